import { createTransport } from "nodemailer";
import { describe, expect, it, onTestFinished } from "vitest";
import { FastClocks } from "../support/fast-clocks.js";
import { messageTo, openQueue, smtpChannelTo } from "../support/mail-queue.js";
import { type MailServerRules, StrictMailServer } from "../support/strict-mail-server.js";

const FULL = process.env.RETICKET_FULL === "1";
/** `RETICKET_FULL=1` sends 1,000 mails, and reports how fast they went. */
const MAILS = FULL ? 1_000 : 100;

async function deliverTo(
  rules: Omit<MailServerRules, "now">,
  {
    speed,
    mails = MAILS,
    domains = 40,
    connections = 5,
  }: { speed: number; mails?: number; domains?: number; connections?: number },
) {
  const clocks = new FastClocks(speed);
  const server = await StrictMailServer.start({ ...rules, now: clocks.monotonic });
  onTestFinished(() => server.close());
  const { queue, events, failures } = await openQueue(smtpChannelTo(server.port, connections), { clocks });
  const begun = clocks.monotonic();
  for (let n = 0; n < mails; n++) await queue.put(messageTo(`user${n}@d${n % domains}.example`), () => {});
  await queue.settled();
  const seconds = (clocks.monotonic() - begun) / 1000;
  const to = server.taken.map((mail) => mail.to);
  expect(failures).toEqual([]);
  expect(queue.error).toBeUndefined();
  expect([to.length, new Set(to).size]).toEqual([mails, mails]);
  expect(queue.counts).toMatchObject({ delivered: mails, undelivered: 0, in_doubt: 0, left: 0 });
  return { server, events, seconds, clocks };
}

/** How long a bare pool of connections takes, seconds, which knows the server's limits beforehand. */
async function bareSeconds(
  rules: Omit<MailServerRules, "now">,
  connections: number,
  mailsAConnection = 100,
): Promise<number> {
  const server = await StrictMailServer.start({ ...rules, now: () => performance.now() });
  onTestFinished(() => server.close());
  const { port } = server;
  const pool = { pool: true as const, maxConnections: connections, maxMessages: mailsAConnection };
  const transport = createTransport({ ...pool, host: "127.0.0.1", port, ignoreTLS: true });
  const begun = performance.now();
  const send = (to: string) => transport.sendMail({ from: "a@acme.example", to, subject: "a", text: "a" });
  await Promise.all(Array.from({ length: MAILS }, (_, n) => send(`user${n}@d${n % 40}.example`)));
  transport.close();
  expect([server.taken.length, [...server.later]]).toEqual([MAILS, []]);
  return (performance.now() - begun) / 1000;
}

function report(what: string, seconds: number, least: number, server: StrictMailServer): void {
  if (!FULL) return;
  const later = [...server.later].map(([status, count]) => `${count} x ${status}`).join(", ");
  process.stderr.write(
    `${what}: ${server.taken.length} mails in ${seconds.toFixed(1)} s, ${((100 * least) / seconds).toFixed(0)} % of what the server takes; ${later || "no refusal"}\n`,
  );
}

describe("a mail server that says later", () => {
  it("takes every mail once although it takes 14 a second and answers 454 beyond", async () => {
    const rate = 14;
    const { server, seconds } = await deliverTo({ rate, burst: rate }, { speed: FULL ? 1 : 5 });
    report("14/s with 454", seconds, (MAILS - rate) / rate, server);
  });

  it.each(["421 at the greeting", "432 at the mail"] as const)(
    "takes every mail once although it takes 3 connections, with %s",
    async (refusal) => {
      const takesMs = FULL ? 60 : 20;
      const { server, seconds } = await deliverTo({ connections: 3, refusal, takesMs }, { speed: 1 });
      const bare = FULL ? await bareSeconds({ takesMs }, 3) : 0;
      report(`3 connections, ${refusal}`, seconds, bare, server);
    },
  );

  it("takes every mail once although it takes 10 mails over a connection", async () => {
    const takesMs = FULL ? 60 : 10;
    const { server, seconds } = await deliverTo({ mailsAConnection: 10, takesMs }, { speed: 1 });
    const bare = FULL ? await bareSeconds({ mailsAConnection: 10, takesMs }, 5, 10) : 0;
    report("10 mails a connection", seconds, bare, server);
  });

  it("takes every mail once although half of the domains defer each recipient for five minutes", async () => {
    const greylist = { isOf: (domain: string) => Number(domain.slice(1, -8)) % 2 === 0, ms: 300_000 };
    const { server, seconds } = await deliverTo({ greylist }, { speed: FULL ? 5 : 60 });
    report("greylisting of 5 min", seconds, 300, server);
  });

  it("takes every mail once although it is away for two minutes", async () => {
    const speed = FULL ? 2 : 20;
    const startedAt = performance.now();
    const isAway = () => {
      const passedSec = ((performance.now() - startedAt) * speed) / 1000;
      return passedSec > 1 && passedSec < 121;
    };
    const { server, seconds } = await deliverTo({ isAway, takesMs: 2 }, { speed });
    report("away for 2 min", seconds, 120, server);
  });
});
