import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliBuild } from "../support/build-cli.js";
import { runCli } from "../support/cli.js";
import { workFolder } from "../support/work-folder.js";

// A second identity provider is one folder (here `tiny-provider/`) and one line: the import of `src/cli/tenant.ts`.
const TINY = fileURLToPath(new URL("tiny-provider/provider.ts", import.meta.url));
const USERS = ["auth0|ada", "auth0|bea", "auth0|stray"];
let folder: string;
beforeAll(async () => {
  folder = await workFolder("second-provider");
  const line = await readFile("src/cli/tenant.ts", "utf8");
  const contents = line.replace('{ AUTH0 } from "../auth0/provider.js"', `{ TINY as AUTH0 } from "${TINY}"`);
  expect(contents).not.toBe(line);
  await build({
    ...cliBuild(join(folder, "cli")),
    plugins: [
      {
        name: "tiny",
        setup({ onLoad }) {
          onLoad({ filter: /src\/cli\/tenant\.ts$/ }, () => ({ contents, loader: "ts" }));
        },
      },
    ],
  });
  await manifest(USERS);
  const { stdout } = await run(["keygen", "--out", "key.txt"]);
  const [recipient] = /age1\S+/.exec(stdout) ?? [];
  await writeFile(join(folder, "reticket.yaml"), `tenant: acme.tiny.example\nrecipients: [${recipient}]\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function manifest(ids: readonly string[], name = "batch"): Promise<void> {
  const spec = { users: ids.map((id) => ({ user_id: id })) };
  const metadata = { name, reason: "a test" };
  const text = JSON.stringify({ apiVersion: "reticket/v1", kind: "PasswordChangeTickets", metadata, spec });
  return writeFile(join(folder, `${name}.yaml`), text);
}

async function run(args: readonly string[], env: Record<string, string> = {}) {
  const result = await runCli(args, { cwd: folder, cli: join(folder, "cli/main.mjs"), env });
  expect(result.stdout + result.stderr).not.toMatch(/AUTH0_|Auth0|TENANT\.(eu\.)?auth0/);
  return result;
}

const APPLY = ["apply", "--auto-approve", "batch.yaml"];

describe("a second identity provider", () => {
  it("has published limits, which a plan estimates with", async () => {
    await manifest(
      Array.from({ length: 707 }, (_, number) => `auth0|${number}`),
      "large",
    );
    const { stdout } = await run(["plan", "large.yaml"]);
    expect(stdout).toContain("707 tickets take about 2 min at 420/min (tiny).");
  });

  it("reads its own variables, and refuses a tenant that is another's", async () => {
    const { code, stderr } = await run(["plan", "batch.yaml"], { TINY_DOMAIN: "evil.tiny.example" });
    expect(code).toBe(4);
    expect(stderr).toContain("TINY_DOMAIN is evil.tiny.example, and the config is for acme.tiny.example");
    const missing = await run(APPLY);
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining("set TINY_TOKEN") });
  });

  it("says itself how to get a permission that is missing, and what to check if its credentials are refused", async () => {
    const { code, stderr } = await run(APPLY, { TINY_TOKEN: "reads" });
    expect(code).toBe(1);
    expect(stderr).toContain("ask the administrators of Tiny for the right `tickets`");
    expect((await run(APPLY, { TINY_TOKEN: "expired" })).stderr).toContain(
      "check that TINY_TOKEN is of this tenant",
    );
  });

  it("issues tickets, and its own hosts are those that links may lead to", async () => {
    const applied = await run(APPLY, { TINY_TOKEN: "all" });
    expect(applied.stdout).toContain("3 issued");
    const { stdout, stderr } = await run(["tickets", "--identity", "key.txt", "batch.yaml"]);
    const links = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).ticket);
    expect(links.sort()).toEqual(
      ["ada", "bea"].map((id) => `https://links.tiny.example/reset?of=auth0%7C${id}`),
    );
    expect(stderr).toContain("login.auth0.com");
    expect((await run(["refresh", "batch.yaml"], { TINY_TOKEN: "all" })).stdout).toContain("3 have reset");
  });
});
