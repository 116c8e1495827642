import { ReticketError } from "../errors.js";
import type { ChannelLater } from "./back-pressure.js";
import type { Channel } from "./channel.js";

/** The receiver has taken no message for so long, milliseconds. The hint names the setting that would help. */
export function unavailable(channel: Channel, later: ChannelLater, ms: number): ReticketError {
  const time = ms < 120_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`;
  return new ReticketError(
    "DELIVERY_UNREACHABLE",
    `${channel.receiver} has taken no message for ${time}: ${later.why}`,
    { hint: `${hintFor(channel, later)}; then \`reticket deliver\` delivers the rest` },
  );
}

function hintFor({ name }: Channel, { reason }: ChannelLater): string {
  if (name === "file") return "free space on the disk, or change `delivery.file.path`";
  if (reason === "rate") return `set a lower \`delivery.${name}.rate\``;
  if (reason === "connections" && name === "smtp") return "set a lower `delivery.smtp.connections`";
  return `check that it is running, and \`delivery.${name}.url\``;
}

/** What is not ours to name failed inside reticket. @param doing what it did then: "delivered by smtp" */
export function internalError(doing: string, cause: unknown): ReticketError {
  if (cause instanceof ReticketError) return cause;
  return new ReticketError("INTERNAL", `reticket failed while it ${doing}`, { cause });
}
