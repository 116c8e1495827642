import { randomUUID } from "node:crypto";
import { constants, type Stats } from "node:fs";
import * as fs from "node:fs/promises";
import { dirname } from "node:path";
import { isFolderSyncImpossible } from "./folder-sync.js";

declare const RETICKET_FAILPOINTS: boolean | undefined;

/** An open file of a `Disk`. */
export type FileHandle = fs.FileHandle;

/**
 * The file operations that the guarantees depend on. Tests pass a disk that fails. Methods fail as node:fs does, with an
 * errno in `code`.
 */
export interface Disk {
  /** @param flags of open(2), from node:fs `constants` */
  open(path: string, flags: number, mode?: number): Promise<FileHandle>;
  /** Reads from the file's current position. Resolves with the number of bytes; 0 at the end. */
  read(file: FileHandle, into: Buffer, offset: number): Promise<number>;
  /** One write(2). A short write fails with code `ESHORT`: the file then contains part of a commit. */
  write(file: FileHandle, bytes: Uint8Array): Promise<void>;
  /** fdatasync(2). */
  datasync(file: FileHandle): Promise<void>;
  truncate(file: FileHandle, length: number): Promise<void>;
  readFile(path: string): Promise<Buffer>;
  stat(path: string): Promise<Stats>;
  list(path: string): Promise<string[]>;
  /** Creates the folder and its parents, and syncs every folder that got a new entry. */
  makeFolder(path: string): Promise<void>;
  /** fsync(2) of a folder, so that a new file name in it survives a power cut. */
  syncFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
}

/** The errno of a failed call; undefined: the error has none. */
export function errno(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

const real: Disk = {
  open: (path, flags, mode) => fs.open(path, flags, mode),
  read: async (file, into, offset) => (await file.read(into, offset, into.length - offset)).bytesRead,
  write: async (file, bytes) => {
    const { bytesWritten } = await file.write(bytes);
    if (bytesWritten < bytes.length) throw shortWrite(bytesWritten, bytes.length);
  },
  datasync: (file) => file.datasync(),
  truncate: (file, length) => file.truncate(length),
  readFile: (path) => fs.readFile(path),
  stat: (path) => fs.stat(path),
  list: (path) => fs.readdir(path),
  makeFolder: async (path) => {
    const first = await fs.mkdir(path, { recursive: true });
    if (first === undefined) return;
    for (let folder = path; folder.length >= first.length; folder = dirname(folder)) {
      await real.syncFolder(dirname(folder));
    }
  },
  syncFolder: async (path) => {
    try {
      const folder = await fs.open(path, constants.O_RDONLY);
      try {
        await folder.sync();
      } finally {
        await folder.close();
      }
    } catch (error) {
      if (!isFolderSyncImpossible(error)) throw error;
    }
  },
  rename: (from, to) => fs.rename(from, to),
  link: (from, to) => fs.link(from, to),
  unlink: (path) => fs.unlink(path),
};

const CHUNK_CHARS = 1 << 16;

/**
 * Writes and syncs a new file. Under whatever name it is linked later, it is complete after a power cut, or absent.
 * @param mode of the new file
 * @throws if the file exists
 */
export async function writeNewFile(
  disk: Disk,
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
  mode: number,
): Promise<void> {
  const file = await disk.open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode);
  try {
    let chunk = "";
    for await (const piece of pieces) {
      chunk += piece;
      if (chunk.length < CHUNK_CHARS) continue;
      await disk.write(file, Buffer.from(chunk));
      chunk = "";
    }
    if (chunk !== "") await disk.write(file, Buffer.from(chunk));
    await disk.datasync(file);
  } finally {
    await file.close();
  }
}

/** The new content of a file. */
export interface Replacement {
  pieces: Iterable<string> | AsyncIterable<string>;
  mode: number;
  /** The temporary file's name; default: a unique one. A file of that name that was left behind is removed first. */
  draft?: string | undefined;
  /** Called directly before and after the file is replaced, for failpoints. */
  before?: () => void;
  after?: () => void;
}

/**
 * Creates or replaces a file atomically: after any failure, kill or power cut, it has the old or the new content. (Ledgers and
 * witnesses, which stay open, do the same in their own code.)
 */
export async function replaceFile(disk: Disk, path: string, replacement: Replacement): Promise<void> {
  const { pieces, mode, before, after } = replacement;
  const draft = replacement.draft ?? `${path}.${randomUUID()}.tmp`;
  if (replacement.draft !== undefined) await removeIfThere(disk, draft);
  try {
    await writeNewFile(disk, draft, pieces, mode);
    before?.();
    await disk.rename(draft, path);
    after?.();
  } catch (error) {
    await disk.unlink(draft).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(dirname(path));
}

/** Removes a file, if it exists. */
export async function removeIfThere(disk: Disk, path: string): Promise<void> {
  try {
    await disk.unlink(path);
  } catch (error) {
    if (errno(error) !== "ENOENT") throw error;
  }
}

function shortWrite(written: number, wanted: number): Error {
  return Object.assign(new Error(`short write: ${written} of ${wanted} bytes`), { code: "ESHORT" });
}

/**
 * A disk whose nth call of one method fails.
 * @param fault `method:nth:ERRNO`, for example `write:3:ENOSPC`. `write:3+:EIO` fails from the third call on; `write:3:SHORT`
 * writes half of the bytes
 */
export function faultyDisk(fault: string, disk: Disk = real): Disk {
  const [method, nth = "1", code = "EIO"] = fault.split(":");
  const first = Number.parseInt(nth, 10);
  let calls = 0;
  const due = (name: keyof Disk): boolean => {
    if (name !== method) return false;
    calls++;
    return nth.endsWith("+") ? calls >= first : calls === first;
  };
  const failing =
    <A extends unknown[], R>(name: keyof Disk, call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (due(name)) throw Object.assign(new Error(`${code}: injected, ${name}`), { code });
      return call(...args);
    };
  const halfWrite: Disk["write"] = async (file, bytes) => {
    if (!due("write")) return disk.write(file, bytes);
    const half = bytes.length >> 1;
    await disk.write(file, bytes.subarray(0, half));
    throw shortWrite(half, bytes.length);
  };
  return {
    open: failing("open", disk.open),
    read: failing("read", disk.read),
    write: code === "SHORT" ? halfWrite : failing("write", disk.write),
    datasync: failing("datasync", disk.datasync),
    truncate: failing("truncate", disk.truncate),
    readFile: failing("readFile", disk.readFile),
    stat: failing("stat", disk.stat),
    list: failing("list", disk.list),
    makeFolder: failing("makeFolder", disk.makeFolder),
    syncFolder: failing("syncFolder", disk.syncFolder),
    rename: failing("rename", disk.rename),
    link: failing("link", disk.link),
    unlink: failing("unlink", disk.unlink),
  };
}

function chooseDisk(): Disk {
  if (typeof RETICKET_FAILPOINTS !== "undefined" && RETICKET_FAILPOINTS) {
    const { RETICKET_DISK_FAULT: fault } = process.env;
    if (fault !== undefined) return faultyDisk(fault);
  }
  return real;
}

/** The disk. Only the test build can make it fail: `RETICKET_DISK_FAULT=write:3:ENOSPC`. */
export const disk: Disk = chooseDisk();
