import { randomUUID } from "node:crypto";
import { fstatSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { errno } from "../disk.js";
import type { Secret } from "../secret.js";
import type { Context } from "./context.js";

/** Whether this process runs in a GitHub Actions job. */
export function inGithubActions(env: Context["env"]): boolean {
  return env.GITHUB_ACTIONS === "true";
}

/** Appends to the job's summary page. Does nothing outside of a job; a write error is only a warning. */
export async function addStepSummary(context: Context, markdown: () => string): Promise<void> {
  await append(context, "GITHUB_STEP_SUMMARY", () => `${markdown()}\n`);
}

/** Sets outputs of the step. A value may be any text of several lines, so each ends with a random delimiter. */
export async function setOutputs(context: Context, outputs: Readonly<Record<string, string>>): Promise<void> {
  const line = ([name, value]: [string, string]) => {
    const delimiter = `reticket_${randomUUID()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
  };
  await append(context, "GITHUB_OUTPUT", () => Object.entries(outputs).map(line).join(""));
}

/**
 * Tells the GitHub runner to print `***` instead of the secret from now on. The runner removes this line from the log as
 * it reads it. So print it only in a job, to standard error, and not if standard error is a file, which no runner reads.
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
