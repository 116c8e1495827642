import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLedgerBackend } from "../../src/ledger/backend.js";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { targetId } from "../../src/target.js";
import { type BackendPlace, everyBackend } from "../support/backends.js";
import { type CliResult, runCli } from "../support/cli.js";
import { manifestText, write } from "../support/project.js";
import { sandboxUserIds } from "../support/sandbox-users.js";

const USERS = 8;

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ generate: 20 });
});
afterEach(() => sandbox.close());

const BACKENDS = everyBackend("invalidate", "200ms").slice(1);

describe.each(BACKENDS)("links that are invalidated, with ledgers in %s", (_, make) => {
  let backend: BackendPlace;
  let users: { user_id: string }[];
  beforeEach(async () => {
    backend = await make();
    users = sandboxUserIds(sandbox, USERS);
    await write(backend.folder, "reticket.yaml", `ledger: ${JSON.stringify(backend.url)}\n`);
    await write(backend.folder, "one.yaml", manifestText("one", users));
    await write(backend.folder, "two.yaml", manifestText("two", users.slice(0, 1)));
    expect(await run("apply", "--auto-approve", "--tickets-out", "t.ndjson", "one.yaml")).toMatchObject({
      code: 0,
    });
  });

  const run = (...args: string[]): Promise<CliResult> =>
    runCli(args, {
      cwd: backend.folder,
      env: {
        AUTH0_DOMAIN: sandbox.url,
        AUTH0_CLIENT_ID: sandbox.clientId,
        AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
      },
    });
  const elsewhere = (manifest: string) =>
    openLedgerBackend(backend.url, backend.elsewhere).open(sandbox.tenantDomain, manifest);

  it("are dead in the tenant and recorded for every machine, and can be issued again", async () => {
    const { code, stdout, stderr } = await run("invalidate", "--auto-approve", "one.yaml");
    expect(code, stderr).toBe(0);
    expect(stdout).toContain(`${USERS} invalidated`);
    const links = (await readFile(join(backend.folder, "t.ndjson"), "utf8")).trim().split("\n");
    for (const line of links) expect((await fetch(JSON.parse(line).ticket)).status).toBe(410);
    const state = await elsewhere("one").state();
    for (const user of users) {
      expect(state.get(targetId(user))?.invalidation).toMatchObject({
        state: "invalidated",
        mayArrive: false,
      });
    }
    await write(backend.folder, "one.yaml", manifestText("one", users, { generation: 2 }));
    const again = await run("apply", "--auto-approve", "--tickets-out", "t.ndjson", "one.yaml");
    expect(again.stdout).toContain(`${USERS} issued`);
    expect((await elsewhere("one").state()).get(targetId(users[0]!))?.invalidation).toBeUndefined();
  });

  it("are killed beside no run that issues tickets in the tenant", async () => {
    const held = await elsewhere("two").lock("apply", { shared: true });
    const { code, stderr } = await run("invalidate", "--auto-approve", "one.yaml");
    expect([code, stderr]).toEqual([4, expect.stringContaining("while links are invalidated")]);
    await held.close();
    expect(sandbox.stats().tickets).toBe(USERS);
    expect(await run("invalidate", "--auto-approve", "one.yaml")).toMatchObject({ code: 0 });
  });
});
