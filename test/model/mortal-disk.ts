import { type Disk, disk, type FileHandle } from "../../src/disk.js";
import type { Death } from "./steps.js";

/**
 * A disk whose user dies, as by SIGKILL, at one of its writes to a ledger: no call of it ever returns after that, and
 * what was written stays, synced or not. The writes of a `.head` do not count: how many there are is a matter of time.
 */
export class MortalDisk {
  readonly died: Promise<void>;
  readonly disk: Disk;
  readonly #files = new Map<FileHandle, string>();
  #die!: () => void;
  #dead = false;
  #writes = 0;

  constructor(private readonly death: Death | undefined) {
    this.died = new Promise((resolve) => {
      this.#die = resolve;
    });
    const own: Partial<Disk> = {
      open: async (path, flags, mode) => {
        const file = await disk.open(path, flags, mode);
        this.#files.set(file, path);
        return file;
      },
      write: (file, bytes) => this.#write(file, bytes),
    };
    this.disk = new Proxy(disk, {
      get: (_, name: keyof Disk) => {
        const call: (...args: never[]) => Promise<unknown> = own[name] ?? disk[name];
        return (...args: never[]) => this.#alive(() => call(...args));
      },
    });
  }

  /** The system closes the files of a process that is gone. */
  async bury(): Promise<void> {
    for (const file of this.#files.keys()) await file.close();
  }

  async #write(file: FileHandle, bytes: Uint8Array): Promise<void> {
    if (!/\.ndjson$/.test(this.#files.get(file)!)) return disk.write(file, bytes);
    if (++this.#writes !== this.death?.write) return disk.write(file, bytes);
    const kept = { before: 0, half: bytes.length >> 1, no_newline: bytes.length - 1, unsynced: bytes.length };
    const length = kept[this.death.how];
    if (length > 0) await disk.write(file, bytes.subarray(0, length));
    this.#dead = true;
    this.#die();
  }

  /** Does not come back from the dead. */
  async #alive<T>(call: () => Promise<T>): Promise<T> {
    if (!this.#dead) {
      const result = await call();
      if (!this.#dead) return result;
    }
    return new Promise(() => {});
  }
}
