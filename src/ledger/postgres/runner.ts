import type { ClientBase } from "pg";
import { ReticketError } from "../../errors.js";
import { lockedBy, newHolder, parseHolder } from "../holder.js";
import { ALONE, type LockHolder } from "../ledger.js";
import { isGone } from "../process.js";
import { literal } from "./literal.js";
import type { Identity } from "./reader.js";

/** A runner that was not heard of for this long is taken for dead. */
const LEASE_MS = 30_000;
export const HEARTBEAT_MS = 8_000;
/** Between what we count on and what others count on. */
const MARGIN_MS = 3_000;

/** What a renewal tells of the crew. */
export interface CrewRow {
  /** null: we are none of it any more. */
  size: string | null;
  pace: number | null;
}

/**
 * One who works on a ledger: a row with a lease, which every append and every heartbeat renews. Others remove it once
 * the lease has run out, or once its process is gone for certain; from then on it can't append any more.
 */
export class Runner {
  readonly holder: LockHolder;
  #heldUntil = Number.NEGATIVE_INFINITY;
  /** Who works on the tenant, as of the last renewal. */
  crew = ALONE;
  /** Requests a second that we make, for the others. */
  pace = 0;
  /** How many of its commits stand in the ledger. */
  commits = 0;

  constructor(
    private readonly identity: Identity,
    private readonly location: string,
    private readonly terms: { operation: string; shared: boolean; worker: string },
  ) {
    this.holder = newHolder(terms.operation);
  }

  /** @param client that holds the ledger's row @throws ReticketError LEDGER_LOCKED */
  async register(client: ClientBase): Promise<void> {
    const { tenant, manifest } = this.identity;
    const { shared, worker } = this.terms;
    await client.query("DELETE FROM runners WHERE lease < now() OR id = $1", [this.holder.id]);
    const { rows } = await client.query<{ id: string; shared: boolean; holder: unknown }>(
      "SELECT id, shared, holder FROM runners WHERE tenant = $1 AND manifest = $2 ORDER BY id",
      [tenant, manifest],
    );
    for (const { id, shared: theirs, holder: json } of rows) {
      const holder = parseHolder(JSON.stringify(json));
      if (holder !== undefined && isGone(holder)) {
        await client.query("DELETE FROM runners WHERE id = $1", [id]);
      } else if (!theirs || !shared) {
        throw lockedBy(`the ledger of ${manifest}`, holder ?? { ...this.holder, id }, this.location);
      }
    }
    await this.#tidy(client);
    await client.query(
      `INSERT INTO runners (id, tenant, manifest, shared, holder, worker, lease, commits)
       VALUES ($1, $2, $3, $4, $5, $6, now() + $7 * interval '1 millisecond', 0)`,
      [this.holder.id, tenant, manifest, shared, JSON.stringify(this.holder), worker, LEASE_MS],
    );
    await this.renew(client);
  }

  /** @throws ReticketError LEDGER_MOVED where it was taken away */
  async renew(client: ClientBase): Promise<void> {
    const began = performance.now();
    const { rows } = await client.query<CrewRow>(`SELECT * FROM ${this.renewal()}`);
    this.renewed(rows[0]!, began);
  }

  /** The call that renews the lease, for `renewed` to hear of. */
  renewal(): string {
    const words = [
      ...[this.holder.id, this.identity.tenant, this.terms.worker].map(literal),
      ...[this.pace.toFixed(3), `interval '${LEASE_MS} milliseconds'`],
    ];
    return `renew(${words.join(", ")})`;
  }

  /** @param began when the call left, by `performance.now()` @throws ReticketError LEDGER_MOVED */
  renewed({ size, pace }: CrewRow, began: number): void {
    if (size === null) throw this.#moved("it was taken away: the lease ran out, or somebody unlocked it");
    this.crew = { size: Math.max(1, Number(size)), othersPace: pace ?? 0 };
    this.#heldUntil = began + LEASE_MS - MARGIN_MS;
  }

  async leave(client: ClientBase): Promise<void> {
    await client.query("DELETE FROM runners WHERE id = $1", [this.holder.id]);
    await this.#tidy(client);
  }

  /** Where nobody is at work, whoever comes reads every claim in the lines. */
  async #tidy(client: ClientBase): Promise<void> {
    const { tenant, manifest } = this.identity;
    await client.query(
      `DELETE FROM claims WHERE tenant = $1 AND manifest = $2
       AND NOT EXISTS (SELECT FROM runners WHERE tenant = $1 AND manifest = $2)`,
      [tenant, manifest],
    );
  }

  /** The runs of the others that work on the ledger. */
  async others(client: ClientBase): Promise<Set<string>> {
    const { tenant, manifest } = this.identity;
    const { rows } = await client.query<{ run: string }>(
      "SELECT run FROM runners WHERE tenant = $1 AND manifest = $2 AND id <> $3 AND run IS NOT NULL",
      [tenant, manifest, this.holder.id],
    );
    return new Set(rows.map(({ run }) => run));
  }

  /** @throws ReticketError LEDGER_MOVED where others may take us for dead */
  assertHeld(): void {
    if (performance.now() > this.#heldUntil)
      throw this.#moved("the database could not be reached to renew it");
  }

  #moved(why: string): ReticketError {
    return new ReticketError("LEDGER_MOVED", `${this.location}: the lock is no longer ours: ${why}`, {
      hint: "Nothing more is sent. Plan again, then apply: what was under way is held as in doubt.",
      context: { path: this.location },
    });
  }
}
