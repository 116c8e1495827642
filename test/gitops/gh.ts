import { execFile } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import jq from "jq-wasm";
import { newPull, type PlatformState } from "./state.js";

const exec = promisify(execFile);

/** One call of the program `gh`. */
interface GhCall {
  args: string[];
  cwd: string;
  /** `GH_TOKEN`. */
  token: string;
}

/**
 * The program `gh` of a hosted runner, as far as the workflows use it, on a platform that is a folder: platform.json has the
 * state, and artifacts are in artifacts/RUN/NAME. It is a few lines of bash that ask a server in this process, because each process
 * of Node.js that loads jq takes a fifth of a second.
 * @returns the program's text
 */
export async function ghProgram(platform: string): Promise<string> {
  const server = createServer(
    (socket) => void answer(socket, platform).catch((error) => socket.destroy(error)),
  );
  server.listen(0, "127.0.0.1").unref();
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return `#!/bin/bash
exec 3<> /dev/tcp/127.0.0.1/${port}
printf '%s\\0' "$#" "$PWD" "$GH_TOKEN" "$@" >&3
read -r code <&3
if [ "$code" = 0 ]; then cat <&3; else cat <&3 >&2; fi
exit "\${code:-1}"
`;
}

async function answer(socket: Socket, platform: string): Promise<void> {
  let text = "";
  for await (const chunk of socket.setEncoding("utf8").iterator({ destroyOnReturn: false })) {
    text += chunk;
    const [count = "", cwd = "", token = "", ...args] = text.split("\0").slice(0, -1);
    if (count === "" || args.length < Number(count)) continue;
    const output = await gh({ args, cwd, token }, platform).then(
      (printed) => `0\n${printed}`,
      (error: Error) => `1\ngh: ${error.message}\n`,
    );
    socket.end(output);
    return;
  }
}

/** @returns what it prints @throws what it complains about */
async function gh({ args, cwd, token }: GhCall, platform: string): Promise<string> {
  if (token === "")
    throw new Error("To use GitHub CLI in a GitHub Actions workflow, set the GH_TOKEN environment variable.");
  const option = (name: string) => {
    const at = args.indexOf(name);
    return at === -1 ? undefined : args[at + 1];
  };
  const [command, ...rest] = positional(args);
  if (command === "run" && rest[0] === "download") {
    const artifact = join(platform, "artifacts", rest[1]!, option("--name")!);
    cpSync(artifact, resolve(cwd, option("--dir")!), { recursive: true });
    return "";
  }
  if (command === "pr" && rest[0] === "create") return openPull(cwd, platform);
  if (command !== "api") throw new Error(`unknown command ${args.join(" ")}`);
  const url = new URL(rest[0]!, "https://api/");
  const field = option("--field")?.replace(/^body=@/, "");
  const body = field === undefined ? undefined : readFileSync(resolve(cwd, field), "utf8");
  const response = api(platform, token, { method: option("--method") ?? "GET", url, body });
  const query = option("--jq");
  if (query === undefined) return args.includes("--silent") ? "" : JSON.stringify(response);
  const printed = await jq.raw(response as object, query, ["-r"]);
  return printed === "" || printed.endsWith("\n") ? printed : `${printed}\n`;
}

/** A pull request of the branch that is checked out, to main: both as they were pushed. */
async function openPull(cwd: string, platform: string): Promise<string> {
  const git = async (...args: string[]) => (await exec("git", args, { cwd })).stdout.trim();
  const branch = await git("branch", "--show-current");
  const pushed = (name: string) => git("rev-parse", `refs/remotes/origin/${name}`);
  const file = join(platform, "platform.json");
  const state = JSON.parse(readFileSync(file, "utf8")) as PlatformState;
  const pull = newPull(state, { branch, base: await pushed("main"), head: await pushed(branch) });
  writeFileSync(file, JSON.stringify(state));
  return `https://github.com/acme/resets/pull/${pull.number}\n`;
}

const FLAGS = ["--fill", "--paginate", "--silent"];

function positional(args: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at]!;
    if (FLAGS.includes(word)) continue;
    if (word.startsWith("--")) at++;
    else found.push(word);
  }
  return found;
}

function api(
  platform: string,
  token: string,
  { method, url, body }: { method: string; url: URL; body: string | undefined },
): unknown {
  const file = join(platform, "platform.json");
  const state = JSON.parse(readFileSync(file, "utf8")) as PlatformState;
  const { pathname, searchParams } = url;
  const [, issue] = /^\/repos\/[^/]+\/[^/]+\/issues\/(\d+)\/comments$/.exec(pathname) ?? [];
  const [, comment] = /^\/repos\/[^/]+\/[^/]+\/issues\/comments\/(\d+)$/.exec(pathname) ?? [];
  const [, commit] = /^\/repos\/[^/]+\/[^/]+\/commits\/([0-9a-f]{40})\/pulls$/.exec(pathname) ?? [];
  if (method === "GET" && issue) return state.comments.filter((each) => each.issue === Number(issue));
  if (method === "GET" && commit) return state.pulls.filter((pull) => pull.merge_commit_sha === commit);
  if (method === "GET" && pathname.endsWith("/actions/workflows/reticket-plan.yml/runs")) {
    const runs = state.runs.filter(
      (run) => run.event === searchParams.get("event") && run.head_sha === searchParams.get("head_sha"),
    );
    return { workflow_runs: runs.toReversed() };
  }
  if (body === undefined) throw new Error(`no such route: ${method} ${pathname}`);
  if (token !== "writes") throw new Error("Resource not accessible by integration (HTTP 403)");
  if (body.length > 65_536) throw new Error("Validation Failed: body is too long (HTTP 422)");
  const user = { login: "github-actions[bot]" };
  const edited = state.comments.find((each) => each.id === Number(comment));
  if (method === "POST" && issue)
    state.comments.push({ id: state.comments.length + 1, issue: Number(issue), user, body });
  else if (method === "PATCH" && edited !== undefined) edited.body = body;
  else throw new Error(`no such route: ${method} ${pathname}`);
  writeFileSync(file, JSON.stringify(state));
  return {};
}
