import type { Channel, DeliveryChannel } from "./channel.js";
import { configuredChannels, type OpenChannelOptions, openChannel } from "./channel-table.js";
import type { MailTemplates } from "./mail/words.js";
import type { Routes } from "./routes.js";

/** What the channels of `Routes` are opened with. */
export interface OpenChannelsOptions extends OpenChannelOptions {
  /** Only these, of those that are used. */
  only?: readonly DeliveryChannel[];
}

/**
 * Opens the channels that the routes use: reads their secrets, checks the file. No server is contacted yet.
 * @throws ReticketError CREDENTIALS_MISSING, USAGE, CONFIG_INVALID, FILE_UNSAFE, FILE_FAILED
 */
export async function openChannels(
  { config, folder, used, byManifest }: Routes,
  { only, ...options }: OpenChannelsOptions,
): Promise<Map<DeliveryChannel, Channel>> {
  const mailTemplates = new Map<string, MailTemplates>();
  for (const [name, route] of byManifest) {
    if (route.mailTemplates !== undefined) mailTemplates.set(name, route.mailTemplates);
  }
  const channels = new Map<DeliveryChannel, Channel>();
  for (const name of configuredChannels(config)) {
    const isWanted = used.has(name) && (only?.includes(name) ?? true);
    if (!isWanted) continue;
    channels.set(name, await openChannel(name, config[name]!, { ...options, folder, mailTemplates }));
  }
  return channels;
}

/** Closes connections and files. Call it after the last `DeliveryQueue` that uses the channels has finished. */
export async function closeChannels(channels: ReadonlyMap<DeliveryChannel, Channel>): Promise<void> {
  for (const channel of channels.values()) await channel.close();
}
