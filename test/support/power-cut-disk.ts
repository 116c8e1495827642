import { type BigIntStats, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Disk, disk, type FileHandle } from "../../src/disk.js";

export class PowerCut extends Error {}

/**
 * A disk whose power is cut before the nth of its calls. Of the two things that a disk may do then, it does the worse one:
 * every name stays as it was changed last, and of what was written only what was synced stays.
 */
export class PowerCutDisk {
  readonly disk: Disk;
  #calls = 0;
  #isCut = false;
  /** By inode: what it surely holds. */
  readonly #synced = new Map<bigint, Buffer>();

  constructor(private readonly cutBefore: number) {
    this.disk = new Proxy(disk, {
      get: (_, name: keyof Disk) => {
        const call: (...args: never[]) => Promise<unknown> = disk[name];
        return async (...args: never[]) => {
          if (this.#isCut || ++this.#calls === this.cutBefore) {
            this.#isCut = true;
            throw new PowerCut("the power is cut");
          }
          const result = await call(...args);
          if (name === "datasync") await this.#sync(args[0] as unknown as FileHandle);
          return result;
        };
      },
    });
  }

  get isCut(): boolean {
    return this.#isCut;
  }

  /** What was in the folder before counts as synced. */
  know(folder: string): void {
    for (const path of filesOf(folder)) this.#synced.set(statOf(path).ino, readFileSync(path));
  }

  /** The machine starts again: what was not synced is gone. */
  restart(folder: string): void {
    for (const path of filesOf(folder)) writeFileSync(path, this.#synced.get(statOf(path).ino) ?? "");
  }

  async #sync(file: FileHandle): Promise<void> {
    const { ino, size } = await file.stat({ bigint: true });
    const bytes = Buffer.alloc(Number(size));
    const path = `/proc/self/fd/${file.fd}`;
    readFileSync(path).copy(bytes);
    this.#synced.set(ino, bytes);
  }
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

function statOf(path: string): BigIntStats {
  return statSync(path, { bigint: true });
}
