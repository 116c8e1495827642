import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { dirname } from "node:path";
import { disk, errno } from "../disk.js";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import { failpoint } from "../failpoint.js";
import { parseSavedPlan, type SavedPlan } from "../plan/saved-plan.js";

/** Writes a saved plan whole or not at all, mode 0600. @throws ReticketError FILE_FAILED */
export async function writePlanFile(path: string, plan: SavedPlan): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    failpoint("plan.write.before");
    const { O_WRONLY, O_CREAT, O_EXCL } = constants;
    const file = await disk.open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o600);
    try {
      await disk.write(file, Buffer.from(`${JSON.stringify(plan, null, 2)}\n`));
      await disk.datasync(file);
    } finally {
      await file.close();
    }
    failpoint("plan.rename.before");
    await disk.rename(temporary, path);
    failpoint("plan.rename.after");
    await disk.syncFolder(dirname(path));
  } catch (cause) {
    await disk.unlink(temporary).catch(() => undefined);
    throw new ReticketError(
      "FILE_FAILED",
      `the plan could not be written to ${escapeText(path)}: ${reason(cause)}`,
      {
        hint: "make room, or give `--out` a file in a folder that you may write to, and plan again",
        cause,
      },
    );
  }
}

/** @throws ReticketError FILE_FAILED where it can't be read, and as `parseSavedPlan` does */
export async function readPlanFile(path: string): Promise<SavedPlan> {
  let text: string;
  try {
    text = (await disk.readFile(path)).toString("utf8");
  } catch (cause) {
    throw new ReticketError("FILE_FAILED", `the plan ${escapeText(path)} can't be read: ${reason(cause)}`, {
      hint: "give `--plan` the file that `reticket plan --out` wrote",
      cause,
    });
  }
  return parseSavedPlan(text, escapeText(path));
}

function reason(cause: unknown): string {
  return errno(cause) ?? String(cause);
}
