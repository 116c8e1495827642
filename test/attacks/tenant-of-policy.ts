import { writeFile } from "node:fs/promises";
import { expect } from "vitest";
import type { CliResult } from "../support/cli.js";
import { Delivering } from "../support/delivering.js";
import { workFolder } from "../support/work-folder.js";

export const CONNECTION = "con_0000000000000001";

/** The people of the tenant: what a policy protects, and who does not matter. */
export const DIRECTOR = { user_id: "auth0|director", email: "director@acme.example" };
export const BREAK_GLASS = { user_id: "auth0|break-glass-1", email: "emergency@acme.example" };
export const ROBOT = { user_id: "auth0|7f3a", email: "deploy@service.acme.example" };
/** Stored with capitals, which a look-up by e-mail minds. */
export const CAPITALS = { user_id: "auth0|break-glass-2", email: "Night.Shift@acme.example" };
/** A Google account is linked to it. */
export const LINKED = { user_id: "auth0|ordinary", email: "ordinary@acme.example" };
export const BEN = { user_id: "auth0|ben", email: "ben@customer.example" };

/** A tenant with these people, a mail server, and a project whose manifests a pull request may write. */
export class AttackedTenant {
  /** The file of the key that opens the tickets. */
  readonly key = "policy.key";

  #recipient: string | undefined;

  private constructor(readonly delivering: Delivering) {}

  static async open(options: { scopes?: readonly string[] } = {}): Promise<AttackedTenant> {
    const users = `${await workFolder("people")}/users.ndjson`;
    const people = [DIRECTOR, BREAK_GLASS, ROBOT, CAPITALS, BEN].map((person) => JSON.stringify(person));
    const identities = [
      { provider: "auth0", user_id: "ordinary", connection: "Username-Password-Authentication" },
      {
        provider: "google-oauth2",
        user_id: "42",
        connection: "google-oauth2",
        profileData: { email: "root@service.acme.example" },
      },
    ];
    await writeFile(users, `${[...people, JSON.stringify({ ...LINKED, identities })].join("\n")}\n`);
    return new AttackedTenant(await Delivering.open({ sandbox: { users, ...options } }));
  }

  /** What the owners of the config have decided. */
  async policy(policy: object): Promise<void> {
    const { place } = this.delivering;
    this.#recipient ??= (await place.run(["keygen", "--out", this.key])).stdout.trim();
    const smtp = `delivery: ${this.delivering.smtp()}\n`;
    await place.write(
      "reticket.yaml",
      `recipients: [${this.#recipient}]\n${smtp}policy: ${JSON.stringify(policy)}\n`,
    );
  }

  /** What the pull request brings. */
  manifest(users: readonly object[], spec: object = {}): Promise<void> {
    return this.delivering.place.manifest("pull", users, spec);
  }

  run(...args: string[]): Promise<CliResult> {
    return this.delivering.place.run([...args, "pull.yaml"], { env: this.delivering.env });
  }

  /** What the tenant was asked. */
  asked(): string[] {
    return this.delivering.place.sandbox.log().map(({ method, path }) => `${method} ${path}`);
  }

  /** Tickets that the tenant made, and mails that the server took. */
  async sent(): Promise<{ tickets: number; mails: number }> {
    const { place, mail } = this.delivering;
    return { tickets: place.sandbox.stats().tickets, mails: (await mail.taken()).length };
  }

  /** Whom the mail server was given mail for. */
  async recipients(): Promise<string[]> {
    return (await this.delivering.mail.taken()).flatMap(({ to }) => to);
  }

  /** Every command refuses it offline, and says the same. */
  async refusedOffline(refusal: RegExp): Promise<void> {
    const before = this.asked().length;
    for (const command of [["validate"], ["plan"], ["apply", "--auto-approve"]]) {
      const { code, stdout, stderr } = await this.run(...command);
      expect([code, command], stdout + stderr).toEqual([5, command]);
      expect(stdout + stderr).toMatch(refusal);
    }
    expect(this.asked().slice(before)).toEqual([]);
    expect(await this.sent()).toEqual({ tickets: 0, mails: 0 });
  }

  /** The plan says that it is looked up; `apply` does so, refuses, and sends nothing. */
  async refusedOnceLookedUp(refusal: RegExp, lookUps: number): Promise<void> {
    const planned = await this.run("plan");
    expect(planned.code, planned.stderr).toBe(0);
    expect(planned.stdout).toMatch(
      new RegExp(
        `Before anything is sent, ${lookUps} accounts? (is|are) looked up in Auth0 \\(scope read:users\\)`,
      ),
    );
    const { code, stderr } = await this.run("apply", "--auto-approve");
    expect(code, stderr).toBe(5);
    expect(stderr).toMatch(refusal);
    expect(stderr).toContain("nothing was sent");
    expect(this.asked().filter((line) => line.includes("/tickets/"))).toEqual([]);
    expect(await this.sent()).toEqual({ tickets: 0, mails: 0 });
  }

  close(): Promise<void> {
    return this.delivering.close();
  }
}
