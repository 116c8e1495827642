import { constants, type Stats } from "node:fs";
import { lstat, realpath } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { type Disk, errno, type FileHandle, disk as realDisk } from "../disk.js";
import { ReticketError } from "../errors.js";
import { isOurs, mayOthersRead } from "../owner-only.js";

/** Nothing of the lines is in the file: writing them again can't repeat any. */
export class NotWritten extends ReticketError {
  constructor(
    path: string,
    /** The operating system's reason. */
    readonly why: string,
    cause: unknown,
  ) {
    super("FILE_FAILED", `${path}: tickets can't be written there: ${why}`, {
      hint: "Give another file, or make room, then run the same command again.",
      cause,
      context: { path },
    });
  }
}

/** A file of plain tickets that only its owner can read: 0600, append-only, synced after each write. */
export class PrivateLog {
  private constructor(
    private readonly disk: Disk,
    readonly path: string,
    private readonly file: FileHandle,
    /** The file is empty. */
    readonly empty: boolean,
    /** An earlier run died while it wrote a line. */
    private torn: boolean,
  ) {}

  /**
   * Opens the file, and creates it if necessary (0600, folder synced).
   * @param ledgerDir the folder of the ledgers, in which the file must not be; undefined: not a file backend
   * @throws ReticketError FILE_UNSAFE, FILE_FAILED
   */
  static async open(path: string, ledgerDir: string | undefined, disk: Disk = realDisk): Promise<PrivateLog> {
    try {
      const before = await refuseUnsafePlace(path, ledgerDir);
      const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = constants;
      const file = await disk.open(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600);
      try {
        const opened = await file.stat();
        refuseUnsafe(path, opened);
        if (before === undefined) await disk.syncFolder(dirname(path));
        return new PrivateLog(disk, path, file, opened.size === 0, await endsTorn(file, opened.size));
      } catch (error) {
        await file.close();
        throw error;
      }
    } catch (error) {
      throw failed(path, error);
    }
  }

  /**
   * Writes lines and syncs them. Wait for it before the next call.
   * @throws NotWritten if the file is as it was before; ReticketError FILE_FAILED if some of the lines may be in it
   */
  async write(lines: readonly string[]): Promise<void> {
    const bytes = Buffer.from(`${this.torn ? "\n" : ""}${lines.join("\n")}\n`);
    const before = await this.file.stat().catch((error) => {
      throw failed(this.path, error);
    });
    try {
      await this.disk.write(this.file, bytes);
    } catch (error) {
      if (await this.#takeBack(bytes, before.size)) throw new NotWritten(this.path, reason(error), error);
      throw failed(this.path, error);
    }
    try {
      await this.disk.datasync(this.file);
      this.torn = false;
    } catch (error) {
      throw failed(this.path, error);
    }
  }

  /**
   * Removes what a failed write left at the end of the file: a part of a line, as on a full disk. What is there must be ours.
   * @returns whether nothing of it is left
   */
  async #takeBack(bytes: Buffer, size: number): Promise<boolean> {
    try {
      const { size: now } = await this.file.stat();
      if (now === size) return true;
      const written = now - size;
      if (written < 0 || written >= bytes.length) return false;
      const { buffer } = await this.file.read(Buffer.alloc(written), 0, written, size);
      if (!buffer.equals(bytes.subarray(0, written))) return false;
      await this.disk.truncate(this.file, size);
      await this.disk.datasync(this.file);
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

/**
 * Looks at the place of a file as `PrivateLog.open` does, and creates nothing.
 * @returns whether the file exists
 * @throws ReticketError FILE_UNSAFE, FILE_FAILED
 */
export async function refuseUnsafeLog(path: string, ledgerDir: string | undefined): Promise<boolean> {
  const before = await refuseUnsafePlace(path, ledgerDir).catch((error: unknown) => {
    throw failed(path, error);
  });
  return before !== undefined;
}

/** @returns what is there; undefined: no file */
async function refuseUnsafePlace(path: string, ledgerDir: string | undefined): Promise<Stats | undefined> {
  await refuseInside(path, ledgerDir);
  const before = await lstatIfThere(path);
  if (before !== undefined) refuseUnsafe(path, before);
  return before;
}

function refuseUnsafe(path: string, stat: Stats): void {
  if (!stat.isFile()) {
    throw unsafe(
      path,
      stat.isSymbolicLink() ? "is a symbolic link" : "is no regular file",
      "Give a file that you own.",
    );
  }
  if (mayOthersRead(stat)) throw unsafe(path, "can be read by others than its owner", `chmod 600 ${path}`);
  if (!isOurs(stat)) {
    throw unsafe(path, "belongs to another user", "Give a file that you own.");
  }
}

async function refuseInside(path: string, ledgerDir: string | undefined): Promise<void> {
  if (ledgerDir === undefined) return;
  const inside = relative(await realPlace(ledgerDir), await realPlace(path));
  if (inside !== ".." && !inside.startsWith("../")) {
    throw unsafe(
      path,
      "lies in the ledger's folder, which is made to be committed",
      "Give a file elsewhere.",
    );
  }
}

/** The real path of a file that need not exist yet: symbolic links are resolved in the part that exists. */
async function realPlace(path: string): Promise<string> {
  const absolute = resolve(path);
  try {
    return await realpath(absolute);
  } catch (error) {
    if (errno(error) !== "ENOENT" || dirname(absolute) === absolute) throw error;
    return join(await realPlace(dirname(absolute)), basename(absolute));
  }
}

async function lstatIfThere(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (errno(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function endsTorn(file: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== 0x0a;
}

function unsafe(path: string, why: string, hint: string): ReticketError {
  return new ReticketError("FILE_UNSAFE", `${path} ${why}: tickets are not written there`, {
    hint,
    context: { path },
  });
}

function failed(path: string, cause: unknown): ReticketError {
  if (cause instanceof ReticketError) return cause;
  return new ReticketError("FILE_FAILED", `${path}: tickets can't be written there: ${reason(cause)}`, {
    hint: "Give another file, or make room, then run the same command again.",
    cause,
    context: { path },
  });
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
