import { randomUUID } from "node:crypto";
import { fstatSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { errno } from "../disk.js";
import type { Secret } from "../secret.js";
import type { Context } from "./context.js";

/** Whether this runs in a job of GitHub Actions. */
export function inGithubActions(env: Context["env"]): boolean {
  return env.GITHUB_ACTIONS === "true";
}

/** Adds to the page that the job's run shows. Where there is none, or it can't be written, the command goes on. */
export async function addStepSummary(context: Context, markdown: () => string): Promise<void> {
  await append(context, "GITHUB_STEP_SUMMARY", () => `${markdown()}\n`);
}

/**
 * Sets outputs of the step. A value may have any text and several lines: it ends at a delimiter that nobody can know
 * beforehand.
 */
export async function setOutputs(context: Context, outputs: Readonly<Record<string, string>>): Promise<void> {
  const line = ([name, value]: [string, string]) => {
    const delimiter = `reticket_${randomUUID()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
  };
  await append(context, "GITHUB_OUTPUT", () => Object.entries(outputs).map(line).join(""));
}

/**
 * Has the runner put `***` for a secret wherever the job prints it from now on. The runner takes the line out of the log
 * as it reads it: so it is printed in a job only, on standard error, and not where that goes into a file, which no runner
 * reads.
 */
export function maskSecret({ env, notes }: Context, secret: Secret): void {
  if (!inGithubActions(env) || isFile(STANDARD_ERROR)) return;
  notes.insist(`::add-mask::${secret.reveal()}`);
}

const STANDARD_ERROR = 2;

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return true;
  }
}

async function append(
  { env, notes }: Context,
  variable: "GITHUB_STEP_SUMMARY" | "GITHUB_OUTPUT",
  text: () => string,
): Promise<void> {
  const path = env[variable];
  if (path === undefined || path === "") return;
  try {
    await appendFile(path, text());
  } catch (error) {
    notes.insist(`${variable} could not be written: ${errno(error) ?? String(error)}`);
  }
}
