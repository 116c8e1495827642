import type { DeliveryChannel } from "../generated/ledger-record.js";
import { grown } from "./id-table.js";
import type { LedgerLine } from "./record.js";

export const CHANNELS = ["smtp", "webhook", "file"] as const satisfies readonly DeliveryChannel[];

const MARKS = ["none", "delivering", "delivered", "undelivered", "refused", "in_doubt", "retrying"] as const;
type StoredMark = (typeof MARKS)[number];

/**
 * Where the newest ticket of a target stands in one channel. `delivering`: claimed, and no outcome is known, which is a
 * doubt. `undelivered` may be tried again by itself; `refused` is undelivered for good until a person fixes the cause.
 */
export type DeliveryMark = "delivering" | "delivered" | "undelivered" | "refused" | "in_doubt";

/** By channel; a channel that has no record of the ticket is absent. */
export type DeliveryMarks = Readonly<Partial<Record<DeliveryChannel, DeliveryMark>>>;

/** Why a channel did not deliver: the server's words, not escaped. */
export interface DeliveryFailure {
  why: string;
  /** The server's status, if it answered. */
  status: number | undefined;
}

/** A line that tells what came of a delivery. */
export type DeliveryLine = Extract<LedgerLine, { type: "delivered" | "undelivered" | "delivery_in_doubt" }>;

const BITS = 3;
const MASK = (1 << BITS) - 1;

/**
 * One column of the fold: three bits per channel. If a delivery in doubt is repeated on request and fails, the doubt
 * stays: the first message may have arrived.
 */
export class DeliveryColumn {
  #marks = new Uint16Array(1024);
  /** By row and channel, of the few that were not delivered. */
  readonly #failures = new Map<number, DeliveryFailure>();
  /** By row and channel, the run whose claim has no outcome yet. */
  readonly #claimedBy = new Map<number, string>();
  /** 0 where it was not delivered. */
  #deliveredAt = new Float64Array(1024);

  reserve(row: number): void {
    while (row >= this.#marks.length) {
      const capacity = this.#marks.length * 2;
      this.#marks = grown(this.#marks, new Uint16Array(capacity));
      this.#deliveredAt = grown(this.#deliveredAt, new Float64Array(capacity));
    }
  }

  /** A new ticket: nothing of the old one's delivery counts for it. */
  reset(row: number): void {
    for (const channel of this.#marks[row] === 0 ? [] : CHANNELS) {
      this.#failures.delete(place(row, channel));
      this.#claimedBy.delete(place(row, channel));
    }
    this.#marks[row] = 0;
    this.#deliveredAt[row] = 0;
  }

  claim(row: number, channel: DeliveryChannel, run: string): void {
    this.#claimedBy.set(place(row, channel), run);
    this.#put(row, channel, isDoubt(this.#get(row, channel)) ? "retrying" : "delivering");
  }

  /** @param at milliseconds since the epoch */
  settle(row: number, line: DeliveryLine, at: number): void {
    const { channel } = line;
    const outcome = markOf(line);
    this.#claimedBy.delete(place(row, channel));
    if (line.type === "delivered") this.#failures.delete(place(row, channel));
    else this.#failures.set(place(row, channel), { why: line.why, status: statusOf(line) });
    if (outcome === "delivered" && this.#deliveredAt[row] === 0) this.#deliveredAt[row] = at;
    const before = this.#get(row, channel);
    const stays = (before === "retrying" || before === "in_doubt") && outcome !== "delivered";
    this.#put(row, channel, stays ? "in_doubt" : outcome);
  }

  /** The ticket goes to another address: that the old one was refused says nothing of it. */
  forgetRefusals(row: number): void {
    for (const channel of CHANNELS) {
      const mark = this.#get(row, channel);
      if (mark !== "undelivered" && mark !== "refused") continue;
      this.#put(row, channel, "none");
      this.#failures.delete(place(row, channel));
    }
  }

  /** Why channels did not deliver the newest ticket; undefined where none failed. */
  failuresAt(row: number): Readonly<Partial<Record<DeliveryChannel, DeliveryFailure>>> | undefined {
    if (this.#marks[row] === 0 || this.#failures.size === 0) return undefined;
    const failures: Partial<Record<DeliveryChannel, DeliveryFailure>> = {};
    for (const channel of CHANNELS) {
      const failure = this.#failures.get(place(row, channel));
      if (failure !== undefined) failures[channel] = failure;
    }
    return Object.keys(failures).length === 0 ? undefined : failures;
  }

  /** The run whose claim has no outcome yet; undefined where no claim is open. */
  claimedBy(row: number): string | undefined {
    if (this.#marks[row] === 0 || this.#claimedBy.size === 0) return undefined;
    return CHANNELS.map((channel) => this.#claimedBy.get(place(row, channel))).findLast(Boolean);
  }

  /** When a channel first took it, milliseconds since the epoch; undefined where none has. */
  deliveredAt(row: number): number | undefined {
    return this.#deliveredAt[row] || undefined;
  }

  /** undefined where no channel has a record. */
  at(row: number): DeliveryMarks | undefined {
    if (this.#marks[row] === 0) return undefined;
    const marks: Partial<Record<DeliveryChannel, DeliveryMark>> = {};
    for (const channel of CHANNELS) {
      const mark = this.#get(row, channel);
      if (mark !== "none") marks[channel] = mark === "retrying" ? "in_doubt" : mark;
    }
    return marks;
  }

  #get(row: number, channel: DeliveryChannel): StoredMark {
    return MARKS[(this.#marks[row]! >> shift(channel)) & MASK]!;
  }

  #put(row: number, channel: DeliveryChannel, mark: StoredMark): void {
    const others = this.#marks[row]! & ~(MASK << shift(channel));
    this.#marks[row] = others | (MARKS.indexOf(mark) << shift(channel));
  }
}

function isDoubt(mark: StoredMark): boolean {
  return mark === "delivering" || mark === "in_doubt" || mark === "retrying";
}

function statusOf(line: DeliveryLine): number | undefined {
  return "status" in line ? line.status : undefined;
}

function place(row: number, channel: DeliveryChannel): number {
  return row * CHANNELS.length + CHANNELS.indexOf(channel);
}

function shift(channel: DeliveryChannel): number {
  return CHANNELS.indexOf(channel) * BITS;
}

/** Whether every channel that was tried brought the ticket, and one was tried. */
export function deliveredByAll(marks: DeliveryMarks | undefined): boolean {
  return marks !== undefined && Object.values(marks).every((mark) => mark === "delivered");
}

/** Whether one channel at least brought the ticket. */
export function delivered(marks: DeliveryMarks | undefined): boolean {
  return marks !== undefined && Object.values(marks).includes("delivered");
}

/** Whether a delivery was tried, and failed: no channel may have brought the ticket without our knowing. */
export function isUndelivered(marks: DeliveryMarks | undefined): boolean {
  if (marks === undefined || deliveredByAll(marks)) return false;
  return !Object.values(marks).some((mark) => mark === "in_doubt" || mark === "delivering");
}

/** What an outcome leaves of a delivery. */
function markOf(line: DeliveryLine): Exclude<DeliveryMark, "delivering"> {
  switch (line.type) {
    case "delivered":
      return "delivered";
    case "undelivered":
      return line.permanent ? "refused" : "undelivered";
    case "delivery_in_doubt":
      return "in_doubt";
  }
}
