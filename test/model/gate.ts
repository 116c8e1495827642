import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { openAuth0Tenant } from "../../src/auth0/tenant.js";
import type { Sandbox } from "../../src/sandbox/sandbox.js";
import type { Tenant } from "../../src/tenant/tenant.js";
import { userOf } from "./cast.js";
import type { Fault } from "./steps.js";

const TICKETS = "/api/v2/tickets/password-change";

/** What the gate does during one run. */
export interface Watch {
  /** By user. */
  faults: readonly (Fault | undefined)[];
  /** Called for each request for a ticket, before anything is done with it. */
  onRequest(user: number, fault: Fault | undefined): Promise<void>;
}

/** Stands before the tenant and lets faults strike by user, so that they do not hang on the order of requests. */
export class Gate {
  watch: Watch | undefined;
  readonly #server: Server;

  private constructor(private readonly tenant: string) {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async open(tenant: string): Promise<Gate> {
    const gate = new Gate(tenant);
    gate.#server.listen(0, "127.0.0.1");
    await once(gate.#server, "listening");
    return gate;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** A client that goes through it. */
  client(tenant: Sandbox, concurrency: number): Tenant {
    return openAuth0Tenant({
      origin: this.url,
      audience: `https://${tenant.tenantDomain}/api/v2/`,
      credentials: { type: "secret", ...tenant },
      concurrency,
      toolVersion: "0.0.0-test",
    });
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, "close");
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await request.toArray()).join("");
    if (request.url !== TICKETS) return this.#pass(request, body, response);
    const user = userOf(JSON.parse(body));
    const fault = this.watch?.faults[user];
    await this.watch?.onRequest(user, fault);
    switch (fault) {
      case undefined:
        return this.#pass(request, body, response);
      case "rejected":
        return refuse(response, 404, "inexistent_user");
      case "lost":
        return refuse(response, 504, "internal_error");
      case "unseen":
        await this.#forward(request, body);
        return reply(response, 201, "{}");
      case "throttled":
        return refuse(response, 429, "too_many_requests");
      case "refused":
        return refuse(response, 403, "insufficient_scope");
    }
  }

  async #pass(request: IncomingMessage, body: string, response: ServerResponse): Promise<void> {
    const answer = await this.#forward(request, body);
    reply(response, answer.status, await answer.text());
  }

  #forward({ method = "", url = "", headers }: IncomingMessage, body: string): Promise<Response> {
    const { authorization = "", "content-type": type = "" } = headers;
    return fetch(this.tenant + url, {
      method,
      headers: { authorization, "content-type": type },
      body: body || null,
    });
  }
}

function refuse(response: ServerResponse, statusCode: number, errorCode: string): void {
  reply(response, statusCode, JSON.stringify({ statusCode, error: "no", message: "no", errorCode }));
}

function reply(response: ServerResponse, status: number, body: string): void {
  response
    .writeHead(status, { "content-type": "application/json", date: new Date().toUTCString() })
    .end(body);
}
