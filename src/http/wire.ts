import type { IncomingHttpHeaders } from "node:http";
import type { Dispatcher } from "undici";
import { CutOff } from "./failure.js";
import type { Reply } from "./reply.js";

export interface WireRequest {
  /** POST where absent. */
  method?: "GET" | "POST" | "PATCH";
  path: string;
  /** Name, value, name, value… */
  headers: string[];
  body: string | null;
  /** Aborted: the request is cut off. */
  signal?: AbortSignal | undefined;
  /** Aborted: the request is cut off where it has not left yet. */
  giveUp?: AbortSignal | undefined;
  /** Asked at the last moment, once there is a connection: where it says no, nothing of the request leaves. */
  mayLeave?: (() => boolean) | undefined;
}

/**
 * Sends requests to one origin, each at most once, on a connection of its own, each with an end: an answer, a failure, a
 * cut or the deadline.
 */
export class Wire {
  readonly #inFlight = new Set<Exchange>();
  readonly #signals = new WeakSet<AbortSignal>();
  readonly #closed = new AbortController();
  #sweeper: NodeJS.Timeout | undefined;

  constructor(
    readonly origin: string,
    private readonly dispatcher: Dispatcher,
    private readonly deadlineMs: number,
  ) {}

  get closed(): AbortSignal {
    return this.#closed.signal;
  }

  send(request: WireRequest): Promise<Reply> {
    const { method = "POST", path, headers, body, signal, giveUp } = request;
    return new Promise((resolve) => {
      const exchange = new Exchange(performance.now(), request, (reply) => {
        this.#inFlight.delete(exchange);
        resolve(reply);
      });
      if (this.closed.aborted) return exchange.cut("the client is closed");
      if (signal?.aborted || giveUp?.aborted) return exchange.cut("it was interrupted");
      this.#inFlight.add(exchange);
      this.#sweeper ??= setInterval(() => this.#sweep(), this.#sweepMs);
      if (signal !== undefined) this.#heed(signal);
      if (giveUp !== undefined) this.#heed(giveUp);
      this.dispatcher.dispatch({ origin: this.origin, path, method, headers, body, reset: true }, exchange);
    });
  }

  async close(): Promise<void> {
    this.#closed.abort();
    clearInterval(this.#sweeper);
    for (const exchange of this.#inFlight) exchange.cut("the client was closed");
    await this.dispatcher.destroy();
  }

  /** One listener a signal, not one a request. */
  #heed(signal: AbortSignal): void {
    if (this.#signals.has(signal)) return;
    this.#signals.add(signal);
    const cutAll = () => {
      for (const exchange of this.#inFlight) if (exchange.heeds(signal)) exchange.cut("it was interrupted");
    };
    signal.addEventListener("abort", cutAll, { once: true, signal: this.closed });
  }

  get #sweepMs(): number {
    return Math.min(1_000, this.deadlineMs / 4);
  }

  /** One timer for all: a timer a request is felt at 10,000 requests a second. */
  #sweep(): void {
    if (this.#inFlight.size === 0) {
      clearInterval(this.#sweeper);
      this.#sweeper = undefined;
      return;
    }
    // Half a sweep early or late, so that what was sent in the same breath is cut together.
    const overdue = performance.now() - this.deadlineMs + this.#sweepMs / 2;
    for (const exchange of this.#inFlight) {
      if (exchange.since > overdue) return;
      exchange.cut(`it took longer than ${this.deadlineMs / 1000} s`);
    }
  }
}

class Exchange implements Dispatcher.DispatchHandler {
  #controller: Dispatcher.DispatchController | undefined;
  #status: number | undefined;
  #headers: IncomingHttpHeaders = {};
  #chunks: Buffer[] = [];
  #settled = false;

  constructor(
    readonly since: number,
    private readonly request: WireRequest,
    private readonly settle: (reply: Reply) => void,
  ) {}

  /** undici calls this when the request is about to be written to a socket that is connected, TLS included. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#controller !== undefined || this.#settled) {
      controller.abort(new CutOff("it would have been sent a second time"));
      return;
    }
    if (this.request.mayLeave?.() === false) {
      const error = new CutOff("it was withheld: the ledger's lock has to be confirmed first");
      this.#finish(error);
      controller.abort(error);
      return;
    }
    this.#controller = controller;
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#finish(undefined);
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#finish(error);
  }

  heeds(signal: AbortSignal): boolean {
    const { request } = this;
    return request.signal === signal || (request.giveUp === signal && this.#controller === undefined);
  }

  cut(why: string): void {
    const error = new CutOff(why);
    this.#finish(error);
    this.#controller?.abort(error);
  }

  #finish(failure: Error | undefined): void {
    if (this.#settled) return;
    this.#settled = true;
    const chunks = this.#chunks;
    this.settle({
      left: this.#controller !== undefined,
      status: this.#status,
      headers: this.#headers,
      body: (chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString("utf8"),
      failure,
    });
  }
}
