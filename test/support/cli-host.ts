import { writeSync } from "node:fs";
import { PassThrough, Writable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { run } from "../../src/cli/program.js";

/** One command line for the host to run. */
export interface HostedCommand {
  args: readonly string[];
  cwd: string;
  /** The whole environment. */
  env: NodeJS.ProcessEnv;
  /** What standard input holds. */
  input: string;
  /** How far ahead of this machine's clock the command's clock is, milliseconds. */
  clockAheadMs: number;
}

export interface HostedResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** What a command wrote to a stream. */
class Collected extends Writable {
  readonly #chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString("utf8");
  }
}

const home = process.cwd();
/** Standard error of the command that is running. */
let running: Collected | undefined;

/**
 * Runs one command line as `main.ts` does, with streams, environment and folder as in its own process. The result is sent when
 * such a process would end: when nothing that the command started keeps the event loop alive.
 */
async function runHosted({ args, cwd, env, input, clockAheadMs }: HostedCommand): Promise<HostedResult> {
  const [stdin, stdout, stderr] = [new PassThrough(), new Collected(), new Collected()];
  for (const [name, value] of Object.entries({ stdin, stdout, stderr }))
    Object.defineProperty(process, name, { value, configurable: true });
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
  turnClock(clockAheadMs);
  const restoreListeners = rememberListeners();
  running = stderr;
  stdin.end(input);
  const code = await run(args);
  while (!isIdle()) await setTimeout(1, undefined, { ref: false });
  running = undefined;
  process.emit("exit", code);
  restoreListeners();
  process.chdir(home);
  return { code, stdout: stdout.text, stderr: stderr.text };
}

const RealDate = Date;

function turnClock(aheadMs: number): void {
  const now = () => RealDate.now() + aheadMs;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[]) => Reflect.construct(target, args.length === 0 ? [now()] : args),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  });
}

/** Whether only the channel to the test keeps this process alive. */
function isIdle(): boolean {
  const active = process.getActiveResourcesInfo();
  return active.length === 1 && active[0] === "PipeWrap";
}

/**
 * @returns removes the listeners that the process got since. Those of `exit` stay: modules add them, which are loaded once.
 */
function rememberListeners(): () => void {
  const listenersOf = (event: string | symbol) => process.listeners(event as "exit");
  const before = new Map(process.eventNames().map((event) => [event, listenersOf(event)]));
  return () => {
    for (const event of process.eventNames().filter((name) => name !== "exit"))
      for (const listener of listenersOf(event))
        if (before.get(event)?.includes(listener) !== true) process.off(event, listener);
  };
}

process.once("disconnect", () => process.exit());
process.on("exit", () => {
  // The command ended the process: the test wants to know why.
  if (running !== undefined) writeSync(2, running.text);
});
process.on("message", (command: HostedCommand) => {
  void runHosted(command).then((result) => process.send?.(result));
});
