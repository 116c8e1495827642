import fc from "fast-check";
import { FAILPOINTS } from "../../src/failpoint.js";
import { killRunsOf } from "./killing.js";
import { type Kill, Rig, type RigOptions } from "./rig.js";

const IN_A_RUN = FAILPOINTS.filter(
  (name) => !/^(plan|head|delivery|deliver)/.test(name) && !name.startsWith("tickets_out"),
);

interface Scenario {
  users: number;
  concurrency: number;
  steps: { kill: Kill; reissue: boolean }[];
}

const scenario: fc.Arbitrary<Scenario> = fc.record({
  users: fc.integer({ min: 3, max: 14 }),
  concurrency: fc.constantFrom(1, 2, 5),
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
  const first = Number(process.env.RETICKET_SEED ?? Date.now() % 1_000_000);
  let killed = 0;
  for (let seed = first; killed < kills; seed++) {
    try {
      killed += await play(fc.sample(scenario, { seed, numRuns: 1 })[0]!, await makeHome());
    } catch (error) {
      throw new Error(`replay with RETICKET_SEED=${seed} RETICKET_HOME_KILLS=1`, { cause: error });
    }
  }
}

async function play({ users, concurrency, steps }: Scenario, home: RigOptions["home"] & {}): Promise<number> {
  return killRunsOf(await Rig.create({ users, concurrency, keep: "sealed", home }), steps);
}
