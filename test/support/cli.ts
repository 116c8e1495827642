import { type ChildProcess, fork, spawn } from "node:child_process";
import { inject } from "vitest";
import { cliHostPath, cliPath } from "./built-cli.js";
import type { HostedCommand, HostedResult } from "./cli-host.js";

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
  /** How far the command's clock is ahead, milliseconds; not for an own process. */
  clockAheadMs?: number;
  /** Another build's entry; absent: today's. */
  cli?: string;
  /** Runs in its own process, which is the real way. */
  ownProcess?: boolean;
}

/** Starts the real command line. */
export function startCli(args: readonly string[], options: CliOptions = {}) {
  return spawn(process.execPath, [options.cli ?? cliPath(), ...args], {
    cwd: options.cwd,
    env: { ...cleanEnv(), ...options.env },
    stdio: "pipe",
  });
}

/**
 * Runs a command line to its end, by default in a process that already ran others: this takes milliseconds, and starting a
 * process takes a fifth of a second. `test/cli/hosted.test.ts` holds that the results are the same. Commands that run at the same
 * time have a process each.
 */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  if (options.ownProcess ?? needsOwnProcess(options)) {
    const child = startCli(args, options);
    child.stdin.on("error", () => {});
    child.stdin.end(options.input ?? "");
    return finished(child);
  }
  const host = idle.pop() ?? new CliHost();
  const { cwd = process.cwd(), env, input = "", clockAheadMs = 0 } = options;
  const result = await host.run({ args, cwd, env: { ...cleanEnv(), ...env }, input, clockAheadMs });
  idle.push(host);
  return { ...result, signal: null };
}

/** What is read only when a process starts, or counted until it ends. */
const OF_A_PROCESS = /^(NODE_|UV_|LANG$|LC_|RETICKET_FAILPOINT$|RETICKET_DISK_FAULT$)/;

function needsOwnProcess({ cli, env = {} }: CliOptions): boolean {
  return cli !== undefined || Object.keys(env).some((name) => OF_A_PROCESS.test(name));
}

/** The hosts of this test file that run no command now. */
const idle: CliHost[] = [];

/** A process that runs command lines, one at a time. It ends with the test's process. */
class CliHost {
  readonly #child: ChildProcess;
  #complaint = "";

  constructor() {
    this.#child = fork(cliHostPath(), {
      env: cleanEnv(),
      execArgv: [],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#complaint += text;
    });
    this.#child.unref();
    this.#child.channel?.unref();
  }

  run(command: HostedCommand): Promise<HostedResult> {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const fail = (code: number | null, signal: NodeJS.Signals | null) => {
        const how = `ended its process (${signal ?? `exit ${code}`}): run it with ownProcess`;
        reject(new Error(`${command.args.join(" ")} ${how}\n${this.#complaint}`));
      };
      child.once("close", fail);
      child.once("message", (result) => {
        child.off("close", fail);
        resolve(result as HostedResult);
      });
      child.send(command);
    });
  }
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
