import type { ClientBase } from "pg";
import type { Identity } from "./identity.js";
import { literal } from "./literal.js";

/** A process that works on the ledger. */
export interface RunnerRow {
  id: string;
  shared: boolean;
  /** JSON, as it stands. */
  holder: unknown;
  /** The end of its lease, and the server that says so: every renewal changes it. */
  lease: string;
  /** By the server's clock. */
  expired: boolean;
}

export interface NewRunner {
  id: string;
  shared: boolean;
  holder: object;
  worker: string;
  termMs: number;
}

/** What a renewal tells of the runners. */
export interface RunnersRow {
  /** null: we are not one of them any more. */
  size: string | null;
  pace: number | null;
}

/** Who works on one ledger, as the server has it; in one transaction, which holds the ledger's row. */
export interface RunnerTable {
  /** Locked until the transaction ends: a lease that is judged can't be renewed before its row is removed. */
  all(): Promise<RunnerRow[]>;
  remove(id: string): Promise<void>;
  insert(runner: NewRunner): Promise<void>;
  /** @param call as `renewal` spells it */
  renew(renewal: RenewalTerms): Promise<RunnersRow>;
  /** Forgets the claims while no runner is at work: the next one reads them in the lines. */
  tidy(): Promise<void>;
}

export interface RenewalTerms {
  id: string;
  worker: string;
  /** Requests a second that we make. */
  pace: number;
  termMs: number;
}

/** The call that renews a lease. */
export function renewalCall({ id, worker, pace, termMs }: RenewalTerms, { tenant }: Identity): string {
  const words = [
    ...[id, tenant, worker].map(literal),
    ...[pace.toFixed(3), `interval '${termMs} milliseconds'`],
  ];
  return `renew(${words.join(", ")})`;
}

/**
 * When a lease runs out, with what tells this server from one that may take its place: a standby that lagged may show
 * again what its primary had gone beyond.
 */
export const LEASE = "lease || ' ' || pg_postmaster_start_time() AS lease, lease < now() AS expired";

export class SqlRunnerTable implements RunnerTable {
  constructor(
    private readonly client: ClientBase,
    private readonly identity: Identity,
  ) {}

  async all(): Promise<RunnerRow[]> {
    const { rows } = await this.client.query<RunnerRow>(
      `SELECT id, shared, holder, ${LEASE} FROM runners
       WHERE tenant = $1 AND manifest = $2 ORDER BY id FOR UPDATE`,
      this.#whose,
    );
    return rows;
  }

  async remove(id: string): Promise<void> {
    await this.client.query("DELETE FROM runners WHERE id = $1", [id]);
  }

  async insert({ id, shared, holder, worker, termMs }: NewRunner): Promise<void> {
    await this.client.query(
      `INSERT INTO runners (id, tenant, manifest, shared, holder, worker, lease, commits)
       VALUES ($3, $1, $2, $4, $5, $6, now() + $7 * interval '1 millisecond', 0)`,
      [...this.#whose, id, shared, JSON.stringify(holder), worker, termMs],
    );
  }

  /** The runs of the others that work on the ledger. */
  async runsBeside(id: string): Promise<Set<string>> {
    const { rows } = await this.client.query<{ run: string }>(
      "SELECT run FROM runners WHERE tenant = $1 AND manifest = $2 AND id <> $3 AND run IS NOT NULL",
      [...this.#whose, id],
    );
    return new Set(rows.map(({ run }) => run));
  }

  async renew(terms: RenewalTerms): Promise<RunnersRow> {
    const { rows } = await this.client.query<RunnersRow>(
      `SELECT * FROM ${renewalCall(terms, this.identity)}`,
    );
    return rows[0]!;
  }

  async tidy(): Promise<void> {
    await this.client.query(
      `DELETE FROM claims WHERE tenant = $1 AND manifest = $2
       AND NOT EXISTS (SELECT FROM runners WHERE tenant = $1 AND manifest = $2)`,
      this.#whose,
    );
  }

  get #whose(): string[] {
    return [this.identity.tenant, this.identity.manifest];
  }
}
