import { accessSync, constants } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MEMORY = "/dev/shm";

/** Where work folders are made: in memory where there is such a place, since a ledger syncs all the time. */
export function workRoot(): string {
  try {
    accessSync(MEMORY, constants.W_OK | constants.X_OK);
    return MEMORY;
  } catch {
    return tmpdir();
  }
}

/** Makes a new folder, which the caller removes. */
export function workFolder(prefix: string): Promise<string> {
  return mkdtemp(join(workRoot(), `reticket-${prefix}-`));
}
