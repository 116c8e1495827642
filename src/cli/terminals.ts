import { closeSync } from "node:fs";
import { isatty } from "node:tty";

const STANDARD = [0, 1, 2] as const;

/** The standard descriptors that are terminals. */
export function standardTerminals(): number[] {
  return STANDARD.filter((fd) => isatty(fd));
}

/**
 * Closes those of them whose terminal has gone away since. When it ends, node gives terminals their modes back, and
 * aborts where one is gone: the exit code would be lost.
 */
export function closeGone(terminals: readonly number[]): void {
  for (const fd of terminals) if (!isatty(fd)) closeSync(fd);
}
