import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FAILPOINTS } from "../../src/failpoint.js";
import { killRunsOf, MORE, type Step } from "./killing.js";
import { type Containment, Rig } from "./rig.js";
import { containment, killAt, reachedWith, stepsOf } from "./scenarios.js";
import { untilKilled } from "./seeds.js";

/** How many processes are killed; `npm run test:crash` kills 2,000. */
const KILLS = Number(process.env.RETICKET_KILLS ?? 25);

interface Scenario {
  users: number;
  concurrency: number;
  keep: "sealed" | "file" | "both";
  contain: Containment;
  steps: Step[];
}

const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    users: fc.integer({ min: 20, max: 32 }),
    concurrency: fc.constantFrom(1, 2, 5),
    keep: fc.constantFrom("sealed", "file", "both"),
    contain: containment,
  })
  .chain(({ keep, contain, ...rest }) => {
    const reached = FAILPOINTS.filter(
      (name) =>
        !/^(plan|deliver|pause)\./.test(name) &&
        reachedWith(contain)(name) &&
        (keep !== "sealed" || !name.startsWith("tickets_out.")) &&
        (keep !== "file" || !name.startsWith("seal.")),
    );
    return stepsOf(killAt(reached, { min: 150, max: contain.includes("password") ? 2_500 : 700 })).map(
      (steps) => ({
        ...rest,
        keep,
        contain,
        steps,
      }),
    );
  });

/** One scenario a seed, so that a failure is replayed without those before it. */
function scenarioOf(seed: number): Scenario {
  return fc.sample(scenario, { seed, numRuns: 1 })[0]!;
}

async function play(seed: number): Promise<number> {
  const { steps, ...options } = scenarioOf(seed);
  return killRunsOf(await Rig.create({ ...options, first: MORE }), steps);
}

describe("a run that is killed", () => {
  it("never sends an entry twice, never loses a ticket, and goes on where it was", {
    timeout: 3_600_000,
  }, async () => {
    await untilKilled(KILLS, "RETICKET_KILLS", play);
  });

  it.each(FAILPOINTS.filter((name) => name.startsWith("plan.")))(
    "at %s leaves a whole plan file or none",
    async (at) => {
      const rig = await Rig.create({ users: 3, concurrency: 1, keep: "sealed" });
      try {
        const result = await rig.run(["plan", "--out", "plan.json", "night.yaml"], { at, nth: 1 });
        expect(result.signal).toBe("SIGKILL");
        const applied = await rig.run(["apply", "--plan", "plan.json"]);
        expect(applied.code).toBe(at === "plan.rename.after" ? 0 : 1);
        expect(rig.sandbox.stats().tickets).toBe(at === "plan.rename.after" ? 3 : 0);
      } finally {
        await rig.destroy();
      }
    },
  );
});
