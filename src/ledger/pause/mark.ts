import { decodeTime, ulid } from "ulid";

/** A pause of a manifest, or its end, as an operator wanted it. */
export interface PauseEvent {
  type: "paused" | "resumed";
  /** A ULID, which has the time in it. It is the `run` of the record. */
  id: string;
  actor: string;
  /** Given for every pause. Not escaped. */
  why?: string | undefined;
}

/** A pause that is in force. */
export interface Pause {
  /** RFC 3339; undefined: not known. */
  at: string | undefined;
  actor: string | undefined;
  /** Not escaped. */
  why: string;
}

const FORMAT = 1;
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const MAX_TEXT = 200_000;
/** How many events a mark holds until they are recorded. The oldest are dropped. */
const MAX_EVENTS = 50;

export function newEvent(type: PauseEvent["type"], actor: string, why?: string): PauseEvent {
  return { type, id: ulid(), actor, ...(why === undefined ? {} : { why }) };
}

/** When the event happened, by the clock of the machine that it was made on. RFC 3339 with whole seconds. */
export function timeOf({ id }: PauseEvent): string {
  return `${new Date(decodeTime(id)).toISOString().slice(0, 19)}Z`;
}

/** A mark as it is stored: the events that are not recorded in the ledger yet, and the pause that is in force. */
export function markText(events: readonly PauseEvent[]): string {
  return `${JSON.stringify({ format_version: FORMAT, events: events.slice(-MAX_EVENTS) })}\n`;
}

/** @returns undefined: it can't be read, which means that the manifest is paused */
export function parseMark(text: string): PauseEvent[] | undefined {
  if (text.length > MAX_TEXT) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { format_version: format, events } = fieldsOf(value);
  if (format !== FORMAT || !Array.isArray(events) || events.length === 0) return undefined;
  const parsed = events.map(eventOf).filter((event) => event !== undefined);
  return parsed.length === events.length ? parsed : undefined;
}

function eventOf(value: unknown): PauseEvent | undefined {
  const { type, id, actor, why } = fieldsOf(value);
  if (type !== "paused" && type !== "resumed") return undefined;
  if (typeof id !== "string" || !ULID.test(id) || typeof actor !== "string") return undefined;
  if (why === undefined) return type === "resumed" ? { type, id, actor } : undefined;
  return typeof why === "string" && why !== "" ? { type, id, actor, why } : undefined;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/**
 * The pause that is in force. The mark's last event counts while it is not recorded. Once it is, the ledger's last event
 * counts: then a mark that is gone, or an older one that was brought back, changes nothing.
 * @param text the mark; undefined: no mark
 * @param recorded the events in the ledger, in order
 */
export function pauseInForce(text: string | undefined, recorded: readonly PauseEvent[]): Pause | undefined {
  const events = text === undefined ? [] : parseMark(text);
  if (events === undefined) return UNREADABLE;
  const marked = events.at(-1);
  const isNews = marked !== undefined && !recorded.some(({ id }) => id === marked.id);
  const last = isNews ? marked : recorded.at(-1);
  if (last?.type !== "paused") return undefined;
  return { at: timeOf(last), actor: last.actor, why: last.why ?? "" };
}

const UNREADABLE: Pause = { at: undefined, actor: undefined, why: "the mark of its pause can't be read" };
