import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { startSandbox } from "../../src/sandbox/sandbox.js";
import { runCli } from "../support/cli.js";

const repository = fileURLToPath(new URL("../../", import.meta.url));

it("examples/notify tells its receiver, which checks signatures, how a run went", async () => {
  const cache = join(repository, "node_modules/.cache");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "reticket-notify-"));
  await cp(join(repository, "examples/notify"), folder, { recursive: true });
  const sandbox = await startSandbox({ users: join(repository, "examples/users.ndjson") });
  const RETICKET_NOTIFY_SECRET = `whsec_${randomBytes(32).toString("base64")}`;
  const receiver = spawn(process.execPath, ["receiver.mjs"], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: "0", RETICKET_NOTIFY_SECRET },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  receiver.stdout.on("data", (text) => {
    printed += text;
  });
  try {
    while (!printed.includes("\n")) await once(receiver.stdout, "data");
    const origin = printed.trim().split(" ").at(-1)!;
    const config = await readFile(join(folder, "reticket.yaml"), "utf8");
    expect(config).toContain("http://127.0.0.1:8787");
    await writeFile(join(folder, "reticket.yaml"), config.replace("http://127.0.0.1:8787", origin));
    const { code, stderr } = await runCli(["apply", "--auto-approve", "--tickets-out", "t.ndjson", "."], {
      cwd: folder,
      env: {
        AUTH0_DOMAIN: sandbox.url,
        AUTH0_CLIENT_ID: sandbox.clientId,
        AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
        RETICKET_NOTIFY_SECRET,
        RETICKET_SLACK_URL: `${origin}/slack`,
      },
    });
    expect(code, stderr).toBe(0);
    while (printed.trim().split("\n").length < 5) await once(receiver.stdout, "data");
    expect(printed).toContain('reticket.run.started support-batch-13 {"planned":2}');
    expect(printed).toContain('reticket.run.finished support-batch-13 {"issued":2');
    expect(printed).toContain("reticket: apply of support-batch-13");
  } finally {
    receiver.kill();
    await sandbox.close();
    await rm(folder, { recursive: true });
  }
});
