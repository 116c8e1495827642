import { setMaxListeners } from "node:events";
import pLimit from "p-limit";
import { ulid } from "ulid";
import { isExportCheaper } from "../apply/export-job.js";
import type { Caller } from "../auth0/answer.js";
import { ReticketError } from "../errors.js";
import type { Ledger, LedgerState } from "../ledger/ledger.js";
import type { GoneWhy } from "../ledger/observations.js";
import { manifestKeys } from "../manifest/keys.js";
import type { Manifest } from "../manifest/manifest.js";
import { createPacer } from "../pacing/pacer.js";
import { RequestLoop } from "../pacing/request-loop.js";
import { type Target, targetId } from "../target.js";
import { findInExports } from "./by-export.js";
import { type Judged, judge, judgedOf } from "./judge.js";
import { Observer } from "./observer.js";
import { lookFor, NOT_FOUND } from "./one-by-one.js";
import { type Subject, type Subjects, subjectsOf } from "./subjects.js";

export type Via = "get" | "export";

export interface RefreshInput {
  tenant: string;
  manifests: readonly Manifest[];
  /** The ledger of every manifest, by name: locked, and in the state that is given beside it. */
  ledgers: ReadonlyMap<string, Ledger>;
  states: ReadonlyMap<string, LedgerState>;
}

export interface RefreshOptions {
  caller: Caller;
  /** How to look; absent: as `cheaperWay` says. */
  via?: Via | undefined;
  /** Requests a second that may be counted on, where that is known. */
  knownRate?: number | undefined;
  concurrency: number;
  /** Requests a second at most; absent: as fast as the tenant allows. */
  rate?: number | undefined;
  /** The share of the tenant's bucket that is left to others, 0 to 0.9. */
  headroom: number;
  /** Who runs it, for the ledger: `user@host`. */
  actor: string;
  toolVersion: string;
  unreachableMs?: number | undefined;
  /** Aborted: what is in flight is cut off, since it only reads; what was seen is recorded. */
  drain?: AbortSignal | undefined;
  onProgress?: ((progress: RefreshProgress) => void) | undefined;
  /** The whole pool waits, milliseconds, since the tenant's rate limit is reached. */
  onWait?: ((ms: number) => void) | undefined;
}

export interface RefreshProgress {
  via: Via;
  total: number;
  looked: number;
  /** Of an export: its job's state, or `downloading`. */
  status?: string;
}

/** How the looked-at stand now. */
export interface RefreshCounts {
  /** Seen to have reset in this run. */
  completed: number;
  /** Seen to have reset before; they were not looked at again. */
  completedBefore: number;
  expired: number;
  blocked: number;
  deleted: number;
  /** The link still works, and was not used. */
  open: number;
}

export interface RefreshResult {
  run: string;
  via: Via;
  ended: "done" | "stopped" | "interrupted";
  counts: RefreshCounts;
  /** Observations that were new, and are recorded. */
  recorded: number;
  /** Who can't use a link, seen in this run. */
  gone: { manifest: string; target: Target; why: GoneWhy }[];
  /** Whom nothing can be said of, and why. */
  unclear: { manifest: string; target: Target; why: string }[];
  /** Who was not reached before the run ended. */
  left: number;
  /** For `stopped`: why. */
  error: ReticketError | undefined;
}

const UNREACHABLE_MS = 60_000;

/** One request a user where that takes a minute at most at the tenant's rate, one export of everybody where it takes longer. */
export function cheaperWay(count: number, knownRate: number | undefined): Via {
  return isExportCheaper(count, knownRate) ? "export" : "get";
}

/**
 * Looks at the tenant for what became of every issued ticket, and records what is new. What stops it is told in the
 * result, since much may have been recorded before it.
 */
export async function refresh(input: RefreshInput, options: RefreshOptions): Promise<RefreshResult> {
  return new Refresh(input, options).execute();
}

class Refresh {
  readonly #run = ulid();
  readonly #stopping = new AbortController();
  readonly #observers = new Map<string, Observer>();
  readonly #subjects: Subjects;
  readonly #via: Via;
  readonly #requests: RequestLoop;
  readonly #counts: RefreshCounts;
  readonly #gone: RefreshResult["gone"] = [];
  readonly #unclear: RefreshResult["unclear"] = [];
  #recorded = 0;
  #looked = 0;
  #error: ReticketError | undefined;

  constructor(
    input: RefreshInput,
    private readonly options: RefreshOptions,
  ) {
    const { subjects, completed } = subjectsOf(input.manifests, input.states);
    this.#subjects = subjects;
    this.#via = options.via ?? cheaperWay(subjects.length, options.knownRate);
    this.#counts = { completed: 0, completedBefore: completed, expired: 0, blocked: 0, deleted: 0, open: 0 };
    const { actor, toolVersion, rate, headroom, onWait } = options;
    for (const manifest of input.manifests) {
      const ledger = input.ledgers.get(manifest.name)!;
      const { digest } = manifestKeys(manifest, input.tenant);
      this.#observers.set(
        manifest.name,
        new Observer(ledger, { run: this.#run, digest, actor, toolVersion }),
      );
    }
    setMaxListeners(0, this.#stopping.signal);
    this.#requests = new RequestLoop({
      pacer: createPacer({ rate, headroom, ...(onWait === undefined ? {} : { onWait }) }),
      unreachableMs: options.unreachableMs ?? UNREACHABLE_MS,
      stop: this.#stopping.signal,
    });
  }

  async execute(): Promise<RefreshResult> {
    const { drain } = this.options;
    const stop = () => this.#stopping.abort();
    if (drain?.aborted === true) stop();
    drain?.addEventListener("abort", stop, { once: true });
    try {
      if (this.#subjects.length > 0)
        await (this.#via === "get" ? this.#oneByOne(this.#subjects) : this.#byExport());
    } catch (error) {
      this.#fail(error);
    } finally {
      drain?.removeEventListener("abort", stop);
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
      left: this.#subjects.length - this.#looked,
      error: this.#error,
    };
  }

  async #oneByOne(subjects: Iterable<Subject>): Promise<void> {
    const limit = pLimit(this.options.concurrency);
    const { caller } = this.options;
    const { signal } = this.#stopping;
    this.#progress();
    await limit.map(subjects, async (subject) => {
      if (signal.aborted) return;
      try {
        const look = await lookFor(caller, this.#requests, subject.target, signal);
        if (look === undefined) return;
        if ("user" in look) await this.#saw(subject, look.user && judgedOf(look.user));
        else this.#isUnclear(subject, look.unclear);
        this.#progress();
      } catch (error) {
        this.#fail(error);
      }
    });
  }

  async #byExport(): Promise<void> {
    const { caller } = this.options;
    const { signal } = this.#stopping;
    const onProgress = ({ status }: { status: string }) => this.#progress(status);
    const absent: Subject[] = [];
    const options = { caller, requests: this.#requests, signal, onProgress };
    await findInExports(this.#subjects, options, async (subject, user) => {
      if (user !== undefined) await this.#saw(subject, user);
      else if ("email" in subject.target) this.#isUnclear(subject, NOT_FOUND);
      else absent.push(subject);
    });
    // That a file does not have a user proves nothing: the tenant is asked.
    await this.#oneByOne(absent);
  }

  async #saw(subject: Subject, user: Judged | undefined): Promise<void> {
    const found = judge(subject.ticket, user, this.options.caller.clock?.now() ?? Date.now());
    if (await this.#observers.get(subject.manifest)!.saw(subject, found)) this.#recorded++;
    this.#looked++;
    if (found?.state === "gone") {
      this.#gone.push({ manifest: subject.manifest, target: subject.target, why: found.why });
    }
    this.#counts[found === undefined ? "open" : found.state === "gone" ? found.why : found.state]++;
  }

  #isUnclear({ manifest, target }: Subject, why: string): void {
    this.#looked++;
    this.#unclear.push({ manifest, target, why });
  }

  get #ended(): RefreshResult["ended"] {
    if (this.#error !== undefined) return "stopped";
    return this.#stopping.signal.aborted ? "interrupted" : "done";
  }

  #fail(error: unknown): void {
    this.#error ??=
      error instanceof ReticketError
        ? error
        : new ReticketError("INTERNAL", "reticket failed in the middle of a refresh", { cause: error });
    this.#stopping.abort();
  }

  #progress(status?: string): void {
    this.options.onProgress?.({
      via: this.#via,
      total: this.#subjects.length,
      looked: this.#looked,
      ...(status === undefined ? {} : { status }),
    });
  }
}

/** By manifest and target: which answer comes first says nothing. */
function inOrder<T extends { manifest: string; target: Target }>(found: readonly T[]): T[] {
  const place = ({ manifest, target }: T) => `${manifest}\n${targetId(target)}`;
  return found.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}
