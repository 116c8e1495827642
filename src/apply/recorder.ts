import { failpoint } from "../failpoint.js";
import { GroupCommit } from "../group-commit.js";
import type { LedgerRecord, LockedLedger, RunSummary } from "../ledger/ledger.js";
import type { TicketsOut } from "../seal/tickets-out.js";
import type { Target } from "../target.js";
import type { ApplyResult, Counts } from "./events.js";
import { type RecordSubject, subjectFields } from "./record-subject.js";
import { type RecordedIssue, ticketRecords } from "./ticket-records.js";

/** How long results wait for claims to share a commit with, as a multiple of the time that is claimed ahead. */
const RESULT_WAIT = 1.5;

/** An entry that is to be claimed. */
export interface EntryToClaim {
  subject: RecordSubject;
}

/** A ticket that is delivered to another address from here on. */
export interface Redirection {
  /** The ticket's key, as it is recorded. */
  key: string;
  target: Target;
  /** undefined: the account's own address. */
  deliverTo: string | undefined;
}

export interface RecorderOptions {
  run: string;
  recipients: readonly string[];
  ticketsOut: TicketsOut | undefined;
  /** How many entries may wait until their result can share a line; absent: none. */
  maxDelayed?: number;
  /** Whether entries can be started while results wait. If not, every result is committed at once. */
  hasRoom?: () => boolean;
}

/** An outcome that is not in the ledger yet: a ticket that has to be sealed, or a record. */
type Result = { ticket: RecordedIssue } | { record: LedgerRecord };

interface DelayedResult {
  result: Result;
  committed: (done: Promise<void>) => void;
}

/**
 * Writes one manifest's part of a run into its ledger. Every method resolves when its record is synced. Claims that wait
 * together are written as one line; tickets that arrive together are sealed into one age file. If the ledger's commits
 * (`claimAheadMs`) or its lines (`lingerMs`) are expensive, results are delayed and committed with the next claims.
 */
export class Recorder {
  /** The run's outcomes in this ledger so far. */
  readonly counts: Counts = { issued: 0, rejected: 0, in_doubt: 0, released: 0 };
  readonly #claims: GroupCommit<Target>;
  readonly #results: GroupCommit<Result>;
  /** Targets that another runner claimed first. */
  readonly #lost = new Set<Target>();
  readonly #delayed: DelayedResult[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly ledger: LockedLedger,
    private readonly options: RecorderOptions,
  ) {
    this.#claims = new GroupCommit(async (targets) => {
      for (const target of await ledger.claim(options.run, targets)) this.#lost.add(target);
    });
    this.#results = new GroupCommit(async (results) => ledger.append(await this.#records(results)));
  }

  /** @param details what the run does, if it is no `apply`, and what it is narrowed to */
  started(
    digest: string,
    actor: string,
    toolVersion: string,
    details: Pick<RunSummary, "limit" | "only" | "excluded"> & { operation?: "invalidate" } = {},
  ): Promise<void> {
    return this.#append({
      type: "run_started",
      run: this.options.run,
      digest,
      actor,
      tool_version: toolVersion,
      ...details,
    });
  }

  /** From here on, the manifest that continues this ledger has another name. */
  renamed(name: string): Promise<void> {
    return this.#append({ type: "moved", run: this.options.run, name });
  }

  redirected(redirections: readonly Redirection[]): Promise<void> {
    return this.ledger.append(
      redirections.map(({ key, target, deliverTo }) => ({
        ...({ type: "redirected", run: this.options.run, key, target } as const),
        ...(deliverTo === undefined ? {} : { deliver_to: deliverTo }),
      })),
    );
  }

  /** Whether another runner is known to have claimed it. */
  isTaken(target: Target): boolean {
    return this.ledger.isTaken(target);
  }

  /** @returns false if another runner claimed it first */
  async claim({ subject }: EntryToClaim): Promise<boolean> {
    const { target } = subject;
    failpoint("claim.before");
    await this.#claims.add(target);
    const isOurs = !this.#lost.delete(target);
    failpoint("claim.after");
    return isOurs;
  }

  /** Claims several entries, in one commit with the delayed results. @returns the targets that other runners have claimed */
  async claimAll(wanted: readonly EntryToClaim[]): Promise<readonly Target[]> {
    failpoint("claim.before");
    const delayed = this.#takeDelayed();
    const records = delayed.length === 0 ? [] : await this.#records(delayed.map(({ result }) => result));
    // Without an await in between, so that they share a commit.
    const results = records.length === 0 ? Promise.resolve() : this.ledger.append(records);
    for (const { committed } of delayed) committed(results);
    const taken = await this.ledger.claim(
      this.options.run,
      wanted.map(({ subject }) => subject.target),
    );
    failpoint("claim.after");
    return taken;
  }

  /** Commits the delayed results. */
  flush(): void {
    const delayed = this.#takeDelayed();
    for (const { result, committed } of delayed) committed(this.#results.add(result));
  }

  /** As `LockedLedger.isHeld`: the check at the last moment before a request is sent. */
  isHeld(): boolean {
    return this.ledger.isHeld();
  }

  /** As `LockedLedger.confirmHeld`: to be awaited before each request. @throws ReticketError LEDGER_MOVED */
  confirmHeld(): Promise<void> {
    return this.ledger.confirmHeld();
  }

  async issued(ticket: RecordedIssue): Promise<void> {
    failpoint("result.before");
    await this.#commit({ ticket });
    this.counts.issued++;
    failpoint("result.after");
  }

  rejected(
    subject: RecordSubject,
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
      ...subjectFields(subject),
      status: refusal.status,
      ...(refusal.errorCode === undefined ? {} : { errorCode: refusal.errorCode }),
      message: refusal.message,
      ...(refusal.requestId === undefined ? {} : { request_id: refusal.requestId }),
    });
  }

  inDoubt(subject: RecordSubject, why: string): Promise<void> {
    return this.#outcome({ type: "in_doubt", run: this.options.run, ...subjectFields(subject), why });
  }

  released(subject: RecordSubject, why: string): Promise<void> {
    return this.#outcome({ type: "released", run: this.options.run, ...subjectFields(subject), why });
  }

  async finished(ended: ApplyResult["ended"], why: string | undefined): Promise<void> {
    failpoint("run_finished.before");
    await this.#append({
      type: "run_finished",
      run: this.options.run,
      ended,
      ...(why === undefined ? {} : { why }),
      counts: this.counts,
    });
    failpoint("run_finished.after");
  }

  #commit(result: Result): Promise<void> {
    const { claimAheadMs, lingerMs } = this.ledger;
    const waitMs = claimAheadMs > 0 ? claimAheadMs * RESULT_WAIT : lingerMs;
    const { maxDelayed = 0, hasRoom = () => false } = this.options;
    const fits = this.#delayed.length + 1 < maxDelayed;
    const mayWait = claimAheadMs > 0 || (lingerMs > 0 && fits && hasRoom());
    const done = new Promise<void>((committed) => this.#delayed.push({ result, committed }));
    if (mayWait) this.#timer ??= setTimeout(() => this.flush(), waitMs);
    else this.flush();
    return done;
  }

  #takeDelayed(): DelayedResult[] {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return this.#delayed.splice(0);
  }

  /** The records of these results. The tickets are sealed and, if there is a file for plain tickets, written. */
  async #records(results: readonly Result[]): Promise<LedgerRecord[]> {
    const tickets = results.flatMap((result) => ("ticket" in result ? [result.ticket] : []));
    const others = results.flatMap((result) => ("record" in result ? [result.record] : []));
    return tickets.length === 0
      ? others
      : [...others, ...(await ticketRecords(tickets, { ...this.options, manifest: this.ledger.manifest }))];
  }

  async #outcome(record: LedgerRecord & { type: "rejected" | "in_doubt" | "released" }): Promise<void> {
    failpoint("result.before");
    await this.#commit({ record });
    this.counts[record.type]++;
    failpoint("result.after");
  }

  #append(record: LedgerRecord): Promise<void> {
    return this.ledger.append([record]);
  }
}
