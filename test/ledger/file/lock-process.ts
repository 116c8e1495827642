// A process that takes and gives back ledger locks as its parent says: `take DIR`, `give`, or
// `cycle DIR`: on and on, checking that no other process has the lock meanwhile.

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { ReticketError } from "../../../src/errors.js";
import { FileBackend } from "../../../src/ledger/file/backend.js";
import type { LockedLedger } from "../../../src/ledger/ledger.js";

let held: LockedLedger | undefined;

process.on("message", async (message: { take: string } | { give: true } | { cycle: string }) => {
  if ("cycle" in message) await cycle(message.cycle);
  else await obey(message);
});
process.on("disconnect", () => process.exit());
process.send?.("ready");

async function obey(message: { take: string } | { give: true }): Promise<void> {
  if ("give" in message) {
    await held?.close();
    held = undefined;
    process.send?.("given");
    return;
  }
  const ledger = new FileBackend(message.take).open("acme.eu.auth0.com", "inc-2041");
  try {
    held = await ledger.lock("apply");
    process.send?.("taken");
  } catch (error) {
    process.send?.(error instanceof ReticketError ? error.code : String(error));
  }
}

async function cycle(dir: string): Promise<void> {
  const marker = join(dir, "held");
  for (let count = 0; ; ) {
    const ledger = new FileBackend(dir).open("acme.eu.auth0.com", "inc-2041");
    let locked: LockedLedger;
    try {
      locked = await ledger.lock("apply");
    } catch (error) {
      if (error instanceof ReticketError && error.code === "LEDGER_LOCKED") continue;
      process.send?.(String(error));
      return;
    }
    const other = existsSync(marker) ? Number(readFileSync(marker, "utf8")) : 0;
    if (other !== 0 && isAlive(other)) process.send?.(`${process.pid} and ${other} hold the lock`);
    writeFileSync(marker, String(process.pid));
    await setTimeout(Math.random() * 3);
    if (Number(readFileSync(marker, "utf8")) !== process.pid)
      process.send?.("another took the lock meanwhile");
    rmSync(marker);
    await locked.close();
    if (++count % 5 === 0) process.send?.("cycled");
  }
}

function isAlive(pid: number): boolean {
  try {
    const [state] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1] ?? "";
    return state !== "Z";
  } catch {
    return false;
  }
}
