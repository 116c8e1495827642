// The program `gh` of a hosted runner, as far as the workflows use it, over a platform that is a folder: what it knows
// stands in platform.json, and artifacts lie in artifacts/RUN/NAME.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import jq from "jq-wasm";

const platform = process.env.PLATFORM;
const file = join(platform, "platform.json");
const state = JSON.parse(readFileSync(file, "utf8"));
const words = process.argv.slice(2);
const FLAGS = ["--paginate", "--silent"];

function option(name) {
  const at = words.indexOf(name);
  return at === -1 ? undefined : words[at + 1];
}

function positional() {
  const found = [];
  for (let at = 0; at < words.length; at++) {
    if (FLAGS.includes(words[at])) continue;
    if (words[at].startsWith("--")) at++;
    else found.push(words[at]);
  }
  return found;
}

function fail(message) {
  process.stderr.write(`gh: ${message}\n`);
  process.exit(1);
}

if (!process.env.GH_TOKEN)
  fail("To use GitHub CLI in a GitHub Actions workflow, set the GH_TOKEN environment variable.");
const [command, ...rest] = positional();
if (command === "run" && rest[0] === "download") {
  cpSync(join(platform, "artifacts", rest[1], option("--name")), option("--dir"), { recursive: true });
} else if (command === "api") {
  const answer = api(
    option("--method") ?? "GET",
    new URL(rest[0], "https://api/").pathname,
    new URL(rest[0], "https://api/").searchParams,
  );
  const query = option("--jq");
  if (query === undefined) {
    if (!words.includes("--silent")) process.stdout.write(JSON.stringify(answer));
  } else {
    const printed = await jq.raw(answer, query, ["-r"]);
    if (printed !== "") process.stdout.write(printed.endsWith("\n") ? printed : `${printed}\n`);
  }
} else {
  fail(`unknown command ${words.join(" ")}`);
}

function api(method, path, query) {
  const [, issue] = /^\/repos\/[^/]+\/[^/]+\/issues\/(\d+)\/comments$/.exec(path) ?? [];
  const [, comment] = /^\/repos\/[^/]+\/[^/]+\/issues\/comments\/(\d+)$/.exec(path) ?? [];
  const [, commit] = /^\/repos\/[^/]+\/[^/]+\/commits\/([0-9a-f]{40})\/pulls$/.exec(path) ?? [];
  if (method === "GET" && issue) return state.comments.filter((each) => each.issue === Number(issue));
  if (method === "GET" && commit) return state.pulls.filter((pull) => pull.merge_commit_sha === commit);
  if (method === "GET" && path.endsWith("/actions/workflows/reticket-plan.yml/runs")) {
    const runs = state.runs.filter(
      (run) => run.event === query.get("event") && run.head_sha === query.get("head_sha"),
    );
    return { workflow_runs: runs.toReversed() };
  }
  const body = readFileSync(option("--field").replace(/^body=@/, ""), "utf8");
  if (process.env.GH_TOKEN !== "writes") fail("Resource not accessible by integration (HTTP 403)");
  if (body.length > 65_536) fail("Validation Failed: body is too long (HTTP 422)");
  const user = { login: "github-actions[bot]" };
  if (method === "POST" && issue)
    state.comments.push({ id: state.comments.length + 1, issue: Number(issue), user, body });
  else if (method === "PATCH" && comment)
    state.comments.find((each) => each.id === Number(comment)).body = body;
  else fail(`no such route: ${method} ${path}`);
  writeFileSync(file, JSON.stringify(state));
  return {};
}
