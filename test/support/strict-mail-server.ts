import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";

export interface MailServerRules {
  /** The clock that the rules go by, milliseconds. */
  now(): number;
  /** Mails a second; those beyond are answered with 454. */
  rate?: number;
  /** Mails that may come at once, where there is a rate. */
  burst?: number;
  /** Connections at a time. */
  connections?: number;
  /** How one too many is refused: at its greeting, or each of its mails. */
  refusal?: "421 at the greeting" | "432 at the mail";
  /** Mails over one connection. */
  mailsAConnection?: number;
  /** Domains that defer each recipient for this long, milliseconds. */
  greylist?: { isOf(domain: string): boolean; ms: number };
  /** Refuses the recipient with this reply. */
  recipient?(address: string): string | undefined;
  /** Whether it is away: it takes no connection, and no further mail over those that it has. */
  isAway?(): boolean;
  /** How long it takes to take one mail, milliseconds of real time. */
  takesMs?: number;
  pipelining?: boolean;
  /** Replies to the final dot instead of 250. */
  afterDot?(address: string): string | undefined;
}

/** A mail server on a real TCP port, with the limits that mail servers have. */
export class StrictMailServer {
  readonly taken: { to: string; at: number }[] = [];
  /** The recipients of all mails that came to their final dot. */
  readonly ended: string[] = [];
  /** "Later" answers by their first word. */
  readonly later = new Map<string, number>();
  /** The most connections that were open at once. */
  mostOpen = 0;
  attempts = 0;
  readonly #open = new Set<Socket>();
  readonly #firstSeen = new Map<string, number>();
  #tokens: number;
  #filledAt: number;

  private constructor(
    readonly port: number,
    private readonly server: Server,
    private readonly rules: MailServerRules,
  ) {
    this.#tokens = rules.burst ?? 1;
    this.#filledAt = rules.now();
    server.on("connection", (socket) => this.#greet(socket));
  }

  static async start(rules: MailServerRules): Promise<StrictMailServer> {
    const server = createServer({ noDelay: true });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new StrictMailServer((server.address() as AddressInfo).port, server, rules);
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #greet(socket: Socket): void {
    const { rules } = this;
    socket.on("error", () => {});
    if (rules.isAway?.()) return void socket.resetAndDestroy();
    const isTooMany = this.#open.size >= (rules.connections ?? Number.POSITIVE_INFINITY);
    if (isTooMany && rules.refusal !== "432 at the mail") {
      this.#count("421");
      return void socket.end("421 4.3.2 too many connections\r\n");
    }
    this.#open.add(socket);
    this.mostOpen = Math.max(this.mostOpen, this.#open.size);
    socket.on("close", () => this.#open.delete(socket));
    new Talk(socket, this, rules);
    socket.write("220 strict ESMTP\r\n");
  }

  get openCount(): number {
    return this.#open.size;
  }

  /** The reply to MAIL FROM. */
  mail(sentHere: number): string {
    this.attempts++;
    const { mailsAConnection, connections, refusal } = this.rules;
    if (sentHere >= (mailsAConnection ?? Number.POSITIVE_INFINITY))
      return this.#count("421 4.7.0 too many messages in this session");
    if (refusal === "432 at the mail" && this.#open.size > (connections ?? Number.POSITIVE_INFINITY)) {
      return this.#count("432 4.3.2 sender thread limit exceeded");
    }
    return "250 ok";
  }

  /** The reply to RCPT TO. */
  recipient(address: string): string {
    const { recipient, greylist, now } = this.rules;
    const refusal = recipient?.(address);
    if (refusal !== undefined) return this.#count(refusal);
    if (greylist?.isOf(address.split("@")[1] ?? "")) {
      const seen = this.#firstSeen.get(address);
      if (seen === undefined) this.#firstSeen.set(address, now());
      if (now() - (seen ?? now()) < greylist.ms)
        return this.#count("451 4.7.1 Greylisted, please come back later");
    }
    return "250 ok";
  }

  /** The reply to the mail itself. */
  take(to: string): string {
    const { rate, burst = 1, now, afterDot } = this.rules;
    const refusal = afterDot?.(to);
    this.ended.push(to);
    if (refusal !== undefined) return this.#count(refusal);
    if (rate !== undefined) {
      this.#tokens = Math.min(burst, this.#tokens + ((now() - this.#filledAt) * rate) / 1000);
      this.#filledAt = now();
      if (this.#tokens < 1) return this.#count("454 Throttling failure: Maximum sending rate exceeded.");
      this.#tokens--;
    }
    this.taken.push({ to, at: now() });
    return "250 taken";
  }

  #count(reply: string): string {
    const status = reply.slice(0, 3);
    this.later.set(status, (this.later.get(status) ?? 0) + 1);
    return reply;
  }
}

/** One connection. */
class Talk {
  #rest = "";
  #to = "";
  #sent = 0;
  #inData = false;
  #busy = Promise.resolve();

  constructor(
    private readonly socket: Socket,
    private readonly server: StrictMailServer,
    private readonly rules: MailServerRules,
  ) {
    socket.on("data", (chunk) => {
      this.#rest += chunk.toString("latin1");
      this.#busy = this.#busy.then(() => this.#read());
    });
  }

  async #read(): Promise<void> {
    for (;;) {
      const end = this.#rest.indexOf(this.#inData ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const line = this.#rest.slice(0, end);
      this.#rest = this.#rest.slice(end + (this.#inData ? 5 : 2));
      if (this.#inData) {
        this.#inData = false;
        if (this.rules.takesMs !== undefined)
          await new Promise((resolve) => setTimeout(resolve, this.rules.takesMs));
        this.#reply(this.server.take(this.#to));
        this.#sent++;
      } else this.#command(line);
    }
  }

  #command(line: string): void {
    const word = line.slice(0, 4).toUpperCase();
    // A mail that has begun is taken: a reset in the middle of it, or behind its answer, would leave a doubt.
    if ((word === "EHLO" || word === "MAIL") && this.rules.isAway?.()) this.socket.resetAndDestroy();
    else if (word === "EHLO")
      this.#reply(this.rules.pipelining ? "250-strict\r\n250 PIPELINING" : "250 strict");
    else if (word === "MAIL") this.#reply(this.server.mail(this.#sent));
    else if (word === "RCPT") {
      this.#to = /<([^>]*)>/.exec(line)?.[1] ?? "";
      this.#reply(this.server.recipient(this.#to));
    } else if (word === "DATA") {
      this.#inData = true;
      this.#reply("354 go on");
    } else if (word === "QUIT") this.socket.end("221 bye\r\n");
    else this.#reply("250 ok");
  }

  #reply(text: string): void {
    if (text.startsWith("421")) this.socket.end(`${text}\r\n`);
    else this.socket.write(`${text}\r\n`);
  }
}
