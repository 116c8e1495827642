import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { errorWords } from "../../src/auth0/words.js";
import { STARTER } from "../../src/deliver/mail/starter.js";
import { readTemplate } from "../../src/deliver/mail/template.js";
import { safeWords } from "../../src/deliver/safe-words.js";
import { SmtpChannel } from "../../src/deliver/smtp/smtp-channel.js";
import type { TicketMessage } from "../../src/deliver/ticket-message.js";
import { Secret } from "../../src/secret.js";

const LINK = new Secret("https://acme.example/reset?ticket=Vb3xR0q9KzLm#");
const message: TicketMessage = {
  id: "key_12345678",
  manifest: "move",
  reason: undefined,
  key: "key",
  target: { user_id: "auth0|1" },
  generation: 1,
  link: LINK,
  expiresAt: Date.now() + 60_000,
  deliverTo: undefined,
};

/** A mail server that is well-behaved up to RCPT TO, and answers that with `reply`. */
async function server(reply: (socket: Socket) => void): Promise<{ port: number }> {
  const sockets: Socket[] = [];
  const listening = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
    socket.write("220 mail.example\r\n");
    socket.on("data", (chunk) => {
      const said = chunk.toString("latin1");
      if (said.startsWith("RCPT")) reply(socket);
      else socket.write("250 Fine\r\n");
    });
  }).listen(0, "127.0.0.1");
  await once(listening, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    listening.close();
  });
  return { port: (listening.address() as AddressInfo).port };
}

async function send(port: number) {
  const channel = new SmtpChannel({
    access: {
      ...{ host: "127.0.0.1", port, implicitTls: false, loopback: true },
      ...{ user: undefined, password: undefined, ca: undefined },
    },
    connections: 1,
    mailTemplates: new Map([
      [
        "move",
        {
          from: { name: "Acme", address: "support@acme.example" },
          ...{ replyTo: undefined, html: undefined, note: undefined, locale: "en-GB", timeZone: "UTC" },
          ...{ language: undefined, languages: new Map(), languageFrom: undefined },
          subject: readTemplate("Choose", "subject", "x"),
          text: readTemplate(STARTER.text, "text", "x"),
          reminder: {
            subject: readTemplate("Choose, still", "subject", "x"),
            text: readTemplate(STARTER.reminder.text, "text", "x"),
            html: undefined,
          },
        },
      ],
    ]),
    tenant: "acme.example",
  });
  onTestFinished(() => channel.close());
  const never = new AbortController().signal;
  const addressee = { address: "ada@mail.example", name: undefined, unverified: false };
  return channel.send(message, addressee, {
    ...{ claim: async () => {}, confirm: async () => {}, mayLeave: () => true },
    ...{ stop: never, cut: never },
  });
}

describe("a mail server with a very long response", () => {
  it.each([1000, 60_000, 300_000])(
    "is quoted in a few words where its line has %i characters",
    async (length) => {
      const { port } = await server((socket) => socket.write(`550 ${"a".repeat(length)}\r\n`));
      const sent = await send(port);
      // A reply that is too long ends the connection, so it was never a refusal.
      expect(sent).toMatchObject({ type: length > 64 * 1024 ? "later" : "undelivered" });
      expect((sent as { why: string }).why.length).toBeLessThanOrEqual(220);
    },
  );

  it("is not read for ever if its line never ends", async () => {
    const closed: Promise<unknown>[] = [];
    let written = 0;
    const { port } = await server((socket) => {
      closed.push(once(socket, "close"));
      const more = () => {
        while (!socket.destroyed && socket.write("a".repeat(16_384))) written += 16_384;
      };
      socket.on("drain", more);
      socket.write("550-");
      more();
    });
    expect(await send(port)).toMatchObject({ type: "later", reason: "recipient" });
    await Promise.all(closed);
    // What the system holds on the way of a connection, three tries of it: not the process's memory.
    expect(written).toBeLessThan(64 * 1024 * 1024);
  });

  it("is not read for ever if its lines never end", async () => {
    const closed: Promise<unknown>[] = [];
    const { port } = await server((socket) => {
      closed.push(once(socket, "close"));
      const more = () => {
        while (!socket.destroyed && socket.write("550-again\r\n".repeat(1000)));
      };
      socket.on("drain", more);
      more();
    });
    expect(await send(port)).toMatchObject({ type: "later", reason: "recipient" });
    await Promise.all(closed);
  });

  it("is quoted in 200 characters, without addresses and without half a link", async () => {
    const { port } = await server((socket) =>
      socket.write(`550 ${"no ".repeat(9000)}${LINK.reveal()} ada@mail.example\r\n`),
    );
    const sent = await send(port);
    const { why } = sent as { why: string };
    expect(why.length).toBeLessThanOrEqual(220);
    expect(why).not.toMatch(/Vb3x|ada@/);
  });
});

describe("a text that is cut", () => {
  it("contains no part of a secret, wherever it is cut", () => {
    const link = LINK.reveal();
    for (let before = 4000; before < 4100; before++) {
      const text = `${"a ".repeat(before / 2)}${before % 2 === 0 ? "" : "b"} ${link}`;
      expect(safeWords(text, { link: LINK })).not.toContain("Vb3x");
      // Many short secrets that are left out make room for what stands behind the cut.
      const echoed = `${"secret=12345678901234567890 ".repeat(146)}${"x".repeat(before - 4000)} sk-0123456789abcdef`;
      const { message } = errorWords(JSON.stringify({ message: echoed }), ["sk-0123456789abcdef"]);
      expect(message).not.toContain("sk-0");
    }
  });
});
