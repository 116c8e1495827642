import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ReticketError } from "../errors.js";
import type { TenantBuckets } from "./bucket.js";
import { faultReply, send, spoil, tooMany } from "./delivery.js";
import type { Fault, FaultPlace } from "./fault.js";
import type { FaultInjector } from "./injector.js";
import type { SandboxGroup } from "./plans.js";
import { faultyRateHeaders, type RateHeaders, rateHeaders } from "./rate-headers.js";
import { failure, type SandboxReply, type SandboxRequest } from "./reply.js";
import type { RequestLog } from "./request-log.js";

const MAX_BODY_BYTES = 65_536;

export interface SandboxRoute {
  /** Where faults are injected; undefined: nowhere. */
  place: FaultPlace | undefined;
  /** Whose bucket it draws on; undefined: it is not limited. */
  group: SandboxGroup | undefined;
  handle: (request: SandboxRequest) => SandboxReply | Promise<SandboxReply>;
}

export interface ServerOptions {
  route: (method: string, path: string) => SandboxRoute | undefined;
  buckets: TenantBuckets;
  injector: FaultInjector;
  log: RequestLog;
  /** 429s carry Retry-After. */
  retryAfter: boolean;
  /** Expires the request's token, for the fault of that name. */
  expireToken: (authorization: string | undefined) => void;
  clock: () => number;
}

export interface ServerStats {
  requests: number;
  /** 429s. */
  throttled: number;
  /** Responses that a fault replaced or changed. */
  faults: number;
}

/** One request and its response. */
interface Exchange {
  request: SandboxRequest;
  response: ServerResponse;
  /** The rate-limit headers of the response; undefined: the endpoint is not limited. */
  rate: RateHeaders | undefined;
  /** The fault that was injected. */
  fault: Fault | undefined;
}

/** The HTTP side of a sandbox: reads requests, limits their rate, injects faults, responds, and keeps the log. */
export class SandboxServer {
  readonly stats: ServerStats = { requests: 0, throttled: 0, faults: 0 };
  readonly #options: ServerOptions;
  readonly #server: Server;
  readonly #waiting = new Set<NodeJS.Timeout>();
  #closed = false;

  constructor(options: ServerOptions) {
    this.#options = options;
    this.#server = createServer((incoming, response) => this.#read(incoming, response));
  }

  /** @throws ReticketError USAGE if the port is taken or not allowed */
  async listen(port: number): Promise<number> {
    this.#server.listen(port, "127.0.0.1");
    try {
      await once(this.#server, "listening");
    } catch (cause) {
      throw new ReticketError("USAGE", `the sandbox can't listen on port ${port}`, {
        hint: "give another `--port`, or 0 for any free one",
        cause,
      });
    }
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const timer of this.#waiting) clearTimeout(timer);
    const closed = once(this.#server, "close");
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  #read(incoming: IncomingMessage, response: ServerResponse): void {
    this.stats.requests++;
    response.sendDate = false;
    const { method = "GET", url = "/", headers } = incoming;
    const mark = url.indexOf("?");
    const path = mark < 0 ? url : url.slice(0, mark);
    const query = mark < 0 ? "" : url.slice(mark + 1);
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
    });
    incoming.on("end", () => {
      const body = chunks.length === 1 ? chunks[0]!.toString() : Buffer.concat(chunks).toString();
      const exchange: Exchange = {
        request: { method, path, query, headers, body },
        response,
        rate: undefined,
        fault: undefined,
      };
      const route = this.#options.route(method, path);
      if (size > MAX_BODY_BYTES) this.#deliver(exchange, failure(413, "Payload Too Large"));
      else if (route === undefined) this.#deliver(exchange, failure(404, "Not Found"));
      else this.#admit(exchange, route);
    });
  }

  /** The rate limit comes first, then the faults that replace the handler. */
  #admit(exchange: Exchange, route: SandboxRoute): void {
    const { injector } = this.#options;
    if (route.group !== undefined && !this.#meter(exchange, route.place, route.group)) return;
    if (route.place === undefined) {
      this.#handle(exchange, route);
      return;
    }
    const { waitMs, fault } = injector.before(route.place);
    exchange.fault = fault;
    if (waitMs === 0) {
      this.#handle(exchange, route);
      return;
    }
    const timer = setTimeout(() => {
      this.#waiting.delete(timer);
      this.#handle(exchange, route);
    }, waitMs);
    this.#waiting.add(timer);
  }

  /** @returns whether the request is within the limit; otherwise a 429 was sent */
  #meter(exchange: Exchange, place: FaultPlace | undefined, group: SandboxGroup): boolean {
    const { buckets, injector, retryAfter, clock } = this.#options;
    const { allowed, limit, remaining, reset } = buckets.draw(group);
    exchange.rate = rateHeaders(limit, remaining, reset);
    const faulty = place === undefined ? undefined : injector.headers(place);
    if (faulty !== undefined) exchange.rate = faultyRateHeaders(faulty, limit, clock());
    if (allowed) return true;
    const wait = Math.max(1, Math.ceil(reset - clock() / 1000));
    this.#deliver(exchange, tooMany(retryAfter ? { "retry-after": String(wait) } : undefined));
    return false;
  }

  #handle(exchange: Exchange, route: SandboxRoute): void {
    const { request, response, fault } = exchange;
    if (fault?.kind === "401-expired" && route.place !== "token") {
      this.#options.expireToken(request.headers.authorization);
    } else if (fault !== undefined) {
      // A 429 always shows an empty bucket.
      if (fault.kind.startsWith("429") && exchange.rate !== undefined) {
        exchange.rate = { ...exchange.rate, "x-ratelimit-remaining": "0" };
      }
      if (fault.kind === "drop-before-create") response.destroy();
      this.#deliver(exchange, faultReply(fault));
      return;
    }
    const reply = route.handle(request);
    if (!(reply instanceof Promise)) {
      this.#finish(exchange, route, reply);
      return;
    }
    reply.then(
      (made) => this.#finish(exchange, route, made),
      () => this.#deliver(exchange, failure(500, "The sandbox failed", "internal_error")),
    );
  }

  /** Sends the response of a handler, unless a fault changes it. */
  #finish(exchange: Exchange, route: SandboxRoute, reply: SandboxReply): void {
    this.#setDate(exchange.response);
    const { place } = route;
    const fault =
      place === undefined || reply.status >= 300 ? undefined : this.#options.injector.after(place);
    if (fault === undefined) {
      this.#deliver(exchange, reply);
      return;
    }
    exchange.fault = fault;
    reply.spoiled?.(fault.kind);
    this.#record(exchange, spoil(exchange.response, fault, reply, exchange.rate), reply);
  }

  /** @param reply undefined: a fault sends no response */
  #deliver(exchange: Exchange, reply: SandboxReply | undefined): void {
    this.#setDate(exchange.response);
    this.#record(exchange, reply?.status, reply);
    if (reply === undefined) return;
    const id = this.stats.requests.toString(16).padStart(20, "0");
    send(exchange.response, reply, { ...exchange.rate, "x-auth0-requestid": id });
  }

  /** By the tenant's clock, which tests may set. */
  #setDate(response: ServerResponse): void {
    if (!response.headersSent) response.setHeader("date", new Date(this.#options.clock()).toUTCString());
  }

  #record({ request, fault }: Exchange, status: number | undefined, reply: SandboxReply | undefined): void {
    if (fault !== undefined) this.stats.faults++;
    if (status === 429) this.stats.throttled++;
    this.#options.log.add({
      at: this.#options.clock(),
      method: request.method,
      path: request.path,
      status,
      target: reply?.target,
      errorCode: reply?.errorCode,
      fault: fault?.kind,
    });
  }
}
