import { spawn } from "node:child_process";
import { childEnvironment } from "../../child-environment.js";

/**
 * Config that could run code of its own, or get in between. A pull request can't write `.git/config`, but it can bring a
 * whole bare repository along as ordinary files: `safe.bareRepository` keeps git from taking a folder for one.
 */
const PRECAUTIONS = [
  "safe.bareRepository=explicit",
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "core.askPass=",
  "core.alternateRefsCommand=:",
  "credential.interactive=false",
  "fetch.recurseSubmodules=false",
  "push.recurseSubmodules=no",
  "submodule.recurse=false",
  "push.gpgSign=false",
  "gc.auto=0",
  "maintenance.auto=false",
  "core.quotePath=false",
].flatMap((setting) => ["-c", setting]);

/** The only ways to a remote; this wins over any `protocol.*.allow`. `ext::` would run a command. */
const PROTOCOLS = "file:git:http:https:ssh";

/** Commands that run a program at the remote, and the option that names it: config may name another. */
const REMOTE_PROGRAMS: Readonly<Record<string, string>> = {
  "ls-remote": "--upload-pack=git-upload-pack",
  fetch: "--upload-pack=git-upload-pack",
  push: "--receive-pack=git-receive-pack",
};

/** What is kept of what git, or the remote through it, says of a failure: bytes. */
const MOST_WORDS = 16 * 1024;
const LOCAL_TIMEOUT_MS = 60_000;

/** git ended with an error, or did not end. */
export class GitError extends Error {
  override readonly name = "GitError";

  constructor(
    /** null where it was killed, or never began. */
    readonly exitCode: number | null,
    readonly stdout: string,
    readonly stderr: string,
    message: string,
  ) {
    super(message);
  }
}

export interface GitOptions {
  input?: string | Buffer;
  timeoutMs?: number;
}

/** The git program, in one repository; never through a shell, and without prompts. */
export class Git {
  constructor(readonly folder: string) {}

  /** @throws GitError */
  async text(args: readonly string[], options?: GitOptions): Promise<string> {
    return (await this.bytes(args, options)).toString("utf8");
  }

  /** @throws GitError */
  bytes(args: readonly string[], { input, timeoutMs = LOCAL_TIMEOUT_MS }: GitOptions = {}): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      // A process group of its own: a Ctrl-C is for us to take, and ssh finds no terminal to ask on.
      const child = spawn("git", ["--no-pager", "--literal-pathspecs", ...PRECAUTIONS, ...safely(args)], {
        cwd: this.folder,
        env: environment(),
        stdio: "pipe",
        detached: true,
      });
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
      let said = 0;
      child.stderr.on("data", (chunk: Buffer) => {
        if (said < MOST_WORDS) err.push(chunk.subarray(0, MOST_WORDS - said));
        said += chunk.length;
      });
      child.stdin.on("error", () => {});
      child.stdin.end(input);
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        // The group: what git has started waits for the same remote.
        if (child.pid !== undefined) killGroup(child.pid);
      }, timeoutMs);
      const fail = (code: number | null, what: string): void => {
        const stderr = withoutCredentials(Buffer.concat(err).toString("utf8"));
        const stdout = Buffer.concat(out).toString("utf8", 0, MOST_WORDS);
        reject(new GitError(code, stdout, stderr, saying(stderr) ?? `git ${args[0]} ${what}`));
      };
      child.once("error", (error: NodeJS.ErrnoException) => {
        clearTimeout(timer);
        fail(
          null,
          error.code === "ENOENT" ? "can't be run: is git installed?" : `can't be run: ${error.code}`,
        );
      });
      child.once("close", (code) => {
        clearTimeout(timer);
        if (code === 0) resolve(Buffer.concat(out));
        else if (late) reject(new GitError(null, "", "", `no answer in ${timeoutMs / 1000} s`));
        else fail(code, `ended with ${code}`);
      });
    });
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Gone already.
  }
}

function environment(): NodeJS.ProcessEnv {
  return childEnvironment({
    LC_ALL: "C",
    GIT_ALLOW_PROTOCOL: PROTOCOLS,
    // Empty, it keeps `core.gitProxy` from being asked for a command.
    GIT_PROXY_COMMAND: "",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    GCM_INTERACTIVE: "never",
  });
}

function safely(args: readonly string[]): string[] {
  const [command = "", ...rest] = args;
  const program = REMOTE_PROGRAMS[command];
  return program === undefined ? [command, ...rest] : [command, program, ...rest];
}

/** What git, or the remote through it, says that matters: errors, not hints and progress. */
function saying(stderr: string): string | undefined {
  const lines = stderr
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^(hint|To |From |\d+%)/.test(line));
  return lines.length === 0 ? undefined : lines.slice(0, 4).join(" / ");
}

/** git shows the remote's URL, and that may hold a token. */
function withoutCredentials(text: string): string {
  return text.replace(/\/\/[^/@\s]*@/g, "//");
}
