import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FAILPOINTS } from "../../src/failpoint.js";
import { targetId } from "../../src/target.js";
import { runCli } from "../support/cli.js";
import { MailServer } from "../support/mail-server.js";
import { resetPassword } from "../support/reset.js";
import { type Kill, MANIFEST, Rig } from "./rig.js";
import { killAt } from "./scenarios.js";
import { untilKilled } from "./seeds.js";

/** How many processes are killed; `npm run test:crash` kills more. */
const KILLS = Number(process.env.RETICKET_KILLS ?? 4);
const AGO_MS = 2 * 3_600_000;
const DELIVERING = FAILPOINTS.filter((name) => name.startsWith("deliver."));

interface Scenario {
  users: number;
  /** Before each run, so many users reset; some of the runs are a `refresh`. */
  steps: { resets: number; command: "deliver" | "refresh"; kill: Kill }[];
}

const scenario: fc.Arbitrary<Scenario> = fc.record({
  users: fc.integer({ min: 12, max: 20 }),
  steps: fc.array(
    fc.record({
      resets: fc.integer({ min: 0, max: 2 }),
      command: fc.constantFrom(
        "deliver" as const,
        "deliver" as const,
        "deliver" as const,
        "refresh" as const,
      ),
      kill: killAt(DELIVERING, { min: 300, max: 1_500 }),
    }),
    { minLength: 4, maxLength: 6 },
  ),
});

/** What is known of one user from outside. */
interface Person {
  address: string;
  /** Reminders in the mailbox when the user reset; undefined: not reset. */
  remindedAtReset: number | undefined;
}

async function play(seed: number): Promise<number> {
  const { users, steps } = fc.sample(scenario, { seed, numRuns: 1 })[0]!;
  const mail = await MailServer.start();
  let behindMs = AGO_MS;
  const rig = await Rig.create({
    users,
    concurrency: 4,
    keep: "sealed",
    sandbox: { clock: () => Date.now() - behindMs },
    config: `delivery: { smtp: { url: "${mail.url}", from: "Acme <support@acme.example>", connections: 3 } }\n`,
    deliverTo: (index) => `person${index}@mail.example`,
  });
  let killed = 0;
  try {
    await writeFile(join(rig.folder, "night.key"), rig.identity.reveal(), { mode: 0o600 });
    await rig.writeManifest({ remind: ["60m"] });
    const place = { cwd: rig.folder, env: rig.env };
    const applied = await runCli(rig.applyArgs, { ...place, clockAheadMs: -AGO_MS });
    expect(applied.code, applied.stderr).toBe(0);
    behindMs = 0;
    await mail.tell("slow 10");
    await mail.tell("throttle 9");
    const people: Person[] = rig.targets.map((_, index) => ({
      address: `person${index}@mail.example`,
      remindedAtReset: undefined,
    }));
    const words = ["--auto-approve", "--identity", "night.key", `${MANIFEST}.yaml`];
    for (const { resets, command, kill } of steps) {
      for (let n = 0; n < resets; n++) await resetOne(rig, mail, people);
      const args = command === "refresh" ? ["refresh", `${MANIFEST}.yaml`] : ["deliver", ...words];
      const result = await rig.run(args, kill);
      if (result.signal === "SIGKILL") killed++;
      else expect([0, 3], result.stderr).toContain(result.code);
      await check(rig, mail, people);
    }
    const last = await rig.run(["deliver", ...words]);
    expect([0, 3], last.stderr).toContain(last.code);
    await check(rig, mail, people);
    const state = await rig.ledger.state();
    for (const [index, { remindedAtReset }] of people.entries()) {
      const [reminder] = state.get(targetId(rig.target(index)))!.reminders;
      if (remindedAtReset === undefined) {
        expect(["delivered", "delivering", "in_doubt"], String(index)).toContain(reminder?.marks.smtp);
      }
    }
    const verified = await rig.run(["ledger", "verify"]);
    expect(verified.code, verified.stderr).toBe(0);
  } finally {
    await rig.destroy();
    await mail.stop();
  }
  return killed;
}

async function resetOne(rig: Rig, mail: MailServer, people: readonly Person[]): Promise<void> {
  const index = people.findIndex(({ remindedAtReset }) => remindedAtReset === undefined);
  if (index < 0) return;
  await resetPassword(rig.sandbox, rig.target(index));
  people[index]!.remindedAtReset = remindersIn(await mail.parsed()).get(people[index]!.address) ?? 0;
}

/** Each user has one mail and one reminder at most, and none after the reset; the ledger knows of each of them. */
async function check(rig: Rig, mail: MailServer, people: readonly Person[]): Promise<void> {
  const state = await rig.ledger.state();
  // One look at the mailbox: a mail of a killed run may arrive at any time.
  const all = await mail.parsed();
  const reminders = remindersIn(all);
  expect(all.length).toBe(people.length + [...reminders.values()].reduce((sum, count) => sum + count, 0));
  for (const [index, { address, remindedAtReset }] of people.entries()) {
    const recorded = state.get(targetId(rig.target(index)))!;
    const count = reminders.get(address) ?? 0;
    const mark = recorded.reminders[0]?.marks.smtp;
    expect(recorded.delivery, address).toEqual({ smtp: "delivered" });
    expect(count, `reminders to ${address}`).toBeLessThanOrEqual(remindedAtReset ?? 1);
    if (count > 0) expect(["delivering", "delivered", "in_doubt"], address).toContain(mark);
    if (mark === "delivered") expect(count, `${address} is recorded as reminded`).toBe(1);
  }
}

type Mail = Awaited<ReturnType<MailServer["parsed"]>>[number];

function remindersIn(mails: readonly Mail[]): Map<string, number> {
  const reminders = new Map<string, number>();
  for (const { to, subject } of mails) {
    const address = [to].flat()[0]?.text ?? "";
    if (subject?.startsWith("Reminder") === true) reminders.set(address, (reminders.get(address) ?? 0) + 1);
  }
  return reminders;
}

describe("a run of reminders that is killed", () => {
  it("reminds no user twice, and none after the reset", { timeout: 3_600_000 }, async () => {
    await untilKilled(KILLS, "RETICKET_KILLS", play);
  });
});
