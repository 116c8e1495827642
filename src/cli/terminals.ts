import { closeSync } from "node:fs";
import { isatty } from "node:tty";

const STANDARD = [0, 1, 2] as const;

/** The standard descriptors that are terminals. */
export function standardTerminals(): number[] {
  return STANDARD.filter((fd) => isatty(fd));
}

/**
 * Closes the descriptors whose terminal was closed in the meantime. At exit, node restores the modes of terminals and
 * aborts if one is gone, which would lose the exit code.
 */
export function closeGone(terminals: readonly number[]): void {
  for (const fd of terminals) if (!isatty(fd)) closeSync(fd);
}
