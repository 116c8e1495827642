import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ulid } from "ulid";
import type { Clocks } from "../../clocks.js";
import { type Disk, errno, removeIfThere, writeNewFile } from "../../disk.js";
import { ReticketError } from "../../errors.js";
import { failpoint } from "../../failpoint.js";
import { lockedBy, moved, newHolder, parseHolder } from "../holder.js";
import { Lease } from "../lease.js";
import type { LockHolder } from "../ledger.js";
import { isGone } from "../process.js";

/** A guard is held for a few system calls; one that is held longer belongs to a process that can't be judged from here. */
const GUARD_WAIT_MS = 5_000;
/** The lock lasts as long as its process: it is checked again, because it may have been unlocked while this machine slept. */
const LEASE = { staleMs: Number.POSITIVE_INFINITY, reliedMs: 5_000, renewMs: Number.POSITIVE_INFINITY };

/**
 * The writer's lock: a file that names its holder.
 *
 * It is complete as soon as it exists, even after a power cut: written to a temporary file, synced, then link(2), which never
 * overwrites. A lock whose process is gone may be replaced, or removed, only by the process that holds its guard: a lock of the
 * same kind at `PATH.ID.guard`, where ID is the id of the lock in question. As ids are never used twice, the holder of the guard who finds that id in the
 * file knows that no other process will touch the file: its owner is gone, and all others need the guard. A process
 * that dies while it holds a guard leaves a lock that is taken over in the same way.
 */
export class FileLock {
  private constructor(
    private readonly disk: Disk,
    private readonly path: string,
    readonly holder: LockHolder,
    readonly lease: Lease,
  ) {}

  /**
   * Takes the lock, over from a process that is gone where one holds it. The folder must be there.
   * @throws ReticketError LEDGER_LOCKED
   */
  static async acquire(
    disk: Disk,
    path: string,
    operation: string,
    what: string,
    clocks: Clocks,
  ): Promise<FileLock> {
    failpoint("lock.before");
    const holder = newHolder(operation);
    const lease = new Lease(clocks, LEASE);
    const renewal = lease.begin();
    const other = await acquire(disk, path, holder);
    if (other !== undefined) throw locked(path, other, what);
    // Litter is no reason to fail.
    await sweep(disk, path).catch(() => undefined);
    lease.renewed(renewal);
    failpoint("lock.after");
    return new FileLock(disk, path, holder, lease);
  }

  /** Looks whether the lock is still ours. @throws ReticketError LEDGER_MOVED */
  async check(): Promise<void> {
    const renewal = this.lease.begin();
    const found = await readLock(this.disk, this.path);
    if (found !== null && found !== "garbled" && found.id === this.holder.id) {
      this.lease.renewed(renewal);
      return;
    }
    throw moved(this.path, "the lock is no longer ours: it was removed with `ledger unlock`");
  }

  /** Gives the lock back; one that was taken from us by `ledger unlock` is left to its new holder. */
  async release(): Promise<void> {
    await removeLock(this.disk, this.path, this.holder.id);
  }
}

/** The holder of the lock; null: it is free; `garbled`: the file can't be read as a lock. */
export async function readLock(disk: Disk, path: string): Promise<LockHolder | "garbled" | null> {
  try {
    return parseHolder((await disk.readFile(path)).toString("utf8")) ?? "garbled";
  } catch (error) {
    if (errno(error) === "ENOENT") return null;
    // Another user's.
    if (errno(error) === "EACCES") return "garbled";
    throw error;
  }
}

/** The id by which a lock is removed that does not say whose it is. */
export function unreadableId(path: string): string {
  return `unreadable-${basename(path, ".lock")}`;
}

/** Removes a lock that does not say whose it is. @returns whether there was one */
export async function removeUnreadable(disk: Disk, path: string): Promise<boolean> {
  const guard = `${path}.unreadable.guard`;
  const other = await acquire(disk, guard, newHolder("lock take-over"));
  if (other !== undefined) throw locked(guard, other, "the lock itself");
  try {
    if ((await readLock(disk, path)) !== "garbled") return false;
    await disk.unlink(path);
    return true;
  } finally {
    await removeIfThere(disk, guard);
  }
}

/** Removes the lock if it has exactly this id. @returns whose it was */
export async function removeLock(disk: Disk, path: string, id: string): Promise<LockHolder | undefined> {
  return guarded(disk, path, id, async (holder) => {
    await disk.unlink(path);
    return holder;
  });
}

/** @returns undefined when the lock is ours, else who has it */
async function acquire(
  disk: Disk,
  path: string,
  holder: LockHolder,
): Promise<LockHolder | "garbled" | undefined> {
  for (;;) {
    const draft = await writeDraft(disk, path, holder);
    try {
      await disk.link(draft, path);
      return undefined;
    } catch (error) {
      if (errno(error) !== "EEXIST") throw error;
    } finally {
      await disk.unlink(draft);
    }
    const other = await readLock(disk, path);
    if (other === null) continue;
    if (other === "garbled" || !isGone(other)) return other;
    const replaced = await guarded(disk, path, other.id, async () => {
      await disk.rename(await writeDraft(disk, path, holder), path);
      return holder;
    });
    if (replaced !== undefined) return undefined;
  }
}

/** Runs the effect while holding the guard of the lock `id`, if `path` is that lock; else does nothing. */
async function guarded(
  disk: Disk,
  path: string,
  id: string,
  effect: (holder: LockHolder) => Promise<LockHolder>,
): Promise<LockHolder | undefined> {
  const guard = `${path}.${id}.guard`;
  const deadline = performance.now() + GUARD_WAIT_MS;
  for (;;) {
    const other = await acquire(disk, guard, newHolder("lock take-over"));
    if (other === undefined) break;
    if (performance.now() > deadline) throw locked(guard, other, "the lock itself");
    await sleep(5);
  }
  try {
    const holder = await readLock(disk, path);
    return holder !== null && holder !== "garbled" && holder.id === id ? await effect(holder) : undefined;
  } finally {
    await removeIfThere(disk, guard);
  }
}

/**
 * Clears away what processes that died in the middle of the above left behind. Only for who holds the lock: then
 * every guard that a process which is gone has left is the guard of a lock that can't come back.
 */
async function sweep(disk: Disk, path: string): Promise<void> {
  const litter = (await disk.list(dirname(path))).filter((name) => name.startsWith(`${basename(path)}.`));
  for (const file of litter.map((name) => join(dirname(path), name))) {
    const holder = await readLock(disk, file);
    if (holder !== null && holder !== "garbled" && isGone(holder)) await removeIfThere(disk, file);
  }
}

async function writeDraft(disk: Disk, path: string, holder: LockHolder): Promise<string> {
  const draft = `${path}.${ulid()}.draft`;
  try {
    await writeNewFile(disk, draft, [`${JSON.stringify(holder)}\n`], 0o600);
  } catch (error) {
    await disk.unlink(draft).catch(() => undefined);
    throw error;
  }
  return draft;
}

function locked(path: string, holder: LockHolder | "garbled", what: string): ReticketError {
  return holder === "garbled" ? lockedByUnknown(path, what) : lockedBy(what, holder, path);
}

/** The error for a lock that does not say whose it is. */
export function lockedByUnknown(path: string, what: string): ReticketError {
  return new ReticketError("LEDGER_LOCKED", `${what} is locked, and ${path} does not say by whom`, {
    hint: path.endsWith(".lock")
      ? `An empty lock is what an earlier version left where the power was cut. If no reticket is at work on it: reticket ledger unlock ${unreadableId(path)}`
      : `If no reticket is at work on it, remove the file: rm ${path}`,
    context: { path },
  });
}
