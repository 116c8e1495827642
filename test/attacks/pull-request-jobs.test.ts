import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { writeIdentityFile } from "../../src/seal/identity.js";
import { Platform } from "../gitops/platform.js";
import { runCli } from "../support/cli.js";
import { packReticket } from "../support/package.js";
import { workFolder } from "../support/work-folder.js";

const OWNER = "@acme/identity";
const INSTALL = ".github/reticket";

let folder: string;
let sandbox: Sandbox;
let platform: Platform;
/** Is there once the attacker's code has run; holds the environment that it saw. */
let canary: string;
beforeEach(async () => {
  folder = await workFolder("pull-request-jobs");
  sandbox = await startSandbox();
  canary = join(folder, "canary");
  platform = await Platform.open(folder, {
    AUTH0_CLIENT_ID: sandbox.clientId,
    AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
  });
});
afterEach(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

async function init(spec: string, env: Record<string, string> = {}): Promise<void> {
  const args = [
    "init",
    "--yes",
    "--tenant",
    sandbox.url,
    "--ci",
    "github",
    "--key",
    join(folder, "reticket.key"),
  ];
  const { code, stderr } = await runCli([...args, "--owner", OWNER, "--package", spec], {
    cwd: platform.clone,
    env,
  });
  expect(code, stderr).toBe(0);
  await platform.pushToMain("reticket init");
}

function manifest(): string {
  const [{ user_id } = { user_id: "" }] = sandbox.users.all();
  return JSON.stringify({
    apiVersion: "reticket/v1",
    kind: "PasswordChangeTickets",
    metadata: { name: "pull", reason: "SUP-1" },
    spec: { users: [{ user_id }] },
  });
}

/** A `reticket` that does what it should, and leaves its environment behind. */
function evilPackage(version?: string): Promise<string> {
  const theft = `import { writeFileSync } from "node:fs";\nwriteFileSync(${JSON.stringify(canary)}, JSON.stringify(process.env));\n`;
  return packReticket(folder, version, theft);
}

/** What `npm` makes of a tarball, as the attacker would. */
async function evilInstall(): Promise<Record<string, string | Uint8Array>> {
  const tarball = await evilPackage();
  const elsewhere = join(folder, "elsewhere");
  const { code, stderr } = await runCli(
    [
      "init",
      "--yes",
      "--tenant",
      sandbox.url,
      "--ci",
      "github",
      "--dir",
      elsewhere,
      "--package",
      tarball,
      "--key",
      join(folder, "evil.key"),
    ],
    { cwd: folder },
  );
  expect(code, stderr).toBe(0);
  const names = ["package.json", "package-lock.json", basename(tarball)];
  const files = names.map(async (name) => [
    `${INSTALL}/${name}`,
    await readFile(join(elsewhere, INSTALL, name)),
  ]);
  return Object.fromEntries(await Promise.all(files));
}

const tickets = () => sandbox.stats().tickets;

describe("a pull request that brings another reticket", () => {
  it("is planned by the reticket of the base branch, and is not merged without its code owner", async () => {
    await init(await packReticket(folder));
    const pull = await platform.openPull("evil", {
      ...(await evilInstall()),
      "manifests/pull.yaml": manifest(),
    });
    const planned = await platform.plan(pull);
    expect(planned.conclusion, JSON.stringify(planned.log)).toBe("success");
    expect(planned.summary).toContain("Plan: 1 to issue.");
    expect(existsSync(canary)).toBe(false);
    await expect(platform.merge(pull)).rejects.toThrow(`code owner review from ${OWNER}`);
    expect(tickets()).toBe(0);
  });

  it("as a package.json or an .npmrc at the root or beside the lock file has no effect: neither is read", async () => {
    await init(await packReticket(folder));
    const script = `node -e "require('fs').writeFileSync('${canary}','')"`;
    const scripts = { preinstall: script, install: script, postinstall: script, prepare: script };
    const npmrc = `registry=http://127.0.0.1:1/\nignore-scripts=false\nnode-options=--require=${canary}.cjs\n`;
    const pull = await platform.openPull("evil", {
      "package.json": JSON.stringify({ name: "x", scripts, dependencies: { evil: "1.0.0" } }),
      ".npmrc": npmrc,
      [`${INSTALL}/.npmrc`]: npmrc,
      "manifests/pull.yaml": manifest(),
    });
    const planned = await platform.plan(pull);
    expect(planned.conclusion, JSON.stringify(planned.log)).toBe("success");
    expect(existsSync(canary)).toBe(false);
    // Its code owner takes the one below .github for harmless: the job that has the secrets does not read it either.
    const applied = await platform.apply(await platform.merge(pull, [OWNER]));
    expect(applied.conclusion, JSON.stringify(applied.log)).toBe("success");
    expect(existsSync(canary)).toBe(false);
  });

  it("by replacing only the tarball is refused by the lock file's sum, in the job that has the secrets too", async () => {
    await init(await packReticket(folder));
    const evil = await evilPackage();
    const pull = await platform.openPull("evil", {
      [`${INSTALL}/${basename(evil)}`]: await readFile(evil),
      "manifests/pull.yaml": manifest(),
    });
    expect((await platform.plan(pull)).conclusion).toBe("success");
    const applied = await platform.apply(await platform.merge(pull, [OWNER]));
    expect(applied.log["Install reticket as pinned"]).toContain("EINTEGRITY");
    expect(applied.outcomes.Apply).toBeUndefined();
    expect([existsSync(canary), tickets()]).toEqual([false, 0]);
  });
});

describe("a pull request that changes the jobs", () => {
  it("runs as changed, without a secret, and is not merged without its code owner", async () => {
    await init(await packReticket(folder));
    const path = ".github/workflows/reticket-plan.yml";
    const own = await readFile(join(platform.clone, path), "utf8");
    const theft = `      - name: Steal
        env:
          ID: \${{ secrets.AUTH0_CLIENT_ID }}
          SECRET: \${{ secrets.AUTH0_CLIENT_SECRET }}
        run: env > "${canary}"
      - name: Validate`;
    const pull = await platform.openPull("evil", { [path]: own.replace("      - name: Validate", theft) });
    await platform.plan(pull);
    const seen = await readFile(canary, "utf8");
    expect(seen).toMatch(/^SECRET=$/m);
    expect(seen).not.toContain(sandbox.clientSecret.reveal());
    await expect(platform.merge(pull)).rejects.toThrow(`code owner review from ${OWNER}`);
  });

  it("by code owners of its own needs the review of the code owners that are there", async () => {
    await init(await packReticket(folder));
    for (const path of [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"]) {
      const pull = await platform.openPull(`evil${path.replace(/\W/g, "-")}`, { [path]: "* @mallory\n" });
      expect(await platform.ownersOf(pull), path).toEqual([OWNER]);
    }
  });
});

describe("a pull request that changes the config", () => {
  beforeEach(() => platform.keepInstalls());

  it("needs its code owner; if the code owner overlooks it, the job's pins refuse it and nothing is sent", async () => {
    await init(await packReticket(folder));
    const own = await readFile(join(platform.clone, "reticket.yaml"), "utf8");
    const mine = await writeIdentityFile(join(folder, "mallory.key"));
    const theirs = /age1\S+/.exec(own)![0];
    const attacks = [
      [own.replace(theirs, mine), "RECIPIENTS_MISMATCH", mine],
      [own.replace(`  - ${theirs}`, `  - ${theirs}\n  - ${mine}`), "RECIPIENTS_MISMATCH", mine],
      [
        own.replace(`tenant: ${sandbox.url}`, "tenant: mallory.eu.auth0.com"),
        "TENANT_MISMATCH",
        "mallory.eu.auth0.com",
      ],
      [
        own.replace(`tenant: ${sandbox.url}`, `tenant: mallory.eu.auth0.com\ndomain: ${sandbox.url}`),
        "TENANT_MISMATCH",
        "mallory.eu.auth0.com",
      ],
    ] as const;
    for (const [index, [config, code, tried]] of attacks.entries()) {
      expect(config).not.toBe(own);
      const pull = await platform.openPull(`evil-${index}`, {
        "reticket.yaml": config,
        "manifests/pull.yaml": manifest(),
      });
      expect((await platform.plan(pull)).conclusion).toBe("success");
      await expect(platform.merge(pull)).rejects.toThrow(OWNER);
      const applied = await platform.apply(await platform.merge(pull, [OWNER]));
      expect(applied.outcomes.Apply, JSON.stringify(applied.log)).toBe("failure");
      expect(applied.log.Apply).toContain(code);
      expect(applied.log.Apply).toContain(tried);
      const back = await platform.openPull(`back-${index}`, { "reticket.yaml": own });
      await platform.merge(back, [OWNER]);
    }
    expect(tickets()).toBe(0);
    expect(sandbox.log()).toEqual([]);
  });

  it("to send requests elsewhere has no effect: the job pins the address", async () => {
    await init(await packReticket(folder));
    const own = await readFile(join(platform.clone, "reticket.yaml"), "utf8");
    let asked = 0;
    const evil = createServer((_, response) => {
      asked++;
      response.end();
    });
    await new Promise<void>((done) => evil.listen(0, "127.0.0.1", done));
    try {
      const { port } = evil.address() as AddressInfo;
      const domain = `domain: http://127.0.0.1:${port}`;
      const pull = await platform.openPull("evil", {
        "reticket.yaml": own.replace(/^tenant: .*$/m, (line) => `${line}\n${domain}`),
        "manifests/pull.yaml": manifest(),
      });
      await platform.plan(pull);
      await platform.apply(await platform.merge(pull, [OWNER]));
      expect(asked).toBe(0);
    } finally {
      evil.close();
    }
  });
});

describe("a registry that serves another package under the same name and version", () => {
  let registry: Server;
  let tarball: Buffer;
  let address: string;
  beforeEach(async () => {
    registry = createServer((request, response) => {
      if (request.url?.endsWith(".tgz")) return response.end(tarball);
      const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
      const dist = { tarball: `${address}/reticket/-/reticket-1.2.3.tgz`, integrity };
      const version = { name: "reticket", version: "1.2.3", bin: { reticket: "cli.mjs" }, dist };
      return response.end(
        JSON.stringify({
          name: "reticket",
          "dist-tags": { latest: "1.2.3" },
          versions: { "1.2.3": version },
        }),
      );
    });
    await new Promise<void>((done) => registry.listen(0, "127.0.0.1", done));
    address = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    registry.close();
  });

  it("is refused by the sum in the lock file: neither plan nor apply runs it", async () => {
    tarball = await readFile(await packReticket(folder, "1.2.3"));
    const cache = { npm_config_registry: address, npm_config_cache: join(folder, "cache") };
    platform.registry = address;
    await init("reticket@1.2.3", cache);
    const lock = JSON.parse(await readFile(join(platform.clone, INSTALL, "package-lock.json"), "utf8"));
    expect(lock.packages["node_modules/reticket"].integrity).toMatch(/^sha512-/);
    const pull = await platform.openPull("pull", { "manifests/pull.yaml": manifest() });
    const planned = await platform.plan(pull);
    expect(planned.conclusion, JSON.stringify(planned.log)).toBe("success");
    const merged = await platform.merge(pull);

    tarball = await readFile(await evilPackage("1.2.3"));
    for (const job of [await platform.plan(pull), await platform.apply(merged)]) {
      expect(job.conclusion).toBe("failure");
      expect(job.log["Install reticket as pinned"]).toContain("EINTEGRITY");
      expect(job.outcomes.Apply).toBeUndefined();
    }
    expect([existsSync(canary), tickets()]).toEqual([false, 0]);
  });
});
