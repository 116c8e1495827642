import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { certificate } from "../support/delivering.js";
import { MAIL_LOGIN, MailServer } from "../support/mail-server.js";
import { readmeCommands, shellOf } from "../support/readme.js";
import { workFolder } from "../support/work-folder.js";

const exec = promisify(execFile);

let home: string;
let sandbox: Sandbox;
let mail: MailServer;
beforeAll(async () => {
  home = await workFolder("first-mail");
  sandbox = await startSandbox({ generate: 60, mixed: true, exportMs: 0 });
  mail = await MailServer.start(certificate);
});
afterAll(async () => {
  await mail.stop();
  await sandbox.close();
  await rm(home, { recursive: true });
});

it("the README goes from a leaked list to the first mail, in eight commands", async () => {
  const commands = await readmeCommands("first-mail");
  expect(commands).toHaveLength(8);
  const folder = join(home, "incident");
  await mkdir(folder);
  const leak = Array.from(
    { length: 60 },
    (_, index) => `user${String(index + 1).padStart(6, "0")}@example.com:hunter2`,
  );
  await writeFile(join(folder, "leak.txt"), leak.join("\n"));
  // Servers and secrets are those of this test; the rest is as it is written.
  const own: Record<string, string> = {
    "AUTH0_CLIENT_ID=…": `AUTH0_CLIENT_ID=${sandbox.clientId}`,
    "AUTH0_CLIENT_SECRET=…": `AUTH0_CLIENT_SECRET=${sandbox.clientSecret.reveal()}`,
    "RETICKET_SMTP_PASSWORD=…": `RETICKET_SMTP_PASSWORD=${MAIL_LOGIN.password}`,
    "acme.eu.auth0.com": sandbox.url,
    "smtps://reticket@smtp.acme.example": `"smtp://${MAIL_LOGIN.user}@127.0.0.1:${mail.port}", ca: "${mail.ca}"`,
  };
  let script = commands.join("\n");
  for (const [written, here] of Object.entries(own)) {
    expect(script).toContain(written);
    script = script.replaceAll(written, here);
  }
  const env = await shellOf(home);
  const { stdout, stderr } = await exec("bash", ["-ec", script], { cwd: folder, env });
  expect(stdout).toContain("the ledger is file:ledger");
  const [rehearsed, ...sent] = await mail.parsed();
  expect(rehearsed?.to).toMatchObject({ text: "you@acme.example" });
  expect(sent).toHaveLength(48);
  expect(sandbox.stats().tickets).toBe(48);
  expect(sent[0]?.text).toContain(`${sandbox.url}/`);
  expect(stdout + stderr).not.toContain("hunter2");
});
