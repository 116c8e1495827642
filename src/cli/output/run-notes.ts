import type { ApplyEvent, ApplyProgress } from "../../apply/events.js";
import { escapeText } from "../../escape.js";
import { targetLabel } from "../../target.js";
import { durationWords } from "./duration.js";
import type { Notes } from "./notes.js";
import { progressLine, progressWords } from "./progress-line.js";
import { withheldReason } from "./withheld-text.js";

const REDRAW_MS = 100;
const LOG_MS = 10_000;
/** Waits for the rate limit that are shorter than this are normal and not printed. */
const NOTEWORTHY_WAIT_MS = 3000;

/** Shows a run's progress: one live line on a terminal, a line every few seconds in a log. */
export class RunNotes {
  #progress: Readonly<ApplyProgress> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly notes: Notes) {}

  start(progress: Readonly<ApplyProgress>): void {
    this.#progress = progress;
    if (this.notes.verbosity === "quiet") return;
    this.#timer = this.notes.isTerminal
      ? setInterval(() => this.#draw(), REDRAW_MS)
      : setInterval(() => this.notes.say(`apply: ${progressWords(progress)}`), LOG_MS);
    this.#timer.unref();
  }

  event(event: ApplyEvent): void {
    const { notes } = this;
    const waves = waveEventWords(event);
    if (waves === undefined) this.#other(event);
    else notes.say(waves);
  }

  #other(event: ApplyEvent): void {
    const { notes } = this;
    if (event.type === "run_started") {
      notes.detail(`run ${event.run}`);
    } else if (event.type === "entry") {
      notes.detail(entryWords(event));
    } else if (event.type === "sessions" || event.type === "password" || event.type === "invalidation") {
      notes.detail(containmentWords(event));
    } else if (event.type === "waiting" && event.why === "quiet_time") {
      const time = event.ms === undefined ? "" : ` ${durationWords(event.ms)}`;
      notes.say(`Waiting${time} before sending entries in doubt: ${escapeText(event.message)}.`);
    } else if (event.type === "waiting" && (event.why !== "rate_limit" || event.ms >= NOTEWORTHY_WAIT_MS)) {
      notes.say(`Waiting ${durationWords(event.ms)}: ${escapeText(event.message)}.`);
    } else if (event.type === "stopping" && event.why !== "interrupted") {
      // On an interruption, the signal handler prints the message.
      const flight = event.in_flight === 0 ? "" : ` Waiting for ${event.in_flight} requests in flight.`;
      notes.say(STOPPING[event.why] + flight);
    }
  }

  /** Removes the live line. */
  end(): void {
    clearInterval(this.#timer);
    if (this.notes.isTerminal) this.notes.live("");
  }

  #draw(): void {
    const columns = this.notes.terminal.columns || 80;
    this.notes.live(progressLine(this.#progress!, columns, this.notes.colours));
  }
}

export const STOPPING = {
  time_budget: "The time budget is used up: sending nothing new.",
  paused: "Paused: sending nothing new.",
  error: "Stopping: sending nothing new.",
} as const;

function waveEventWords(event: ApplyEvent): string | undefined {
  switch (event.type) {
    case "wave_opened":
      return `${event.manifest}: wave ${event.wave} is open, with ${event.members} of the entries.`;
    case "wave_done":
      return `${event.manifest}: wave ${event.wave} is done.`;
    case "gate_failed": {
      const { manifest, wave, number, count, of, limit } = event;
      const numbers = `${number.replace("_", " ")} ${count} of ${of}, and the limit is ${limit}`;
      return `${manifest}: the gate of wave ${wave} failed: ${numbers}. Nothing more of this manifest is sent.`;
    }
    default:
      return undefined;
  }
}

function containmentWords(event: ApplyEvent & { type: "sessions" | "password" | "invalidation" }): string {
  const { type, outcome, manifest, target, message } = event;
  const words = message === undefined ? "" : `: ${escapeText(message)}`;
  return `${type} ${outcome.replace("_", " ")} ${manifest} ${escapeText(targetLabel(target))}${words}`;
}

function entryWords(event: ApplyEvent & { type: "entry" }): string {
  const { outcome, status, manifest, target, message, held_back } = event;
  const code = status === undefined ? "" : ` (${status})`;
  const withheld = held_back === undefined ? undefined : `withheld: ${withheldReason(held_back)}`;
  const text = message ?? withheld;
  const words = text === undefined ? "" : `: ${escapeText(text)}`;
  return `${outcome.replace("_", " ")}${code} ${manifest} ${escapeText(targetLabel(target))}${words}`;
}
