import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { ChannelBroken, Closed, type SendOptions } from "../../../src/deliver/channel.js";
import { STARTER } from "../../../src/deliver/mail/starter.js";
import { readTemplate } from "../../../src/deliver/mail/template.js";
import type { MailTemplates } from "../../../src/deliver/mail/words.js";
import { SmtpChannel } from "../../../src/deliver/smtp/smtp-channel.js";
import type { TicketMessage } from "../../../src/deliver/ticket-message.js";
import { Secret } from "../../../src/secret.js";
import { listen, selfSigned } from "../../auth0/servers.js";
import { HELD, unsureLock } from "../../support/held.js";
import { MailServer } from "../../support/mail-server.js";

const mailTemplates: MailTemplates = {
  from: { name: "Acme", address: "support@acme.example" },
  replyTo: undefined,
  subject: readTemplate("Choose", "subject", "x"),
  text: readTemplate(STARTER.text, "text", "x"),
  html: undefined,
  reminder: {
    subject: readTemplate("Choose, still", "subject", "x"),
    text: readTemplate(STARTER.reminder.text, "text", "x"),
    html: undefined,
  },
  note: undefined,
  locale: "en-GB",
  timeZone: "UTC",
  language: undefined,
  languages: new Map(),
  languageFrom: undefined,
};
const message: TicketMessage = {
  id: "key_12345678",
  manifest: "move",
  reason: undefined,
  key: "key",
  target: { user_id: "auth0|1" },
  generation: 1,
  link: new Secret("https://acme.example/reset?ticket=Vb3xR0q9KzLm#"),
  expiresAt: Date.now() + 60_000,
  deliverTo: undefined,
};

async function server(env: Record<string, string> = {}): Promise<MailServer> {
  const mail = await MailServer.start(undefined, env);
  onTestFinished(() => mail.stop());
  return mail;
}

function channelTo(port: number, options: { ca?: string; connectMs?: number } = {}): SmtpChannel {
  const access = {
    host: "127.0.0.1",
    port,
    implicitTls: false,
    loopback: true,
    user: undefined,
    password: undefined,
  };
  const channel = new SmtpChannel({
    access: { ...access, ca: options.ca },
    connections: 1,
    mailTemplates: new Map([["move", mailTemplates]]),
    tenant: "acme.example",
    patience: { connectMs: options.connectMs ?? 500, silenceMs: 500 },
  });
  onTestFinished(() => channel.close());
  return channel;
}

async function send(
  channel: SmtpChannel,
  address: string,
  stop = new AbortController().signal,
  lock: Pick<SendOptions, "confirm" | "mayLeave"> = HELD,
) {
  let claims = 0;
  const claim = async () => {
    claims++;
  };
  const sent = await channel
    .send(message, { address, name: undefined, unverified: false }, { claim, ...lock, stop, cut: stop })
    .catch((error: unknown) => error);
  return { sent, claims };
}

describe("a mail server", () => {
  it("that closes idle connections gets the next mail over a new one, once", async () => {
    const mail = await server();
    const channel = channelTo(mail.port);
    expect((await send(channel, "a@mail.example")).sent).toMatchObject({ type: "delivered" });
    await send(channel, "hang-up@mail.example");
    expect(await send(channel, "b@mail.example")).toEqual({
      sent: { type: "delivered", id: "key_12345678@acme.example" },
      claims: 1,
    });
    expect((await mail.taken()).map(({ to }) => to[0])).toEqual(["a@mail.example", "b@mail.example"]);
  });

  it("that hangs up before the mail has left has not got it: it is tried again later, and nothing is in doubt", async () => {
    const mail = await server();
    const { sent, claims } = await send(channelTo(mail.port), "hang-up@mail.example");
    expect([sent, claims]).toEqual([expect.objectContaining({ type: "later", reason: "recipient" }), 1]);
  });

  it("that is too busy gets the mail later, and nothing was claimed before", async () => {
    const mail = await server();
    const channel = channelTo(mail.port);
    await mail.tell("deaf");
    for (const _ of [1, 2]) {
      expect(await send(channel, "a@mail.example")).toMatchObject({
        sent: { type: "later", reason: "unavailable" },
        claims: 0,
      });
    }
    await mail.tell("hear");
    expect(await send(channel, "a@mail.example")).toMatchObject({ sent: { type: "delivered" }, claims: 1 });
  });

  it("that says nothing at all is not waited for once the run is to stop", async () => {
    const port = await listen(createServer(() => {}));
    const stop = new AbortController();
    const sending = send(channelTo(port, { connectMs: 600_000 }), "a@mail.example", stop.signal);
    stop.abort();
    expect(await sending).toEqual({ sent: expect.any(Closed), claims: 0 });
  });

  it("without STARTTLS gets nothing where TLS is wanted", async () => {
    const mail = await server();
    const { sent, claims } = await send(channelTo(mail.port, { ca: selfSigned().cert }), "a@mail.example");
    expect([sent, claims]).toEqual([expect.any(ChannelBroken), 0]);
    expect(sent).toMatchObject({
      error: { code: "DELIVERY_REFUSED", message: expect.stringContaining("TLS") },
    });
    expect(await mail.taken()).toEqual([]);
  });

  it("that says nothing at all is unavailable after a while", async () => {
    const port = await listen(createServer(() => {}));
    expect(await send(channelTo(port), "a@mail.example")).toMatchObject({
      sent: { type: "later", reason: "unavailable" },
      claims: 0,
    });
  });

  it("that knows ASCII only gets no other address, and the rest goes on", async () => {
    const mail = await server({ MAIL_ASCII_ONLY: "1" });
    const channel = channelTo(mail.port);
    expect((await send(channel, "jõgeva@mail.example")).sent).toEqual({
      type: "undelivered",
      why: "the mail server takes no address with letters outside ASCII",
      permanent: true,
      status: undefined,
    });
    expect((await send(channel, "a@mail.example")).sent).toMatchObject({ type: "delivered" });
    expect((await send(channelTo((await server()).port), "jõgeva@mail.example")).sent).toMatchObject({
      type: "delivered",
    });
  });
});

describe("a lock that turns unsure when the mail is about to leave", () => {
  const never = new AbortController().signal;

  it("keeps the mail back until it is confirmed", async () => {
    const mail = await server();
    const lock = unsureLock("ours");
    const { sent } = await send(channelTo(mail.port), "a@mail.example", never, lock);
    expect(sent).toMatchObject({ type: "delivered" });
    expect(lock.asked).toEqual({ confirmed: 2, moments: 2 });
    expect(await mail.taken()).toHaveLength(1);
  });

  it("keeps the mail back for good where it is another's", async () => {
    const mail = await server();
    const { sent } = await send(channelTo(mail.port), "a@mail.example", never, unsureLock("another's"));
    expect(sent).toMatchObject({ code: "LEDGER_MOVED" });
    expect(await mail.taken()).toHaveLength(0);
  });
});
