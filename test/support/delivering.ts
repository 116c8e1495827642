import { writeIdentityFile } from "../../src/seal/identity.js";
import { selfSigned } from "../auth0/servers.js";
import type { CliResult } from "./cli.js";
import { MAIL_LOGIN, MailServer } from "./mail-server.js";
import { Workplace } from "./workplace.js";

/** Made once a test file. */
export const certificate = selfSigned();

/** A workplace whose tickets are brought by mail, to a server that wants STARTTLS and a login. */
export class Delivering {
  private constructor(
    readonly place: Workplace,
    readonly mail: MailServer,
  ) {}

  /** @param more lines of `delivery.smtp`, as YAML's flow style has them */
  static async open(
    options: { sandbox?: Parameters<typeof Workplace.open>[0]; more?: string; delivery?: string } = {},
  ): Promise<Delivering> {
    const [place, mail] = await Promise.all([Workplace.open(options.sandbox), MailServer.start(certificate)]);
    const self = new Delivering(place, mail);
    const recipient = await writeIdentityFile(place.path("reticket.key"));
    await place.write(
      "reticket.yaml",
      `recipients: [${recipient}]\ndelivery: ${options.delivery ?? self.smtp(options.more)}\n`,
    );
    return self;
  }

  smtp(more = ""): string {
    const url = `smtp://${MAIL_LOGIN.user}@127.0.0.1:${this.mail.port}`;
    return `{ smtp: { url: "${url}", ca: "${this.mail.ca}", from: "Acme Support <support@acme.example>", ${more} } }`;
  }

  /** A recipient who defers is tried once. */
  get env(): Record<string, string> {
    return { RETICKET_SMTP_PASSWORD: MAIL_LOGIN.password, RETICKET_DEFER_MS: "0" };
  }

  apply(...args: string[]): Promise<CliResult> {
    return this.place.run(["apply", "--auto-approve", ...args, "."], { env: this.env });
  }

  deliver(...args: string[]): Promise<CliResult> {
    return this.place.run(["deliver", "--auto-approve", "--identity", "reticket.key", ...args, "."], {
      env: this.env,
    });
  }

  async close(): Promise<void> {
    await this.place.close();
    await this.mail.stop();
  }
}
