import type { Clocks } from "../../clocks.js";
import type { ReticketError } from "../../errors.js";
import { lockedBy, moved, newHolder, parseHolder } from "../holder.js";
import { Lease, type LeaseTerms, leaseTerms, type Renewal } from "../lease.js";
import type { LockHolder } from "../ledger.js";
import { isGone } from "../process.js";
import type { Identity } from "./identity.js";
import { KnownRunners } from "./known-runners.js";
import { type RenewalTerms, type RunnersRow, type RunnerTable, renewalCall } from "./runner-table.js";
import type { StaleWatch } from "./stale-watch.js";

/** 30 seconds; the runner relies on 27 of them, and renews its lease every 7.5. */
export const POSTGRES_LEASE: LeaseTerms = leaseTerms(30_000, 0.9, 0.25);

export interface RunnerTerms {
  operation: string;
  shared: boolean;
  worker: string;
  lease: LeaseTerms;
}

/**
 * One who works on a ledger: a row with a lease, which every append and every heartbeat renews. Others remove it once
 * the lease has run out and was seen unchanged for its whole length, or once its process is gone for certain; from then
 * on it can't append any more.
 */
export class Runner {
  readonly holder: LockHolder;
  readonly lease: Lease;
  /** How many of its commits stand in the ledger. */
  commits = 0;

  constructor(
    private readonly identity: Identity,
    private readonly location: string,
    private readonly terms: RunnerTerms,
    clocks: Clocks,
    /** Told by each renewal of the tenant's runners; the same for all ledgers of the tenant. */
    readonly runners = new KnownRunners(),
  ) {
    this.holder = newHolder(terms.operation);
    this.lease = new Lease(clocks, terms.lease);
  }

  /** @throws ReticketError LEDGER_LOCKED; NotYetStale: another runner has to be watched first */
  async register(table: RunnerTable, watch: StaleWatch): Promise<void> {
    const { manifest } = this.identity;
    const { shared, worker } = this.terms;
    for (const row of await table.all()) {
      const holder = parseHolder(JSON.stringify(row.holder));
      const isOwn = row.id === this.holder.id;
      if (isOwn || (holder !== undefined && isGone(holder))) {
        await table.remove(row.id);
      } else if (row.expired) {
        watch.check(row);
        await table.remove(row.id);
      } else if (!row.shared || !shared) {
        throw lockedBy(`the ledger of ${manifest}`, holder ?? { ...this.holder, id: row.id }, this.location);
      }
    }
    await table.tidy();
    const { id } = this.holder;
    await table.insert({ id, shared, holder: this.holder, worker, termMs: this.terms.lease.staleMs });
    await this.renew(table);
  }

  /** @throws ReticketError LEDGER_MOVED where it was taken away */
  async renew(table: RunnerTable): Promise<void> {
    const renewal = this.lease.begin();
    this.renewed(await table.renew(this.#renewalTerms), renewal);
  }

  /** The call that renews the lease, for `renewed` to hear of. */
  renewal(): string {
    return renewalCall(this.#renewalTerms, this.identity);
  }

  /** @param renewal begun when the call left @throws ReticketError LEDGER_MOVED */
  renewed({ size, pace }: RunnersRow, renewal: Renewal): void {
    if (size === null)
      throw this.moved("it was taken away: the lease ran out, or it was removed with `ledger unlock`");
    this.runners.hear(Number(size), pace ?? 0);
    this.lease.renewed(renewal);
  }

  async leave(table: RunnerTable): Promise<void> {
    await table.remove(this.holder.id);
    await table.tidy();
  }

  moved(why: string): ReticketError {
    return moved(this.location, `the lock is no longer ours: ${why}`);
  }

  get #renewalTerms(): RenewalTerms {
    const { worker, lease } = this.terms;
    return { id: this.holder.id, worker, pace: this.runners.pace, termMs: lease.staleMs };
  }
}
