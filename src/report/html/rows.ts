import { deflateRawSync } from "node:zlib";
import { escapeText } from "../../escape.js";
import { targetLabel } from "../../target.js";
import type { Report } from "../report.js";
import { ENTRY_STATES, type EntryStatus } from "../status.js";

/** In a column of times: there is none. */
const NO_TIME = -1;

/**
 * Every entry for the page's table: columns of numbers and two lists of texts, packed (deflate, base64), so that 100,000 of
 * them are a megabyte or two. Sorted by what wants attention, then as the manifests have them.
 * @param redacted without who they are, and without what Auth0 said of them
 */
export function packedRows({ manifests }: Report, redacted: boolean): string {
  const groups = ENTRY_STATES.map(() => [] as { manifest: number; entry: EntryStatus }[]);
  for (const [manifest, status] of manifests.entries()) {
    for (const entry of status.entries())
      groups[ENTRY_STATES.indexOf(entry.state)]!.push({ manifest, entry });
  }
  const notes = new Map<string, number>();
  const columns = {
    manifest: [] as number[],
    state: [] as number[],
    /** Unix seconds less those of the last row that has a ticket; 0 where this one has none. */
    issued: [] as number[],
    /** Seconds after that; NO_TIME where there is no ticket. */
    expires: [] as number[],
    reset: [] as number[],
    note: [] as number[],
  };
  const who: string[] = [];
  let before = 0;
  for (const [state, group] of groups.entries()) {
    for (const { manifest, entry } of group) {
      const { issuedAt, expiresAt, resetAt } = entry;
      const issued = issuedAt === undefined ? undefined : Math.floor(issuedAt / 1000);
      const after = (ms: number | undefined) =>
        ms === undefined ? NO_TIME : Math.max(0, Math.floor(ms / 1000) - issued!);
      columns.manifest.push(manifest);
      columns.state.push(state);
      columns.issued.push(issued === undefined ? 0 : issued - before);
      before = issued ?? before;
      columns.expires.push(after(expiresAt));
      columns.reset.push(after(resetAt));
      const note = noteOf(entry, redacted);
      if (!notes.has(note)) notes.set(note, notes.size);
      columns.note.push(notes.get(note)!);
      if (!redacted) who.push(escapeText(targetLabel(entry.target)));
    }
  }
  const data = {
    states: ENTRY_STATES.map((state) => state.replace("_", " ")),
    manifests: manifests.map(({ name }) => name),
    notes: [...notes.keys()],
    who: redacted ? null : who,
    columns,
  };
  return deflateRawSync(JSON.stringify(data), { level: 6 }).toString("base64");
}

function noteOf({ rejection, gone, delivery, sessions }: EntryStatus, redacted: boolean): string {
  if (rejection !== undefined) {
    const words = [String(rejection.status), rejection.errorCode, redacted ? undefined : rejection.message];
    return escapeText(words.filter((word) => word !== undefined).join(" "));
  }
  const channels = Object.entries(delivery ?? {}).map(
    ([channel, mark]) => `${channel}: ${mark.replace("_", " ")}`,
  );
  const revoked = sessions === undefined ? [] : [`sessions ${sessions.state.replace("_", " ")}`];
  return [...(gone === undefined ? [] : [gone]), ...channels, ...revoked].join(", ");
}
