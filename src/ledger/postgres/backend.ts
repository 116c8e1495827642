import type { ClientBase } from "pg";
import { ulid } from "ulid";
import { systemClocks } from "../../clocks.js";
import { ReticketError } from "../../errors.js";
import type { ProbeResult } from "../../probe-result.js";
import { unreadable } from "../damage.js";
import { noSuchLock, parseHolder } from "../holder.js";
import type { Ledger, LedgerBackend, LockHolder, WorkAtHand } from "../ledger.js";
import { checkManifestName, checkTenant } from "../names.js";
import { isGone } from "../process.js";
import { StoredLedger } from "../stored-ledger.js";
import { Database, START_PATIENCE_MS } from "./database.js";
import { hintOf, wordsOf } from "./failure.js";
import { KnownRunners } from "./known-runners.js";
import { PostgresPauseMarks } from "./pause-marks.js";
import { probeSchema } from "./probe.js";
import { checkedLayout } from "./reader.js";
import { POSTGRES_LEASE } from "./runner.js";
import { type PostgresHome, PostgresStore } from "./store.js";
import type { PostgresPlace } from "./url.js";

/** A schema of ledgers in a PostgreSQL database. Nothing is connected to before it is needed. */
export class PostgresBackend implements LedgerBackend {
  readonly url: string;
  readonly folder = undefined;
  readonly hasExpensiveLocks = false;
  readonly pauses: PostgresPauseMarks;
  readonly #database: Database;
  readonly #home: PostgresHome;
  /** By tenant. */
  readonly #runners = new Map<string, KnownRunners>();

  constructor(
    private readonly place: PostgresPlace,
    lease = POSTGRES_LEASE,
    clocks = systemClocks,
  ) {
    this.url = place.url;
    this.#database = new Database(place, clocks);
    const { schema, url } = place;
    const home = { database: this.#database, schema, url, lease, clocks };
    this.#home = { ...home, worker: ulid() };
    this.pauses = new PostgresPauseMarks(home);
  }

  open(tenant: string, manifest: string): Ledger {
    checkTenant(tenant);
    checkManifestName(manifest);
    const runners = this.#runners.get(tenant) ?? new KnownRunners();
    this.#runners.set(tenant, runners);
    return new StoredLedger(new PostgresStore(this.#home, tenant, manifest, runners));
  }

  /** Without the user, and with the parameters that decide how secure the connection is: a config may weaken them. */
  portableUrl(configured: string): string {
    const parameters = new URLSearchParams(configured.split("?")[1] ?? "");
    const shown = ["sslmode", "require_auth"].filter((name) => parameters.has(name));
    return shown.reduce(
      (text, name) => `${text}${text.includes("?") ? "&" : "?"}${name}=${parameters.get(name)}`,
      this.url,
    );
  }

  async identity(): Promise<string> {
    const { hosts, database, schema } = this.place;
    const names = hosts.map(({ host, port }) => `${host}:${port}`).join(",");
    return `postgres://${names}/${database}?schema=${schema}`;
  }

  async manifests(tenant: string): Promise<string[]> {
    checkTenant(tenant);
    const rows = await this.#query<{ manifest: string }>(
      "read",
      "SELECT manifest FROM ledgers WHERE tenant = $1 AND seq >= 0",
      [tenant],
    );
    return rows.map(({ manifest }) => manifest).sort();
  }

  async workAtHand(tenant: string): Promise<WorkAtHand[]> {
    checkTenant(tenant);
    const rows = await this.#query<{ manifest: string; holder: unknown; run: string | null }>(
      "read",
      "SELECT manifest, holder, to_jsonb(runners) ->> 'run' AS run FROM runners WHERE tenant = $1 AND lease > now() ORDER BY id",
      [tenant],
    );
    return rows.flatMap(({ manifest, holder: json, run }) => {
      const holder = parseHolder(JSON.stringify(json));
      return holder === undefined || isGone(holder) ? [] : [{ ...holder, manifest, run: run ?? undefined }];
    });
  }

  async probe(): Promise<ProbeResult[]> {
    try {
      const options = { patienceMs: START_PATIENCE_MS };
      return await this.#database.transaction("write", (client) => probeSchema(client, this.url), options);
    } catch (error) {
      if (error instanceof ReticketError) throw error;
      throw unreadable(this.url, wordsOf(error), hintOf(error, "read"));
    }
  }

  async unlock(tenant: string, id: string): Promise<LockHolder & { manifest: string }> {
    checkTenant(tenant);
    type Row = { manifest: string; holder: unknown };
    const found = (rows: Row[]): (LockHolder & { manifest: string })[] =>
      rows.flatMap(({ manifest, holder: json }) => {
        const holder = parseHolder(JSON.stringify(json));
        return holder === undefined ? [] : [{ ...holder, manifest }];
      });
    const removed = await this.#query<Row>(
      "write",
      "DELETE FROM runners WHERE tenant = $1 AND id = $2 RETURNING manifest, holder",
      [tenant, id],
    );
    const [holder] = found(removed);
    if (holder !== undefined) return holder;
    const held = await this.#query<Row>(
      "read",
      "SELECT manifest, holder FROM runners WHERE tenant = $1 AND lease > now() ORDER BY id",
      [tenant],
    );
    throw noSuchLock(id, `${tenant} in ${this.url}`, found(held));
  }

  async #query<Row extends object>(access: "read" | "write", sql: string, values: unknown[]): Promise<Row[]> {
    const work = async (client: ClientBase): Promise<Row[]> =>
      (await checkedLayout(client, this.url)) === 0 ? [] : (await client.query<Row>(sql, values)).rows;
    try {
      return await this.#database.transaction(access, work, { patienceMs: START_PATIENCE_MS });
    } catch (error) {
      if (error instanceof ReticketError) throw error;
      throw unreadable(this.url, wordsOf(error), hintOf(error, "read"));
    }
  }
}
