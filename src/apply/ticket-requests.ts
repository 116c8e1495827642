import { ReticketError } from "../errors.js";
import { failpoint } from "../failpoint.js";
import { refusalOf } from "../pacing/refusals.js";
import { type Final, NOT_STARTED, type PermitAtHand, type RequestLoop } from "../pacing/request-loop.js";
import type { LinkHosts, WithheldReason } from "../tenant/link.js";
import type { Outcome } from "../tenant/outcome.js";
import type { Tenant } from "../tenant/tenant.js";
import type { WithheldTally } from "../tenant/withheld-tally.js";
import { ticketSha256 } from "../ticket-sha256.js";
import type { Breaker } from "./breaker.js";
import type { ApplyEvent, EntryOutcome } from "./events.js";
import { sendLocked } from "./locked-send.js";
import type { RunProgress } from "./progress.js";
import type { QueuedEntry } from "./queued-entry.js";
import { repeatedTicket } from "./repeated-ticket.js";
import type { RunEnd } from "./run-end.js";
import type { SeenTickets } from "./seen-tickets.js";
import type { TicketAtHand, TicketTaker } from "./ticket-taker.js";

export interface TicketRequestsOptions {
  tenant: Tenant;
  loop: RequestLoop;
  end: RunEnd;
  emit: (event: ApplyEvent) => void;
  /** Aborted: requests in flight are cancelled. */
  cut: AbortSignal | undefined;
  taker: TicketTaker | undefined;
  linkHosts: LinkHosts;
  seen: SeenTickets;
  /** Counts the tickets that are not given to the taker. */
  withheld: WithheldTally;
  breaker: Breaker;
  progress: RunProgress;
}

type TicketResponse = Final<Outcome>;

interface EntryDetails {
  expires_at?: string;
  held_back?: WithheldReason;
  status?: number;
  errorCode?: string;
  message?: string;
}

/** Sends the requests of claimed entries to the tenant, and records their outcomes in the ledger. */
export class TicketRequests {
  /** Entries whose outcome is known, or will be, and is not recorded yet. */
  readonly #unrecorded = new Set<Promise<void>>();

  constructor(private readonly options: TicketRequestsOptions) {}

  /**
   * Takes an entry to its recorded outcome; never rejects. It begins with a permit that was already acquired.
   * @param answered called when no request of the entry is left: the tenant has sent its last response, or none is sent
   */
  run(entry: QueuedEntry, answered: () => void): Promise<void> {
    return this.#recording(entry, this.#send(entry, answered));
  }

  /** Releases a claim that no request was sent for; never rejects. */
  giveBack(entry: QueuedEntry): Promise<void> {
    return this.#recording(entry, this.#release(entry, NOT_STARTED));
  }

  /** Resolves when everything that was started is recorded. */
  async recorded(): Promise<void> {
    await Promise.all(this.#unrecorded);
  }

  #recording(entry: QueuedEntry, work: Promise<void>): Promise<void> {
    const recorded = work
      .catch((error: unknown) => {
        this.options.end.fail(error);
        const words = error instanceof ReticketError ? error.message : "reticket failed";
        this.#finish(entry, "in_doubt", { message: `its outcome could not be recorded: ${words}` });
      })
      .finally(() => this.#unrecorded.delete(recorded));
    this.#unrecorded.add(recorded);
    return recorded;
  }

  async #send(entry: QueuedEntry, answered: () => void): Promise<void> {
    const { tenant, loop, cut, end } = this.options;
    const signals = { signal: cut, giveUp: end.signal };
    const permit: PermitAtHand = { available: true, group: "other" };
    const body = entry.plan.manifest.entries.body(entry.index);
    let sentAt = 0;
    const send = async () => {
      const why = entry.waveRun?.withheld(entry.index);
      if (why !== undefined) return { type: "unsent", why } as const;
      return sendLocked(entry.recorder, (mayLeave) => {
        sentAt = Date.now();
        failpoint("request.before");
        return tenant.issue(body, { ...signals, mayLeave }).finally(() => failpoint("response.after"));
      });
    };
    const outcome = await loop.attempt("ticket", send, permit);
    answered();
    if (outcome.type === "unsent") return this.#release(entry, outcome.why);
    return this.#record(entry, outcome, sentAt);
  }

  async #record(entry: QueuedEntry, outcome: TicketResponse, sentAt: number): Promise<void> {
    const { recorder, subject } = entry;
    if (outcome.type !== "refused") {
      this.#watch(outcome.type === "postponed" ? "rejected" : outcome.type, outcomeWords(outcome));
    }
    switch (outcome.type) {
      case "issued":
        return this.#issued(entry, outcome, sentAt);
      case "postponed":
        return this.#release(entry, `${outcome.status}: ${outcome.message}`);
      case "rejected":
        await recorder.rejected(subject, outcome);
        return this.#rejected(entry, outcome);
      case "in_doubt":
        await recorder.inDoubt(subject, outcome.why);
        return this.#finish(entry, "in_doubt", { message: outcome.why });
      case "refused":
        this.options.end.stop({
          ended: "stopped",
          error: refusalOf("ticket", outcome, this.options.tenant.provider),
        });
        return this.#release(entry, `${outcome.status}: ${outcome.message}`);
    }
  }

  async #issued(
    entry: QueuedEntry,
    { ticket, requestId, tenantAt }: Extract<Outcome, { type: "issued" }>,
    sentAt: number,
  ): Promise<void> {
    const { plan, index, recorder, subject } = entry;
    const sha256 = ticketSha256(ticket);
    if (!this.options.seen.add(sha256)) return this.#repeated(entry, sha256);
    const expiresAt = (tenantAt ?? sentAt) + plan.manifest.entries.ttlSec(index) * 1000;
    const withheld = this.options.linkHosts.judge(ticket);
    await recorder.issued({ ...subject, ticket, tenantAt, expiresAt, requestId, withheld });
    const expires_at = new Date(expiresAt).toISOString();
    if (withheld !== undefined) {
      this.options.withheld.add(withheld);
      return this.#finish(entry, "issued", { expires_at, held_back: withheld });
    }
    this.#finish(entry, "issued", { expires_at });
    await this.#take({ manifest: plan.manifest.name, index, ...subject, ticket, expiresAt });
  }

  /** The ticket is issued and recorded, whatever the taker does. */
  async #take(ticket: TicketAtHand): Promise<void> {
    try {
      await this.options.taker?.take(ticket);
    } catch (error) {
      this.options.end.fail(error, "the ticket taker failed; the ticket is issued and recorded");
    }
  }

  /** The response belongs to another request, so the outcome of this one is unknown, and no later response can be trusted. */
  async #repeated(entry: QueuedEntry, sha256: string): Promise<void> {
    const error = repeatedTicket(entry.subject.target, sha256, this.options.seen.holderOf(sha256));
    this.options.end.stop({ ended: "stopped", error });
    const why = `the ticket in the response was issued before (ticket_sha256 ${sha256})`;
    await entry.recorder.inDoubt(entry.subject, why);
    this.#finish(entry, "in_doubt", { message: why });
  }

  #rejected(
    entry: QueuedEntry,
    { status, errorCode, message }: { status: number; errorCode: string | undefined; message: string },
  ): void {
    const code = errorCode === undefined ? {} : { errorCode };
    this.#finish(entry, "rejected", { status, ...code, message });
  }

  async #release(entry: QueuedEntry, why: string): Promise<void> {
    await entry.recorder.released(entry.subject, why);
    this.#finish(entry, "released", { message: why });
  }

  #finish(entry: QueuedEntry, outcome: EntryOutcome, details: EntryDetails): void {
    const { plan, index, subject, waveRun } = entry;
    const { key, target } = subject;
    this.options.progress.add(outcome);
    this.options.emit({ type: "entry", manifest: plan.manifest.name, target, key, outcome, ...details });
    waveRun?.settled(index, outcome);
  }

  /** Stops the run if its outcomes show that something is wrong with the tenant, or that it is the wrong tenant. */
  #watch(outcome: EntryOutcome, words: string): void {
    const { end, breaker } = this.options;
    if (end.isStopping) return;
    const error = breaker.next(outcome, words);
    if (error !== undefined) end.stop({ ended: "stopped", error });
  }
}

function outcomeWords(outcome: TicketResponse): string {
  if (outcome.type === "issued") return outcome.type;
  return outcome.type === "in_doubt" ? outcome.why : outcome.message;
}
