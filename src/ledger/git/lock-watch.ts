import { hash } from "node:crypto";
import type { Clocks } from "../../clocks.js";

/** Notes that a clone keeps for itself. */
export interface CloneNotes {
  note(name: string): Promise<string | undefined>;
  keepNote(name: string, text: string): Promise<void>;
}

/** When a lock was first seen as it is, by the clocks of one boot of one machine. */
interface FirstSeen {
  lock: string;
  boot: string;
  uptime: number;
  wall: number;
}

/**
 * How long a lock has been seen unchanged on this machine. What a command has seen is kept in the clone, so that a later
 * one need not wait again. Both clocks must say so: the one that counts since the boot, and the wall clock; a wall clock
 * that was set back, and another boot, begin the wait again.
 */
export class LockWatch {
  constructor(
    private readonly notes: CloneNotes,
    private readonly clocks: Clocks,
    /** Tells this boot of this machine, and this container, from every other. */
    private readonly boot: string,
  ) {}

  /** @param lock its text, just read from the remote @returns milliseconds; 0 the first time */
  async seenFor(folder: string, lock: string): Promise<number> {
    const now: FirstSeen = {
      lock: hash("sha256", lock, "hex"),
      boot: this.boot,
      uptime: this.clocks.uptime(),
      wall: this.clocks.wall(),
    };
    const before = parseFirstSeen(await this.notes.note(folder));
    if (before?.lock === now.lock && before.boot === now.boot) {
      const passed = Math.min(now.uptime - before.uptime, now.wall - before.wall);
      if (passed >= 0) return passed;
    }
    await this.notes.keepNote(folder, JSON.stringify(now));
    return 0;
  }
}

function parseFirstSeen(text: string | undefined): FirstSeen | undefined {
  if (text === undefined) return undefined;
  try {
    const { lock, boot, uptime, wall } = JSON.parse(text) as Record<string, unknown>;
    if (typeof lock !== "string" || typeof boot !== "string") return undefined;
    if (typeof uptime !== "number" || typeof wall !== "number") return undefined;
    return { lock, boot, uptime, wall };
  } catch {
    return undefined;
  }
}
