import { deflateRawSync } from "node:zlib";
import { escapeText } from "../../escape.js";
import { ENTRY_STATES, type EntryStatus } from "../entry-status.js";
import type { Report } from "../report.js";

/** Between two texts of a list: escaped text has no control character, and JSON leaves this one as it is. */
const SEPARATOR = "\x7f";
/** In a column of times: there is none. */
const NO_TIME = -1;

/**
 * Every entry for the page's table: columns of numbers and lists of texts, packed (deflate, base64), so that 100,000 of
 * them are a megabyte or two. Sorted by what wants attention, then as the manifests have them. Texts that are alike stand
 * together, ids with ids and e-mails with e-mails, since they pack better so.
 * @param redacted without who they are, and without what Auth0 said of them
 */
export function packedRows({ manifests }: Report, redacted: boolean): string {
  const groups = ENTRY_STATES.map(() => [] as { manifest: number; entry: EntryStatus }[]);
  for (const [manifest, status] of manifests.entries()) {
    for (const entry of status.entries())
      groups[ENTRY_STATES.indexOf(entry.state)]!.push({ manifest, entry });
  }
  const notes = new Numbering();
  const connections = new Numbering();
  const columns = {
    manifest: [] as number[],
    state: [] as number[],
    /** Unix seconds less those of the last row that has a ticket; 0 where this one has none. */
    issued: [] as number[],
    /** Seconds after that; NO_TIME where there is no ticket. */
    expires: [] as number[],
    reset: [] as number[],
    note: [] as number[],
    /** Of an e-mail, its connection's place and one; 0 of a user_id. Empty where it is left out who they are. */
    connection: [] as number[],
  };
  const userIds: string[] = [];
  const emails: string[] = [];
  let before = 0;
  for (const [state, group] of groups.entries()) {
    for (const { manifest, entry } of group) {
      const { issuedAt, expiresAt, resetAt, target } = entry;
      const issued = issuedAt === undefined ? undefined : Math.floor(issuedAt / 1000);
      const after = (ms: number | undefined) =>
        ms === undefined ? NO_TIME : Math.max(0, Math.floor(ms / 1000) - issued!);
      columns.manifest.push(manifest);
      columns.state.push(state);
      columns.issued.push(issued === undefined ? 0 : issued - before);
      before = issued ?? before;
      columns.expires.push(after(expiresAt));
      columns.reset.push(after(resetAt));
      columns.note.push(notes.of(noteOf(entry, redacted)));
      if (redacted) continue;
      if ("user_id" in target) {
        columns.connection.push(0);
        userIds.push(escapeText(target.user_id));
      } else {
        columns.connection.push(connections.of(escapeText(target.connection_id)) + 1);
        emails.push(escapeText(target.email));
      }
    }
  }
  const data = {
    states: ENTRY_STATES.map((state) => state.replace("_", " ")),
    manifests: manifests.map(({ name }) => name),
    notes: notes.texts,
    who: redacted
      ? null
      : { userIds: userIds.join(SEPARATOR), emails: emails.join(SEPARATOR), connections: connections.texts },
    columns,
  };
  return deflateRawSync(JSON.stringify(data), { level: 6 }).toString("base64");
}

/** Texts that come again and again, by number. */
class Numbering {
  readonly #numbers = new Map<string, number>();

  /** The text's number; a new text gets the next one. */
  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  get texts(): string[] {
    return [...this.#numbers.keys()];
  }
}

function noteOf(
  { rejection, gone, delivery, sessions, sentTo, target }: EntryStatus,
  redacted: boolean,
): string {
  if (rejection !== undefined) {
    const words = [String(rejection.status), rejection.errorCode, redacted ? undefined : rejection.message];
    return escapeText(words.filter((word) => word !== undefined).join(" "));
  }
  const channels = Object.entries(delivery ?? {}).map(
    ([channel, mark]) => `${channel}: ${mark.replace("_", " ")}`,
  );
  // That a ticket went to the entry's own e-mail is what a reader takes it for.
  const elsewhere = sentTo.filter((to) => !("email" in target && target.email === to));
  const to = redacted || elsewhere.length === 0 ? [] : [`sent to ${elsewhere.map(escapeText).join(", ")}`];
  const revoked = sessions === undefined ? [] : [`sessions ${sessions.state.replace("_", " ")}`];
  return [...(gone === undefined ? [] : [gone]), ...channels, ...to, ...revoked].join(", ");
}
