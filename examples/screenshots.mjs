// Makes the pictures of the README again, in examples/screenshots: a terminal, a mail and a report, from real runs against the
// sandbox. (The comment's is made by gitops.mjs.) Needs `npm run build`, and a Chromium. The mail's link is a fake, and no
// other is in a picture.
import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { AnsiUp } from "ansi_up";
import { simpleParser } from "mailparser";
import { chromium } from "playwright-core";
import { SMTPServer } from "smtp-server";

const RETICKET = fileURLToPath(new URL("../dist/cli/main.cjs", import.meta.url));
const USERS = fileURLToPath(new URL("users.ndjson", import.meta.url));
const PICTURES = fileURLToPath(new URL("screenshots/", import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const exec = promisify(execFile);

if (!existsSync(CHROMIUM)) {
  console.log(`No pictures: there is no ${CHROMIUM}. Set CHROMIUM to a Chromium.`);
  process.exit(0);
}

const work = await mkdtemp(join(tmpdir(), "reticket-screenshots-"));
const env = { ...process.env, XDG_STATE_HOME: join(work, "state"), FORCE_COLOR: "1", CI: "" };
delete env.NO_COLOR;
const mails = [];
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ["AUTH", "STARTTLS"],
  logger: false,
  onData(stream, _session, done) {
    simpleParser(stream).then((mail) => {
      mails.push(mail);
      done();
    }, done);
  },
});
mailServer.listen(0, "127.0.0.1");
await once(mailServer.server, "listening");
const sandbox = spawn(
  process.execPath,
  [RETICKET, "sandbox", "--port", "4010", "--users", USERS, "--env-out", "env"],
  {
    cwd: work,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  },
);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
try {
  await once(sandbox.stdout, "data");
  for (const [, name, value] of (await readFile(join(work, "env"), "utf8")).matchAll(
    /^export (\w+)='?([^'\n]*)'?$/gm,
  )) {
    env[name] = value;
  }
  await mkdir(PICTURES, { recursive: true });
  const { stdout: recipient } = await reticket("keygen", "--out", "reticket.key");
  const { port } = mailServer.server.address();
  await writeFile(
    join(work, "reticket.yaml"),
    `recipients: [${recipient.trim()}]\ndelivery:\n  smtp: { url: "smtp://127.0.0.1:${port}", from: Acme <support@acme.example> }\n`,
  );
  const ids = (await readFile(USERS, "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .filter(({ user_id }) => user_id.startsWith("auth0|"))
    .slice(0, 20)
    .map(({ user_id }) => ({ user_id }));
  await manifest(ids.slice(0, 3));

  const text = [
    ...(await typed("plan", "resets.yaml")),
    ...(await typed("apply", "--auto-approve", "resets.yaml")),
  ].join("");
  await picture("terminal.png", terminalPage(text), { width: 900, element: "pre" });
  await manifest(ids);
  await reticket("deliver", "--to", "you@acme.example", "--dry-run", "resets.yaml");
  await picture("mail.png", mails.at(-1).html, { width: 640, height: 540 });
  await reticket("apply", "--auto-approve", "resets.yaml");
  // Most of them follow their links, one after the other, so that the report has something to show.
  const delivered = mails.filter(({ text }) => !text.includes("This is a test.")).slice(0, 14);
  for (const { text } of delivered) await choosePassword(text);
  await reticket("refresh", "resets.yaml");
  await reticket("report", "resets.yaml", "--out", "report.html");
  await picture("report.png", await readFile(join(work, "report.html"), "utf8"), {
    width: 1000,
    height: 840,
  });
} finally {
  await browser.close();
  sandbox.kill();
  await new Promise((resolve) => mailServer.close(resolve));
  await rm(work, { recursive: true, force: true });
}

function reticket(...args) {
  return exec(process.execPath, [RETICKET, ...args], { cwd: work, env });
}

/** What a terminal shows of a command. */
async function typed(...args) {
  const { stdout } = await reticket(...args);
  return [`\x1b[1m$ reticket ${args.join(" ")}\x1b[0m\n`, stdout, "\n"];
}

async function manifest(users) {
  const metadata = { name: "sup-1201", reason: "SUP-1201: locked out since the login pages moved" };
  const document = { apiVersion: "reticket/v1", kind: "PasswordChangeTickets", metadata, spec: { users } };
  await writeFile(join(work, "resets.yaml"), JSON.stringify(document));
}

/** What a user does with the mail. */
async function choosePassword(mail) {
  const [link] = /http:\/\/127\.0\.0\.1:4010\/\S+/.exec(mail);
  const password = randomBytes(12).toString("base64url");
  const body = new URLSearchParams({
    ticket: new URL(link).searchParams.get("ticket"),
    password,
    again: password,
  });
  const { status } = await fetch(link, { method: "POST", body });
  if (status !== 200) throw new Error(`the password was not reset: ${status}`);
  await sleep(200);
}

function terminalPage(text) {
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #fff; }
pre { margin: 0; padding: 16px; width: fit-content; background: #16181d; color: #e6e6e6; border-radius: 8px;
font: 14px/1.45 "DejaVu Sans Mono", monospace; }
</style><pre>${new AnsiUp().ansi_to_html(text.trimEnd())}</pre>`;
}

async function picture(name, html, { width, height = 600, element }) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(html);
  const path = join(PICTURES, name);
  if (element === undefined) await page.screenshot({ path });
  else await page.locator(element).screenshot({ path });
  await page.close();
}
