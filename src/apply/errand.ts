import type { TicketClient } from "../auth0/client.js";
import type { LinkHosts, WithheldReason } from "../auth0/link.js";
import type { WithheldTally } from "../auth0/withheld-tally.js";
import { ReticketError } from "../errors.js";
import { failpoint } from "../failpoint.js";
import { ticketSha256 } from "../ticket-sha256.js";
import type { Breaker } from "./breaker.js";
import type { EntryOutcome } from "./events.js";
import { Exchange, type ExchangeOptions } from "./exchange.js";
import { sendHeld } from "./held.js";
import type { Item } from "./item.js";
import { type Answered, answerWords, UNSENT } from "./outcome-words.js";
import type { Progress } from "./progress.js";
import { refusal, repeatedTicket } from "./refusal.js";
import { type Revocation, revokeSessions } from "./revocation.js";
import type { SeenTickets } from "./seen-tickets.js";
import type { TicketTaker } from "./ticket-taker.js";

export interface ErrandOptions extends ExchangeOptions {
  client: TicketClient;
  /** Aborted: what is in flight is cut off. */
  cut: AbortSignal | undefined;
  taker: TicketTaker | undefined;
  linkHosts: LinkHosts;
  seen: SeenTickets;
  /** Counts the tickets that the taker is not given. */
  held: WithheldTally;
  breaker: Breaker;
  progress: Progress;
  /** Records are held back for a while: nobody waits for one where something else is to be done. */
  recordsLater: boolean;
}

/** Takes claimed entries to the tenant and their outcomes into the ledger. */
export class Errands {
  /** Entries whose outcome is known, or will be, and is not recorded yet. */
  readonly #unrecorded = new Set<Promise<void>>();

  constructor(private readonly options: ErrandOptions) {}

  /**
   * Sees an entry to its record; never rejects.
   * @param answered called once the tenant has said what it will say
   */
  run(item: Item, answered: () => void): Promise<void> {
    return this.#recording(item, this.#send(item, answered));
  }

  /** Gives a claim back that nothing was sent for; never rejects. */
  giveBack(item: Item): Promise<void> {
    return this.#recording(item, this.#release(item, UNSENT));
  }

  /** Resolves once everything is recorded that was begun. */
  async recorded(): Promise<void> {
    await Promise.all(this.#unrecorded);
  }

  #recording(item: Item, work: Promise<void>): Promise<void> {
    return this.#until(work, (words) =>
      this.#settled(item, "in_doubt", { message: `what became of it could not be recorded: ${words}` }),
    );
  }

  #until(work: Promise<void>, onFailure?: (words: string) => void): Promise<void> {
    const recorded = work
      .catch((error: unknown) => {
        this.options.ending.fail(error);
        onFailure?.(error instanceof ReticketError ? error.message : "reticket failed");
      })
      .finally(() => this.#unrecorded.delete(recorded));
    this.#unrecorded.add(recorded);
    return recorded;
  }

  async #send(item: Item, answered: () => void): Promise<void> {
    const { client, cut, ending } = this.options;
    const signals = { signal: cut, giveUp: ending.signal };
    const exchange = new Exchange(this.options);
    if (item.revokes) {
      const onSend = () => failpoint("revoke.before");
      const { target } = item.subject;
      const lock = item.recorder;
      const revocation = await revokeSessions(target, { caller: client, exchange, signals, lock, onSend });
      if (revocation.type !== "revoked") {
        answered();
        return this.#unrevoked(item, revocation);
      }
      await this.#revoked(item);
    }
    const body = item.plan.manifest.entries.body(item.index);
    let sentAt = 0;
    const outcome = await exchange.send(() =>
      sendHeld(item.recorder, (mayLeave) => {
        sentAt = Date.now();
        failpoint("request.before");
        return client.issue(body, { ...signals, mayLeave }).finally(() => failpoint("response.after"));
      }),
    );
    if (outcome.type === "unsent") return this.#release(item, outcome.why);
    answered();
    return this.#record(item, outcome, sentAt);
  }

  async #revoked(item: Item): Promise<void> {
    const recorded = item.recorder.revoked(item.subject).then(() => {
      this.options.progress.addRevoked();
      this.#sessions(item, "revoked");
    });
    if (this.options.recordsLater) void this.#until(recorded);
    else await recorded;
  }

  /** Without it there is no ticket: the claim is given back, or the entry is rejected. */
  async #unrevoked(item: Item, revocation: Exclude<Revocation, { type: "revoked" }>): Promise<void> {
    const { recorder, subject } = item;
    switch (revocation.type) {
      case "rejected": {
        const { status, errorCode, message } = revocation;
        const refused = { status, errorCode, message: `its sessions can't be revoked: ${message}` };
        this.#watch("rejected", refused.message);
        await Promise.all([
          recorder.unrevoked(subject, message, status),
          recorder.rejected(subject, { ...refused, requestId: undefined }),
        ]);
        this.#sessions(item, "unrevoked", message);
        return this.#rejected(item, refused);
      }
      case "refused":
        this.options.ending.stop({ ended: "stopped", error: revocation.error });
        return this.#withheld(item, revocation.error.message, revocation.status);
      case "failed":
        this.#watch("in_doubt", revocation.why);
        if (!revocation.asked) return this.#withheld(item, revocation.why);
        await Promise.all([
          recorder.revocationInDoubt(subject, revocation.why),
          this.#release(item, `its sessions may not be revoked: ${revocation.why}`),
        ]);
        return this.#sessions(item, "in_doubt", revocation.why);
      case "unclear":
        return this.#withheld(item, revocation.why, undefined, { unclear: true });
      case "unsent":
        return this.#withheld(item, revocation.why);
    }
  }

  async #withheld(item: Item, why: string, status?: number, details: { unclear?: true } = {}): Promise<void> {
    await Promise.all([
      item.recorder.unrevoked(item.subject, why, status),
      this.#release(item, `its sessions were not revoked: ${why}`, details),
    ]);
    this.#sessions(item, "unrevoked", why);
  }

  async #record(item: Item, outcome: Answered, sentAt: number): Promise<void> {
    const { recorder, subject } = item;
    if (outcome.type !== "refused") {
      this.#watch(outcome.type === "postponed" ? "rejected" : outcome.type, answerWords(outcome));
    }
    switch (outcome.type) {
      case "issued": {
        const { ticket, requestId, tenantAt } = outcome;
        const sha256 = ticketSha256(ticket);
        if (!this.options.seen.add(sha256)) return this.#repeated(item, sha256);
        const expiresAt = (tenantAt ?? sentAt) + item.plan.manifest.entries.ttlSec(item.index) * 1000;
        const withheld = this.options.linkHosts.judge(ticket);
        await recorder.issued({ ...subject, ticket, tenantAt, expiresAt, requestId, withheld });
        const expires_at = new Date(expiresAt).toISOString();
        if (withheld !== undefined) {
          this.options.held.add(withheld);
          return this.#settled(item, "issued", { expires_at, held_back: withheld });
        }
        this.#settled(item, "issued", { expires_at });
        const { plan, index } = item;
        const manifest = plan.manifest.name;
        await this.options.taker?.take({ manifest, index, ...subject, ticket, expiresAt });
        return;
      }
      case "postponed":
        return this.#release(item, `${outcome.status}: ${outcome.message}`);
      case "rejected":
        await recorder.rejected(subject, outcome);
        return this.#rejected(item, outcome);
      case "in_doubt":
        await recorder.inDoubt(subject, outcome.why);
        return this.#settled(item, "in_doubt", { message: outcome.why });
      case "refused":
        this.options.ending.stop({ ended: "stopped", error: refusal(outcome) });
        return this.#release(item, `${outcome.status}: ${outcome.message}`);
    }
  }

  /** The answer was another request's: what became of this one is not known, and no answer of this network can be believed. */
  async #repeated(item: Item, sha256: string): Promise<void> {
    const error = repeatedTicket(item.subject.target, sha256, this.options.seen.holderOf(sha256));
    this.options.ending.stop({ ended: "stopped", error });
    const why = `the ticket in the answer was given before (ticket_sha256 ${sha256})`;
    await item.recorder.inDoubt(item.subject, why);
    this.#settled(item, "in_doubt", { message: why });
  }

  #rejected(
    item: Item,
    { status, errorCode, message }: { status: number; errorCode: string | undefined; message: string },
  ): void {
    const code = errorCode === undefined ? {} : { errorCode };
    this.#settled(item, "rejected", { status, ...code, message });
  }

  async #release(item: Item, why: string, details: { unclear?: true } = {}): Promise<void> {
    await item.recorder.released(item.subject, why);
    this.#settled(item, "released", { message: why, ...details });
  }

  #settled(
    { plan, subject }: Item,
    outcome: EntryOutcome,
    details: {
      expires_at?: string;
      held_back?: WithheldReason;
      status?: number;
      errorCode?: string;
      message?: string;
      unclear?: true;
    },
  ): void {
    const { key, target } = subject;
    this.options.progress.add(outcome);
    this.options.emit({ type: "entry", manifest: plan.manifest.name, target, key, outcome, ...details });
  }

  #sessions({ plan, subject }: Item, outcome: "revoked" | "unrevoked" | "in_doubt", message?: string): void {
    const { key, target } = subject;
    const words = message === undefined ? {} : { message };
    this.options.emit({ type: "sessions", manifest: plan.manifest.name, target, key, outcome, ...words });
  }

  /** Stops the run where its outcomes say that something is wrong with the tenant, or with which tenant it is. */
  #watch(outcome: EntryOutcome, words: string): void {
    const { ending, breaker } = this.options;
    if (ending.isStopping) return;
    const error = breaker.next(outcome, words);
    if (error !== undefined) ending.stop({ ended: "stopped", error });
  }
}
