import { randomUUID } from "node:crypto";
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { ulid } from "ulid";
import { ledgerPaths } from "../../src/ledger/file/paths.js";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import { encodeHeader, encodeRecord } from "../../src/ledger/line.js";
import type { Keys } from "../../src/manifest/keys.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import { loadManifests } from "../../src/manifest/load.js";
import type { Manifest } from "../../src/manifest/manifest.js";

const CHUNK = 1 << 20;
const NO_TICKETS = { issued: 0, rejected: 0, in_doubt: 0, released: 0 };

/** A ledger file of a bench, written at once and as reticket itself spells it: its chain holds. */
export class DraftLedger {
  readonly #file: number;
  #seq = 0;
  #sum: string;
  #waiting = "";

  /**
   * @param dir the folder of all ledgers
   * @param now when the lines that follow were written, milliseconds since the epoch
   */
  constructor(
    dir: string,
    tenant: string,
    manifest: string,
    private readonly digest: string,
    public now: number,
  ) {
    const { folder, ledger } = ledgerPaths(dir, tenant, manifest);
    mkdirSync(folder, { recursive: true });
    this.#file = openSync(ledger, "wx");
    const header = { seq: 0, type: "header", format_version: 1, lineage: randomUUID() } as const;
    const { text, sum } = encodeHeader({ ...header, at: this.#at, tenant, manifest });
    this.#sum = sum;
    this.#put(text);
  }

  write(record: LedgerRecord): void {
    const { text, sum } = encodeRecord(record, ++this.#seq, this.#at, this.#sum);
    this.#sum = sum;
    this.#put(text);
  }

  /** One whole run: `body` writes what it did. */
  run(operation: "apply" | "deliver" | "refresh", body: (run: string) => void): void {
    const run = ulid(this.now);
    this.write({
      type: "run_started",
      run,
      digest: this.digest,
      actor: "bench@bench",
      tool_version: "0",
      ...(operation === "apply" ? {} : { operation }),
    });
    body(run);
    this.write({ type: "run_finished", run, ended: "done", counts: NO_TICKETS });
  }

  close(): void {
    writeSync(this.#file, this.#waiting);
    closeSync(this.#file);
  }

  get #at(): string {
    return new Date(this.now).toISOString();
  }

  #put(text: string): void {
    this.#waiting += `${text}\n`;
    if (this.#waiting.length < CHUNK) return;
    writeSync(this.#file, this.#waiting);
    this.#waiting = "";
  }
}

/** A manifest as reticket reads it, and its entries' keys. */
export async function loaded(path: string, tenant: string): Promise<{ manifest: Manifest; keys: Keys }> {
  const { manifests } = await loadManifests([path]);
  const manifest = manifests[0]!;
  return { manifest, keys: manifestKeys(manifest, tenant) };
}
