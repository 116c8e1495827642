import { randomUUID } from "node:crypto";
import { ReticketError } from "../errors.js";
import type { Manifest } from "../manifest/manifest.js";
import { Secret } from "../secret.js";
import { mailAddress } from "./address.js";
import { givenAddress } from "./address-book.js";
import { type Channel, ChannelBroken, type MessageResult } from "./channel.js";
import { undelivered } from "./channel-outcomes.js";
import { type Mail, writeMail } from "./mail/mail.js";
import type { Routes } from "./routes.js";
import type { Addressee, TicketMessage } from "./ticket-message.js";

/** For which entry, and in which language, an example is written. */
export interface ExampleOptions {
  tenant: string;
  /** Of the entry; the first one if absent. */
  index?: number;
  /** Instead of the entry's own. */
  language?: string | undefined;
}

/** A message for the manifest's first entry (or the one named), whose link leads nowhere. */
function exampleMessage(manifest: Manifest, { tenant, index = 0, language }: ExampleOptions): TicketMessage {
  const { entries } = manifest;
  return {
    id: `test_${randomUUID()}`,
    manifest: manifest.name,
    reason: manifest.reason,
    key: "",
    target: entries.target(index),
    generation: entries.generation(index),
    link: new Secret(`https://${tenant}/u/reset-verify?ticket=this-is-only-a-test#`),
    expiresAt: Date.now() + entries.ttlSec(index) * 1000,
    deliverTo: entries.deliverTo(index),
    language: language ?? entries.language(index),
  };
}

/**
 * The mail that an entry's user would get, with a fake link. Auth0 is not asked, so it has no name in it.
 * @returns undefined if the manifest sends no mail, or has no such entry
 */
export function exampleMail(routes: Routes, manifest: Manifest, options: ExampleOptions): Mail | undefined {
  const { via, mailTemplates } = routes.byManifest.get(manifest.name)!;
  if (!via.includes("smtp") || mailTemplates === undefined || manifest.entries.length === 0) return undefined;
  const message = exampleMessage(manifest, options);
  const given = givenAddress(message);
  const address = (given === undefined ? undefined : mailAddress(given)) ?? "the address in Auth0";
  const addressee = { address, name: undefined, unverified: false };
  return writeMail(message, addressee, mailTemplates, { tenant: options.tenant, now: Date.now() });
}

const NOTHING_RECORDED = { claim: async () => {}, confirm: async () => {}, mayLeave: () => true };

/**
 * Sends one real mail to oneself, marked as a test, with a fake link. Nothing is claimed or recorded.
 * @param channel opened for tests
 * @throws ReticketError USAGE if the address is invalid, or the manifest has no entries; what the channel broke with
 */
export async function rehearse(
  channel: Channel,
  manifest: Manifest,
  options: ExampleOptions & { to: string; stop: AbortSignal },
): Promise<MessageResult> {
  const address = mailAddress(options.to);
  if (address === undefined) {
    throw new ReticketError("USAGE", "--to is no address that mail can be sent to", {
      hint: "write it plainly: `you@example.com`",
    });
  }
  if (manifest.entries.length === 0) {
    throw new ReticketError("USAGE", `${manifest.name} has no entries to write such a mail for`);
  }
  const addressee: Addressee = { address, name: undefined, unverified: false };
  const message = exampleMessage(manifest, options);
  const { stop } = options;
  try {
    const sent = await channel.send(message, addressee, { ...NOTHING_RECORDED, stop, cut: stop });
    return sent.type === "later" ? undelivered(sent) : sent;
  } catch (error) {
    if (error instanceof ChannelBroken) throw error.error;
    throw error;
  }
}
