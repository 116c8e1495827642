import { spawn } from "node:child_process";
import { inject } from "vitest";

export interface CliResult {
  /** null where a signal ended it. */
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface CliOptions {
  cwd?: string;
  /** Added to an environment without credentials, proxies and CI's variables. */
  env?: Record<string, string>;
  input?: string;
  /** Another build's entry; absent: today's. */
  cli?: string;
}

/** Starts the real command line. */
export function startCli(args: readonly string[], options: CliOptions = {}) {
  return spawn(process.execPath, [options.cli ?? inject("cli"), ...args], {
    cwd: options.cwd,
    env: { ...cleanEnv(), ...options.env },
    stdio: "pipe",
  });
}

/** Runs the real command line to its end. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const child = startCli(args, options);
  child.stdin.on("error", () => {});
  child.stdin.end(options.input ?? "");
  return finished(child);
}

/** Collects what a started command line prints until it ends. */
export function finished(child: ReturnType<typeof startCli>): Promise<CliResult> {
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

/** This process's environment without what would steer reticket or its colours, and with a state folder of the tests. */
export function cleanEnv(): NodeJS.ProcessEnv {
  const steering =
    /^(AUTH0_|GITHUB_|RETICKET_|npm_|CI$|NO_COLOR$|FORCE_COLOR$|HTTPS?_PROXY$|NO_PROXY$|NODE_OPTIONS$|VITEST)/i;
  const rest = Object.entries(process.env).filter(([name]) => !steering.test(name));
  return { ...Object.fromEntries(rest), XDG_STATE_HOME: inject("state") };
}
