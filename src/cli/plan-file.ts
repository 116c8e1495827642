import { disk, errno, replaceFile } from "../disk.js";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import { failpoint } from "../failpoint.js";
import { parseSavedPlan, type SavedPlan } from "../plan/saved-plan.js";

/** Writes a saved plan atomically, mode 0600. @throws ReticketError FILE_FAILED */
export async function writePlanFile(path: string, plan: SavedPlan): Promise<void> {
  try {
    failpoint("plan.write.before");
    await replaceFile(disk, path, {
      pieces: [`${JSON.stringify(plan, null, 2)}\n`],
      mode: 0o600,
      before: () => failpoint("plan.rename.before"),
      after: () => failpoint("plan.rename.after"),
    });
  } catch (cause) {
    throw new ReticketError(
      "FILE_FAILED",
      `the plan could not be written to ${escapeText(path)}: ${reason(cause)}`,
      {
        hint: "free some disk space, or give `--out` a file in a folder that you may write to; then plan again",
        cause,
      },
    );
  }
}

/** A plan of a million entries has a tenth of it. */
const MAX_BYTES = 256 * 1024 * 1024;

/** @throws ReticketError FILE_FAILED if it cannot be read, and as `parseSavedPlan` does */
export async function readPlanFile(path: string): Promise<SavedPlan> {
  let text: string;
  try {
    const bytes = await disk.readFile(path);
    if (bytes.length > MAX_BYTES) throw new RangeError(`it is larger than ${MAX_BYTES / 1024 / 1024} MiB`);
    text = bytes.toString("utf8");
  } catch (cause) {
    throw new ReticketError(
      "FILE_FAILED",
      `the plan ${escapeText(path)} could not be read: ${reason(cause)}`,
      {
        hint: "give `--plan` the file that `reticket plan --out` wrote",
        cause,
      },
    );
  }
  return parseSavedPlan(text, escapeText(path));
}

function reason(cause: unknown): string {
  return errno(cause) ?? (cause instanceof Error ? cause.message : String(cause));
}
