import { hash } from "node:crypto";
import { expect } from "vitest";
import { generatedUserId } from "../../src/sandbox/generated-users.js";
import { openSealed } from "../../src/seal/seal.js";
import { targetId } from "../../src/target.js";
import type { CliResult } from "../support/cli.js";
import type { Rig } from "./rig.js";

/** What must hold whatever happened: the promises 1 and 2, seen from the tenant, the ledger and what was printed. */
export class Invariants {
  /** How many tickets a user may have at the most: one, and one more for each time that a doubt was reissued. */
  readonly #allowed: number[];
  /** sha256 of every ticket that was reported as issued, by target id: the newest. */
  readonly #reported = new Set<string>();

  constructor(private readonly rig: Rig) {
    this.#allowed = Array<number>(rig.options.users).fill(1);
  }

  /** Call before a run with `--in-doubt reissue`. */
  async allowReissue(): Promise<void> {
    const doubts = new Set(await this.rig.doubts());
    for (const [index, target] of this.rig.targets.entries()) {
      if (doubts.has(targetId(target))) this.#allowed[index]!++;
    }
  }

  /** Call after every run with what it printed. */
  async check(result: CliResult): Promise<void> {
    const { rig } = this;
    for (const line of result.stdout.split("\n").slice(0, -1)) {
      const event = JSON.parse(line);
      if (event.type === "entry" && event.outcome === "issued") this.#reported.add(targetId(event.target));
    }
    const state = await rig.ledger.state();
    const kept = await this.#keptTickets();
    for (const [index, target] of rig.targets.entries()) {
      const id = targetId(target);
      const history = rig.sandbox.history(generatedUserId(index));
      expect(history.length, `tickets made for ${id}`).toBeLessThanOrEqual(this.#allowed[index]!);

      if (history.length > 0) this.#checkContained(index, id, history[0]!.issuedAt);

      const recorded = state.get(id);
      if (history.length > 0) {
        expect(recorded, `${id} has a ticket and no record`).toBeDefined();
        expect(
          recorded!.issued !== undefined || recorded!.inDoubt,
          `${id} has a ticket and is not held`,
        ).toBe(true);
      }
      if (this.#reported.has(id)) expect(recorded?.issued, `${id} was reported as issued`).toBeDefined();
      if (recorded?.issued === undefined) continue;
      expect(kept, `the recorded ticket of ${id} can be opened`).toContain(recorded.issued.ticketSha256);
      if (!recorded.inDoubt) {
        expect(recorded.issued.ticketSha256, `the recorded ticket of ${id} is the tenant's newest`).toBe(
          sha256(history.at(-1)!.ticket.reveal()),
        );
      }
    }
  }

  /** Call at the end, when nothing is left to do: every user has exactly one recorded ticket, the newest. */
  async checkComplete(): Promise<void> {
    const { rig } = this;
    const state = await rig.ledger.state();
    for (const [index, target] of rig.targets.entries()) {
      const recorded = state.get(targetId(target));
      expect(recorded?.inDoubt).toBe(false);
      const { contain = [] } = rig.options;
      if (contain.includes("sessions")) expect(recorded?.sessions?.state).toBe("revoked");
      if (contain.includes("password")) {
        expect(recorded?.password).toMatchObject({ state: "contained", mayArrive: false });
      }
      expect(recorded?.issued?.ticketSha256).toBe(
        sha256(rig.sandbox.history(generatedUserId(index)).at(-1)!.ticket.reveal()),
      );
    }
  }

  /** No ticket was made before its account was contained, and no password was replaced after one was made. */
  #checkContained(index: number, id: string, firstTicketAt: number): void {
    const { sandbox, options } = this.rig;
    const { contain = [] } = options;
    if (contain.includes("sessions")) {
      const [revokedAt] = sandbox.revocations(generatedUserId(index));
      expect(revokedAt, `the sessions of ${id} were revoked before its ticket`).toBeLessThanOrEqual(
        firstTicketAt,
      );
    }
    const replaced = sandbox.passwordChanges(generatedUserId(index)).map(({ at }) => at);
    if (contain.includes("password")) expect(replaced, `the password of ${id} was replaced`).not.toEqual([]);
    for (const at of replaced) {
      expect(at, `the password of ${id} was replaced before its ticket`).toBeLessThan(firstTicketAt);
    }
  }

  /** The sha256 of every ticket that can be opened, sealed or plain. */
  async #keptTickets(): Promise<Set<string>> {
    const kept = new Set<string>();
    for await (const line of this.rig.ledger.lines()) {
      if (line.type !== "sealed") continue;
      for (const { ticket } of (await openSealed(line.age, [this.rig.identity])) ?? [])
        kept.add(sha256(ticket.reveal()));
    }
    for (const line of (await this.rig.ticketsOutText()).split("\n")) {
      if (line.endsWith("}")) kept.add(sha256(JSON.parse(line).ticket));
    }
    return kept;
  }
}

function sha256(ticket: string): string {
  return hash("sha256", ticket, "base64url");
}
