import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ParsedMail, simpleParser } from "mailparser";
import { workFolder } from "./work-folder.js";

/** The login that the mail server takes where it has a certificate. */
export const MAIL_LOGIN = { user: "reticket", password: "sesame" };

export interface TakenMail {
  from: string;
  to: string[];
  /** It came over TLS. */
  secure: boolean;
  /** As it was sent, headers first. */
  text: string;
}

/** A mail server in a process of its own; see mail-server.mjs for what it does with whom. */
export class MailServer {
  private constructor(
    readonly port: number,
    private readonly folder: string,
    private readonly child: ReturnType<typeof spawn>,
  ) {}

  /** @param certificate with one, it wants STARTTLS and a login */
  static async start(
    certificate?: { cert: string; key: string },
    env: Record<string, string> = {},
  ): Promise<MailServer> {
    const folder = await workFolder("mail");
    const args = [join(folder, "mailbox.ndjson")];
    if (certificate !== undefined) {
      for (const [name, text] of Object.entries({ cert: certificate.cert, key: certificate.key })) {
        await writeFile(join(folder, `${name}.pem`), text);
        args.push(join(folder, `${name}.pem`));
      }
    }
    const script = fileURLToPath(new URL("mail-server.mjs", import.meta.url));
    const child = spawn(process.execPath, [script, ...args], {
      env: { ...process.env, ...env },
      stdio: ["pipe", "pipe", "inherit"],
    });
    const [port] = await once(child.stdout!, "data");
    return new MailServer(Number(String(port).trim()), folder, child);
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** The certificate's file, for `delivery.smtp.ca`. */
  get ca(): string {
    return join(this.folder, "cert.pem");
  }

  /** `slow MS`, `throttle N`, `deaf`, `hear`. Resolves when the server does so. */
  async tell(line: string): Promise<void> {
    const done = once(this.child.stdout!, "data");
    this.child.stdin!.write(`${line}\n`);
    await done;
  }

  /** Every mail that it took, in order. */
  async taken(): Promise<TakenMail[]> {
    const text = await readFile(join(this.folder, "mailbox.ndjson"), "utf8").catch(() => "");
    return text
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  }

  /** The same, parsed as a mail client does. */
  async parsed(): Promise<ParsedMail[]> {
    return Promise.all((await this.taken()).map(({ text }) => simpleParser(text)));
  }

  async stop(): Promise<void> {
    const ended = once(this.child, "close");
    this.child.kill();
    await ended;
    await rm(this.folder, { recursive: true, force: true });
  }
}
