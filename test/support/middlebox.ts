import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";

const TICKETS = "/api/v2/tickets/password-change";

/** What was asked of the tenant, as bytes can be written back on its connection. */
export interface Asked {
  /** Counts the requests for tickets, from 1. */
  nth: number;
  connection: Socket;
  /** Takes the request to the tenant. @returns the answer as it goes over the wire */
  ask(): Promise<string>;
}

/** Stands between reticket and its tenant, `acme.eu.auth0.com`, and answers requests for tickets in its own way. */
export class Middlebox {
  readonly tenant = "acme.eu.auth0.com";
  readonly #server: Server;
  readonly #connections = new Set<Socket>();
  #asked = 0;
  #passwords = 0;

  private constructor(
    readonly sandbox: Sandbox,
    private readonly answer: (asked: Asked) => unknown,
    /** Answers requests for new passwords; undefined: they are forwarded. */
    private readonly answerPassword: ((asked: Asked) => unknown) | undefined,
  ) {
    this.#server = createServer((connection) => this.#serve(connection));
  }

  static async open(
    answer: (asked: Asked) => unknown,
    generate = 20,
    answerPassword?: (asked: Asked) => unknown,
  ): Promise<Middlebox> {
    const sandbox = await startSandbox({ generate, domain: "acme.eu.auth0.com" });
    const box = new Middlebox(sandbox, answer, answerPassword);
    box.#server.listen(0, "127.0.0.1");
    await once(box.#server, "listening");
    return box;
  }

  /** What `domain:` in the config is set to. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get env(): Record<string, string> {
    const { clientId, clientSecret } = this.sandbox;
    return { AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret.reveal() };
  }

  /** Every link that the tenant made for a user, as it leads through here. */
  linksOf(userId: string): string[] {
    return this.sandbox
      .history(userId)
      .map(({ ticket }) => ticket.reveal().replace(this.sandbox.url, this.url));
  }

  async close(): Promise<void> {
    for (const connection of this.#connections) connection.destroy();
    this.#server.close();
    await once(this.#server, "close");
    await this.sandbox.close();
  }

  #serve(connection: Socket): void {
    this.#connections.add(connection);
    connection.on("error", () => undefined).on("close", () => this.#connections.delete(connection));
    let text = "";
    connection.on("data", (bytes: Buffer) => {
      text += bytes.toString("latin1");
      const end = text.indexOf("\r\n\r\n") + 4;
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (end < 4 || text.length < end + length) return;
      const [head, body] = [text.slice(0, end), text.slice(end, end + length)];
      text = text.slice(end + length);
      const ask = () => this.#forward(head, body);
      if (head.startsWith(`POST ${TICKETS} `)) this.answer({ nth: ++this.#asked, connection, ask });
      else if (head.startsWith("PATCH ") && this.answerPassword !== undefined) {
        this.answerPassword({ nth: ++this.#passwords, connection, ask });
      } else void ask().then((answer) => connection.write(answer));
    });
  }

  async #forward(head: string, body: string): Promise<string> {
    const [, method = "", path = ""] = /^(\S+) (\S+)/.exec(head) ?? [];
    const header = (name: string) => new RegExp(`^${name}: (.*)\r$`, "im").exec(head)?.[1] ?? "";
    const response = await fetch(this.sandbox.url + path, {
      method,
      headers: { authorization: header("authorization"), "content-type": header("content-type") },
      body: body || null,
    });
    const text = (await response.text()).replaceAll(this.sandbox.url, this.url);
    return `HTTP/1.1 ${response.status} Said\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: keep-alive\r\n\r\n${text}`;
  }
}
