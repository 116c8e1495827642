import type { ReticketError } from "../errors.js";
import type { Manifest } from "../manifest/manifest.js";
import type { Pacer } from "../pacing/pacer.js";
import type { Secret } from "../secret.js";
import type { Target } from "../target.js";
import type { ApplyResult } from "./events.js";

/** A ticket right after it was issued: sealed, recorded and synced, and still in memory as plain text. */
export interface TicketAtHand {
  manifest: string;
  /** The entry's index in its manifest. */
  index: number;
  key: string;
  target: Target;
  generation: number;
  ticket: Secret;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** Takes the tickets of a run as they are issued, for delivery. */
export interface TicketTaker {
  /** Why it stopped delivering, the gravest first; absent or empty: it did not stop. Recorded with the run's end. */
  readonly errors?: readonly ReticketError[];
  /**
   * Called once, before anything is sent. Requests that the taker makes to the tenant need permits of the run's own pacer.
   * `timeIsUp` is aborted when the time budget of the run is used up: then `take` and `finished` must not wait any more.
   */
  started(run: {
    id: string;
    pacer: Pick<Pacer, "acquire" | "observe">;
    timeIsUp: AbortSignal;
    /** To be called when a ticket can't be delivered and trying again is useless: gates of waves count it. */
    onUndeliverable: (manifest: string, target: Target) => void;
  }): void;
  /** The order in which the entries' tickets are delivered best, by their indices; undefined: as in the manifest. */
  order?(manifest: Manifest): Iterable<number> | undefined;
  /**
   * Takes a ticket. The entry occupies its slot until this resolves, so a slow taker slows the run down, and the number of
   * plain tickets in memory is bounded. If it rejects, the run stops with that error as the cause; the ticket stays issued.
   */
  take(ticket: TicketAtHand): Promise<void>;
  /** No more tickets follow. Resolves when all tickets are recorded or given up, before the run's last record. Never rejects. */
  finished(ended: ApplyResult["ended"]): Promise<void>;
}
