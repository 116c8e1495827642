import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeIdentityFile } from "../../src/seal/identity.js";
import { runCli } from "../support/cli.js";
import { LyingTenant } from "../support/lying-tenant.js";
import { MailServer } from "../support/mail-server.js";
import { sandboxUserIds } from "../support/sandbox-users.js";
import { Workplace } from "../support/workplace.js";

let place: Workplace;
let mail: MailServer;
let tenant: LyingTenant;
let recipient: string;
beforeEach(async () => {
  [place, mail] = await Promise.all([Workplace.open(), MailServer.start()]);
  recipient = await writeIdentityFile(place.path("reticket.key"));
});
afterEach(async () => {
  await Promise.all([place.close(), mail.stop(), tenant.close()]);
});

const SECRET = "SECRET-PATH";

/** A project of three users whose tenant answers the second of them with this link. */
async function project(link: string): Promise<void> {
  tenant = await LyingTenant.open((own, count) => (count === 1 ? link : own));
  await config();
  await place.manifest("resets", sandboxUserIds(tenant.sandbox, 3));
}

function config(more = ""): Promise<void> {
  const smtp = `{ url: "${mail.url}", from: "support@acme.example" }`;
  const text = `tenant: ${tenant.domain}\ndomain: ${tenant.url}\nrecipients: [${recipient}]\n${more}`;
  return place.write("reticket.yaml", `${text}delivery: { smtp: ${smtp} }\n`);
}

function run(...args: string[]) {
  return runCli(args, { cwd: place.folder, env: tenant.env });
}

const LINKS: [what: string, link: string, named: string][] = [
  ["another host", `https://evil.example/${SECRET}`, "evil.example"],
  [
    "a host that begins with the tenant's",
    `https://evil.auth0.com.evil.example/${SECRET}`,
    "evil.auth0.com.evil.example",
  ],
  ["a user that looks like the tenant", `https://acme.eu.auth0.com@evil.example/${SECRET}`, "evil.example"],
  ["plain http", `http://acme.eu.auth0.com/${SECRET}`, "acme.eu.auth0.com"],
  [
    "the tenant's host with a backslash",
    `https://acme.eu.auth0.com\\@evil.example/${SECRET}`,
    "not a well-formed URL",
  ],
  [
    "a look-alike host in punycode",
    `https://login.xn--me-6kc2e.example/${SECRET}`,
    "login.xn--me-6kc2e.example",
  ],
];

/** These are no link that Auth0 could mean. */
const UNREADABLE = [
  ["letters that look like the tenant's", `https://login.асme.example/${SECRET}`],
  ["a script", `javascript:location='//evil.example/${SECRET}'`],
  ["a second link behind a blank", `https://acme.eu.auth0.com/ https://evil.example/${SECRET}`],
];

describe("a tenant's response whose link has", () => {
  it.each(LINKS)(
    "%s is recorded and sealed, named without its link, and withheld",
    async (_, link, named) => {
      await project(link);
      const applied = await run("apply", "--auto-approve", "--concurrency", "1", "--verbose", ".");
      expect(applied.code, applied.stderr).toBe(3);
      expect(applied.stdout).toContain("3 issued, 1 withheld");
      expect(applied.stdout).toContain(named);
      const status = await run("status", ".");
      expect(status.stdout).toContain("1 withheld");
      expect(status.stdout).toContain(named);
      const delivered = await run("deliver", "--auto-approve", "--identity", "reticket.key", ".");
      expect(delivered.code).toBe(3);
      expect(delivered.stdout + delivered.stderr).toContain(named);
      const tickets = await run("tickets", "--identity", "reticket.key", ".");
      expect(tickets.code).toBe(3);
      expect(tickets.stderr).toContain(named);
      expect(tickets.stdout.trimEnd().split("\n")).toHaveLength(2);

      const mails = await mail.taken();
      expect(mails).toHaveLength(2);
      const shown = [applied, status, delivered, tickets].map(({ stdout, stderr }) => stdout + stderr);
      for (const text of [...shown, ...mails.map((one) => one.text)]) expect(text).not.toContain(SECRET);
      for (const text of (await place.files()).values()) expect(text).not.toContain(SECRET);
    },
  );
});

describe("a tenant's response without a link, such as", () => {
  it.each(UNREADABLE)("%s is in doubt, and not shown anywhere", async (_, link) => {
    await project(link);
    const applied = await run("apply", "--auto-approve", "--concurrency", "1", "--verbose", ".");
    expect(applied.code, applied.stderr).toBe(3);
    expect(applied.stdout).toContain("2 issued, 1 in doubt");
    expect(applied.stdout).toContain("the answer holds no ticket that can be read");
    const mails = await mail.taken();
    expect(mails).toHaveLength(2);
    for (const text of [applied.stdout, applied.stderr, ...mails.map((one) => one.text)]) {
      expect(text).not.toContain(SECRET);
    }
  });
});

describe("a ticket that is withheld", () => {
  it("is delivered once, after its host was allowed by name", async () => {
    await project(`https://reset.acme.example/${SECRET}`);
    expect((await run("apply", "--auto-approve", "--concurrency", "1", ".")).code).toBe(3);
    await config("link_hosts: [other.acme.example]\n");
    expect((await run("deliver", "--auto-approve", "--identity", "reticket.key", ".")).code).toBe(3);
    expect(await mail.taken()).toHaveLength(2);
    await config("link_hosts: [Reset.acme.example]\n");
    const delivered = await run("deliver", "--auto-approve", "--identity", "reticket.key", ".");
    expect(delivered.code, delivered.stderr).toBe(0);
    const texts = (await mail.parsed()).map(({ text }) => text ?? "");
    expect(texts.map((text) => text.includes(SECRET))).toEqual([false, false, true]);
    expect((await run("status", ".")).stdout).not.toContain("withheld");
  });

  it("is not written to --tickets-out if it is sealed, and is marked there if it is not", async () => {
    await project(`https://evil.example/${SECRET}`);
    const out = ["--tickets-out", "plain.ndjson"];
    await run("apply", "--auto-approve", "--no-deliver", "--concurrency", "1", ...out, ".");
    expect((await readFile(place.path("plain.ndjson"), "utf8")).trimEnd().split("\n")).toHaveLength(2);

    await tenant.close();
    await project(`https://evil.example/${SECRET}`);
    await place.write(
      "reticket.yaml",
      `tenant: ${tenant.domain}\ndomain: ${tenant.url}\nledger: file:another\n`,
    );
    const plain = await run("apply", "--auto-approve", "--concurrency", "1", ...out, ".");
    expect(plain.code, plain.stderr).toBe(3);
    const lines = (await readFile(place.path("plain.ndjson"), "utf8")).trimEnd().split("\n");
    expect(lines.slice(2).map((line) => JSON.parse(line).held_back)).toEqual([
      undefined,
      { why: "foreign_host", host: "evil.example" },
      undefined,
    ]);
  });

  it("stays withheld if its host was added to the config after the review: the plan binds `link_hosts`", async () => {
    await project(`https://evil.example/${SECRET}`);
    expect((await run("plan", "--out", "reviewed.json", ".")).code).toBe(0);
    await config("link_hosts: [evil.example]\n");
    expect((await run("plan", ".")).stdout).toContain("evil.example");
    for (const flag of ["--plan", "--reviewed"]) {
      const applied = await run("apply", flag, "reviewed.json", ".");
      expect([applied.code, applied.stderr]).toEqual([4, expect.stringContaining("link_hosts")]);
      expect(applied.stderr).toContain("evil.example");
    }
    expect(tenant.sandbox.stats().tickets).toBe(0);
  });

  it("is counted in the run's last event, in what is due and in the status", async () => {
    await project(`https://evil.example/${SECRET}`);
    const held_back = { total: 1, kinds: [{ why: "foreign_host", host: "evil.example", count: 1 }] };
    const json = ["--format", "json"];
    const applied = await run("apply", "--auto-approve", "--no-deliver", "--concurrency", "1", ...json, ".");
    const events = applied.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(events.find(({ type }) => type === "run_finished")).toMatchObject({ held_back });
    const [manifest] = JSON.parse((await run("status", ...json, ".")).stdout).manifests;
    expect(manifest.held_back).toEqual(held_back);
    expect(manifest.entries.filter((entry: object) => "held_back" in entry)).toHaveLength(1);
    const delivered = await run("deliver", "--auto-approve", "--identity", "reticket.key", ...json, ".");
    expect(JSON.parse(delivered.stdout.split("\n")[0]!)).toEqual({ type: "due", tickets: 2, held_back });
    expect(delivered.code).toBe(3);
  });
});
