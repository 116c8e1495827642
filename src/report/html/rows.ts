import { deflateRawSync } from "node:zlib";
import { escapeText } from "../../escape.js";
import type { DeliveryChannel } from "../../generated/ledger-record.js";
import type { Target } from "../../target.js";
import type { EntryStatus } from "../entry-status.js";
import type { ResetReport } from "../report.js";
import { ENTRY_STATES, markWords, STATES, stateWords } from "../states.js";

/** The separator of texts in a list. Escaped text has no control characters, and JSON does not escape this one. */
const SEPARATOR = "\x7f";
/** In a column of times: no time. */
const NO_TIME = -1;

/**
 * Every entry for the page's table: columns of numbers and lists of texts, compressed (deflate, base64), so that 100,000
 * entries take a megabyte or two. Sorted by state, then in the manifests' order. Similar texts are grouped, because they
 * compress better.
 * @param redacted leaves out targets and Auth0's messages
 */
export function packedRows({ manifests }: ResetReport, redacted: boolean): string {
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
    /** Unix seconds, as the difference to the previous row with a ticket; 0: no ticket. */
    issued: [] as number[],
    /** Seconds after the issue; NO_TIME: no ticket. */
    expires: [] as number[],
    reset: [] as number[],
    note: [] as number[],
    /** For an e-mail, the number of its connection plus one; 0 for a user_id. Empty if redacted. */
    connection: [] as number[],
  };
  const userIds: string[] = [];
  const emails: string[] = [];
  let before = 0;
  const addTarget = (target: Target): void => {
    if ("user_id" in target) {
      columns.connection.push(0);
      userIds.push(escapeText(target.user_id));
    } else {
      columns.connection.push(connections.of(escapeText(target.connection_id)) + 1);
      emails.push(escapeText(target.email));
    }
  };
  for (const [state, group] of groups.entries()) {
    for (const { manifest, entry } of group) {
      const { issuedAt, expiresAt, resetAt, target } = entry;
      const issued = seconds(issuedAt);
      columns.manifest.push(manifest);
      columns.state.push(state);
      columns.issued.push(issued === undefined ? 0 : issued - before);
      before = issued ?? before;
      columns.expires.push(secondsAfter(issued, expiresAt));
      columns.reset.push(secondsAfter(issued, resetAt));
      columns.note.push(notes.of(noteOf(entry, redacted)));
      if (!redacted) addTarget(target);
    }
  }
  const data = {
    states: ENTRY_STATES.map(stateWords),
    waiting: ENTRY_STATES.map((state) => STATES[state].isWaiting),
    colors: ENTRY_STATES.map((state) => STATES[state].color),
    manifests: manifests.map(({ name }) => name),
    notes: notes.texts,
    who: redacted
      ? null
      : { userIds: userIds.join(SEPARATOR), emails: emails.join(SEPARATOR), connections: connections.texts },
    columns,
  };
  return deflateRawSync(JSON.stringify(data), { level: 6 }).toString("base64");
}

function seconds(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : Math.floor(ms / 1000);
}

/** Seconds from a ticket's issue to a time; an entry without a ticket has no times. */
function secondsAfter(issued: number | undefined, ms: number | undefined): number {
  return ms === undefined || issued === undefined ? NO_TIME : Math.max(0, Math.floor(ms / 1000) - issued);
}

/** A dictionary that numbers repeated texts. */
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

function noteOf(entry: EntryStatus, redacted: boolean): string {
  const { rejection, gone, sessions, sentTo, target, containment } = entry;
  if (rejection !== undefined) {
    const words = [String(rejection.status), rejection.errorCode, redacted ? undefined : rejection.message];
    return escapeText(words.filter((word) => word !== undefined).join(" "));
  }
  // Readers assume that a ticket went to the entry's own e-mail, so only other addresses are shown.
  const elsewhere = sentTo.filter((to) => !("email" in target && target.email === to));
  const to = redacted || elsewhere.length === 0 ? [] : [`sent to ${elsewhere.map(escapeText).join(", ")}`];
  const revoked = sessions === undefined ? [] : [`sessions ${sessions.state.replace("_", " ")}`];
  const uncontained = containment?.state === "uncontained" ? ["not contained"] : [];
  const reason = redacted || containment?.why === undefined ? [] : [escapeText(containment.why)];
  return [
    ...(gone === undefined ? [] : [gone]),
    ...deliveryNotes(entry, redacted),
    ...to,
    ...(uncontained.length > 0 ? [[...uncontained, ...reason].join(": ")] : revoked),
  ].join(", ");
}

/** Each channel with its state, and why it failed. The server's words may quote the address. */
function deliveryNotes(
  { delivery, deliveryFailures, isBeingDelivered }: EntryStatus,
  redacted: boolean,
): string[] {
  return Object.entries(delivery ?? {}).map(([channel, mark]) => {
    const failure = deliveryFailures?.[channel as DeliveryChannel];
    const words = `${channel}: ${markWords(mark, isBeingDelivered)}`;
    if (failure === undefined) return words;
    const status = failure.status === undefined ? undefined : String(failure.status);
    const why = redacted ? status : escapeText(failure.why);
    return why === undefined ? words : `${words} (${why})`;
  });
}
