import type { Pacer } from "../pacing/pacer.js";
import type { Secret } from "../secret.js";
import type { Target } from "../target.js";
import type { ApplyResult } from "./events.js";

/** A ticket right after it was issued: sealed, recorded, synced, and for a moment at hand as it is. */
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

/** Takes a run's tickets while it goes on, to bring them to their people. */
export interface TicketTaker {
  /** Called once, before anything is sent. Whoever asks the tenant takes its turn from the run's own pacer. */
  started(run: { id: string; pacer: Pick<Pacer, "acquire" | "observe"> }): void;
  /**
   * Takes a ticket. The entry keeps its place among those in flight until this resolves, so a slow taker slows the run
   * down, and what is at hand is bounded. Never rejects.
   */
  take(ticket: TicketAtHand): Promise<void>;
  /** No more tickets come. Resolves when what was taken is recorded or given up, before the run's last record. Never rejects. */
  finished(ended: ApplyResult["ended"]): Promise<void>;
}
