import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generatedUserId } from "../../src/sandbox/generated-users.js";
import { startSandbox } from "../../src/sandbox/sandbox.js";
import { generateIdentity } from "../../src/seal/identity.js";
import { CLI, REPOSITORY, timed, workFolder } from "./process.js";
import { median, type Row } from "./table.js";

const LETTERS = 1_000;
const GOAL_MS = 10_000;

/** deliver, with a claim and a record for each mail, to a mail server in a process of its own. */
export async function delivery(rounds: number): Promise<Row[]> {
  const folder = await workFolder();
  const { identity, recipient } = await generateIdentity();
  const mailbox = join(folder, "mailbox.ndjson");
  const server = spawn(process.execPath, [join(REPOSITORY, "test/support/mail-server.mjs"), mailbox], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const sandbox = await startSandbox({ generate: LETTERS });
  try {
    const [port] = await once(server.stdout, "data");
    await writeFile(
      join(folder, "reticket.yaml"),
      `recipients: [${recipient}]\ndelivery: { smtp: { url: "smtp://127.0.0.1:${String(port).trim()}", from: "bench@acme.example" } }\n`,
    );
    await writeFile(join(folder, "bench.key"), identity.reveal(), { mode: 0o600 });
    await writeFile(
      join(folder, "list.yaml"),
      "apiVersion: reticket/v1\nkind: PasswordChangeTickets\nmetadata:\n  name: bench\nspec:\n  users_from:\n    - file: users.csv\n",
    );
    const rows = Array.from({ length: LETTERS }, (_, n) => `${generatedUserId(n)},person${n}@mail.example\n`);
    await writeFile(join(folder, "users.csv"), `user_id,deliver_to\n${rows.join("")}`);
    const env = {
      AUTH0_DOMAIN: sandbox.url,
      AUTH0_CLIENT_ID: sandbox.clientId,
      AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
      CI: "",
    };
    const samples: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await rm(join(folder, "ledger"), { recursive: true, force: true });
      await timed([CLI, "apply", "--auto-approve", "--no-deliver", "list.yaml"], { cwd: folder, env });
      const args = [CLI, "deliver", "--auto-approve", "--identity", "bench.key", "list.yaml"];
      const { ms, stdout } = await timed(args, { cwd: folder, env });
      if (!stdout.includes(`${LETTERS} delivered`)) throw new Error(stdout.slice(-300));
      samples.push(ms);
    }
    const ms = median(samples);
    return [
      {
        measure: `deliver ${LETTERS.toLocaleString("en")} mails, 5 connections, whole process`,
        result: `${(ms / 1000).toFixed(1)} s (${((LETTERS / ms) * 1000).toFixed(0)}/s)`,
        against: "a local SMTP server",
        goal: `< ${GOAL_MS / 1000} s`,
        met: ms < GOAL_MS,
        samples: { ours: samples },
      },
    ];
  } finally {
    server.kill();
    await sandbox.close();
  }
}
