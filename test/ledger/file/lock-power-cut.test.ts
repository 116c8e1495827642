import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { errno } from "../../../src/disk.js";
import { FileBackend } from "../../../src/ledger/file/backend.js";
import { parseHolder } from "../../../src/ledger/holder.js";
import { PowerCutDisk } from "../../support/power-cut-disk.js";
import { MANIFEST, sampleLedger, started, TENANT } from "../support.js";
import { leftLock } from "./left-lock.js";

/** The lock as the next start of the machine finds it. */
function lockAt(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (errno(error) === "ENOENT") return undefined;
    throw error;
  }
}

it.each([
  ["is taken", () => sampleLedger([started()])],
  ["is taken over from a process that is gone", () => leftLock({})],
])("a lock names its holder or is not there, wherever the power is cut while it %s", async (_, prepare) => {
  for (let nth = 1; ; nth++) {
    const { home, lockPath } = await prepare();
    const power = new PowerCutDisk(nth);
    power.know(home.dir);
    await new FileBackend(home.dir, power.disk)
      .open(TENANT, MANIFEST)
      .lock("apply")
      .catch(() => undefined);
    power.restart(home.dir);
    const text = lockAt(lockPath);
    if (text !== undefined) expect(parseHolder(text), `cut before call ${nth}: ${text}`).toBeDefined();
    if (!power.isCut) break;
  }
});

it("an empty lock, which an earlier version left where the power was cut, is told with the command that removes it", async () => {
  const { open, lockPath } = await sampleLedger([started()]);
  writeFileSync(lockPath, "");
  await expect(open().lock("apply")).rejects.toMatchObject({
    code: "LEDGER_LOCKED",
    message: expect.stringContaining("does not say by whom"),
    hint: expect.stringMatching(/power was cut.*reticket ledger unlock unreadable-inc-2041$/),
  });
});
