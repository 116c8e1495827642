import fc from "fast-check";
import { FAILPOINTS } from "../../src/failpoint.js";
import { killRunsOf } from "./killing.js";
import { type Kill, Rig, type RigOptions } from "./rig.js";
import { untilKilled } from "./seeds.js";

const IN_A_RUN = FAILPOINTS.filter(
  (name) => !/^(plan|head|delivery|deliver)/.test(name) && !name.startsWith("tickets_out"),
);

interface Scenario {
  users: number;
  concurrency: number;
  revoke: boolean;
  steps: { kill: Kill; reissue: boolean }[];
}

const scenario: fc.Arbitrary<Scenario> = fc.record({
  users: fc.integer({ min: 3, max: 14 }),
  concurrency: fc.constantFrom(1, 2, 5),
  revoke: fc.boolean(),
  steps: fc.array(
    fc.record({
      kill: fc.oneof(
        {
          weight: 3,
          arbitrary: fc.record({ at: fc.constantFrom(...IN_A_RUN), nth: fc.integer({ min: 1, max: 4 }) }),
        },
        { weight: 1, arbitrary: fc.record({ afterMs: fc.integer({ min: 200, max: 1200 }) }) },
      ),
      reissue: fc.nat(4).map((n) => n === 0),
    }),
    { minLength: 3, maxLength: 5 },
  ),
});

/** Kills runs, one after the other, on a home of the ledger; `RETICKET_HOME_KILLS` says how many, `RETICKET_SEED` replays a failure. */
export async function killRuns(
  kills: number,
  makeHome: () => Promise<RigOptions["home"] & {}>,
): Promise<void> {
  await untilKilled(kills, "RETICKET_HOME_KILLS", async (seed) => {
    const { steps, ...options } = fc.sample(scenario, { seed, numRuns: 1 })[0]!;
    return killRunsOf(await Rig.create({ ...options, keep: "sealed", home: await makeHome() }), steps);
  });
}
