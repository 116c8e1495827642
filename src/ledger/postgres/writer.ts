import { randomUUID } from "node:crypto";
import { failpoint } from "../../failpoint.js";
import type { Target } from "../../target.js";
import { claimRecord } from "../claim.js";
import { byRun } from "../commit.js";
import type { LedgerHead, LedgerRecord } from "../ledger.js";
import { formatRaised, groupFields, headerFields, newHeader, recordFields } from "../line.js";
import { FORMAT_VERSION } from "../record-types.js";
import type { WriteRequest } from "../store.js";
import { type ClaimBook, claimKey } from "./claim-book.js";
import type { Database } from "./database.js";
import { codeOf } from "./failure.js";
import type { Identity } from "./identity.js";
import { literal, literals } from "./literal.js";
import type { Runner } from "./runner.js";
import type { RunnersRow } from "./runner-table.js";

/** What goes into the ledger together. */
interface Commit {
  records: LedgerRecord[];
  /** Keys of what it claims, and of what it releases. */
  wanted: Set<string>;
  freed: Set<string>;
}

/** What the server says to a commit. */
interface Answer {
  /**
   * `taken`: other runners have claimed some of it, and nothing was written; `broken`: the lines are not those that we know;
   * `moved`: we are no longer one of the runners.
   */
  outcome: "written" | "taken" | "broken" | "moved";
  lineage: string;
  seq: string;
  sum: string;
  news: string | null;
}

const UNIQUE_VIOLATION = "23505";

/**
 * Appends to one ledger beside others who do the same. The server numbers and chains the lines, in
 * one trip, and tells what others have claimed meanwhile. It knows a commit by its number, so that one whose answer was
 * lost is not written twice.
 */
export class PostgresWriter {
  /**
   * @param head where the ledger stands that was read
   * @param format of its lines so far
   * @param explain what to throw where the ledger is no longer the one that we know
   */
  constructor(
    private readonly database: Database,
    private readonly identity: Identity,
    private readonly runner: Runner,
    private readonly book: ClaimBook,
    private last: LedgerHead | null,
    private format: number,
    private readonly explain: (known: LedgerHead | null) => Promise<Error>,
  ) {}

  isTaken(target: Target): boolean {
    return this.book.isTaken(target);
  }

  /** @returns where the ledger stood with our last commit */
  async commit(requests: readonly WriteRequest[]): Promise<LedgerHead | null> {
    for (;;) {
      const commit = this.#granted(requests);
      if (commit.records.length === 0) return this.last;
      const { outcome, lineage, seq, sum, news } = await this.#send(commit);
      if (outcome === "broken") throw await this.explain(this.last);
      this.last = { lineage, seq: Number(seq), sum };
      this.book.hear(news, this.last.seq);
      if (outcome === "written") break;
    }
    this.format = FORMAT_VERSION;
    this.runner.commits++;
    failpoint("ledger.sync.after");
    return this.last;
  }

  async #send(commit: Commit): Promise<Answer> {
    failpoint("ledger.write.before");
    const call = this.#appending(commit);
    failpoint("ledger.write.after");
    const renewal = this.runner.lease.begin();
    failpoint("ledger.sync.before");
    try {
      const [answer, runners] = await this.database.callTwo<Answer, RunnersRow>(call, this.runner.renewal());
      this.runner.renewed(runners, renewal);
      return answer;
    } catch (error) {
      throw codeOf(error) === UNIQUE_VIOLATION ? await this.explain(this.last) : error;
    }
  }

  #appending({ records, wanted, freed }: Commit): string {
    const { tenant, manifest } = this.identity;
    const { last: head, runner, book } = this;
    const lineage = head?.lineage ?? randomUUID();
    const header = newHeader(lineage, tenant, manifest);
    const raises = head !== null && this.format < FORMAT_VERSION;
    const fields = [
      ...(raises ? [recordFields(formatRaised(records[0]!.run))] : []),
      ...byRun(records).map((stretch) => groupFields(stretch)),
    ];
    const words = [
      ...[literal(tenant), literal(manifest)],
      ...[literal(runner.holder.id), literal(records[0]!.run), runner.commits + 1],
      ...[literal(head?.lineage ?? ""), head?.seq ?? -1, literal(head?.sum ?? "")],
      ...[literal(lineage), literal(headerFields(header)), literals(fields)],
      ...[literals(wanted), literals(freed), book.plannedAt, book.heard],
    ];
    return `append(${words.join(", ")})`;
  }

  /** What there is to write, now that we know what others have. */
  #granted(requests: readonly WriteRequest[]): Commit {
    const commit: Commit = { records: [], wanted: new Set(), freed: new Set() };
    for (const request of requests) {
      if ("records" in request) {
        commit.records.push(...request.records);
        for (const record of request.records) {
          if (record.type === "released") commit.freed.add(claimKey(record.target));
        }
        continue;
      }
      const taken = new Set(request.targets.filter((target) => this.isTaken(target)));
      const free = request.targets.filter((target) => !taken.has(target));
      request.taken = [...taken];
      if (free.length === 0) continue;
      commit.records.push(claimRecord(request.run, free));
      for (const target of free) commit.wanted.add(claimKey(target));
    }
    return commit;
  }
}
