import { escapeText } from "../../escape.js";
import type { InvalidationReason, LinkToInvalidate } from "../../plan/invalidation.js";
import { type ManifestPlan, type Plan, REASONS } from "../../plan/plan.js";
import { targetLabel } from "../../target.js";
import { counted } from "./check.js";
import type { Colours } from "./colours.js";
import { code } from "./markdown.js";
import { timestamp } from "./status-json.js";

/** The sign of a link that is taken back, as Terraform has it for what is destroyed. */
export const LINK_SIGN = "-";

const WIDEST = 48;
/** Up to this many rows are shown unfolded in a comment. */
const UNFOLDED = 50;

const REASON_WORDS: Record<InvalidationReason, string> = {
  live: "its link stops working",
  completed: "has reset: its link stops working",
  unconfirmed: "an earlier attempt is in doubt: its link stops working for certain",
  pruned: "no longer in the manifest: its link stops working",
};

function linkWords({ reason, expiresAt }: LinkToInvalidate): string {
  return `${REASON_WORDS[reason]}; it would work until ${timestamp(expiresAt)}`;
}

/** The links of a manifest that are taken back, as text. @param max how many are listed */
export function* linkLines(
  { invalidations }: ManifestPlan,
  max: number,
  colours: Colours,
): Generator<string> {
  const listed = invalidations.links.slice(0, max);
  const labels = listed.map(({ target }) => escapeText(targetLabel(target)));
  const width = Math.min(
    WIDEST,
    labels.reduce((longest, label) => Math.max(longest, label.length), 0),
  );
  for (const [number, link] of listed.entries()) {
    const sign = colours.red(LINK_SIGN.padStart(5));
    yield `${sign} ${labels[number]!.padEnd(width)}  ${colours.dim(linkWords(link))}\n`;
  }
  const omitted = invalidations.links.length - listed.length;
  if (omitted > 0) yield `      … and ${omitted} more links (\`--format json\` lists all)\n`;
}

/** The same as a table of a comment, as many rows as fit. @returns undefined: not even the count fits */
export function linkTable({ invalidations }: ManifestPlan, room: number): string | undefined {
  const { links } = invalidations;
  if (links.length === 0) return "";
  const folded = links.length > UNFOLDED;
  const open = `${folded ? `\n<details><summary>${counted(links.length, "link")} to invalidate</summary>\n` : ""}\n| | user | why |\n| --- | --- | --- |\n`;
  const close = (left: number) =>
    `${left > 0 ? `\n… and ${left} more links\n` : ""}${folded ? "\n</details>\n" : ""}`;
  let text = "";
  let shown = 0;
  let left = room - Buffer.byteLength(open) - Buffer.byteLength(close(links.length));
  for (const link of links) {
    const row = `| \`${LINK_SIGN}\` | ${code(targetLabel(link.target))} | ${linkWords(link)} |\n`;
    left -= Buffer.byteLength(row);
    if (left < 0) break;
    text += row;
    shown++;
  }
  const piece =
    shown === 0
      ? `\n… and ${counted(links.length, "link")} to invalidate\n`
      : `${open}${text}${close(links.length - shown)}`;
  return Buffer.byteLength(piece) > room ? undefined : piece;
}

/** `2 links are left alone: …`; undefined: none is. */
export function leftAloneLine({ manifests }: Plan): string | undefined {
  const count = manifests.reduce((sum, { invalidations }) => sum + invalidations.elsewhere, 0);
  if (count === 0) return undefined;
  const links =
    count === 1 ? "1 link is left alone: its user has" : `${count} links are left alone: their users have`;
  return `${links}, or may have, a live ticket of another manifest, which would stop working.`;
}

/** `3 links were invalidated earlier: …`; undefined: none was. */
export function invalidatedLine({ manifests }: Plan): string | undefined {
  const reason = REASONS.indexOf("invalidated");
  let count = 0;
  for (const { reasons } of manifests) for (const each of reasons) if (each === reason) count++;
  if (count === 0) return undefined;
  const links =
    count === 1 ? "1 link was invalidated: raise its" : `${count} links were invalidated: raise their`;
  return `${links} generation to issue again.`;
}

/** The rows for programs. */
export function* linkActions({ manifest, invalidations }: ManifestPlan) {
  for (const { target, key, reason, expiresAt } of invalidations.links) {
    yield {
      ...{ action: "invalidate", manifest: manifest.name, target, key, reason },
      expires_at: timestamp(expiresAt),
    };
  }
}
