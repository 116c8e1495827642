import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FAILPOINTS } from "../../src/failpoint.js";
import { MailServer } from "../support/mail-server.js";
import { DeliveryInvariants } from "./delivery-invariants.js";
import { MORE } from "./killing.js";
import { type Kill, MANIFEST, Rig } from "./rig.js";
import { killAt } from "./scenarios.js";
import { untilKilled } from "./seeds.js";

/** How many processes are killed; `npm run test:crash` kills 2,000. */
const KILLS = Number(process.env.RETICKET_KILLS ?? 8);

const DELIVERING = FAILPOINTS.filter((name) => name.startsWith("deliver."));
const OTHERS = FAILPOINTS.filter((name) => !/^(deliver|plan|tickets_out|revoke|contain)\./.test(name));

type Command = "apply" | "deliver" | "retry";

interface Scenario {
  users: number;
  concurrency: number;
  steps: { command: Command; kill: Kill }[];
}

/** What there is to deliver is issued first; later on, most of what a run does is to deliver. */
const apply = fc.record({
  command: fc.constant<Command>("apply"),
  kill: killAt([...DELIVERING, ...OTHERS], { min: 200, max: 800 }),
});
const deliver = fc.record({
  command: fc.constantFrom<Command>("deliver", "deliver", "retry"),
  kill: killAt(DELIVERING, { min: 200, max: 800 }),
});
const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    users: fc.integer({ min: 24, max: 36 }),
    concurrency: fc.constantFrom(1, 3, 8),
    applies: fc.array(apply, { minLength: 3, maxLength: 4 }),
    more: fc.array(fc.oneof({ weight: 2, arbitrary: apply }, { weight: 3, arbitrary: deliver }), {
      minLength: 3,
      maxLength: 4,
    }),
  })
  .map(({ applies, more, ...rest }) => ({ ...rest, steps: [...applies, ...more] }));

/** One scenario a seed, so that a failure is replayed without those before it. */
function scenarioOf(seed: number): Scenario {
  return fc.sample(scenario, { seed, numRuns: 1 })[0]!;
}

async function play(seed: number): Promise<number> {
  const { users, concurrency, steps } = scenarioOf(seed);
  const mail = await MailServer.start();
  const rig = await Rig.create({
    users,
    first: MORE,
    concurrency,
    keep: "sealed",
    config: `delivery: { smtp: { url: "${mail.url}", from: "Acme <support@acme.example>", connections: 3 } }\n`,
    deliverTo: (index) => (index % 4 === 3 ? undefined : `person${index}@mail.example`),
  });
  let killed = 0;
  try {
    await mail.tell("slow 10");
    await mail.tell("throttle 9");
    await writeFile(join(rig.folder, "night.key"), rig.identity.reveal(), { mode: 0o600 });
    const invariants = new DeliveryInvariants(rig, mail);
    const run = async (what: Command, kill?: Kill, args: readonly string[] = []) => {
      if (what === "retry") await invariants.allowRetry();
      const words = [
        "deliver",
        "--auto-approve",
        "--format",
        "json",
        "--identity",
        "night.key",
        `${MANIFEST}.yaml`,
      ];
      const result =
        what === "apply"
          ? await rig.apply({ kill, args })
          : await rig.run([...words, ...(what === "retry" ? ["--retry", "in-doubt"] : [])], kill);
      if (result.signal === "SIGKILL") killed++;
      else expect([0, 3], result.stderr).toContain(result.code);
      await invariants.check(result);
      return result;
    };
    for (const { command, kill } of steps) {
      const { signal } = await run(command, kill);
      if (signal !== "SIGKILL") await rig.listMore(MORE);
    }
    await rig.listMore(users);
    await run("apply", undefined, ["--in-doubt", "reissue"]);
    await run("deliver");
    await invariants.checkSettled(["delivered", "delivering", "in_doubt"]);
    const last = await run("retry");
    expect(last.code, last.stderr).toBe(0);
    await invariants.checkSettled(["delivered"]);
    const verified = await rig.run(["ledger", "verify"]);
    expect(verified.code, verified.stderr).toBe(0);
  } finally {
    await rig.destroy();
    await mail.stop();
  }
  return killed;
}

describe("a delivery that is killed", () => {
  it("writes to no user twice, and leaves no issued ticket without a state", {
    timeout: 3_600_000,
  }, async () => {
    await untilKilled(KILLS, "RETICKET_KILLS", play);
  });
});
