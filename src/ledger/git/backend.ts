import { systemClocks } from "../../clocks.js";
import { ReticketError } from "../../errors.js";
import type { ProbeResult } from "../../probe-result.js";
import { moved, noSuchLock } from "../holder.js";
import type { Ledger, LedgerBackend, LockHolder, WorkAtHand } from "../ledger.js";
import { checkManifestName, checkTenant } from "../names.js";
import { isGone, thisBoot } from "../process.js";
import { StoredLedger } from "../stored-ledger.js";
import { Branch } from "./branch.js";
import { branchUnreadable } from "./branch-failure.js";
import { Git } from "./git.js";
import { ledgerFolder, lockPath, manifestsAmong } from "./layout.js";
import { GIT_LEASE, holderOf } from "./lock.js";
import { GitPauseMarks } from "./pause-marks.js";
import { probeBranch } from "./probe.js";
import { GitStore, type Machine } from "./store.js";

export interface GitBackendOptions {
  /** How long claims are made ahead for, and how long results may wait for a push, milliseconds. */
  claimAheadMs?: number;
  timeoutMs?: number;
  patienceMs?: number;
  /** This one where absent. */
  machine?: Machine;
}

/** A branch of ledgers in the repository that a folder lies in. Nothing is fetched before it is needed. */
export class GitBackend implements LedgerBackend {
  readonly url: string;
  readonly folder = undefined;
  readonly hasExpensiveLocks = true;
  readonly pauses: GitPauseMarks;
  /** As `CommitTerms.claimAheadMs`, of its ledgers. */
  readonly claimAheadMs: number;
  readonly #branch: Branch;
  readonly #machine: Machine;

  /** @param spec `BRANCH` or `REMOTE/BRANCH` */
  constructor(folder: string, spec: string, options: GitBackendOptions = {}) {
    const { claimAheadMs = 20_000, timeoutMs = 60_000, patienceMs = 30_000 } = options;
    this.#machine = options.machine ?? { clocks: systemClocks, boot: thisBoot(), lease: GIT_LEASE };
    this.#branch = new Branch(new Git(folder), { spec, timeoutMs, patienceMs }, this.#machine.clocks);
    this.pauses = new GitPauseMarks(this.#branch);
    this.claimAheadMs = claimAheadMs;
    this.url = this.#branch.location;
  }

  open(tenant: string, manifest: string): Ledger {
    checkTenant(tenant);
    checkManifestName(manifest);
    const store = new GitStore(this.#branch, tenant, manifest, this.claimAheadMs, this.#machine);
    return new StoredLedger(store);
  }

  /** Without how often it is pushed to. */
  portableUrl(configured: string): string {
    return configured.split("?")[0] ?? configured;
  }

  identity(): Promise<string> {
    return this.#branch.identity();
  }

  async manifests(tenant: string): Promise<string[]> {
    checkTenant(tenant);
    const tip = await this.#tip();
    if (tip === null) return [];
    const files = await this.#branch.files(tip, tenant);
    return manifestsAmong(
      tenant,
      files.map(({ path }) => path),
    );
  }

  /** A lock that was not renewed for the length of its lease belongs to no process at work; clocks that differ don't matter here. */
  async workAtHand(tenant: string, { strict = false }: { strict?: boolean } = {}): Promise<WorkAtHand[]> {
    checkTenant(tenant);
    const tip = await this.#tip();
    const locks = tip === null ? [] : await this.#locks(tip, tenant);
    const oldest = Date.now() - this.#machine.lease.staleMs;
    return locks
      .filter((lock) => !isGone(lock) && (strict || !(Date.parse(lock.renewed ?? "") < oldest)))
      .map((lock) => ({ ...lock, run: undefined }));
  }

  probe(): Promise<ProbeResult[]> {
    return probeBranch(this.#branch);
  }

  async unlock(tenant: string, id: string): Promise<LockHolder & { manifest: string }> {
    checkTenant(tenant);
    for (let races = 0; races < 10; races++) {
      const tip = await this.#tip(true);
      const locks = tip === null ? [] : await this.#locks(tip, tenant);
      const lock = locks.find((each) => each.id === id);
      if (lock === undefined) throw noSuchLock(id, `${tenant} in ${this.url}`, locks);
      const folder = ledgerFolder(tenant, lock.manifest);
      const changes = new Map([[lockPath(folder), null]]);
      try {
        const commit = await this.#branch.commit(tip, changes, `${folder}: unlocked ${id}`, `unlock-${id}`);
        if ((await this.#branch.push(commit, tip)) === "done") return lock;
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new ReticketError("LEDGER_WRITE_FAILED", `${this.url}: the lock can't be removed: ${why}`, {
          hint: "See that the remote can be reached and that you may push to the branch.",
          cause: error,
        });
      } finally {
        await this.#branch.forget(`unlock-${id}`);
      }
    }
    throw moved(this.url, "others were faster at the branch again and again");
  }

  async #tip(fresh = false): Promise<string | null> {
    try {
      return await this.#branch.tip(fresh);
    } catch (error) {
      throw branchUnreadable(this.url, error);
    }
  }

  async #locks(
    tip: string,
    tenant: string,
  ): Promise<(LockHolder & { manifest: string; renewed?: string })[]> {
    const files = (await this.#branch.files(tip, tenant)).filter(({ path }) => path.endsWith("/lock"));
    const found: (LockHolder & { manifest: string; renewed?: string })[] = [];
    let index = 0;
    for await (const text of this.#branch.contents(files)) {
      const manifest = files[index++]!.path.split("/").at(-2)!;
      const holder = holderOf(text);
      if (holder !== undefined) found.push({ ...holder, manifest });
    }
    return found;
  }
}
