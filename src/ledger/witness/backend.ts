import type { ProbeResult } from "../../probe-result.js";
import type { LedgerBackend, LockHolder, WorkAtHand } from "../ledger.js";
import type { PauseMarks } from "../pause/marks.js";
import { WitnessedLedger, type WitnessOptions } from "./ledger.js";

/** A backend whose ledgers are held against their witnesses whenever they are read, and leave one whenever they are written. */
export class WitnessedBackend implements LedgerBackend {
  #hasFailed = false;

  constructor(
    private readonly backend: LedgerBackend,
    private readonly options: WitnessOptions,
  ) {}

  get url(): string {
    return this.backend.url;
  }

  get folder(): string | undefined {
    return this.backend.folder;
  }

  get hasExpensiveLocks(): boolean {
    return this.backend.hasExpensiveLocks;
  }

  get pauses(): PauseMarks {
    return this.backend.pauses;
  }

  portableUrl(configured: string, project: string): string {
    return this.backend.portableUrl(configured, project);
  }

  open(tenant: string, manifest: string): WitnessedLedger {
    return new WitnessedLedger(this.backend.open(tenant, manifest), this.backend, {
      ...this.options,
      onError: (error) => {
        if (!this.#hasFailed) this.options.onError?.(error);
        this.#hasFailed = true;
      },
    });
  }

  identity(): Promise<string> {
    return this.backend.identity();
  }

  /** With those that only a witness knows of: a ledger that is gone must not look as if it had never been. */
  async manifests(tenant: string): Promise<string[]> {
    const there = await this.backend.manifests(tenant);
    const { folder, named } = this.options;
    const names = new Set(there);
    for (const witness of named) if (witness.tenant === tenant) names.add(witness.manifest);
    for (const name of (await folder?.manifests(tenant)) ?? []) {
      if (names.has(name)) continue;
      const home = await this.backend.identity();
      if ((await folder!.read(tenant, name)).some((witness) => witness.home === home)) names.add(name);
    }
    return [...names].sort();
  }

  workAtHand(tenant: string, options?: { strict?: boolean }): Promise<WorkAtHand[]> {
    return this.backend.workAtHand(tenant, options);
  }

  probe(tenant: string, manifests: readonly string[]): Promise<ProbeResult[]> {
    return this.backend.probe(tenant, manifests);
  }

  unlock(tenant: string, id: string): Promise<LockHolder & { manifest: string }> {
    return this.backend.unlock(tenant, id);
  }
}
