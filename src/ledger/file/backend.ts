import { relative } from "node:path";
import { systemClocks } from "../../clocks.js";
import { type Disk, errno, disk as realDisk } from "../../disk.js";
import { failureOfError, type ProbeResult } from "../../probe-result.js";
import { unreadable } from "../damage.js";
import { noSuchLock } from "../holder.js";
import type { Ledger, LedgerBackend, LockHolder, WorkAtHand } from "../ledger.js";
import { checkLockable, isGone } from "../process.js";
import { StoredLedger } from "../stored-ledger.js";
import { lockedByUnknown, readLock, removeLock, removeUnreadable, unreadableId } from "./lock.js";
import { ledgerFilesAmong, ledgerPaths, locksAmong, manifestsInFolder, tenantFolder } from "./paths.js";
import { FilePauseMarks } from "./pause-marks.js";
import { probeFolder } from "./probe.js";
import { FileStore } from "./store.js";

/** The holder of a lock that does not say whose it is. */
const UNKNOWN_HOLDER = {
  ...{ operation: "unknown", who: "unknown", host: "unknown", pid: 0, created: "an unknown time" },
  ...{ processStart: null, bootId: null, pidNamespace: null },
};

/** A folder of ledgers: `<dir>/<tenant>/<manifest name>.ndjson`, with `.head` and, while it is written, `.lock`. */
export class FileBackend implements LedgerBackend {
  readonly url: string;
  readonly folder: string;
  readonly hasExpensiveLocks = false;
  readonly pauses: FilePauseMarks;

  /**
   * @param dir absolute
   * @param segmentBytes how long a file is before another follows it
   */
  constructor(
    readonly dir: string,
    private readonly disk: Disk = realDisk,
    private readonly segmentBytes?: number,
  ) {
    this.url = `file:${dir}`;
    this.folder = dir;
    this.pauses = new FilePauseMarks(dir, disk, systemClocks);
  }

  open(tenant: string, manifest: string): Ledger {
    const paths = ledgerPaths(this.dir, tenant, manifest);
    const store = new FileStore(this.disk, paths, tenant, manifest, systemClocks, this.segmentBytes);
    return new StoredLedger(store);
  }

  portableUrl(_: string, project: string): string {
    const inside = relative(project, this.dir);
    return inside.startsWith("..") ? this.url : `file:${inside}`;
  }

  async identity(): Promise<string> {
    return this.url;
  }

  async manifests(tenant: string): Promise<string[]> {
    return manifestsInFolder(await this.#files(tenant));
  }

  async workAtHand(tenant: string): Promise<WorkAtHand[]> {
    const found: WorkAtHand[] = [];
    for (const manifest of locksAmong(await this.#files(tenant))) {
      const holder = await this.#holderOf(ledgerPaths(this.dir, tenant, manifest).lock);
      if (holder === null || holder === "garbled" || isGone(holder)) continue;
      found.push({ ...holder, manifest, run: undefined });
    }
    return found;
  }

  async probe(tenant: string, manifests: readonly string[]): Promise<ProbeResult[]> {
    checkLockable(this.url);
    const files = await this.#files(tenant);
    const own = manifests.flatMap((name) => ledgerFilesAmong(ledgerPaths(this.dir, tenant, name), files));
    const results = await probeFolder(tenantFolder(this.dir, tenant), own);
    for (const manifest of locksAmong(files).filter((name) => manifests.includes(name))) {
      const { lock } = ledgerPaths(this.dir, tenant, manifest);
      if ((await this.#holderOf(lock)) !== "garbled") continue;
      results.push(failureOfError(lockedByUnknown(lock, `the ledger of ${manifest}`)));
    }
    return results;
  }

  async unlock(tenant: string, id: string): Promise<LockHolder & { manifest: string }> {
    const found: (LockHolder & { manifest: string })[] = [];
    for (const manifest of locksAmong(await this.#files(tenant))) {
      const { lock } = ledgerPaths(this.dir, tenant, manifest);
      const holder = await this.#holderOf(lock);
      if (holder === null) continue;
      if (holder === "garbled") {
        const unreadable = { ...UNKNOWN_HOLDER, id: unreadableId(lock), manifest };
        if (id === unreadable.id && (await removeUnreadable(this.disk, lock))) return unreadable;
        found.push(unreadable);
        continue;
      }
      if (holder.id === id) {
        const removed = await removeLock(this.disk, lock, id);
        if (removed !== undefined) return { ...removed, manifest };
      }
      found.push({ ...holder, manifest });
    }
    throw noSuchLock(id, `${tenant} in ${this.dir}`, found);
  }

  async #holderOf(lock: string): Promise<LockHolder | "garbled" | null> {
    return readLock(this.disk, lock).catch((error: unknown) => {
      throw unreadable(lock, error);
    });
  }

  async #files(tenant: string): Promise<string[]> {
    const folder = tenantFolder(this.dir, tenant);
    try {
      return await this.disk.list(folder);
    } catch (error) {
      if (errno(error) === "ENOENT") return [];
      throw unreadable(folder, error);
    }
  }
}
