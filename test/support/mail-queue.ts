import { setMaxListeners } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Clocks } from "../../src/clocks.js";
import { AddressBook } from "../../src/deliver/address-book.js";
import type { ChannelPatience } from "../../src/deliver/back-pressure.js";
import type { Channel } from "../../src/deliver/channel.js";
import { ChannelQueue } from "../../src/deliver/channel-queue.js";
import { DeliveryRecorder } from "../../src/deliver/delivery-recorder.js";
import type { DeliveryEvent } from "../../src/deliver/events.js";
import { STARTER } from "../../src/deliver/mail/starter.js";
import { readTemplate } from "../../src/deliver/mail/template.js";
import type { MailTemplates } from "../../src/deliver/mail/words.js";
import { SmtpChannel } from "../../src/deliver/smtp/smtp-channel.js";
import type { Spread } from "../../src/deliver/spread.js";
import type { TicketMessage } from "../../src/deliver/ticket-message.js";
import { FileBackend } from "../../src/ledger/file/backend.js";
import { Secret } from "../../src/secret.js";
import { MANIFEST, newRun, sha, started, TENANT, temporaryFolder } from "../ledger/support.js";

export const mailTemplates: MailTemplates = {
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

/** A channel to a mail server on this machine that wants neither TLS nor a login. */
export function smtpChannelTo(port: number, connections = 5): SmtpChannel {
  const access = { host: "127.0.0.1", port, implicitTls: false, loopback: true, user: undefined };
  const channel = new SmtpChannel({
    access: { ...access, password: undefined, ca: undefined },
    connections,
    mailTemplates: new Map([[MANIFEST, mailTemplates]]),
    tenant: TENANT,
    patience: { connectMs: 5_000, silenceMs: 30_000 },
  });
  onTestFinished(() => channel.close());
  return channel;
}

export function messageTo(address: string): TicketMessage {
  const key = sha(address);
  return {
    id: `${key}_12345678`,
    manifest: MANIFEST,
    reason: undefined,
    key,
    target: { user_id: `auth0|${address}` },
    generation: 1,
    link: new Secret(`https://acme.example/reset?ticket=${key}#`),
    expiresAt: Date.now() + 432_000_000,
    deliverTo: address,
  };
}

interface Line {
  type: string;
  user_ids?: string[];
  target?: { user_id: string };
}

/** The queue of one channel with a real ledger in a folder. */
export async function openQueue(
  channel: Channel,
  options: {
    clocks?: Clocks;
    patience?: ChannelPatience;
    rate?: number;
    spread?: Spread;
    mostWaiting?: number;
    stop?: AbortSignal;
    cut?: AbortSignal;
  } = {},
) {
  const folder = temporaryFolder();
  const backend = new FileBackend(folder);
  const ledger = await backend.open(TENANT, MANIFEST).lock("test");
  await ledger.state();
  onTestFinished(() => ledger.close());
  const run = newRun();
  await ledger.append([started(run)]);
  const recorder = new DeliveryRecorder(ledger, run, channel.name);
  const events: DeliveryEvent[] = [];
  const failures: unknown[] = [];
  const { stop = new AbortController().signal, cut = new AbortController().signal } = options;
  setMaxListeners(0, stop, cut);
  const queue = new ChannelQueue({
    channel,
    rate: options.rate,
    spread: options.spread,
    mostWaiting: options.mostWaiting,
    lookUp: false,
    addressBook: new AddressBook(undefined),
    claimAhead: false,
    recorder: () => recorder,
    isNewest: () => true,
    stop,
    cut,
    onEvent: (event) => events.push(event),
    onFailure: (error) => failures.push(error),
    clocks: options.clocks,
    patience: options.patience,
  });
  /** Claims whose outcome is not in the ledger: what a kill at this moment would leave in doubt. */
  const openClaims = () => {
    const open = new Set<string>();
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".ndjson")) continue;
      for (const line of readFileSync(join(folder, file), "utf8").trimEnd().split("\n")) {
        const { type, user_ids = [], target } = JSON.parse(line) as Line;
        if (type === "delivering") for (const id of user_ids) open.add(id);
        else if (target !== undefined) open.delete(target.user_id);
      }
    }
    return [...open];
  };
  return { queue, events, failures, ledger, backend, openClaims };
}
