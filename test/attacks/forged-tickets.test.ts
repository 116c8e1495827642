import { hash } from "node:crypto";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { writeIdentityFile } from "../../src/seal/identity.js";
import { type SealedTicket, sealTickets } from "../../src/seal/seal.js";
import { Secret } from "../../src/secret.js";
import { type CliResult, runCli } from "../support/cli.js";
import { GIT_ENV, GitRemote } from "../support/git-remote.js";
import { type ForgedLine, type Forgery, forgeBranch } from "../support/ledger-forger.js";
import { MailServer } from "../support/mail-server.js";
import { manifestText, write } from "../support/project.js";
import { sandboxUserIds } from "../support/sandbox-users.js";

/**
 * The attacker may push the ledger's branch, as every job of the repository with `contents: write` may. The chain has no
 * key, so that what is pushed is a sound ledger; the recipients are public, so that anything can be sealed to them.
 */
let remote: GitRemote;
let sandbox: Sandbox;
let mail: MailServer;
let recipient: string;
let checkout: string;
beforeEach(async () => {
  [remote, sandbox, mail] = await Promise.all([GitRemote.create(), startSandbox(), MailServer.start()]);
  recipient = await writeIdentityFile(join(remote.folder, "reticket.key"));
  checkout = await fresh();
  const applied = await run(checkout, "apply", "--auto-approve", "--no-deliver", "resets.yaml");
  expect(applied.code, applied.stderr).toBe(0);
});
afterEach(async () => {
  await Promise.all([remote.destroy(), sandbox.close(), mail.stop()]);
});

/** A clone as a CI job has it. */
async function fresh(): Promise<string> {
  const folder = await remote.clone("--depth=1");
  await write(folder, "resets.yaml", manifestText("resets", sandboxUserIds(sandbox, 3)));
  const smtp = `{ url: "${mail.url}", from: "support@acme.example" }`;
  const config = `ledger: git:tickets\nrecipients: [${recipient}]\ndelivery: { smtp: ${smtp} }\n`;
  await write(folder, "reticket.yaml", config);
  await copyFile(join(remote.folder, "reticket.key"), join(folder, "reticket.key"));
  return folder;
}

function run(cwd: string, ...args: string[]): Promise<CliResult> {
  const env = {
    AUTH0_DOMAIN: sandbox.url,
    AUTH0_CLIENT_ID: sandbox.clientId,
    AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
    ...GIT_ENV,
    // Each job on a machine of its own, which has seen no ledger before.
    XDG_STATE_HOME: `${cwd}-state`,
  };
  return runCli(args, { cwd, env });
}

function deliver(job: string): Promise<CliResult> {
  return run(job, "deliver", "--auto-approve", "--identity", "reticket.key", "resets.yaml");
}

/** The forged ledger has an unbroken chain: nothing but what a test is about stops it. */
async function expectSound(job: string): Promise<void> {
  const verified = await run(job, "ledger", "verify");
  expect(verified.code, verified.stdout + verified.stderr).toBe(0);
}

/** Puts these links in the place of every sealed ticket, as if they had been issued. */
function phishing(link: string): Forgery {
  return async (lines) => {
    const tickets: SealedTicket[] = lines
      .filter(({ type }) => type === "issued")
      .map((line) => ({ ...(line as unknown as SealedTicket), ticket: new Secret(link) }));
    const age = await sealTickets(tickets, [recipient]);
    return lines.map((line) => {
      if (line.type === "sealed") return { ...line, age };
      return line.type === "issued" ? { ...line, ticket_sha256: hash("sha256", link, "base64url") } : line;
    });
  };
}

const SECRET = "SECRET-PATH";
const EVIL = "attacker@evil.example";

describe("a pusher of the ledger's branch", () => {
  it.each([
    ["a phishing page", `https://evil.example/${SECRET}`, "evil.example"],
    ["a user that looks like the tenant", `https://acme.eu.auth0.com@evil.example/${SECRET}`, "evil.example"],
    ["a host with a Cyrillic letter", `https://аcme.example/${SECRET}`, "xn--cme-5cd.example"],
    [
      "what breaks the opened text's form",
      `"https://evil.example/${SECRET}`,
      "the link is not a well-formed URL",
    ],
  ])("who seals %s in the place of tickets has nothing of it delivered or shown", async (_, link, named) => {
    await forgeBranch(remote, "tickets", phishing(link));
    const job = await fresh();
    await expectSound(job);

    const delivered = await deliver(job);
    expect(delivered.code, delivered.stderr).toBe(3);
    expect(delivered.stderr).toContain("Withheld: 3 tickets");
    expect(delivered.stderr).toContain(named);
    expect(await mail.taken()).toEqual([]);
    const tickets = await run(job, "tickets", "--identity", "reticket.key", "resets.yaml");
    expect([tickets.code, tickets.stdout]).toEqual([3, ""]);
    expect(tickets.stderr).toContain(named);
    for (const { stdout, stderr } of [delivered, tickets]) expect(stdout + stderr).not.toContain(SECRET);
  });

  it("is noticed at once by a machine that has seen the ledger before", async () => {
    await forgeBranch(remote, "tickets", phishing(`https://evil.example/${SECRET}`));
    const delivered = await run(
      checkout,
      "deliver",
      "--auto-approve",
      "--identity",
      "reticket.key",
      "resets.yaml",
    );
    expect([delivered.code, delivered.stderr]).toEqual([1, expect.stringContaining("LEDGER_BEHIND")]);
    expect(await mail.taken()).toEqual([]);
  });

  it("who records one user's ticket for another gets it delivered to neither user", async () => {
    await forgeBranch(remote, "tickets", (lines) => {
      const issued = lines.filter(({ type }) => type === "issued");
      const next = (line: ForgedLine) => issued[(issued.indexOf(line) + 1) % issued.length]!.target;
      return lines.map((line) => (line.type === "issued" ? { ...line, target: next(line) } : line));
    });
    const job = await fresh();
    await expectSound(job);
    const delivered = await deliver(job);
    expect(delivered.code, delivered.stderr).toBe(3);
    expect(delivered.stderr).toContain("3 ×  the ticket was sealed for another user");
    expect(await mail.taken()).toEqual([]);
  });

  it("who writes their own account over another user's line gets no link of that user", async () => {
    const [victim, , attacker] = sandboxUserIds(sandbox, 3);
    await forgeBranch(remote, "tickets", (lines) => {
      const isFor = (line: ForgedLine, id: string) => (line.target as { user_id?: string })?.user_id === id;
      const kept = lines.filter((line) => line.type !== "issued" || !isFor(line, attacker!.user_id));
      return kept.map((line) =>
        line.type === "issued" && isFor(line, victim!.user_id) ? { ...line, target: attacker } : line,
      );
    });
    const job = await fresh();
    const delivered = await deliver(job);
    expect(delivered.code, delivered.stderr).toBe(3);
    expect(delivered.stderr).toContain("1 ×  the ticket was sealed for another user");
    expect(await mail.taken()).toHaveLength(1);
  });

  it("who changes only the recorded hash causes an error: the ticket can't be found", async () => {
    await forgeBranch(remote, "tickets", (lines) =>
      lines.map((line) =>
        line.type === "issued" ? { ...line, ticket_sha256: hash("sha256", "x", "base64url") } : line,
      ),
    );
    const job = await fresh();
    const delivered = await deliver(job);
    expect(delivered.code).toBe(1);
    expect(delivered.stderr).toContain("3 could not be opened");
    expect(await mail.taken()).toEqual([]);
  });

  it("who marks the tickets as withheld prevents their delivery under the name that was given, and loses none", async () => {
    await forgeBranch(remote, "tickets", (lines) =>
      lines.map((line) =>
        line.type === "issued" ? { ...line, held_back: { why: "foreign_host", host: "a.example" } } : line,
      ),
    );
    const job = await fresh();
    const delivered = await deliver(job);
    expect([delivered.code, delivered.stdout]).toEqual([3, expect.stringContaining("a.example: 3")]);
    expect(await mail.taken()).toEqual([]);
    const tickets = await run(job, "tickets", "--identity", "reticket.key", "resets.yaml");
    expect(tickets.stdout.trimEnd().split("\n")).toHaveLength(3);
  });

  it.each<[string, (issued: ForgedLine) => ForgedLine[]]>([
    ["into the line that a ticket was issued by", (line) => [{ ...line, deliver_to: EVIL }]],
    [
      "as a redirection behind it",
      ({ at, run: by, key, target }) => [{ at, run: by, type: "redirected", key, target, deliver_to: EVIL }],
    ],
  ])("who writes an address of his own %s has no link sent there", async (_, forge) => {
    await forgeBranch(remote, "tickets", (lines) => {
      const forged = lines.filter(({ type }) => type === "issued").flatMap(forge);
      if (forged.every(({ type }) => type === "redirected")) return [...lines, ...forged];
      return lines.map((line) => (line.type === "issued" ? forged.shift()! : line));
    });
    const job = await fresh();
    await expectSound(job);
    const delivered = await deliver(job);
    expect(delivered.code, delivered.stderr).toBe(3);
    expect(delivered.stdout).toContain("3 with another recorded address than in the manifest");
    expect(await mail.taken()).toEqual([]);
    const planned = await run(job, "plan", "resets.yaml");
    expect(planned.stdout).toContain("Plan: 3 to redirect");
    expect(planned.stdout).toContain(EVIL);
  });
});
