import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ticketRecords } from "../../src/apply/ticket-records.js";
import { deliveringRecord } from "../../src/ledger/claim.js";
import { generateIdentity } from "../../src/seal/identity.js";
import { Secret } from "../../src/secret.js";
import { DraftLedger, loaded } from "./draft-ledger.js";
import { CLI, REPOSITORY, workFolder } from "./process.js";
import { userId } from "./startup.js";
import { median, type Row } from "./table.js";

const TENANT = "acme.eu.auth0.com";
const ISSUED = 80_000;
const DUE = 1_000;
const COMMIT = 10;
const GOAL_MS = 3_000;
const DAY_MS = 24 * 3_600_000;

/** From the start of `deliver` to its first mail, if few of the issued tickets are due. */
export async function firstMail(rounds: number): Promise<Row[]> {
  const folder = await workFolder();
  const mailbox = join(folder, "mailbox.ndjson");
  const server = spawn(process.execPath, [join(REPOSITORY, "test/support/mail-server.mjs"), mailbox], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  try {
    const [port] = await once(server.stdout, "data");
    await writeProject(folder, String(port).trim());
    const samples: { first: number; all: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      await rm(join(folder, "ledger"), { recursive: true, force: true });
      await cp(join(folder, "before"), join(folder, "ledger"), { recursive: true });
      await rm(mailbox, { force: true });
      samples.push(await delivered(folder, mailbox));
    }
    const [first, all] = [median(samples.map((each) => each.first)), median(samples.map((each) => each.all))];
    return [
      {
        measure: `first mail of deliver, ${DUE.toLocaleString("en")} due of ${ISSUED.toLocaleString("en")} issued`,
        result: `${(first / 1000).toFixed(1)} s (all of them: ${(all / 1000).toFixed(1)} s)`,
        against: "a local SMTP server, from the start of the process",
        goal: `≤ ${GOAL_MS / 1000} s`,
        met: first <= GOAL_MS,
        samples: { first: samples.map((each) => each.first), all: samples.map((each) => each.all) },
      },
    ];
  } finally {
    server.kill();
  }
}

/** A manifest, and a ledger in which every ticket is issued and sealed, and all but those that are due were mailed. */
async function writeProject(folder: string, port: string): Promise<void> {
  const { identity, recipient } = await generateIdentity();
  await writeFile(
    join(folder, "reticket.yaml"),
    `tenant: ${TENANT}\nrecipients: [${recipient}]\ndelivery: { smtp: { url: "smtp://127.0.0.1:${port}", from: "bench@acme.example" } }\n`,
  );
  await writeFile(join(folder, "bench.key"), identity.reveal(), { mode: 0o600 });
  await writeFile(
    join(folder, "list.yaml"),
    "apiVersion: reticket/v1\nkind: PasswordChangeTickets\nmetadata:\n  name: bench\nspec:\n  users_from:\n    - file: users.csv\n",
  );
  const rows = Array.from({ length: ISSUED }, (_, n) => `${userId(n)},person${n}@mail.example\n`);
  await writeFile(join(folder, "users.csv"), `user_id,deliver_to\n${rows.join("")}`);
  const { manifest, keys } = await loaded(join(folder, "list.yaml"), TENANT);
  const now = Date.now() - 3_600_000;
  const ledger = new DraftLedger(join(folder, "before"), TENANT, manifest.name, keys.digest, now);
  const subject = (index: number) => ({ key: keys.at(index), target: manifest.entries.target(index) });
  const isDue = (index: number) => index % (ISSUED / DUE) === ISSUED / DUE - 1;
  const commits: number[][] = [];
  for (let from = 0; from < ISSUED; from += COMMIT) {
    commits.push(Array.from({ length: COMMIT }, (_, offset) => from + offset));
  }
  const recipients = [recipient];
  const sealed: Awaited<ReturnType<typeof ticketRecords>>[] = [];
  for (const indices of commits) {
    const tickets = indices.map((index) => ({
      ...{ ...subject(index), expiresAt: now + 5 * DAY_MS, tenantAt: undefined, requestId: undefined },
      ...{
        withheld: undefined,
        identity: undefined,
        generation: 1,
        deliverTo: manifest.entries.deliverTo(index),
      },
      ticket: new Secret(`https://${TENANT}/lo/reset?ticket=${String(index).padStart(32, "0")}#`),
    }));
    sealed.push(
      await ticketRecords(tickets, { run: "", manifest: manifest.name, recipients, ticketsOut: undefined }),
    );
  }
  ledger.run("apply", (run) => {
    for (const records of sealed)
      for (const record of records) ledger.write({ ...record, run } as typeof record);
  });
  ledger.run("deliver", (run) => {
    for (const all of commits) {
      const mailed = all.filter((index) => !isDue(index));
      ledger.write(
        deliveringRecord(
          run,
          "smtp",
          mailed.map((index) => manifest.entries.target(index)),
        ),
      );
      for (const index of mailed)
        ledger.write({
          type: "delivered",
          run,
          ...subject(index),
          channel: "smtp",
          id: `${index}@acme.example`,
        });
    }
  });
  ledger.close();
}

async function delivered(folder: string, mailbox: string): Promise<{ first: number; all: number }> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [CLI, "deliver", "--auto-approve", "--identity", "bench.key", "list.yaml"],
    {
      cwd: folder,
      env: { ...process.env, NO_COLOR: "1", CI: "", XDG_STATE_HOME: await workFolder() },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let stdout = "";
  child.stdout.on("data", (text: Buffer) => {
    stdout += text;
  });
  const ended = once(child, "close");
  const first = await firstLine(mailbox, child, began);
  await ended;
  if (!stdout.includes(`${DUE} delivered`)) throw new Error(stdout.slice(-300));
  return { first, all: performance.now() - began };
}

/** @returns when the mailbox had its first mail, milliseconds since the start */
async function firstLine(mailbox: string, child: ChildProcess, began: number): Promise<number> {
  for (;;) {
    const text = await readFile(mailbox, "utf8").catch(() => "");
    if (text !== "") return performance.now() - began;
    if (child.exitCode !== null) throw new Error("deliver ended without a mail");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
