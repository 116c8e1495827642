import type { ContainedPart, Defaults, ManifestDelivery, TicketRequest } from "../generated/manifest.js";
import type { Target } from "../target.js";

export type { ContainedPart, Defaults, ManifestDelivery, TicketRequest };

/** A place in a file; line and column count from 1. */
export interface SourcePosition {
  file: string;
  line: number;
  column: number;
}

/**
 * The entries of one manifest, in the order they are written, held compactly: a million of them are a few typed
 * arrays and one string each. An index that is out of range throws RangeError.
 */
export interface Entries {
  readonly length: number;
  target(index: number): Target;
  /** As `targetId(target(index))`, without making the target. */
  targetId(index: number): string;
  /** The body of the request, defaults merged in, as it is sent. */
  body(index: number): TicketRequest;
  /** The entry's generation: spec.generation + (the entry's own generation - 1). Raising either issues again. */
  generation(index: number): number;
  /** The lifetime that the ticket will have, seconds: ttl_sec, or 432000 where it is absent or 0. */
  ttlSec(index: number): number;
  /** The address that the manifest gives for the ticket's delivery: no part of the request, nor of the key. */
  deliverTo(index: number): string | undefined;
  position(index: number): SourcePosition;
  /**
   * A number that entries share when they are the same but for the text of their `user_id` or `email`: the same other
   * fields, the same kind of target, the same generation. Work that does not depend on that text is done once a profile.
   */
  profile(index: number): number;
}

/** One manifest: a reviewed list of desired tickets. */
export interface Manifest {
  name: string;
  reason: string | undefined;
  /** `metadata.annotations`: facts for the reviewer, such as how a list was made. They change nothing that is done. */
  annotations: Readonly<Record<string, string>>;
  inDoubt: "hold" | "reissue";
  /** `spec.generation`; 1 where it is not written. An entry's own counts from there. */
  generation: number;
  /** `spec.defaults`: merged into every entry already. */
  defaults: Defaults;
  /** Whether tickets that ran out unused are renewed, and before which moment, milliseconds since the epoch. */
  renew: { before: number } | undefined;
  /** `spec.contain`: what is done to all accounts before the first ticket is issued. Empty: nothing. */
  contain: ReadonlySet<ContainedPart>;
  /** `spec.since`: users who changed the password later are left alone, milliseconds since the epoch. */
  since: number | undefined;
  /** How its people are told, where the manifest says so itself. */
  delivery: ManifestDelivery | undefined;
  /** Where `metadata.name` stands. */
  position: SourcePosition;
  entries: Entries;
}
