import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import type { Delivery } from "../generated/config.js";
import type { Manifest } from "../manifest/manifest.js";
import type { DeliveryChannel } from "./channel.js";
import { checkChannel, configuredChannels } from "./channel-table.js";
import type { MailTemplates } from "./mail/words.js";
import { configTemplates, lacksReminder, manifestTemplates } from "./mail-templates.js";
import { readSpread, type SpreadRule } from "./spread.js";

/** How one manifest's tickets reach their people. */
export interface Route {
  /** The channels, in a fixed order; none: nothing is delivered. */
  via: readonly DeliveryChannel[];
  /** For `smtp`. */
  mailTemplates: MailTemplates | undefined;
  /** The manifest has `remind`. */
  reminds: boolean;
}

/** What config and manifests say of delivery, looked through: nothing in it was opened, and no secret read. */
export interface Routes {
  config: Delivery;
  /** The folder that the config's paths are relative to. */
  folder: string;
  byManifest: ReadonlyMap<string, Route>;
  /** The channels that any of the routes uses. */
  used: ReadonlySet<DeliveryChannel>;
  /** The channels for which an address that the manifest does not give is looked up. */
  lookUp: ReadonlySet<DeliveryChannel>;
  /** Messages a second at most. */
  rates: Readonly<Partial<Record<DeliveryChannel, number>>>;
  /** How fast the people of one mail domain are told; undefined: as fast as the channels take messages. */
  spread: SpreadRule | undefined;
}

/**
 * @param folder that the config lies in
 * @throws ReticketError CONFIG_INVALID, MANIFEST_INVALID, TEMPLATE_INVALID
 */
export async function readRoutes(
  config: Delivery,
  manifests: readonly Manifest[],
  folder: string,
): Promise<Routes> {
  const there = configuredChannels(config);
  for (const name of there) checkChannel(name, config[name]!);
  const shared = config.smtp === undefined ? undefined : await configTemplates(config.smtp, folder);
  const byManifest = new Map<string, Route>();
  const used = new Set<DeliveryChannel>();
  for (const manifest of manifests) {
    const own = manifest.delivery;
    const missing = own?.via?.find((name) => config[name] === undefined);
    if (missing !== undefined) {
      throw wrong(
        manifest,
        `via\` names \`${missing}\`, which \`delivery\` in reticket.yaml does not set up`,
      );
    }
    const via = there.filter((name) => own?.via === undefined || own.via.includes(name));
    for (const name of via) used.add(name);
    const mailTemplates =
      shared === undefined || own?.smtp === undefined
        ? shared
        : await manifestTemplates(config.smtp!, shared, own.smtp, manifest, folder);
    const reminds = manifest.remind.length > 0;
    if (reminds) checkReminders(manifest, via, mailTemplates);
    byManifest.set(manifest.name, { via, mailTemplates, reminds });
  }
  const spread = config.spread === undefined ? undefined : readSpread(config.spread);
  return { config, folder, byManifest, used, ...channelSettings(config, there), spread };
}

function channelSettings(
  config: Delivery,
  there: readonly DeliveryChannel[],
): Pick<Routes, "lookUp" | "rates"> {
  const rates: Partial<Record<DeliveryChannel, number>> = {};
  const lookUp = new Set<DeliveryChannel>();
  for (const name of there) {
    const { rate, look_up }: { rate?: string; look_up?: boolean } = config[name]!;
    if (rate !== undefined) rates[name] = perSecond(rate);
    if (look_up !== false) lookUp.add(name);
  }
  return { lookUp, rates };
}

/** @throws ReticketError MANIFEST_INVALID where nothing is delivered, TEMPLATE_INVALID where only the first mail is the team's own */
function checkReminders(
  manifest: Manifest,
  via: readonly DeliveryChannel[],
  mailTemplates: MailTemplates | undefined,
): void {
  if (via.length === 0) throw undelivered(manifest);
  if (!via.includes("smtp") || mailTemplates === undefined) return;
  for (const words of [mailTemplates, ...mailTemplates.languages.values()]) {
    if (!lacksReminder(words)) continue;
    const which = words === mailTemplates ? "the mail" : `the mail in ${words.language}`;
    throw new ReticketError(
      "TEMPLATE_INVALID",
      `${place(manifest)}: ${which} has a text of its own, and its reminder (\`spec.remind\`) has none`,
      { hint: "write one, and name it in `reminder.text` where `text` is" },
    );
  }
}

/** @throws ReticketError MANIFEST_INVALID if a manifest reminds, and nothing is delivered at all */
export function refuseReminders(manifests: readonly Manifest[]): void {
  for (const manifest of manifests) if (manifest.remind.length > 0) throw undelivered(manifest);
}

function undelivered(manifest: Manifest): ReticketError {
  return new ReticketError(
    "MANIFEST_INVALID",
    `${place(manifest)}: \`spec.remind\` reminds of deliveries, and nothing of this manifest is delivered`,
    { hint: "add `delivery:` to reticket.yaml and leave `spec.delivery.via` out, or remove `remind`" },
  );
}

function place({ position, name }: Manifest): string {
  return `${escapeText(position.file)}:${position.line}: ${name}`;
}

/** `10/s`, `600/min`: the schema has seen to it. */
function perSecond(rate: string): number {
  const [number, unit] = rate.split("/");
  return Number(number) / (unit === "min" ? 60 : 1);
}

function wrong(manifest: Manifest, what: string): ReticketError {
  return new ReticketError("MANIFEST_INVALID", `${place(manifest)}: \`spec.delivery.${what}`, {
    hint: "fix the manifest, or `delivery` in reticket.yaml",
  });
}
