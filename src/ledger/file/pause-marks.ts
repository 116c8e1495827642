import type { Clocks } from "../../clocks.js";
import { type Disk, errno, removeIfThere, replaceFile } from "../../disk.js";
import { ReticketError } from "../../errors.js";
import { unreadable } from "../damage.js";
import type { PauseMarks } from "../pause/marks.js";
import { FileLock } from "./lock.js";
import { ledgerPaths } from "./paths.js";

/** A mark's lock is held for a few system calls. */
const LOCK_WAIT_MS = 5_000;
const LOCK_RETRY_MS = 20;

/** The pause marks of a folder of ledgers: `<manifest>.paused` beside each ledger. */
export class FilePauseMarks implements PauseMarks {
  readonly pollMs = 1_000;

  constructor(
    private readonly dir: string,
    private readonly disk: Disk,
    private readonly clocks: Clocks,
  ) {}

  async read(tenant: string, manifests: readonly string[]): Promise<Map<string, string>> {
    const texts = new Map<string, string>();
    for (const manifest of manifests) {
      const text = await this.#text(ledgerPaths(this.dir, tenant, manifest).paused);
      if (text !== undefined) texts.set(manifest, text);
    }
    return texts;
  }

  async replace(
    tenant: string,
    manifest: string,
    before: string | undefined,
    after: string | undefined,
  ): Promise<boolean> {
    const { folder, paused } = ledgerPaths(this.dir, tenant, manifest);
    try {
      await this.disk.makeFolder(folder);
      const lock = await this.#lock(`${paused}.lock`, manifest);
      try {
        const there = await this.#text(paused);
        if (there === after) return true;
        if (there !== before) return false;
        await this.#write(folder, paused, after);
        return true;
      } finally {
        await lock.release();
      }
    } catch (error) {
      if (error instanceof ReticketError) throw error;
      const why = error instanceof Error ? error.message : String(error);
      throw new ReticketError("LEDGER_WRITE_FAILED", `${paused}: the pause can't be written: ${why}`, {
        hint: "Make room or fix the disk, then run the same command again.",
        cause: error,
      });
    }
  }

  async #write(folder: string, path: string, text: string | undefined): Promise<void> {
    if (text !== undefined) {
      await replaceFile(this.disk, path, { pieces: [text], mode: 0o666, draft: `${path}.tmp` });
      return;
    }
    await removeIfThere(this.disk, path);
    await this.disk.syncFolder(folder);
  }

  async #lock(path: string, manifest: string): Promise<FileLock> {
    const deadline = this.clocks.monotonic() + LOCK_WAIT_MS;
    for (;;) {
      try {
        return await FileLock.acquire(this.disk, path, "pause", `the pause of ${manifest}`, this.clocks);
      } catch (error) {
        const isLocked = error instanceof ReticketError && error.code === "LEDGER_LOCKED";
        if (!isLocked || this.clocks.monotonic() > deadline) throw error;
        await this.clocks.sleep(LOCK_RETRY_MS);
      }
    }
  }

  async #text(path: string): Promise<string | undefined> {
    try {
      return (await this.disk.readFile(path)).toString("utf8");
    } catch (error) {
      if (errno(error) === "ENOENT") return undefined;
      throw unreadable(path, error);
    }
  }
}
