import { expect } from "vitest";
import { generatedEmail, generatedUserId } from "../../src/sandbox/generated-users.js";
import { targetId } from "../../src/target.js";
import type { CliResult } from "../support/cli.js";
import type { MailServer } from "../support/mail-server.js";
import type { Rig } from "./rig.js";

const LINK = /https?:\/\/\S+/;

/** Once, seen from the mailbox, the tenant, the ledger and what was printed. */
export class DeliveryInvariants {
  /** How many mails a user may have at the most: one, and one more for each time that a doubt was retried on purpose. */
  readonly #allowed: number[];
  readonly #reported = new Set<string>();

  constructor(
    private readonly rig: Rig,
    private readonly mail: MailServer,
  ) {
    this.#allowed = Array<number>(rig.options.users).fill(1);
  }

  /** Call before a run with `--retry in-doubt`. */
  async allowRetry(): Promise<void> {
    const state = await this.rig.ledger.state();
    for (const [index, target] of this.rig.targets.entries()) {
      const mark = state.get(targetId(target))?.delivery?.smtp;
      if (mark === "delivering" || mark === "in_doubt") this.#allowed[index]!++;
    }
  }

  /** Call after every run with what it printed. */
  async check(result: CliResult): Promise<void> {
    for (const line of result.stdout.split("\n").slice(0, -1)) {
      const event = JSON.parse(line);
      if (event.type === "delivery" && event.outcome === "delivered") {
        this.#reported.add(targetId(event.target));
      }
    }
    const { rig } = this;
    const state = await rig.ledger.state();
    const mails = await this.#mails();
    for (const [index, target] of rig.targets.entries()) {
      const id = targetId(target);
      const links = mails.get(this.#address(index)) ?? [];
      const recorded = state.get(id);
      expect(links.length, `mails to ${id}`).toBeLessThanOrEqual(this.#allowed[index]!);
      if (links.length > 0) {
        expect(["delivering", "delivered", "in_doubt"], `${id} has a mail`).toContain(
          recorded?.delivery?.smtp,
        );
      }
      if (recorded?.delivery?.smtp === "delivered") {
        expect(links.length, `${id} is recorded as delivered`).toBeGreaterThan(0);
        if (!recorded.inDoubt) {
          const newest = rig.sandbox.history(generatedUserId(index)).at(-1)!.ticket.reveal();
          expect(links.includes(newest), `the newest link of ${id} is in the mailbox`).toBe(true);
        }
      }
      if (this.#reported.has(id)) {
        expect(recorded?.delivery?.smtp, `${id} was reported as delivered`).toBe("delivered");
      }
    }
  }

  /** Call when nothing is due any more: no issued ticket is without a delivery state. */
  async checkSettled(marks: readonly string[]): Promise<void> {
    const state = await this.rig.ledger.state();
    for (const target of this.rig.targets) {
      const recorded = state.get(targetId(target));
      expect(recorded?.issued, targetId(target)).toBeDefined();
      expect(marks, targetId(target)).toContain(recorded?.delivery?.smtp);
    }
  }

  #address(index: number): string {
    return this.rig.options.deliverTo?.(index) ?? generatedEmail(index);
  }

  /** The links that each address was sent. */
  async #mails(): Promise<Map<string, string[]>> {
    const mails = new Map<string, string[]>();
    for (const parsed of await this.mail.parsed()) {
      const to = [parsed.to].flat()[0]?.text ?? "";
      mails.set(to, [...(mails.get(to) ?? []), LINK.exec(parsed.text ?? "")?.[0] ?? ""]);
    }
    return mails;
  }
}
