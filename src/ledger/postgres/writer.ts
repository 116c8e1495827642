import { failpoint } from "../../failpoint.js";
import { GroupCommit } from "../../group-commit.js";
import { type Target, targetId } from "../../target.js";
import { Chain, ChainBreak } from "../chain.js";
import { claimedTargets, claimRecord } from "../claim.js";
import { type EncodedCommit, encodeCommit, sameHead } from "../commit.js";
import { explainBreak, type LedgerPlace, truncated } from "../damage.js";
import type { LedgerHead, LedgerLine, LedgerRecord } from "../ledger.js";
import type { Database } from "./database.js";
import { literal } from "./literal.js";
import { headOf, headQuery, type Identity } from "./reader.js";
import type { Runner } from "./runner.js";

/** Something to append: records as they are, or a claim of what is still free. */
type Wish =
  | { records: readonly LedgerRecord[] }
  | { claim: string; targets: readonly Target[]; taken: Target[] };

/** One commit, which may take several transactions. */
interface Trial {
  batch: readonly Wish[];
  /** Written by the last transaction, whose commit may have succeeded though its answer was lost. */
  sent: EncodedCommit | undefined;
  /** What was sent stands in the ledger, as a later transaction saw. */
  landed: boolean;
}

/**
 * Appends to one ledger, by group commit, beside others who do the same. A transaction holds the ledger's row from its
 * first statement to its commit, so that what it reads behind the last line that it knows is all there is.
 */
export class PostgresWriter {
  readonly #commits = new GroupCommit<Wish>((batch) => this.#commit(batch));
  readonly #chain: Chain;
  /** The run's id is on its row. */
  #named = false;

  /**
   * @param head where the ledger stands that was read
   * @param taken the ids of targets that others work on: kept up to date here
   */
  constructor(
    private readonly database: Database,
    private readonly place: LedgerPlace,
    private readonly identity: Identity,
    private readonly runner: Runner,
    head: LedgerHead | null,
    private readonly taken: Set<string>,
  ) {
    this.#chain = new Chain(identity.tenant, identity.manifest);
    this.#chain.head = head;
  }

  append(records: readonly LedgerRecord[]): Promise<void> {
    return this.#commits.add({ records });
  }

  /** @returns those of the targets that somebody else has */
  async claim(run: string, targets: readonly Target[]): Promise<readonly Target[]> {
    if (targets.every((target) => this.isTaken(target))) return targets;
    const wish = { claim: run, targets, taken: [] };
    await this.#commits.add(wish);
    return wish.taken;
  }

  isTaken(target: Target): boolean {
    return this.taken.has(targetId(target));
  }

  idle(): Promise<void> {
    return this.#commits.idle();
  }

  async #commit(batch: readonly Wish[]): Promise<void> {
    const trial: Trial = { batch, sent: undefined, landed: false };
    let began = 0;
    const opening = (): string => {
      began = performance.now();
      return this.#opening(batch);
    };
    try {
      await this.database.transaction(
        "write",
        async (_client, { opened, commitWith }) => {
          const [heads, renewals, lines] = opened;
          this.runner.renewed(renewals?.rows ?? [], began);
          this.#catchUp(headOf(heads?.rows ?? []), lines?.rows ?? [], trial);
          const sql = this.#encoded(trial);
          if (sql !== undefined) await commitWith(sql);
        },
        { opening },
      );
    } catch (error) {
      throw error instanceof ChainBreak ? await explainBreak(this.place, error) : error;
    }
    if (runOf(batch) !== undefined) this.#named = true;
    if (trial.sent !== undefined && !trial.landed) this.#chain.head = trial.sent.head;
    failpoint("ledger.sync.after");
  }

  /**
   * With the ledger's row in hand, what there is behind the last line that we know. Each of these statements sees what
   * was committed before it began: the lines are read after the row was waited for.
   */
  #opening(batch: readonly Wish[]): string {
    const { tenant, manifest } = this.identity;
    return `${headQuery(this.identity, "FOR UPDATE")}
      ${this.runner.renewal(this.#named ? undefined : runOf(batch))}
      SELECT line FROM lines WHERE tenant = ${literal(tenant)} AND manifest = ${literal(manifest)}
        AND seq > ${this.#chain.head?.seq ?? -1} ORDER BY seq`;
  }

  /** What is to be written; undefined: nothing. */
  #encoded(trial: Trial): string | undefined {
    if (trial.landed) return undefined;
    trial.sent = undefined;
    const records = trial.batch.flatMap((wish) => this.#granted(wish));
    if (records.length === 0) return undefined;
    const commit = encodeCommit(records, this.#chain.head, this.identity);
    failpoint("ledger.write.before");
    const sql = insertion(this.identity, commit);
    failpoint("ledger.write.after");
    trial.sent = commit;
    failpoint("ledger.sync.before");
    return sql;
  }

  /** Follows what others have appended since, and what we have, where the answer to a commit was lost. */
  #catchUp(head: LedgerHead | null, rows: readonly { line: string }[], trial: Trial): void {
    const known = this.#chain.head;
    if (head === null ? known !== null : head.seq < (known?.seq ?? -1)) {
      throw truncated(this.place, known ?? head!, head);
    }
    if (trial.sent !== undefined && rows[0]?.line === trial.sent.lines[0]) trial.landed = true;
    const ours = trial.landed ? trial.sent!.lines.length : 0;
    for (const [index, { line: text }] of rows.entries()) {
      const line = this.#chain.next(text);
      if (index >= ours) this.#heed(line);
    }
    if (!sameHead(head, this.#chain.head)) throw truncated(this.place, head ?? known!, this.#chain.head);
  }

  /** What another did since our state was read. Its release gives a target back; whatever else it did, it took it. */
  #heed(line: LedgerLine | undefined): void {
    if (line?.type === "claimed") {
      for (const target of claimedTargets(line)) this.taken.add(targetId(target));
    } else if (line?.type === "released") {
      this.taken.delete(targetId(line.target));
    }
  }

  #granted(wish: Wish): readonly LedgerRecord[] {
    if ("records" in wish) return wish.records;
    const free = wish.targets.filter((target) => !this.isTaken(target));
    wish.taken.splice(
      0,
      Number.POSITIVE_INFINITY,
      ...wish.targets.filter((target) => !free.includes(target)),
    );
    return free.length === 0 ? [] : [claimRecord(wish.claim, free)];
  }
}

/** The statements that add the lines, and say so in the ledger's row. */
export function insertion({ tenant, manifest }: Identity, { lines, head }: EncodedCommit): string {
  const whose = `${literal(tenant)}, ${literal(manifest)}`;
  const first = head.seq + 1 - lines.length;
  const values = lines.map((line, index) => `(${whose}, ${first + index}, ${literal(line)})`);
  return `INSERT INTO lines (tenant, manifest, seq, line) VALUES ${values.join(", ")};
    UPDATE ledgers SET lineage = ${literal(head.lineage)}, seq = ${head.seq}, sum = ${literal(head.sum)}
    WHERE (tenant, manifest) = (${whose})`;
}

function runOf(batch: readonly Wish[]): string | undefined {
  for (const wish of batch) {
    if ("claim" in wish) return wish.claim;
    const [record] = wish.records;
    if (record !== undefined) return record.run;
  }
  return undefined;
}
