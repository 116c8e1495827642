import { setMaxListeners } from "node:events";
import pLimit from "p-limit";
import { ulid } from "ulid";
import { isExportCheaper } from "../apply/export-job.js";
import { ReticketError } from "../errors.js";
import type { LedgerState, LockedLedger } from "../ledger/ledger.js";
import type { Observation } from "../ledger/observations.js";
import { isPaused } from "../ledger/pause/watch.js";
import { manifestKeys } from "../manifest/keys.js";
import type { Manifest } from "../manifest/manifest.js";
import { onceAborted } from "../once-aborted.js";
import { createPacer } from "../pacing/pacer.js";
import { RequestLoop } from "../pacing/request-loop.js";
import { Connections } from "../tenant/connections.js";
import type { Tenant } from "../tenant/tenant.js";
import { AfterReset, type AfterResetResult, unfinishedRevocations } from "./after-reset.js";
import { BLIND, Blindness } from "./blindness.js";
import { findInExports } from "./by-export.js";
import { NO_EVENT, readPasswordChanges } from "./by-logs.js";
import { judge, snapshotOf, type UserSnapshot } from "./judge.js";
import { Observer } from "./observer.js";
import { lookFor, NOT_FOUND } from "./one-by-one.js";
import { type OpenTicket, type OpenTickets, openTicketsOf } from "./open-tickets.js";
import type { RefreshCounts, RefreshProgress, RefreshResult, Via } from "./refresh-result.js";
import { inOrder } from "./refresh-result.js";
import { ownersChange } from "./replaced.js";

export type { RefreshCounts, RefreshProgress, RefreshResult, Via };

/** How users are looked up: one request per user, or one export of all users. */
export interface RefreshInput {
  tenant: string;
  manifests: readonly Manifest[];
  /** The ledger of every manifest, by name: locked, in the state given in `states`. */
  ledgers: ReadonlyMap<string, LockedLedger>;
  states: ReadonlyMap<string, LedgerState>;
}

/** How the tenant is asked. */
export interface RefreshOptions {
  tenant: Tenant;
  /** How to look users up; absent: as `cheaperWay` says. */
  via?: Via | undefined;
  /** The known rate, requests per second, if any. */
  knownRate?: number | undefined;
  concurrency: number;
  /** Maximum requests per second; absent: as fast as the tenant allows. */
  rate?: number | undefined;
  /** The part of the tenant's bucket that is left to other clients, 0 to 0.9. */
  headroom: number;
  /** Who runs it, for the ledger: `user@host`. */
  actor: string;
  toolVersion: string;
  unreachableMs?: number | undefined;
  /** false: sessions and refresh tokens of users who have reset are not revoked once more. */
  revoke?: boolean | undefined;
  /** `PauseWatch.signal`. Aborted: as `drain`, because a manifest was paused. */
  pauses?: AbortSignal | undefined;
  /** Aborted: requests in flight are cancelled, because they only read; what was observed is recorded. */
  drain?: AbortSignal | undefined;
  onProgress?: ((progress: RefreshProgress) => void) | undefined;
  /** All requests wait this long, milliseconds, because the tenant's rate limit is reached. */
  onWait?: ((ms: number) => void) | undefined;
}

const UNREACHABLE_MS = 60_000;

/** One request per user if that takes at most a minute at the known rate, otherwise one export of all users. */
export function cheaperWay(count: number, knownRate: number | undefined): Via {
  return isExportCheaper(count, knownRate) ? "export" : "get";
}

/**
 * Asks the tenant what happened to every issued ticket and records the changes. An error that stops it is in the result,
 * because changes may have been recorded before.
 */
export async function refresh(input: RefreshInput, options: RefreshOptions): Promise<RefreshResult> {
  return new Refresh(input, options).execute();
}

class Refresh {
  readonly #run = ulid();
  readonly #stopping = new AbortController();
  readonly #observers = new Map<string, Observer>();
  readonly #openTickets: OpenTickets;
  readonly #via: Via;
  readonly #requests: RequestLoop;
  readonly #connections: Connections;
  readonly #counts: RefreshCounts;
  readonly #gone: RefreshResult["gone"] = [];
  readonly #unclear: RefreshResult["unclear"] = [];
  readonly #refused: RefreshResult["refused"] = [];
  readonly #blindness: Blindness;
  #recorded = 0;
  #looked = 0;
  #error: ReticketError | undefined;
  #revocations: AfterResetResult | undefined;

  constructor(
    private readonly input: RefreshInput,
    private readonly options: RefreshOptions,
  ) {
    const { openTickets, completed } = openTicketsOf(input.manifests, input.states);
    this.#openTickets = openTickets;
    this.#via = options.via ?? cheaperWay(openTickets.length, options.knownRate);
    this.#counts = { completed: 0, completedBefore: completed, expired: 0, blocked: 0, deleted: 0, open: 0 };
    const { tenant, actor, toolVersion, rate, headroom, onWait, revoke = true } = options;
    for (const manifest of input.manifests) {
      const ledger = input.ledgers.get(manifest.name)!;
      const { digest } = manifestKeys(manifest, input.tenant);
      this.#observers.set(
        manifest.name,
        new Observer(ledger, {
          ...{ run: this.#run, digest, actor, toolVersion },
          revokes: revoke && manifest.contain.has("sessions"),
        }),
      );
    }
    setMaxListeners(0, this.#stopping.signal);
    this.#requests = new RequestLoop({
      pacer: createPacer({ rate, headroom, subscriptions: tenant.provider.subscriptions, onWait }),
      provider: tenant.provider,
      unreachableMs: options.unreachableMs ?? UNREACHABLE_MS,
      stop: this.#stopping.signal,
    });
    const { signal } = this.#stopping;
    this.#connections = new Connections(
      (id) => this.#requests.attempt("connection", () => tenant.getConnection(id, { signal })),
      (name) => this.#requests.attempt("connection", () => tenant.getConnectionNamed(name, { signal })),
    );
    this.#blindness = new Blindness(this.#connections);
  }

  async execute(): Promise<RefreshResult> {
    const { drain, pauses } = this.options;
    const unwatchDrain = onceAborted(drain, () => this.#stopping.abort());
    const unwatchPauses = onceAborted(pauses, () => this.#fail(pauses?.reason));
    try {
      if (this.#openTickets.length > 0) await this.#lookUp[this.#via]();
      if (this.options.revoke !== false) await this.#afterReset();
    } catch (error) {
      this.#fail(error);
    } finally {
      unwatchDrain();
      unwatchPauses();
    }
    for (const observer of this.#observers.values()) {
      await observer.finish(this.#ended, this.#error?.code).catch((error: unknown) => this.#fail(error));
    }
    return {
      run: this.#run,
      via: this.#via,
      ended: this.#ended,
      counts: this.#counts,
      recorded: this.#recorded,
      gone: inOrder(this.#gone),
      unclear: inOrder(this.#unclear),
      customDatabases: [...this.#blindness.custom].sort(),
      blind: this.#blindness.targets,
      refused: inOrder(this.#refused),
      left: this.#openTickets.length - this.#looked,
      error: this.#error,
      ...(this.#revocations === undefined ? {} : { afterReset: this.#revocations }),
    };
  }

  /** Revokes what a reset leaves alive: of users found now, and of those whose revocation an earlier run did not finish. */
  async #afterReset(): Promise<void> {
    const { manifests, states } = this.input;
    const unfinished = [...unfinishedRevocations(manifests, states)];
    for (const [name, observer] of this.#observers) {
      await observer.flush();
      await observer.claim(unfinished.filter(({ manifest }) => manifest === name));
    }
    const users = [...this.#observers.values()].flatMap(({ claimed }) => claimed);
    if (users.length === 0 || this.#stopping.signal.aborted) return;
    const { tenant, concurrency } = this.options;
    const afterReset = new AfterReset({
      ...{ tenant, concurrency, requests: this.#requests, connections: this.#connections },
      ...{ signal: this.#stopping.signal, observers: this.#observers },
    });
    this.#revocations = afterReset.result;
    await afterReset.revoke(users);
  }

  readonly #lookUp: Readonly<Record<Via, () => Promise<void>>> = {
    get: () => this.#oneByOne(this.#openTickets),
    export: () => this.#byExport(),
    logs: () => this.#byLogs(),
  };

  /** The log proves resets. That it has none proves nothing, so nothing else is recorded. */
  async #byLogs(): Promise<void> {
    const { tenant } = this.options;
    const options = {
      ...{ tenant, requests: this.#requests, signal: this.#stopping.signal },
      onProgress: (events: number) => this.#progress(`${events} events`),
    };
    const changes = await readPasswordChanges(this.#openTickets, { ...options, now: this.#now });
    if (changes === undefined) return;
    for (const openTicket of this.#openTickets) {
      const { manifest, target, ticket } = openTicket;
      const at = ownersChange(changes.changedAt(target), openTicket, this.input.states.values());
      if (at > ticket.tenantIssuedAt) await this.#record(openTicket, { state: "completed", at });
      else if (ticket.expiresAt <= this.#now) this.#isUnclear(openTicket, NO_EVENT);
      else await this.#record(openTicket, undefined);
      if (changes.wasRefused(target) && !(at > ticket.tenantIssuedAt))
        this.#refused.push({ manifest, target });
    }
  }

  get #now(): number {
    return this.options.tenant.clock?.now() ?? Date.now();
  }

  async #oneByOne(openTickets: Iterable<OpenTicket>): Promise<void> {
    const limit = pLimit(this.options.concurrency);
    const { tenant } = this.options;
    const { signal } = this.#stopping;
    this.#progress();
    await limit.map(openTickets, async (openTicket) => {
      if (signal.aborted) return;
      try {
        const look = await lookFor(openTicket.target, {
          ...{ tenant, requests: this.#requests, connections: this.#connections, signal },
        });
        if (look === undefined) return;
        if ("user" in look) await this.#saw(openTicket, look.user && snapshotOf(look.user));
        else this.#isUnclear(openTicket, look.unclear);
        this.#progress();
      } catch (error) {
        this.#fail(error);
      }
    });
  }

  async #byExport(): Promise<void> {
    const { tenant } = this.options;
    const { signal } = this.#stopping;
    const onProgress = ({ status }: { status: string }) => this.#progress(status);
    const absent: OpenTicket[] = [];
    const options = { tenant, requests: this.#requests, signal, onProgress };
    await findInExports(this.#openTickets, options, {
      found: async (openTicket, user) => {
        if (user !== undefined) await this.#saw(openTicket, user);
        else if ("email" in openTicket.target) this.#isUnclear(openTicket, NOT_FOUND);
        else absent.push(openTicket);
      },
      unclear: (openTicket, why) => this.#isUnclear(openTicket, why),
    });
    // A user that the export lacks is not proved to be deleted, so the tenant is asked.
    await this.#oneByOne(absent);
  }

  async #saw(openTicket: OpenTicket, shown: UserSnapshot | undefined): Promise<void> {
    const resetAt = ownersChange(shown?.resetAt ?? Number.NaN, openTicket, this.input.states.values());
    const user = shown && { ...shown, resetAt };
    const found = judge(openTicket.ticket, user, this.#now);
    const mayHaveReset = user !== undefined && (found === undefined || found.state === "expired");
    const kind = mayHaveReset ? await this.#blindness.kindOf(openTicket.target, user.connection) : "auth0";
    // Silence is no evidence that the link was not used.
    if (kind === "custom" && found?.state === "expired") this.#isUnclear(openTicket, BLIND);
    else if (kind !== undefined) await this.#record(openTicket, found);
  }

  async #record(openTicket: OpenTicket, found: Observation | undefined): Promise<void> {
    if (await this.#observers.get(openTicket.manifest)!.saw(openTicket, found)) this.#recorded++;
    this.#looked++;
    const { manifest, target } = openTicket;
    if (found?.state === "gone") this.#gone.push({ manifest, target, why: found.why });
    this.#counts[found === undefined ? "open" : found.state === "gone" ? found.why : found.state]++;
  }

  #isUnclear({ manifest, target }: OpenTicket, why: string): void {
    this.#looked++;
    this.#unclear.push({ manifest, target, why });
  }

  get #ended(): RefreshResult["ended"] {
    if (this.#error !== undefined) return isPaused(this.#error) ? "paused" : "stopped";
    return this.#stopping.signal.aborted ? "interrupted" : "done";
  }

  #fail(error: unknown): void {
    this.#error ??=
      error instanceof ReticketError
        ? error
        : new ReticketError("INTERNAL", "reticket failed during a refresh", { cause: error });
    this.#stopping.abort();
  }

  #progress(status?: string): void {
    this.options.onProgress?.({
      via: this.#via,
      total: this.#openTickets.length,
      looked: this.#looked,
      ...(status === undefined ? {} : { status }),
    });
  }
}
