/** What opening or syncing a folder fails with where the system can't. */
const IMPOSSIBLE = new Set(["EPERM", "EISDIR", "EACCES", "EINVAL"]);

/**
 * Whether a failed sync of a folder means that the system has none: Windows writes names with the files. Elsewhere every failure
 * is a failure.
 */
export function isFolderSyncImpossible(error: unknown, platform: string = process.platform): boolean {
  const code = Object(error).code as unknown;
  return platform === "win32" && typeof code === "string" && IMPOSSIBLE.has(code);
}
