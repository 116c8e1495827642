import { open, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import { failpoint } from "../failpoint.js";
import { parseSavedPlan, type SavedPlan } from "../plan/saved-plan.js";

/** Writes a saved plan whole or not at all, mode 0600. @throws ReticketError FILE_FAILED */
export async function writePlanFile(path: string, plan: SavedPlan): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    failpoint("plan.write.before");
    const file = await open(temporary, "wx", 0o600);
    try {
      await file.writeFile(`${JSON.stringify(plan, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    failpoint("plan.rename.before");
    await rename(temporary, path);
    failpoint("plan.rename.after");
    const folder = await open(dirname(path), "r");
    await folder.sync().finally(() => folder.close());
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new ReticketError(
      "FILE_FAILED",
      `the plan could not be written to ${escapeText(path)}: ${reason(cause)}`,
      {
        mend: "give `--out` a file in a folder that you may write to",
        cause,
      },
    );
  }
}

/** @throws ReticketError FILE_FAILED where it can't be read, and as `parseSavedPlan` does */
export async function readPlanFile(path: string): Promise<SavedPlan> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    throw new ReticketError("FILE_FAILED", `the plan ${escapeText(path)} can't be read: ${reason(cause)}`, {
      mend: "give `--plan` the file that `reticket plan --out` wrote",
      cause,
    });
  }
  return parseSavedPlan(text, escapeText(path));
}

function reason(cause: unknown): string {
  return (cause as NodeJS.ErrnoException).code ?? String(cause);
}
