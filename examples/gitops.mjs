// Regenerates examples/gitops: what `reticket init` writes, and beside it the comment of a pull request, as it is and as a
// picture. Needs `npm run build`, and a Chromium.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { marked } from "marked";

const RETICKET = fileURLToPath(new URL("../dist/cli/main.cjs", import.meta.url));
const EXAMPLE = fileURLToPath(new URL("gitops/", import.meta.url));
const USERS = fileURLToPath(new URL("users.ndjson", import.meta.url));
const TENANT = "acme.eu.auth0.com";
/** The matching identity was not kept. */
const RECIPIENT = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
const PORT = 4010;

const exec = promisify(execFile);
const work = await mkdtemp(join(tmpdir(), "reticket-gitops-"));
const env = {
  ...process.env,
  XDG_STATE_HOME: join(work, "state"),
  AUTH0_DOMAIN: `http://127.0.0.1:${PORT}`,
  AUTH0_AUDIENCE: `http://127.0.0.1:${PORT}/api/v2/`,
};
env.AUTH0_CLIENT_ID = "rehearsal";
env.AUTH0_CLIENT_SECRET = "rehearsal-secret-of-the-sandbox";
const reticket = (...args) => exec(process.execPath, [RETICKET, ...args], { cwd: work, env });

await rm(EXAMPLE, { recursive: true, force: true });
const init = [
  "init",
  "--yes",
  "--tenant",
  TENANT,
  "--ci",
  "github",
  "--branch",
  "main",
  "--owner",
  "@acme/identity",
  "--recipient",
  RECIPIENT,
];
await reticket(...init, "--dir", EXAMPLE);

const sandbox = spawn(
  process.execPath,
  [RETICKET, "sandbox", "--port", String(PORT), "--users", USERS, "--fault", "500-after-create:nth=4"],
  {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  },
);
try {
  await once(sandbox.stdout, "data");
  await mkdir(join(work, "manifests"));
  await writeFile(
    join(work, "reticket.yaml"),
    `tenant: ${TENANT}\ndomain: 127.0.0.1:${PORT}\nrecipients: [${RECIPIENT}]\n`,
  );
  const ids = (await readFile(USERS, "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).user_id);
  const [auth0, google] = [
    ids.filter((id) => id.startsWith("auth0|")),
    ids.find((id) => id.startsWith("google-")),
  ];
  await manifest(
    "support-batch-12",
    "SUP-1187: locked out since the login pages moved",
    259_200,
    auth0.slice(0, 5),
  );
  await reticket("apply", "--auto-approve", "--concurrency", "1", "manifests").catch(() => {});
  // What the pull request changes: a user is removed, one ticket is to live longer, and an incident comes in.
  await manifest("support-batch-12", "SUP-1187: locked out since the login pages moved", 259_200, [
    { user_id: auth0[0], ttl_sec: 432_000 },
    ...auth0.slice(1, 4),
  ]);
  await manifest("inc-2041", "INC-2041: credential stuffing against the storefront", 86_400, [
    { email: "ben.moreau@example.com", connection_id: "con_0000000000000001" },
    ...auth0.slice(6, 10),
    { user_id: google },
  ]);
  const { stdout } = await reticket("plan", "--format", "markdown", "manifests");
  await writeFile(join(EXAMPLE, "comment.md"), stdout);
  await picture(stdout, join(EXAMPLE, "comment.png"));
} finally {
  sandbox.kill();
  await rm(work, { recursive: true, force: true });
}

async function manifest(name, reason, ttl_sec, users) {
  const entries = users.map((user) => (typeof user === "string" ? { user_id: user } : user));
  const document = {
    apiVersion: "reticket/v1",
    kind: "PasswordChangeTickets",
    metadata: { name, reason },
    spec: { defaults: { ttl_sec }, users: entries },
  };
  await writeFile(join(work, `manifests/${name}.yaml`), JSON.stringify(document, null, 2));
}

async function picture(markdown, file) {
  const page = join(work, "comment.html");
  await writeFile(
    page,
    `<!doctype html><meta charset="utf-8"><style>
body { margin: 16px; font: 14px/1.5 "Noto Sans", "DejaVu Sans", sans-serif; color: #1f2328; background: #fff; }
article { border: 1px solid #d1d9e0; border-radius: 6px; width: 860px; }
header { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 8px 16px; color: #59636e; border-radius: 6px 6px 0 0; }
header b { color: #1f2328; } header i { border: 1px solid #d1d9e0; border-radius: 2em; font-style: normal; font-size: 12px; padding: 0 7px; }
main { padding: 0 16px 8px; } h3 { font-size: 1.25em; } h4 { font-size: 1em; margin-bottom: 8px; }
code { background: #818b981f; border-radius: 6px; font: 85% "DejaVu Sans Mono", monospace; padding: .2em .4em; }
table { border-collapse: collapse; } td, th { border: 1px solid #d1d9e0; padding: 6px 13px; } th { text-align: left; }
tr:nth-child(2n) td { background: #f6f8fa; } ul { padding-left: 1.5em; }
</style><article><header><b>github-actions</b> <i>bot</i> commented</header><main>${marked.parse(markdown, { async: false })}</main></article>`,
  );
  const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const shot = join(work, "shot.png");
  const options = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    `--screenshot=${shot}`,
    "--window-size=896,1010",
  ];
  await exec(chromium, [...options, `file://${page}`]);
  await copyFile(shot, file);
}
