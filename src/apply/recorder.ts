import { failpoint } from "../failpoint.js";
import { GroupCommit } from "../group-commit.js";
import { revokingRecord } from "../ledger/claim.js";
import type { Ledger, LedgerRecord } from "../ledger/ledger.js";
import type { TicketsOut } from "../seal/tickets-out.js";
import type { Target } from "../target.js";
import type { Counts } from "./events.js";
import { type IssuedTicket, recordedSubject, type Subject, ticketRecords } from "./ticket-records.js";

/** How many chunks' time results wait for claims to go with. */
const HELD_CHUNKS = 1.5;

/** What is claimed. */
export interface Wanted {
  subject: Subject;
  /** Its sessions are about to be revoked too. */
  revokes: boolean;
}

/** A ticket that goes to another address from here on; undefined: the account's own. */
export interface Redirection {
  /** The ticket's, as it is recorded. */
  key: string;
  target: Target;
  deliverTo: string | undefined;
}

export interface RecorderOptions {
  run: string;
  recipients: readonly string[];
  ticketsOut: TicketsOut | undefined;
  /** How many entries may wait for their result to share a line; absent: none has to. */
  mostHeld?: number;
  /** Whether entries can be begun while results wait: else each is committed at once. */
  hasRoom?: () => boolean;
}

/** An outcome on its way into the ledger: a ticket that is still to be sealed, or a record as it is. */
type Result = { ticket: IssuedTicket } | { record: LedgerRecord };

/** An entry goes on to its ticket while the revocation is recorded. */
function keepsPlace(result: Result): boolean {
  return "ticket" in result || result.record.type !== "revoked";
}

interface Held {
  result: Result;
  kept: (done: Promise<void>) => void;
}

/**
 * Writes one manifest's part of a run into its ledger. Every method resolves once its record is synced. Claims that
 * wait together become one line; tickets that arrive together are sealed into one age file. Where the ledger's commits
 * are expensive (`chunkMs`), or its lines are (`lingerMs`), results are held back for a while: they go with the next claims.
 */
export class Recorder {
  readonly #counts: Counts = { issued: 0, rejected: 0, in_doubt: 0, released: 0 };
  readonly #claims: GroupCommit<Target>;
  readonly #revocations: GroupCommit<Target>;
  readonly #results: GroupCommit<Result>;
  /** Targets that somebody else claimed before us. */
  readonly #lost = new Set<Target>();
  readonly #held: Held[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly ledger: Ledger,
    private readonly options: RecorderOptions,
  ) {
    this.#claims = new GroupCommit(async (targets) => {
      for (const target of await ledger.claim(options.run, targets)) this.#lost.add(target);
    });
    this.#revocations = new GroupCommit((targets) => ledger.append([revokingRecord(options.run, targets)]));
    this.#results = new GroupCommit(async (results) => ledger.append(await this.#records(results)));
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

  redirected(redirections: readonly Redirection[]): Promise<void> {
    return this.ledger.append(
      redirections.map(({ key, target, deliverTo }) => ({
        ...({ type: "redirected", run: this.options.run, key, target } as const),
        ...(deliverTo === undefined ? {} : { deliver_to: deliverTo }),
      })),
    );
  }

  /** Whether somebody who works beside us is known to have it. */
  isTaken(target: Target): boolean {
    return this.ledger.isTaken(target);
  }

  /** @returns whether it is ours: false where somebody who works beside us was first */
  async claim({ subject, revokes }: Wanted): Promise<boolean> {
    const { target } = subject;
    failpoint("claim.before");
    await this.#claims.add(target);
    const isOurs = !this.#lost.delete(target);
    if (isOurs && revokes) await this.#revocations.add(target);
    failpoint("claim.after");
    return isOurs;
  }

  /** Claims ahead, in one commit with the results that were held back. @returns those that others have */
  async claimAll(wanted: readonly Wanted[]): Promise<readonly Target[]> {
    failpoint("claim.before");
    const held = this.#takeHeld();
    const records = held.length === 0 ? [] : await this.#records(held.map(({ result }) => result));
    // In the same breath, so that they share a commit.
    const results = records.length === 0 ? Promise.resolve() : this.ledger.append(records);
    for (const { kept } of held) kept(results);
    const claimed = this.ledger.claim(
      this.options.run,
      wanted.map(({ subject }) => subject.target),
    );
    const revoking = wanted.filter(({ revokes }) => revokes).map(({ subject }) => subject.target);
    const revocations =
      revoking.length === 0
        ? Promise.resolve()
        : this.ledger.append([revokingRecord(this.options.run, revoking)]);
    const [taken] = await Promise.all([claimed, revocations]);
    failpoint("claim.after");
    return taken;
  }

  /** Commits what is held back. */
  flush(): void {
    const held = this.#takeHeld();
    for (const { result, kept } of held) kept(this.#results.add(result));
  }

  /** As `Ledger.isHeld`: to be asked at the last moment before a request leaves. */
  isHeld(): boolean {
    return this.ledger.isHeld();
  }

  /** As `Ledger.confirmHeld`: to be awaited before each request. @throws ReticketError LEDGER_MOVED */
  confirmHeld(): Promise<void> {
    return this.ledger.confirmHeld();
  }

  async revoked({ key, target }: Subject): Promise<void> {
    await this.#keep({ record: { type: "revoked", run: this.options.run, key, target } });
    this.#counts.revoked = (this.#counts.revoked ?? 0) + 1;
    failpoint("revoke.after");
  }

  unrevoked({ key, target }: Subject, why: string, status: number | undefined): Promise<void> {
    const answered = status === undefined ? {} : { status };
    return this.#keep({
      record: { type: "unrevoked", run: this.options.run, key, target, why, ...answered },
    });
  }

  revocationInDoubt({ key, target }: Subject, why: string): Promise<void> {
    return this.#keep({ record: { type: "revocation_in_doubt", run: this.options.run, key, target, why } });
  }

  async issued(ticket: IssuedTicket): Promise<void> {
    failpoint("result.before");
    await this.#keep({ ticket });
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

  #keep(result: Result): Promise<void> {
    const { chunkMs, lingerMs } = this.ledger;
    const waitMs = chunkMs > 0 ? chunkMs * HELD_CHUNKS : lingerMs;
    const { mostHeld = 0, hasRoom = () => false } = this.options;
    const others = this.#held.filter(({ result }) => keepsPlace(result)).length;
    const fits = !keepsPlace(result) || others + 1 < mostHeld;
    const isHeld = chunkMs > 0 || (lingerMs > 0 && fits && hasRoom());
    const done = new Promise<void>((kept) => this.#held.push({ result, kept }));
    if (isHeld) this.#timer ??= setTimeout(() => this.flush(), waitMs);
    else this.flush();
    return done;
  }

  #takeHeld(): Held[] {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return this.#held.splice(0);
  }

  /** The lines that these results come to; the tickets are sealed and, where there is a file for them, written. */
  async #records(results: readonly Result[]): Promise<LedgerRecord[]> {
    const tickets = results.flatMap((result) => ("ticket" in result ? [result.ticket] : []));
    const others = results.flatMap((result) => ("record" in result ? [result.record] : []));
    // What was revoked was revoked for the ticket that follows.
    return tickets.length === 0
      ? others
      : [...others, ...(await ticketRecords(tickets, { ...this.options, manifest: this.ledger.manifest }))];
  }

  async #outcome(record: LedgerRecord & { type: "rejected" | "in_doubt" | "released" }): Promise<void> {
    failpoint("result.before");
    await this.#keep({ record });
    this.#counts[record.type]++;
    failpoint("result.after");
  }

  #append(record: LedgerRecord): Promise<void> {
    return this.ledger.append([record]);
  }
}
