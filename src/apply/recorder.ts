import { hash } from "node:crypto";
import { failpoint } from "../failpoint.js";
import { GroupCommit } from "../group-commit.js";
import { claimRecord } from "../ledger/claim.js";
import type { Ledger, LedgerRecord } from "../ledger/ledger.js";
import { sealTickets } from "../seal/seal.js";
import type { TicketsOut } from "../seal/tickets-out.js";
import type { Secret } from "../secret.js";
import type { Target } from "../target.js";
import type { Counts } from "./events.js";

/** Whose outcome a record tells. */
export interface Subject {
  key: string;
  target: Target;
  generation: number;
}

interface IssuedTicket extends Subject {
  ticket: Secret;
  /** Milliseconds since the epoch. */
  expiresAt: number;
  requestId: string | undefined;
}

export interface RecorderOptions {
  run: string;
  recipients: readonly string[];
  ticketsOut: TicketsOut | undefined;
}

/**
 * Writes one manifest's part of a run into its ledger. Every method resolves once its record is synced. Claims that
 * wait together become one line; tickets that arrive together are sealed into one age file.
 */
export class Recorder {
  readonly #counts: Counts = { issued: 0, rejected: 0, in_doubt: 0, released: 0 };
  readonly #claims: GroupCommit<Target>;
  readonly #tickets: GroupCommit<IssuedTicket>;

  constructor(
    private readonly ledger: Ledger,
    private readonly options: RecorderOptions,
  ) {
    this.#claims = new GroupCommit((targets) => this.#append(claimRecord(options.run, targets)));
    this.#tickets = new GroupCommit((tickets) => this.#recordTickets(tickets));
  }

  started(digest: string, actor: string, toolVersion: string): Promise<void> {
    return this.#append({
      type: "run_started",
      run: this.options.run,
      digest,
      actor,
      tool_version: toolVersion,
    });
  }

  async claim(target: Target): Promise<void> {
    failpoint("claim.before");
    await this.#claims.add(target);
    failpoint("claim.after");
  }

  async issued(ticket: IssuedTicket): Promise<void> {
    failpoint("result.before");
    await this.#tickets.add(ticket);
    this.#counts.issued++;
    failpoint("result.after");
  }

  rejected(
    subject: Subject,
    refusal: {
      status: number;
      errorCode: string | undefined;
      message: string;
      requestId: string | undefined;
    },
  ): Promise<void> {
    return this.#outcome({
      type: "rejected",
      run: this.options.run,
      ...recordedSubject(subject),
      status: refusal.status,
      ...(refusal.errorCode === undefined ? {} : { errorCode: refusal.errorCode }),
      message: refusal.message,
      ...(refusal.requestId === undefined ? {} : { request_id: refusal.requestId }),
    });
  }

  inDoubt(subject: Subject, why: string): Promise<void> {
    return this.#outcome({ type: "in_doubt", run: this.options.run, ...recordedSubject(subject), why });
  }

  released(subject: Subject, why: string): Promise<void> {
    return this.#outcome({ type: "released", run: this.options.run, ...recordedSubject(subject), why });
  }

  async finished(
    ended: "done" | "stopped" | "interrupted" | "time_budget",
    why: string | undefined,
  ): Promise<void> {
    failpoint("run_finished.before");
    await this.#append({
      type: "run_finished",
      run: this.options.run,
      ended,
      ...(why === undefined ? {} : { why }),
      counts: this.#counts,
    });
    failpoint("run_finished.after");
  }

  async #recordTickets(tickets: IssuedTicket[]): Promise<void> {
    const { run, recipients, ticketsOut } = this.options;
    await ticketsOut?.append(
      tickets.map(({ target, ticket, expiresAt }) => ({
        manifest: this.ledger.manifest,
        target,
        ticket,
        expires_at: timestamp(expiresAt),
      })),
    );
    const records: LedgerRecord[] = [];
    if (recipients.length > 0) {
      failpoint("seal.before");
      records.push({ type: "sealed", run, age: await sealTickets(tickets, recipients) });
      failpoint("seal.after");
    }
    for (const ticket of tickets) {
      records.push({
        type: "issued",
        run,
        ...recordedSubject(ticket),
        ticket_sha256: hash("sha256", ticket.ticket.reveal(), "base64url"),
        expires_at: timestamp(ticket.expiresAt),
        ...(ticket.requestId === undefined ? {} : { request_id: ticket.requestId }),
      });
    }
    await this.ledger.append(records);
  }

  async #outcome(record: LedgerRecord & { type: "rejected" | "in_doubt" | "released" }): Promise<void> {
    failpoint("result.before");
    await this.#append(record);
    this.#counts[record.type]++;
    failpoint("result.after");
  }

  #append(record: LedgerRecord): Promise<void> {
    return this.ledger.append([record]);
  }
}

function recordedSubject({ key, target, generation }: Subject) {
  return { key, target, ...(generation === 1 ? {} : { generation }) };
}

/** RFC 3339 in whole seconds, rounded down: a link is never said to live longer than it does. */
function timestamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
