import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";

const TICKETS = "/api/v2/tickets/password-change";

/** Changes the link of an answer. @param count how many tickets were answered before */
export type Lie = (link: string, count: number) => string;

/** A tenant, `acme.eu.auth0.com`, whose answers hold whatever link a lie makes of the true one. */
export class LyingTenant {
  readonly domain = "acme.eu.auth0.com";
  readonly #server: Server;
  #answered = 0;

  private constructor(
    readonly sandbox: Sandbox,
    private readonly lie: Lie,
  ) {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async open(lie: Lie, generate = 10): Promise<LyingTenant> {
    const tenant = new LyingTenant(await startSandbox({ generate, domain: "acme.eu.auth0.com" }), lie);
    tenant.#server.listen(0, "127.0.0.1");
    await once(tenant.#server, "listening");
    return tenant;
  }

  /** What `domain:` in the config is set to. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get env(): Record<string, string> {
    return {
      AUTH0_CLIENT_ID: this.sandbox.clientId,
      AUTH0_CLIENT_SECRET: this.sandbox.clientSecret.reveal(),
    };
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, "close");
    await this.sandbox.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await request.toArray()).join("");
    const { method = "", url = "", headers } = request;
    const { authorization = "", "content-type": type = "" } = headers;
    const answer = await fetch(this.sandbox.url + url, {
      method,
      headers: { authorization, "content-type": type },
      body: body || null,
    });
    let text = await answer.text();
    if (url === TICKETS && answer.status === 201) {
      const { ticket } = JSON.parse(text);
      text = JSON.stringify({
        ticket: this.lie(ticket.replace(this.sandbox.url, this.url), this.#answered++),
      });
    }
    response.writeHead(answer.status, { "content-type": "application/json" }).end(text);
  }
}
