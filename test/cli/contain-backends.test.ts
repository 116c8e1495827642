import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLedgerBackend } from "../../src/ledger/backend.js";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { type BackendPlace, everyBackend } from "../support/backends.js";
import { type CliResult, runCli } from "../support/cli.js";
import { manifestText, write } from "../support/project.js";
import { sandboxUserIds } from "../support/sandbox-users.js";

const USERS = 3;

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ generate: 10 });
});
afterEach(() => sandbox.close());

const BACKENDS = everyBackend("contain", "200ms");

describe.each(BACKENDS)("containment with ledgers in %s", (name, make) => {
  let backend: BackendPlace;
  beforeEach(async () => {
    backend = await make();
    await write(backend.folder, "reticket.yaml", `ledger: ${JSON.stringify(backend.url)}\n`);
    const all = sandboxUserIds(sandbox, 2 * USERS);
    for (const [each, users] of [
      ["one", all.slice(0, USERS)],
      ["two", all.slice(USERS)],
    ] as const) {
      await write(backend.folder, `${each}.yaml`, manifestText(each, users, { contain: ["password"] }));
    }
  });

  const apply = (...args: string[]): Promise<CliResult> =>
    runCli(["apply", "--auto-approve", "--tickets-out", "t.ndjson", ...args], {
      cwd: backend.folder,
      env: {
        AUTH0_DOMAIN: sandbox.url,
        AUTH0_CLIENT_ID: sandbox.clientId,
        AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
      },
    });
  const ledgerElsewhere = (manifest: string) =>
    openLedgerBackend(backend.url, backend.elsewhere).open(sandbox.tenantDomain, manifest);

  it("contains the accounts of all manifests before the first ticket of any", async () => {
    const { code, stderr } = await apply("one.yaml", "two.yaml");
    expect(code, stderr).toBe(0);
    const order = sandbox
      .log()
      .filter(({ method, path }) => method === "PATCH" || path.endsWith("password-change"))
      .map(({ method }) => method);
    expect(order).toEqual([...Array(2 * USERS).fill("PATCH"), ...Array(2 * USERS).fill("POST")]);
    const written = await readFile(join(backend.folder, "t.ndjson"), "utf8");
    expect(written.trim().split("\n")).toHaveLength(2 * USERS);
  });

  it("is refused while a process has locked a ledger, its own or another, to contain or to apply", async () => {
    for (const operation of ["contain", "apply"]) {
      for (const manifest of ["one", "two"]) {
        const ledger = await ledgerElsewhere(manifest).lock(operation, { shared: operation === "apply" });
        try {
          const { code, stderr } = await apply("one.yaml");
          expect(code, `${operation} ${manifest}: ${stderr}`).toBe(4);
          expect(stderr).toContain("LEDGER_LOCKED");
        } finally {
          await ledger.close();
        }
        expect(sandbox.log().filter(({ path }) => path.startsWith("/api/"))).toEqual([]);
      }
    }
    expect((await apply("one.yaml")).code).toBe(0);
  });

  it("keeps a run that contains nothing from issuing meanwhile", async () => {
    await write(backend.folder, "two.yaml", manifestText("two", sandboxUserIds(sandbox, USERS)));
    const ledger = await ledgerElsewhere("one").lock("contain");
    expect((await apply("two.yaml")).code).toBe(4);
    await ledger.close();
    expect(sandbox.stats().tickets).toBe(0);
    expect((await apply("two.yaml")).code, name).toBe(0);
  });
});
