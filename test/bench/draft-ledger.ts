import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { ulid } from "ulid";
import { encodeCommit } from "../../src/ledger/commit.js";
import { ledgerPaths } from "../../src/ledger/file/paths.js";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import { noPosition } from "../../src/ledger/position.js";
import type { Keys } from "../../src/manifest/keys.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import { loadManifests } from "../../src/manifest/load.js";
import type { Manifest } from "../../src/manifest/manifest.js";

const CHUNK = 1 << 20;
/** As `refresh` has it. */
const LARGEST_COMMIT = 1000;
const NO_TICKETS = { issued: 0, rejected: 0, in_doubt: 0, released: 0 };

/** A ledger file of a bench, written at once and as reticket itself spells it: its chain holds. */
export class DraftLedger {
  readonly #file: number;
  readonly #position = noPosition();
  #now: number;
  /** Of one commit: what is written at one time. */
  #records: LedgerRecord[] = [];
  #waiting = "";

  /**
   * @param dir the folder of all ledgers
   * @param now when the lines that follow were written, milliseconds since the epoch
   */
  constructor(
    dir: string,
    private readonly tenant: string,
    private readonly manifest: string,
    private readonly digest: string,
    now: number,
  ) {
    const { folder, ledger } = ledgerPaths(dir, tenant, manifest);
    mkdirSync(folder, { recursive: true });
    this.#file = openSync(ledger, "wx");
    this.#now = now;
  }

  get now(): number {
    return this.#now;
  }

  set now(now: number) {
    this.#commit();
    this.#now = now;
  }

  write(record: LedgerRecord): void {
    this.#records.push(record);
    if (this.#records.length === LARGEST_COMMIT) this.#commit();
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
    this.#commit();
    writeSync(this.#file, this.#waiting);
    closeSync(this.#file);
  }

  #commit(): void {
    const records = this.#records.splice(0);
    if (records.length === 0) return;
    const { lines } = encodeCommit(
      records,
      this.#position,
      { tenant: this.tenant, manifest: this.manifest },
      this.#now,
    );
    this.#waiting += `${lines.join("\n")}\n`;
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
