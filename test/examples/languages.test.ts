import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { startSandbox } from "../../src/sandbox/sandbox.js";
import { runCli } from "../support/cli.js";
import { MailServer } from "../support/mail-server.js";

const repository = fileURLToPath(new URL("../../", import.meta.url));

it("examples/languages writes to each user in the language of the list", async () => {
  const cache = join(repository, "node_modules/.cache");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "reticket-languages-"));
  await cp(join(repository, "examples/languages"), folder, { recursive: true });
  const [sandbox, server] = await Promise.all([
    startSandbox({ users: join(repository, "examples/users.ndjson") }),
    MailServer.start(),
  ]);
  try {
    const path = join(folder, "reticket.yaml");
    const config = await readFile(path, "utf8");
    expect(config).toContain("smtp://127.0.0.1:2525");
    await writeFile(path, config.replace("smtp://127.0.0.1:2525", server.url));
    const env = {
      AUTH0_DOMAIN: sandbox.url,
      AUTH0_CLIENT_ID: sandbox.clientId,
      AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
    };
    const { code, stdout, stderr } = await runCli(
      ["apply", "--auto-approve", "--tickets-out", "t.ndjson", "."],
      { cwd: folder, env },
    );
    expect(code, stderr).toBe(0);
    expect(stdout).toContain("Languages: 1 ar, 1 de, 1 en-GB, 1 sv.");
    const subjects = (await server.parsed()).map(({ subject }) => subject).sort();
    expect(subjects).toEqual([
      "Bitte wählen Sie ein neues Passwort",
      "Choose a new password",
      "Välj ett nytt lösenord",
      "يُرجى اختيار كلمة مرور جديدة",
    ]);
  } finally {
    await sandbox.close();
    await server.stop();
    await rm(folder, { recursive: true });
  }
});
