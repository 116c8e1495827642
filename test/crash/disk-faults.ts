import { appendFile } from "node:fs/promises";
import { expect } from "vitest";
import { Invariants } from "./invariants.js";
import { Rig, type RigOptions } from "./rig.js";

/** What the disk does wrong: `method:nth:ERRNO`. */
export type DiskFault = `${string}:${number}:${string}`;

/**
 * What the run finds: nothing, or what a killed one left behind: its lock, an entry in doubt, half a line.
 */
export type Before = "nothing" | "a killed run";

const RIG: Record<Before, RigOptions> = {
  nothing: { users: 4, concurrency: 2, keep: "both" },
  "a killed run": { users: 4, concurrency: 1, keep: "both" },
};

/**
 * Runs `apply` on a disk with one fault, checks that it ends as it should, and goes on with a disk that is well until
 * all is done. @returns whether the run met the fault
 */
export async function playDiskFault(fault: DiskFault, before: Before): Promise<boolean> {
  const rig = await Rig.create(RIG[before]);
  try {
    const invariants = new Invariants(rig);
    if (before === "a killed run") {
      await invariants.check(await rig.apply({ kill: { at: "result.before", nth: 2 } }));
      await appendFile(rig.ledger.location, '{"seq":9,"at":"20');
    }
    const met = await meetFault(fault, rig, invariants);
    const held = await rig.apply();
    expect([0, 3], held.stderr).toContain(held.code);
    await invariants.check(held);

    await invariants.allowReissue();
    const last = await rig.apply({ args: ["--in-doubt", "reissue"] });
    expect(last.code, last.stderr).toBe(0);
    await invariants.check(last);
    await invariants.checkComplete();
    return met;
  } finally {
    await rig.destroy();
  }
}

async function meetFault(fault: DiskFault, rig: Rig, invariants: Invariants): Promise<boolean> {
  const sentBefore = rig.ticketRequests;
  const issuedBefore = await rig.issued();
  const result = await rig.apply({ env: { RETICKET_DISK_FAULT: fault } });
  await invariants.check(result);
  expect(result.signal).toBe(null);
  expect(`${result.stdout}${result.stderr}`, "a stack trace").not.toMatch(/\n\s+at /);
  const said = /^reticket: (?<code>\w+): (?<message>.*)\n {2}(?<hint>.*)$/m.exec(result.stderr)?.groups;
  if (result.code !== 1) {
    expect([0, 3], result.stderr).toContain(result.code);
    expect(said, result.stderr).toBeUndefined();
    return false;
  }
  const code = fault.slice(fault.lastIndexOf(":") + 1);
  expect(said, result.stderr).toMatchObject({
    code: expect.stringMatching(/^(LEDGER_WRITE_FAILED|LEDGER_UNREADABLE|FILE_FAILED)$/),
    message: expect.stringContaining(code === "SHORT" ? "short write" : code),
    hint: expect.stringContaining("run the same command again"),
  });
  const unkept = rig.ticketRequests - sentBefore - ((await rig.issued()) - issuedBefore);
  expect(unkept, "requests whose result was not kept").toBeLessThanOrEqual(rig.options.concurrency);
  return true;
}
