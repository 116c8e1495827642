import { spawn, spawnSync } from "node:child_process";
import { chmod, cp, rm, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { SandboxOptions } from "../../src/sandbox/sandbox.js";
import { writeIdentityFile } from "../../src/seal/identity.js";
import { cliPath } from "../support/built-cli.js";
import { type CliOptions, cleanEnv, finished } from "../support/cli.js";
import { Delivering } from "../support/delivering.js";
import { GitRemote, git } from "../support/git-remote.js";
import { NoticeReceiver } from "../support/notice-receiver.js";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Root may write anywhere, so as root the command is run by another user, if that one may run node. */
const ANOTHER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const canRunAsAnother = spawnSync(process.execPath, ["-e", "0"], { cwd: "/", ...ANOTHER }).status === 0;

interface Line {
  check: string;
  state: "ok" | "warning" | "failure" | "skipped";
  message: string;
  code: string | null;
  hint: string | null;
}

const PASSED = ["platform", "config", "manifests", "recipients", "tenant", "clock", "credentials"];

/** A whole setup: a tenant, a mail server that wants a login, a webhook and Slack, a key, and a manifest. */
async function setUp(sandbox: SandboxOptions = {}, answer?: Parameters<typeof NoticeReceiver.start>[0]) {
  const receiver = await NoticeReceiver.start(
    answer ??
      ((request, response) => {
        if (request.url === "/hook") return false;
        response.writeHead(400).end("no_text");
        return true;
      }),
  );
  closing.push(() => receiver.stop());
  const world = await Delivering.open({ sandbox: { plan: "professional", ...sandbox } });
  closing.push(() => world.close());
  const { place } = world;
  const config = (await place.files()).get(place.path("reticket.yaml"))!;
  await place.write("reticket.yaml", `${config}${receiver.config}`);
  await place.manifest("night", place.users(3), { contain: ["password"] });
  const env = { ...world.env, ...receiver.env };
  const run = (args: readonly string[] = [], options: CliOptions = {}) =>
    place.run(["doctor", "night.yaml", ...args], { ...options, env: { ...env, ...options.env } });
  const lines = async (args: readonly string[] = [], options: CliOptions = {}) => {
    const { code, stdout, stderr } = await run(["--format", "json", ...args], options);
    const { results, healthy } = JSON.parse(stdout) as { results: Line[]; healthy: boolean };
    expect([code, stderr]).toEqual([healthy ? 0 : 1, ""]);
    const of = (check: string, state: Line["state"]) =>
      results.find((line) => line.check === check && line.state === state);
    return { results, of, failures: results.filter(({ state }) => state === "failure") };
  };
  return { receiver, world, place, env, run, lines };
}

describe("reticket doctor", () => {
  it("finds a good setup good, and sends, writes and locks nothing", async () => {
    const { receiver, world, place, run, env } = await setUp();
    expect((await world.apply("--no-deliver")).code).toBe(0);
    const [before, files, sent] = [await place.snapshot(), await place.files(), place.sandbox.log().length];
    const told = receiver.bodies.length;
    const { code, stdout, stderr } = await run(["--identity", "reticket.key"]);
    expect([code, stderr], stdout).toEqual([0, ""]);
    expect(stdout).not.toContain("failure  ");
    for (const check of [...PASSED, "scopes", "ledger", "delivery", "notify", "subscription"])
      expect(stdout).toMatch(new RegExp(`^ok       ${check} `, "m"));
    expect(stdout).toContain("STARTTLS, login by PLAIN, LOGIN");
    expect(stdout).toContain("the login of reticket is accepted");
    expect(stdout).toContain("reticket.key opens what is sealed now");
    expect(stdout).toContain("by its rate limit: professional (150/min)");
    expect(await place.snapshot()).toBe(before);
    expect(await place.files()).toEqual(files);
    const requests = place.sandbox.log().slice(sent);
    expect(requests.map(({ method, path }) => `${method} ${path.replace(/\d{24}$/, "ID")}`)).toEqual([
      "GET /.well-known/openid-configuration",
      "POST /oauth/token",
      "GET /api/v2/users/auth0%7CID",
    ]);
    expect(await world.mail.taken()).toEqual([]);
    // One signed ping, which was verified with the official library; nothing that Slack would post.
    expect(receiver.notices.slice(-1)).toMatchObject([
      { type: "reticket.ping", data: { tenant: place.sandbox.tenantDomain } },
    ]);
    expect(receiver.bodies.slice(told).sort()).toEqual(
      ["{}", expect.stringContaining("reticket.ping")].sort(),
    );
    for (const secret of [...Object.values(env), ...Object.values(place.env).slice(2)])
      if (secret.length > 3) expect(stdout).not.toContain(secret);
  });

  it("names missing scopes by what the manifests need, and those that are never needed", async () => {
    const { place, lines } = await setUp({ scopes: ["create:user_tickets", "read:users", "delete:users"] });
    const { of, failures } = await lines();
    expect(failures).toMatchObject([
      {
        check: "scopes",
        code: "SCOPE_MISSING",
        message: expect.stringContaining("update:users is not granted"),
      },
    ]);
    expect(of("scopes", "warning")).toMatchObject({
      code: "SCOPES_EXCESSIVE",
      message: "never needed: delete:users",
    });
    await place.manifest("night", place.users(3));
    expect((await lines()).failures).toEqual([]);
  });

  it("tells a wrong secret, and checks what does not need it", async () => {
    const { lines } = await setUp();
    const { of, failures } = await lines([], { env: { AUTH0_CLIENT_SECRET: "sesame-open" } });
    expect(failures).toMatchObject([{ check: "credentials", code: "CREDENTIALS_REFUSED" }]);
    expect(of("scopes", "skipped")).toMatchObject({ message: "needs `credentials`" });
    expect(of("clock", "ok")).toBeDefined();
    expect(of("delivery", "ok")).toBeDefined();
    expect(JSON.stringify(failures)).not.toContain("sesame-open");
    const without = await lines([], { env: { AUTH0_CLIENT_SECRET: "" } });
    expect(without.failures).toMatchObject([{ check: "credentials", code: "CREDENTIALS_MISSING" }]);
    expect(without.of("tenant", "ok")).toBeDefined();
  });

  it("tells a wrong domain and one that has no address", async () => {
    const { place, lines } = await setUp({ domain: "acme.eu.auth0.com" });
    const config = (await place.files()).get(place.path("reticket.yaml"))!;
    const { url } = place.sandbox;
    await place.write("reticket.yaml", `tenant: other.eu.auth0.com\ndomain: "${url}"\n${config}`);
    const wrong = await lines();
    expect(wrong.failures).toMatchObject([
      { check: "tenant", code: "TENANT_UNLIKELY", message: expect.stringContaining("acme.eu.auth0.com") },
    ]);
    const lost = await lines([], { env: { AUTH0_DOMAIN: "" } });
    expect(lost.failures).toMatchObject([{ check: "tenant", code: "TENANT_UNLIKELY" }]);
    await place.write("reticket.yaml", `tenant: acme.auth0.com\ndomain: nowhere.invalid\n${config}`);
    const { failures } = await lines([], { env: { AUTH0_DOMAIN: "" } });
    expect(failures).toMatchObject([
      { check: "tenant", code: "TENANT_UNREACHABLE", message: expect.stringContaining("can't be resolved") },
    ]);
  });

  it("tells a clock that is off by ten minutes, in either direction", async () => {
    const { place, lines } = await setUp();
    // The webhook would refuse a signature of another time.
    const config = (await place.files()).get(place.path("reticket.yaml"))!;
    await place.write("reticket.yaml", config.replace(/^notify:.*$/m, ""));
    for (const [clockAheadMs, words] of [
      [600_000, "10 min ahead of"],
      [-600_000, "10 min behind"],
    ] as const) {
      const { of } = await lines([], { clockAheadMs });
      expect(of("clock", "failure")).toMatchObject({
        code: "CLOCK_SKEWED",
        message: expect.stringContaining(words),
      });
    }
  });

  it("tells a subscription that can't revoke sessions, and a night that takes too long", async () => {
    const { place, lines } = await setUp({ generate: 400 });
    await place.manifest("night", place.users(3), { contain: ["sessions"] });
    expect((await lines()).of("subscription", "failure")).toMatchObject({
      code: "REVOCATION_REFUSED",
      message: expect.stringContaining("night contains them"),
    });
    const config = (await place.files()).get(place.path("reticket.yaml"))!;
    await place.write("reticket.yaml", `${config}limits: { rate: 1/min }\n`);
    await place.manifest("night", place.users(400));
    expect((await lines()).of("subscription", "warning")).toMatchObject({
      code: "SUBSCRIPTION_SLOW",
      message: expect.stringMatching(/^400 tickets take about 6 h 40 min/),
    });
  });

  it("tells bad recipients, and keys that open nothing", async () => {
    const { place, lines } = await setUp();
    const config = (await place.files()).get(place.path("reticket.yaml"))!;
    await writeIdentityFile(place.path("other.key"));
    const { failures } = await lines(["--identity", "other.key"]);
    expect(failures).toMatchObject([{ check: "recipients", code: "IDENTITY_INVALID" }]);
    await place.write(
      "reticket.yaml",
      config.replace(/age1\w+/, "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"),
    );
    expect((await lines()).failures).toMatchObject([{ check: "recipients", code: "SEALING_IMPOSSIBLE" }]);
    await place.write("reticket.yaml", config.replace(/^recipients:.*$/m, ""));
    const none = await lines();
    expect([none.failures, none.of("recipients", "warning")?.code]).toEqual([[], "SEALING_IMPOSSIBLE"]);
  });

  it("tells a mail server that is away, and one that refuses the login", async () => {
    const { world, lines } = await setUp();
    const refused = await lines([], { env: { RETICKET_SMTP_PASSWORD: "not-sesame" } });
    expect(refused.failures).toMatchObject([{ check: "delivery", code: "DELIVERY_REFUSED" }]);
    expect(refused.failures[0]?.message).toContain("refuses the login (535)");
    expect(refused.of("delivery", "ok")?.message).toContain("STARTTLS");
    // The server's own words repeat the password.
    expect(JSON.stringify(refused.results)).not.toContain("not-sesame");
    await world.mail.tell("deaf");
    expect((await lines()).failures).toMatchObject([
      { code: "DELIVERY_UNREACHABLE", message: expect.stringContaining("421") },
    ]);
    const missing = await lines([], { env: { RETICKET_SMTP_PASSWORD: "" } });
    expect(missing.failures).toMatchObject([{ check: "delivery", code: "CREDENTIALS_MISSING" }]);
  });

  it("tells a webhook that fails, one that refuses the signature, and Slack's unknown URL", async () => {
    let status = 500;
    const { lines } = await setUp({}, (request, response) => {
      response.writeHead(request.url === "/hook" ? status : 404).end("no_service");
      return true;
    });
    const { failures } = await lines();
    expect(failures.map(({ check, code }) => [check, code])).toEqual([
      ["notify", "PING_REFUSED"],
      ["notify", "PING_REFUSED"],
    ]);
    expect(failures[0]?.message).toContain("answers 500");
    expect(failures[1]?.message).toContain("does not know the incoming webhook");
    expect(JSON.stringify(failures)).not.toContain("/services/");
    status = 401;
    expect((await lines()).failures[0]?.hint).toContain("signing secret");
  });

  it("tells a locked ledger, a damaged one and one that a pause holds", async () => {
    const { world, place, lines, env } = await setUp();
    expect((await world.apply("--no-deliver")).code).toBe(0);
    expect((await place.run(["pause", "night.yaml", "--why", "wrong list"], { env })).code).toBe(0);
    expect((await lines()).of("ledger", "warning")).toMatchObject({ code: "PAUSED" });
    const ledger = [...(await place.files()).keys()].find((path) => path.endsWith("night.ndjson"))!;
    await writeFile(ledger.replace(".ndjson", ".lock"), "");
    expect((await lines()).of("ledger", "failure")).toMatchObject({ code: "LEDGER_LOCKED" });
    await rm(ledger.replace(".ndjson", ".lock"));
    await writeFile(ledger, (await place.files()).get(ledger)!.replace('"issued"', '"rejected"'));
    expect((await lines()).of("ledger", "failure")).toMatchObject({ code: "LEDGER_DAMAGED" });
  });

  it.skipIf(!canRunAsAnother)("tells a folder that its user can't write to", async () => {
    const { place, env } = await setUp();
    // Another user may not read the repository.
    await cp(dirname(cliPath()), place.path("cli"), { recursive: true });
    await chmod(place.folder, 0o555);
    const child = spawn(
      process.execPath,
      [place.path(`cli/${basename(cliPath())}`), "doctor", "--offline", "night.yaml"],
      {
        cwd: place.folder,
        env: { ...cleanEnv(), ...place.env, ...env, HOME: place.folder, XDG_STATE_HOME: place.folder },
        stdio: "pipe",
        ...ANOTHER,
      },
    );
    const result = finished(child);
    child.stdin.end();
    const { code, stdout, stderr } = await result;
    await chmod(place.folder, 0o755);
    expect([code, stderr], stdout).toEqual([1, ""]);
    expect(stdout).toMatch(/failure {2}ledger +LEDGER_WRITE_FAILED: .* can't write there \(EACCES\)/);
  });

  it("looks at a ledger on a git branch, and changes neither remote nor work tree", async () => {
    const remote = await GitRemote.create();
    closing.push(() => remote.destroy());
    const { place, lines, world } = await setUp();
    await git(place.folder, "init", "--quiet");
    await git(place.folder, "remote", "add", "origin", remote.url);
    const args = ["--ledger", "git:ledger"];
    const applied = await place.run(["apply", "--auto-approve", "--no-deliver", "night.yaml", ...args], {
      env: world.env,
    });
    expect(applied.code, applied.stderr).toBe(0);
    const [tip, status] = [
      await remote.git("rev-parse", "ledger"),
      await git(place.folder, "status", "--porcelain"),
    ];
    const { failures, results } = await lines(args);
    expect(failures).toEqual([]);
    expect(results.filter(({ check }) => check === "ledger").map(({ message }) => message)).toEqual([
      expect.stringContaining("a push would be accepted"),
      expect.stringContaining("1 ledger read and verified, 3 users recorded"),
    ]);
    expect([
      await remote.git("rev-parse", "ledger"),
      await git(place.folder, "status", "--porcelain"),
    ]).toEqual([tip, status]);
  });

  it("checks without the network what can be checked without", async () => {
    const { place, lines, receiver } = await setUp();
    const { failures, results } = await lines(["--offline"], { env: { AUTH0_CLIENT_SECRET: "" } });
    expect(failures).toEqual([]);
    expect(
      results.filter(({ state }) => state === "skipped").map(({ check, message }) => [check, message]),
    ).toEqual([
      ["tenant", "--offline"],
      ["clock", "needs `tenant`"],
      ["credentials", "needs `tenant`"],
      ["scopes", "needs `credentials`"],
      ["delivery", "--offline"],
      ["notify", "--offline"],
      ["subscription", "needs `credentials`"],
    ]);
    expect([place.sandbox.log(), receiver.bodies]).toEqual([[], []]);
  });

  it("says what is missing in an empty folder", async () => {
    const { place, env } = await setUp();
    await rm(place.path("reticket.yaml"));
    const { code, stdout } = await place.run(["doctor"], { env: { ...env, AUTH0_DOMAIN: "" } });
    expect(code).toBe(1);
    expect(stdout).toContain("TENANT_UNKNOWN");
    expect(stdout).toMatch(/skipped {2}manifests +needs `config`, or a PATH/);
    expect(stdout).toMatch(/skipped {2}policy +needs `config`/);
  });
});
