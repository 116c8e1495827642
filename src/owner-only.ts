import type { Stats } from "node:fs";

/** Whom a file is compared with. Tests bring one of another platform. */
export interface FileUser {
  /** As `process.platform`. */
  platform: string;
  /** undefined: the system has no such number. */
  uid: number | undefined;
}

const own = (): FileUser => ({ platform: process.platform, uid: process.getuid?.() });

/**
 * Whether others than its owner may read a file. On Windows modes don't tell, and it is never known: access lists decide
 * there, which a profile's folders set for their owner.
 */
export function mayOthersRead({ mode }: Pick<Stats, "mode">, { platform }: FileUser = own()): boolean {
  return platform !== "win32" && (mode & 0o077) !== 0;
}

/**
 * Whether every user may write to a file, or replace files in a folder: not in one with the sticky bit. On Windows it is never known.
 */
export function mayAllWrite({ mode }: Pick<Stats, "mode">, { platform }: FileUser = own()): boolean {
  return platform !== "win32" && (mode & 0o002) !== 0 && (mode & 0o1000) === 0;
}

/** Whether a file is ours, as far as the system tells. */
export function isOurs({ uid }: Pick<Stats, "uid">, owner: FileUser = own()): boolean {
  return owner.uid === undefined || uid === owner.uid;
}
