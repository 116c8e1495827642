// The main job, once through: `npm run demo`. It types into the real command line what a person would type, in
// examples/.demo, which is created again each time and kept for inspection.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** The command line: the bundle, or the executable that RETICKET_BINARY names. */
const RETICKET =
  process.env.RETICKET_BINARY === undefined
    ? [process.execPath, fileURLToPath(new URL("../dist/cli/main.cjs", import.meta.url))]
    : [process.env.RETICKET_BINARY];
const FOLDER = fileURLToPath(new URL("../examples/.demo/", import.meta.url));
/** The users of the second part, who get their links in waves. */
const IN_WAVES = 10;
const PATHS = ["../pull-request", "../incident", "../organization"];

const bold = (text) => (process.stdout.isTTY && !process.env.NO_COLOR ? `\x1b[1m${text}\x1b[0m` : text);
const dim = (text) => (process.stdout.isTTY && !process.env.NO_COLOR ? `\x1b[2m${text}\x1b[0m` : text);

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER);
const env = cleanEnvironment();
await writeUsers();

say("A tenant to rehearse on, with the users of the examples and the rate limits of an enterprise plan.");
const sandbox = await startSandbox(
  "--users",
  "users.ndjson",
  "--plan",
  "enterprise",
  "--env-out",
  "sandbox.env",
);
let mailServer;
try {
  type(". ./sandbox.env");
  Object.assign(env, await readExports("sandbox.env"));

  say(
    "A key. The recipient, its public half, is all that is needed to issue; only the key opens the tickets.",
  );
  const recipient = await output("keygen", "--out", "reticket.key");

  say("How people are told: by mail, here to a mail server of the demo's own.");
  mailServer = await startMailServer();
  const config = `delivery:\n  smtp:\n    url: smtp://127.0.0.1:${mailServer.port}\n    from: Acme <support@acme.example>\n`;
  await writeFile(`${FOLDER}reticket.yaml`, config);
  type("cat reticket.yaml");
  console.log(config.trimEnd());

  say("What would be done? Nothing is sent.");
  await run("plan", ...PATHS);

  say("Do it.");
  await run("apply", "--auto-approve", "--recipient", recipient, ...PATHS);
  await showMail(mailServer.mails);

  say("Once more: what is in the ledger is never sent again.");
  await run("apply", "--auto-approve", "--recipient", recipient, ...PATHS);
  await run("status", ...PATHS);

  say("Open the tickets, into a file that only you can read.");
  await run("tickets", "--identity", "reticket.key", "--out", "tickets.ndjson", ...PATHS);

  await resetOnePassword();
  await resetOthers();

  say("Who has reset since? Ask the tenant, and record it.");
  await run("refresh", ...PATHS);
  await run("status", "--state", "completed", "--state", "in_doubt", ...PATHS);

  await inWaves(recipient);

  say("Write a report of all of it as one page.");
  await run("report", ...PATHS, "waves.yaml", "--out", "report.html");
} finally {
  console.log("");
  await mailServer?.stop();
  await sandbox.stop();
}

say("Left to look at, in examples/.demo:");
console.log("  ledger/          what was done, a line each; the tickets in it are sealed");
console.log("  report.html      what happened, for a browser");
console.log("  reticket.key     opens them: reticket tickets --identity, or age -d");
console.log("  tickets.ndjson   the opened tickets, mode 0600; their tenant is gone now");

/** The users of the examples, and those of the second part. */
async function writeUsers() {
  const users = await readFile(new URL("../examples/users.ndjson", import.meta.url), "utf8");
  const more = Array.from({ length: IN_WAVES }, (_, index) => ({
    ...{ user_id: waveUser(index), email: `user${index}@example.com`, email_verified: true },
    identities: [{ ...JSON.parse(users.split("\n")[0]).identities[0], user_id: waveUser(index).slice(6) }],
  }));
  await writeFile(`${FOLDER}users.ndjson`, users + more.map((user) => `${JSON.stringify(user)}\n`).join(""));
}

function waveUser(index) {
  return `auth0|${String(index).padStart(24, "5f7c8ec7c33c6c001fe68e72")}`;
}

/** Sends in waves: a gate, a pause, and links that are taken back. */
async function inWaves(recipient) {
  say("The next list in waves: three users first, and the rest once half of these have reset.");
  const users = Array.from({ length: IN_WAVES }, (_, index) => `    - user_id: ${waveUser(index)}\n`).join(
    "",
  );
  const waves = `apiVersion: reticket/v1
kind: PasswordChangeTickets
metadata: { name: next-list, reason: "INC-2041: the second list" }
spec:
  waves:
    - { size: 3, gate: { completed: 50%, rejected_max: 5% } }
    - { rest: true }
  users:
`;
  await writeFile(`${FOLDER}waves.yaml`, waves + users);
  type("cat waves.yaml");
  console.log(waves.trimEnd());
  await run("plan", "waves.yaml");
  const apply = ["apply", "--auto-approve", "--recipient", recipient, "waves.yaml"];
  await runTo(3, ...apply);

  say("Two of the three reset their passwords; refresh records it, and the gate opens.");
  await run("tickets", "--identity", "reticket.key", "--out", "first-wave.ndjson", "waves.yaml");
  await useTickets((await openedTickets("first-wave.ndjson")).slice(0, 2));
  await run("refresh", "waves.yaml");

  say("But the help desk is full. While the list is paused, nothing is sent.");
  await run("pause", "waves.yaml", "--why", "the help desk is full until noon");
  await runTo(4, ...apply);
  await run("resume", "waves.yaml");
  await run(...apply);

  say("Two users should not have been on the list: their links are taken back.");
  await run("tickets", "--identity", "reticket.key", "--out", "both-waves.ndjson", "waves.yaml");
  const used = new Set((await openedTickets("first-wave.ndjson")).map(({ ticket }) => ticket));
  const wrong = (await openedTickets("both-waves.ndjson"))
    .filter(({ ticket }) => !used.has(ticket))
    .slice(0, 2);
  const only = wrong.flatMap(({ target }) => ["--only", target.user_id]);
  await run("invalidate", "--auto-approve", ...only, "waves.yaml");
  for (const { target, ticket } of wrong) {
    const { status } = await fetch(ticket);
    tell(
      `open the link of ${target.user_id.slice(-4)}`,
      status === 410 ? "this link no longer works" : `answered ${status}`,
    );
    if (status !== 410) throw new Error("a link that was taken back still works");
  }
  await run("status", "waves.yaml");
}

/** Keeps every mail that it is handed, in memory. */
async function startMailServer() {
  const mails = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onData(stream, _, done) {
      simpleParser(stream).then((mail) => {
        mails.push(mail);
        done();
      }, done);
    },
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    mails,
    port: server.server.address().port,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** One of the mails as its person reads it, but for the link, which is theirs alone. */
async function showMail(mails) {
  say(`${mails.length} mails have arrived. One of them, without its link:`);
  const [mail] = mails.sort((a, b) => (a.to.text < b.to.text ? -1 : 1));
  for (const [name, value] of [
    ["From", mail.from.text],
    ["To", mail.to.text],
    ["Subject", mail.subject],
  ]) {
    console.log(`  ${name}: ${value}`);
  }
  console.log("");
  for (const line of mail.text.trimEnd().split("\n")) {
    console.log(`  ${line.replace(/https?:\/\/\S+/, "[the link]")}`.trimEnd());
  }
}

/** Takes the first ticket from the file to its user's browser, so to speak, without showing it. */
async function resetOnePassword() {
  const tickets = await openedTickets("tickets.ndjson");
  const { ticket, target } = tickets.find((opened) => opened.target.user_id?.startsWith("auth0|"));
  const user = await getUser(target.user_id);
  const password = randomBytes(12).toString("base64url");

  say(`Use one: ${user.email} follows the link and chooses a password.`);
  tell("log in with the new password", await logIn(user.email, password));
  tell("last password reset", user.last_password_reset ?? "never");
  const form = { ticket: new URL(ticket).searchParams.get("ticket"), password, again: password };
  const done = await fetch(ticket, { method: "POST", body: new URLSearchParams(form) });
  tell("open the link, set the password", done.ok ? "password changed" : `refused (${done.status})`);
  const loggedIn = await logIn(user.email, password);
  tell("log in with the new password", loggedIn);
  const { last_password_reset } = await getUser(target.user_id);
  tell("last password reset", last_password_reset);
  const again = await fetch(ticket);
  tell(
    "open the link again",
    again.status === 410 ? "this link no longer works" : `answered ${again.status}`,
  );
  if (!done.ok || loggedIn !== "welcome" || last_password_reset === undefined || again.status !== 410) {
    throw new Error("the password was not reset as it should be");
  }
}

/** Half of the other users do the same, without output. */
async function resetOthers() {
  const tickets = await openedTickets("tickets.ndjson");
  const count = await useTickets(tickets.slice(0, tickets.length / 2));
  say(`A while later, ${count} more have done so.`);
}

async function openedTickets(file) {
  const lines = (await readFile(FOLDER + file, "utf8")).trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}

/** @returns how many of them worked */
async function useTickets(tickets) {
  let count = 0;
  for (const { ticket } of tickets) {
    const password = randomBytes(12).toString("base64url");
    const form = { ticket: new URL(ticket).searchParams.get("ticket"), password, again: password };
    const { ok } = await fetch(ticket, { method: "POST", body: new URLSearchParams(form) });
    if (ok) count++;
  }
  return count;
}

async function getUser(id) {
  const token = await post("/oauth/token", {
    ...client(),
    grant_type: "client_credentials",
    audience: `${env.AUTH0_DOMAIN}/api/v2/`,
  });
  const response = await fetch(`${env.AUTH0_DOMAIN}/api/v2/users/${encodeURIComponent(id)}`, {
    headers: { authorization: `Bearer ${token.access_token}` },
  });
  return await response.json();
}

async function logIn(username, password) {
  const answer = await post("/oauth/token", { ...client(), grant_type: "password", username, password });
  return answer.access_token === undefined ? answer.error_description : "welcome";
}

function client() {
  return { client_id: env.AUTH0_CLIENT_ID, client_secret: env.AUTH0_CLIENT_SECRET };
}

async function post(path, fields) {
  const response = await fetch(env.AUTH0_DOMAIN + path, {
    method: "POST",
    body: new URLSearchParams(fields),
  });
  return await response.json();
}

/** Resolves when the sandbox says that it is there. */
async function startSandbox(...args) {
  type(`reticket sandbox ${args.join(" ")} &`);
  const child = start(["sandbox", ...args], ["ignore", "pipe", "inherit"]);
  const end = ended(child, "sandbox");
  await Promise.race([once(child.stdout, "data"), end]);
  return {
    async stop() {
      type("kill %1");
      child.kill();
      await end;
    },
  };
}

/** Runs a command as typed, its output going where this program's goes. */
function run(...args) {
  return runTo(0, ...args);
}

/** The same for a command that is to end with this exit code. */
async function runTo(code, ...args) {
  type(`reticket ${args.map((word) => (/[ |]/.test(word) ? `"${word}"` : word)).join(" ")}`);
  await ended(start(args, "inherit"), args[0], code);
}

/** The same, but what it prints on stdout is given back, too. */
async function output(...args) {
  type(`reticket ${args.join(" ")}`);
  const child = start(args, ["ignore", "pipe", "inherit"]);
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (chunk) => {
    text += chunk;
    process.stdout.write(chunk);
  });
  await ended(child, args[0]);
  return text.trim();
}

function start(args, stdio) {
  const [command, ...before] = RETICKET;
  return spawn(command, [...before, ...args], { cwd: FOLDER, env, stdio });
}

async function ended(child, command, wanted = 0) {
  const [code] = await once(child, "close");
  if (code !== wanted) throw new Error(`reticket ${command} ended with ${code}`);
}

/** What `. ./FILE` would set. */
async function readExports(file) {
  const text = await readFile(FOLDER + file, "utf8");
  return Object.fromEntries(
    [...text.matchAll(/^export (\w+)='?([^'\n]*)'?$/gm)].map(([, name, value]) => [name, value]),
  );
}

/** The environment without what would point reticket at a real tenant. */
function cleanEnvironment() {
  const rest = Object.entries(process.env).filter(([name]) => !name.startsWith("AUTH0_"));
  return { ...Object.fromEntries(rest), XDG_STATE_HOME: `${FOLDER}state` };
}

function say(text) {
  console.log(`\n${dim(`# ${text}`)}`);
}

function type(command) {
  console.log(bold(`$ ${command}`));
}

function tell(what, outcome) {
  console.log(`  ${what.padEnd(34)}${outcome}`);
}
