import { once } from "node:events";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { finished, runCli, startCli } from "../support/cli.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "reticket-sandbox-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function start(args: string[], env: Record<string, string> = {}) {
  const child = startCli(["sandbox", ...args], { cwd: folder, env });
  const end = finished(child);
  let printed = "";
  while (!/^(\. |export AUTH0_CLIENT_(SECRET|ID=given))/m.test(printed)) {
    printed += String((await once(child.stdout, "data"))[0]);
  }
  return {
    printed,
    stop: async () => {
      child.kill("SIGTERM");
      return end;
    },
  };
}

describe("sandbox", () => {
  it("prints lines that point a shell at it, with the secret in a private file that goes away with it", async () => {
    const sandbox = await start(["--generate", "5", "--plan", "free"]);
    const [, domain] = /AUTH0_DOMAIN=(\S+)/.exec(sandbox.printed) ?? [];
    const [, path = ""] = /AUTH0_CLIENT_SECRET="\$\(cat (\S+)\)"/.exec(sandbox.printed) ?? [];
    expect((await fetch(`${domain}/api/v2/users/auth0%7Cx`)).status).toBe(401);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const secret = (await readFile(path, "utf8")).trim();
    const ended = await sandbox.stop();
    expect(ended.code).toBe(0);
    expect(ended.stderr).toContain("5 users, free rate limits");
    expect(ended.stdout + ended.stderr).not.toContain(secret);
    await expect(stat(path)).rejects.toThrow("ENOENT");
  });

  it("writes all of it into --env-out instead, for a shell to read", async () => {
    const sandbox = await start(["--env-out", "sandbox.env"]);
    expect(sandbox.printed).toBe(". ./sandbox.env\n");
    const path = join(folder, "sandbox.env");
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readFile(path, "utf8")).toMatch(
      /^export AUTH0_DOMAIN=http:\S+\nexport AUTH0_CLIENT_ID=\S+\nexport AUTH0_CLIENT_SECRET=\S+\n$/,
    );
    await sandbox.stop();
  });

  it("accepts the credentials that the environment names, and does not repeat the secret", async () => {
    const given = { AUTH0_CLIENT_ID: "given", AUTH0_CLIENT_SECRET: "rehearsal-only" };
    const sandbox = await start([], given);
    const [, domain] = /AUTH0_DOMAIN=(\S+)/.exec(sandbox.printed) ?? [];
    const { status } = await fetch(`${domain}/oauth/token`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        grant_type: "client_credentials",
        client_id: given.AUTH0_CLIENT_ID,
        client_secret: given.AUTH0_CLIENT_SECRET,
        audience: `${domain}/api/v2/`,
      }),
    });
    expect(status).toBe(200);
    const { stdout, stderr } = await sandbox.stop();
    expect(stdout + stderr).not.toContain("rehearsal-only");
  });

  it("refuses a fault that it does not know, and a file that is not there", async () => {
    for (const args of [
      ["--fault", "gremlins"],
      ["--users", "gone.ndjson"],
      ["--public-key", "gone.pem"],
    ]) {
      const { code, stdout } = await runCli(["sandbox", ...args], { cwd: folder });
      expect([code, stdout]).toEqual([1, ""]);
    }
  });
});
