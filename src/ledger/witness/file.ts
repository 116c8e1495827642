import { constants, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Disk, FileHandle } from "../../disk.js";
import { parseWitness, type Witness, witnessLine } from "./witness.js";

const SYNC_MS = 1000;
const BLOCK = 512;

/**
 * The witness file of one run: two lines of the same length, padded with blanks, that are written in turn. So one of them
 * is whole whenever the other is being written. A line is written with every commit, which a killed process does not
 * undo; it is synced once a second and at the end, so that a power cut undoes a second at the most.
 */
export class WitnessFile {
  #slot = 0;
  #timer: NodeJS.Timeout | undefined;
  #syncing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly disk: Disk,
    private readonly file: FileHandle,
    private readonly lineBytes: number,
  ) {}

  /** Makes the file, for its owner alone, complete or not at all. The folder must be there. */
  static async create(disk: Disk, path: string, witness: Witness): Promise<WitnessFile> {
    const longest = Buffer.byteLength(witnessLine({ ...witness, seq: Number.MAX_SAFE_INTEGER }));
    const lineBytes = Math.ceil((longest + 1) / BLOCK) * BLOCK;
    const draft = `${path}.tmp`;
    const { O_RDWR, O_CREAT, O_EXCL } = constants;
    const file = await disk.open(draft, O_RDWR | O_CREAT | O_EXCL, 0o600);
    try {
      const line = padded(witness, lineBytes);
      await disk.write(file, Buffer.concat([line, line]));
      await disk.datasync(file);
      await disk.rename(draft, path);
      await disk.syncFolder(dirname(path));
    } catch (error) {
      await file.close();
      throw error;
    }
    return new WitnessFile(disk, file, lineBytes);
  }

  /** Returns once the system has it, which takes some microseconds. */
  write(witness: Witness): void {
    const line = padded(witness, this.lineBytes);
    writeSync(this.file.fd, line, 0, line.length, this.#slot * this.lineBytes);
    this.#slot = 1 - this.#slot;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#syncing = this.disk.datasync(this.file).catch(() => undefined);
    }, SYNC_MS).unref();
  }

  /** Syncs, and closes the file. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      await this.#syncing;
      await this.disk.datasync(this.file);
    } finally {
      await this.file.close();
    }
  }
}

function padded(witness: Witness, bytes: number): Buffer {
  const line = Buffer.alloc(bytes, " ");
  line.write(witnessLine(witness));
  line[bytes - 1] = 0x0a;
  return line;
}

/** What a witness file says; undefined where no line of it is whole. */
export function witnessIn(text: string): Witness | undefined {
  const whole = text
    .split("\n")
    .map(parseWitness)
    .filter((witness) => witness !== undefined);
  return whole.reduce<Witness | undefined>(
    (newest, one) => (newest === undefined || one.seq > newest.seq ? one : newest),
    undefined,
  );
}

export const WITNESS_SUFFIX = ".witness";

export function witnessPath(folder: string, id: string): string {
  return join(folder, `${id}${WITNESS_SUFFIX}`);
}
