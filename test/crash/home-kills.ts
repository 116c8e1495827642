import fc from "fast-check";
import { FAILPOINTS } from "../../src/failpoint.js";
import { killRunsOf, MORE, type Step } from "./killing.js";
import { type Containment, Rig, type RigOptions } from "./rig.js";
import { containment, killAt, reachedWith, stepsOf } from "./scenarios.js";
import { untilKilled } from "./seeds.js";

interface Scenario {
  users: number;
  concurrency: number;
  contain: Containment;
  steps: Step[];
}

const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    users: fc.integer({ min: 20, max: 32 }),
    concurrency: fc.constantFrom(1, 2, 5),
    contain: containment,
  })
  .chain(({ contain, ...rest }) => {
    const reached = FAILPOINTS.filter(
      (name) => !/^(plan|head|deliver|tickets_out|pause)/.test(name) && reachedWith(contain)(name),
    );
    return stepsOf(killAt(reached, { min: 200, max: contain.includes("password") ? 3_000 : 1_200 })).map(
      (steps) => ({ ...rest, contain, steps }),
    );
  });

/** Kills runs, one after the other, on a home of the ledger; `RETICKET_HOME_KILLS` says how many, `RETICKET_SEED` replays a failure. */
export async function killRuns(
  kills: number,
  makeHome: () => Promise<RigOptions["home"] & {}>,
): Promise<void> {
  await untilKilled(kills, "RETICKET_HOME_KILLS", async (seed) => {
    const { steps, ...options } = fc.sample(scenario, { seed, numRuns: 1 })[0]!;
    return killRunsOf(
      await Rig.create({ ...options, first: MORE, keep: "sealed", home: await makeHome() }),
      steps,
    );
  });
}
