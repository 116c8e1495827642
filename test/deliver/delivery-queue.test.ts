import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../ledger/support.js";
import { finished, runCli, startCli } from "../support/cli.js";
import { Delivering } from "../support/delivering.js";
import { GitRemote, git } from "../support/git-remote.js";

let world: Delivering;
afterEach(() => world.close());

/** Resolves once the check does not throw any more. */
async function eventually(check: () => Promise<boolean>): Promise<void> {
  while (!(await check())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe("a slow mail server", () => {
  it("slows the run down, so that few tickets are at hand, and loses none", async () => {
    world = await Delivering.open({ sandbox: { generate: 150 }, more: "connections: 1" });
    const { place, mail } = world;
    await mail.tell("slow 30");
    await place.manifest("move", place.users(150));
    const run = startCli(["apply", "--auto-approve", "--concurrency", "20", "."], {
      cwd: place.folder,
      env: { ...place.env, ...world.env },
    });
    const result = finished(run);
    let most = 0;
    const watch = setInterval(async () => {
      const issued = place.sandbox.stats().tickets;
      most = Math.max(most, issued - (await mail.taken()).length);
    }, 30);
    const { code, stdout, stderr } = await result.finally(() => clearInterval(watch));
    expect(code, stderr).toBe(0);
    // A machine that is slow itself is told how far it is, and that the last ones are waited for.
    expect(stderr).toMatch(/^(apply: .*\n)*(Waiting for the \d+ deliveries that are in progress\.\n)?$/);
    expect(stdout).toContain("Delivery: 150 delivered.");
    expect(await mail.taken()).toHaveLength(150);
    // 50 at hand, 20 in the slots of the run, and what the last look at the mailbox missed.
    expect(most).toBeLessThan(90);
  });

  it("is not waited for after an interrupt: messages in flight are recorded, the rest stays sealed", async () => {
    world = await Delivering.open({ more: "connections: 1" });
    const { place, mail } = world;
    await mail.tell("slow 150");
    await place.manifest("move", place.users(30));
    const run = startCli(["apply", "--auto-approve", "."], {
      cwd: place.folder,
      env: { ...place.env, ...world.env },
    });
    const result = finished(run);
    await eventually(async () => (await mail.taken()).length >= 2);
    run.kill("SIGINT");
    const { code, stdout } = await result;
    expect(code).toBe(130);
    const count = (await mail.taken()).length;
    expect(count).toBeLessThan(30);
    expect(stdout).toMatch(new RegExp(`Delivery: ${count} delivered, \\d+ left\\.`));
    await mail.tell("slow 0");
    await world.apply();
    await world.deliver();
    const to = (await mail.taken()).map((one) => one.to[0]);
    expect([to.length, new Set(to).size]).toEqual([30, 30]);
  });

  it("is cut off by a second signal, which leaves a doubt", async () => {
    world = await Delivering.open({ more: "connections: 1" });
    const { place, mail } = world;
    await mail.tell("slow 20000");
    await place.manifest("move", [{ ...place.users(1)[0]!, deliver_to: "ada@mail.example" }]);
    const run = startCli(["apply", "--auto-approve", "."], {
      cwd: place.folder,
      env: { ...place.env, ...world.env },
    });
    const result = finished(run);
    const ledger = place.path(`ledger/${place.sandbox.tenantDomain}/move.ndjson`);
    await eventually(async () => (await readFile(ledger, "utf8").catch(() => "")).includes('"delivering"'));
    let told = "";
    run.stderr.on("data", (text: string) => {
      told += text;
    });
    run.kill("SIGINT");
    await eventually(async () => told.includes("SIGINT:"));
    run.kill("SIGINT");
    const { code, stdout } = await result;
    expect(code).toBe(130);
    expect(stdout).toContain("Delivery: 0 delivered, 1 in doubt.");
    expect((await world.deliver()).stdout).toContain("1 in doubt (--retry in-doubt)");
  });
});

describe("a mail server that is away", () => {
  it("is not waited for longer than the time budget, and issuing stops with it", async () => {
    world = await Delivering.open({ more: "connections: 1" });
    const { place, mail } = world;
    await mail.tell("deaf");
    await place.manifest("move", place.users(60));
    const applied = await world.apply("--concurrency", "5", "--time-budget", "3s");
    expect(applied.code, applied.stderr).toBe(3);
    expect(applied.stdout).toMatch(/Delivery: 0 delivered, \d+ left\./);
    // 10 at hand, and 5 in the slots of the run: the others still have their sessions.
    expect(place.sandbox.stats().tickets).toBeLessThanOrEqual(16);
    await mail.tell("hear");
    await world.apply();
    await world.deliver();
    const to = (await mail.taken()).map((one) => one.to[0]);
    expect([to.length, new Set(to).size]).toEqual([60, 60]);
  });
});

describe("a mail server that takes no connection", () => {
  /** An `apply` that waits for the mail server, as it says. */
  async function waiting() {
    world = await Delivering.open();
    const { place, mail } = world;
    await mail.tell("deaf");
    await place.manifest("move", place.users(12));
    const run = startCli(["apply", "--auto-approve", "."], {
      cwd: place.folder,
      env: { ...place.env, ...world.env },
    });
    const result = finished(run);
    let told = "";
    run.stderr.on("data", (text: string) => {
      told += text;
    });
    await eventually(async () =>
      /Delivery \(smtp\) waits \d+ s before it tries again: it answers 421\./.test(told),
    );
    return { run, result, mail };
  }

  it("is waited for, and gets every mail in the same run", async () => {
    const { result, mail } = await waiting();
    await mail.tell("hear");
    const { code, stdout } = await result;
    expect([code, stdout]).toEqual([0, expect.stringContaining("Delivery: 12 delivered.")]);
    const to = (await mail.taken()).map((one) => one.to[0]);
    expect([to.length, new Set(to).size]).toEqual([12, 12]);
  });

  it("is not waited for after an interrupt, and nothing is in doubt", async () => {
    const { run, result, mail } = await waiting();
    run.kill("SIGINT");
    const { code, stdout } = await result;
    expect([code, stdout]).toEqual([130, expect.stringContaining("Delivery: 0 delivered, 12 left.")]);
    await mail.tell("hear");
    expect((await world.deliver()).stdout).toContain("Delivery: 12 delivered.");
  });
});

describe("a ticket that is replaced while it waits", () => {
  it("is not sent any more, and its successor is", async () => {
    world = await Delivering.open({ more: "connections: 1" });
    const { place, mail } = world;
    await mail.tell("slow 150");
    const users = place.users(8);
    const mine = { ...users[0]!, deliver_to: "ada@mail.example" };
    await place.manifest("a-first", [...users.slice(1), mine]);
    await place.manifest("b-second", [mine]);
    const applied = await world.apply();
    expect(applied.stdout).toContain("a newer ticket was issued, and this link is dead");
    const links = (await mail.parsed())
      .filter(({ to }) => [to].flat()[0]?.text === "ada@mail.example")
      .map(({ text }) => /https?:\/\/\S+/.exec(text ?? "")?.[0]);
    expect(links).toEqual([place.sandbox.history(mine.user_id).at(-1)!.ticket.reveal()]);
    const later = await world.deliver();
    expect(later.stdout).toContain("a-first: 0 to deliver");
    expect(later.stdout).toContain("b-second: 0 to deliver");
    expect(await mail.taken()).toHaveLength(8);
  });
});

describe("several ways at once", () => {
  it("bring each ticket once a way, as the manifest chooses, and only what is missing later", async () => {
    world = await Delivering.open();
    const { place, mail } = world;
    const config = (await place.files()).get(place.path("reticket.yaml"))!;
    await place.write(
      "reticket.yaml",
      config.replace(/ \}\n$/, ", file: { path: messages.csv, format: csv, look_up: false } }\n"),
    );
    await place.write("mail.txt", "Moin {{name}}! {{reason}}: {{link}} bis {{expires}}\n");
    const [a, b, c] = place.users(3);
    const own = { subject: "Neues Passwort", text: "mail.txt", from: "Umzug <umzug@acme.example>" };
    await place.manifest("both", [{ ...a!, deliver_to: "a@mail.example" }], { delivery: { smtp: own } });
    await place.manifest("filed", [b!], { delivery: { via: ["file"] } });
    await place.manifest("quiet", [c!], { delivery: { via: [] } });
    expect((await place.run(["plan", "."])).stdout).toContain(
      "Delivery: 1 by mail, 2 into the file, 1 not delivered.",
    );
    const applied = await world.apply();
    expect([applied.code, applied.stdout]).toEqual([0, expect.stringContaining("Delivery: 3 delivered.")]);
    const [parsed, ...more] = await mail.parsed();
    expect(more).toEqual([]);
    expect(parsed).toMatchObject({ subject: "Neues Passwort", html: false });
    expect(parsed?.from?.text).toBe('"Umzug" <umzug@acme.example>');
    expect(parsed?.text).toMatch(/^Moin ! : http/);
    const messages = (await readFile(place.path("messages.csv"), "utf8")).trim().split("\n");
    expect(messages).toHaveLength(3);
    expect(messages.find((line) => line.includes(b!.user_id))).toContain(",,,");
    expect((await world.deliver()).stdout).toContain("filed: 0 to deliver, 1 delivered");
  });

  it.each([
    ["mail.txt", "Hello {{password}} {{link}}", "there is no field `password`"],
    ["mail.txt", "Hello", "without the link"],
    ["../mail.txt", "{{link}}", "MANIFEST_INVALID"],
    ["nowhere.txt", undefined, "can't be read: ENOENT"],
  ])("refuse a template %s of %j before anything is issued", async (text, source, words) => {
    world = await Delivering.open();
    const { place } = world;
    if (source !== undefined && !text.startsWith("..")) await place.write(text, source);
    await place.manifest("move", place.users(1), { delivery: { smtp: { text } } });
    for (const result of [await place.run(["plan", "."]), await world.apply()]) {
      expect([result.code, result.stderr]).toEqual([1, expect.stringContaining(words)]);
    }
    expect(place.sandbox.stats().tickets).toBe(0);
  });

  it("refuse a channel that the config does not set up", async () => {
    world = await Delivering.open();
    await world.place.manifest("move", world.place.users(1), { delivery: { via: ["webhook"] } });
    const result = await world.place.run(["plan", "."]);
    expect([result.code, result.stderr]).toEqual([1, expect.stringContaining("names `webhook`")]);
  });
});

describe("what users wrote of themselves", () => {
  it("breaks out of no header and no page, and unknown addresses do not stop the rest", async () => {
    const users = [
      { user_id: "auth0|1", email: "eve@mail.example\r\nBcc: all@mail.example", name: "Eve" },
      {
        user_id: "auth0|2",
        email: "bob@mail.example",
        name: "<img src=x onerror=alert(1)> Visit evil.example",
      },
      { user_id: "auth0|3", email: "cid@mail.example", name: "Cid Núñez", email_verified: false },
      { user_id: "auth0|4", email: "a@mail.example,b@mail.example", name: "Ann" },
    ];
    const folder = temporaryFolder();
    const file = join(folder, "users.ndjson");
    await writeFile(file, users.map((user) => `${JSON.stringify(user)}\n`).join(""));
    world = await Delivering.open({ sandbox: { users: file } });
    await world.place.manifest(
      "move",
      users.map(({ user_id }) => ({ user_id })),
    );
    const applied = await world.apply();
    expect(applied.stdout).toContain("Delivery: 2 delivered, 2 undelivered.");
    expect(applied.stdout).toContain("the address is not one that mail is sent to");
    const parsed = await world.mail.parsed();
    expect((await world.mail.taken()).flatMap(({ to }) => to).sort()).toEqual([
      "bob@mail.example",
      "cid@mail.example",
    ]);
    for (const { headers, html } of parsed) {
      expect(headers.has("bcc")).toBe(false);
      expect(html).not.toContain("onerror");
      expect(html).not.toContain("evil.example");
    }
    expect(parsed.some(({ text }) => text?.includes("Hello Cid Núñez,"))).toBe(true);
  });
});

describe("a ledger on a git branch, where each commit is a push", () => {
  it("takes the claims of many messages at once", async () => {
    world = await Delivering.open();
    const { place, mail } = world;
    const remote = await GitRemote.create();
    onTestFinished(() => remote.destroy());
    const folder = await remote.clone();
    const config = (await place.files()).get(place.path("reticket.yaml"))!;
    await writeFile(join(folder, "reticket.yaml"), `${config}ledger: "git:ledger?every=300ms"\n`);
    await place.manifest("move", place.users(25));
    await copyFile(place.path("move.yaml"), join(folder, "move.yaml"));
    const env = { ...place.env, ...world.env };
    const applied = await runCli(["apply", "--auto-approve", "move.yaml"], { cwd: folder, env });
    expect([applied.code, applied.stdout]).toEqual([0, expect.stringContaining("Delivery: 25 delivered.")]);
    expect(await mail.taken()).toHaveLength(25);
    const log = await git(folder, "ls-remote", "origin");
    expect(log).toContain("ledger");
    const again = ["deliver", "--auto-approve", "--identity", place.path("reticket.key"), "move.yaml"];
    expect((await runCli(again, { cwd: folder, env })).stdout).toContain("0 to deliver, 25 delivered");
  });
});
