import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLedgerBackend } from "../../src/ledger/backend.js";
import { parseFault } from "../../src/sandbox/fault.js";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { type BackendPlace, everyBackend } from "../support/backends.js";
import { type CliResult, finished, runCli, startCli } from "../support/cli.js";
import { manifestText, write } from "../support/project.js";
import { sandboxUserIds } from "../support/sandbox-users.js";

/** So many that no run is done with them by itself, at this latency. */
const USERS = 1_000;
const LATENCY = "latency:250ms";
/** Nothing is sent later than this after a pause. */
const PROMISED_MS = 10_000;

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ generate: USERS, faults: [parseFault(LATENCY)] });
});
afterEach(() => sandbox.close());

const BACKENDS = everyBackend("pause", "2s");

describe.each(BACKENDS)("a pause of a run at work, with ledgers in %s", (_, make) => {
  let backend: BackendPlace;
  beforeEach(async () => {
    backend = await make();
    for (const folder of [backend.folder, backend.elsewhere]) {
      await write(folder, "reticket.yaml", `ledger: ${JSON.stringify(backend.url)}\n`);
      await write(folder, "night.yaml", manifestText("night", sandboxUserIds(sandbox, USERS)));
    }
  });

  const env = () => ({
    AUTH0_DOMAIN: sandbox.url,
    AUTH0_CLIENT_ID: sandbox.clientId,
    AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
  });
  const elsewhere = (...args: string[]): Promise<CliResult> =>
    runCli(args, {
      cwd: backend.elsewhere,
      env: { AUTH0_DOMAIN: sandbox.url, GITHUB_ACTOR: "ada" },
      ownProcess: true,
    });
  const APPLY = ["apply", "--auto-approve", "--tickets-out", "t.ndjson", "--format", "json", "night.yaml"];
  const requests = () => sandbox.log().filter(({ path }) => path.endsWith("/tickets/password-change"));

  it("made on another machine ends it in good order, is recorded, and lasts until it is resumed", {
    timeout: 120_000,
  }, async () => {
    const child = startCli(APPLY, { cwd: backend.folder, env: env() });
    const ended = finished(child);
    for (let seen = ""; !seen.includes('"issued"'); ) seen += (await once(child.stdout, "data"))[0];

    const askedAt = Date.now();
    const pausing = startCli(["pause", "night.yaml", "--why", "wrong list"], {
      cwd: backend.elsewhere,
      env: { AUTH0_DOMAIN: sandbox.url, GITHUB_ACTOR: "ada" },
    });
    const paused = finished(pausing);
    await once(pausing.stdout, "data");
    const pausedAt = Date.now();
    expect(await paused).toMatchObject({
      code: 0,
      stdout: "night: paused.\n",
      stderr: expect.stringContaining("night: apply of"),
    });
    const { code, stdout, stderr } = await ended;
    const endedAt = Date.now();
    expect(code, stderr).toBe(4);
    expect(stderr).toMatch(/PAUSED: night is paused by ada since \S+Z: wrong list/);
    const last = Math.max(...requests().map(({ at }) => at));
    console.log(
      `paused in ${pausedAt - askedAt} ms; last request ${last - pausedAt} ms, end ${endedAt - pausedAt} ms later`,
    );
    expect(last - pausedAt).toBeLessThan(PROMISED_MS);
    const events = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(events.find(({ type }) => type === "stopping")).toMatchObject({ why: "paused", code: "PAUSED" });
    const { ended: how, counts, left } = events.find(({ type }) => type === "run_finished");
    expect(how).toBe("paused");
    expect(counts).toMatchObject({ issued: sandbox.stats().tickets, in_doubt: 0 });
    expect(counts.issued + left).toBe(USERS);

    const state = await openLedgerBackend(backend.url, backend.elsewhere)
      .open(sandbox.tenantDomain, "night")
      .state();
    expect(state.pauses).toMatchObject([{ type: "paused", actor: "ada", why: "wrong list" }]);
    expect(state.runs.at(-1)).toMatchObject({ ended: "paused" });

    const sent = requests().length;
    const refused = await runCli(APPLY, { cwd: backend.folder, env: env() });
    expect(refused).toMatchObject({ code: 4, stderr: expect.stringContaining("wrong list") });
    expect(requests()).toHaveLength(sent);

    const resumed = await elsewhere("resume", "night.yaml");
    expect(resumed.stdout).toMatch(/^night: resumed\. It was paused by ada since .*: wrong list\n$/);
    const again = await runCli([...APPLY, "--time-budget", "1s"], { cwd: backend.folder, env: env() });
    expect(again.code, again.stderr).toBe(3);
    expect(requests().length).toBeGreaterThan(sent);
  });
});
