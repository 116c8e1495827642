import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import type { LockHolder } from "../../../src/ledger/ledger.js";
import { newRun, sampleLedger, started } from "../support.js";

/** A ledger whose lock was left by a process that is gone, as `change` makes it. */
export async function leftLock(change: Partial<LockHolder>) {
  const sample = await sampleLedger([started()]);
  const ledger = await sample.open().lock("apply");
  const ours: LockHolder = JSON.parse(readFileSync(sample.lockPath, "utf8"));
  await ledger.close();
  const holder = { ...ours, id: newRun(), pid: spawnSync("true").pid, processStart: "1", ...change };
  writeFileSync(sample.lockPath, JSON.stringify(holder));
  return { ...sample, holder };
}
