import type { ContainedPart, Defaults, ManifestDelivery, TicketRequest } from "../generated/manifest.js";
import type { Target } from "../target.js";
import type { Wave, Waves } from "./waves/wave.js";

export type { ContainedPart, Defaults, ManifestDelivery, TicketRequest, Wave, Waves };

/** A position in a file; line and column are counted from 1. */
export interface SourcePosition {
  file: string;
  line: number;
  column: number;
}

/**
 * The entries of one manifest, in the order of the manifest. Compact: a million of them are a few typed arrays and
 * one string each. An index that is out of range throws RangeError.
 */
export interface Entries {
  readonly length: number;
  target(index: number): Target;
  /** Like `targetId(target(index))`, but does not create the target. */
  targetId(index: number): string;
  /** The body of the request, defaults merged in, as it is sent. */
  body(index: number): TicketRequest;
  /** The entry's generation: spec.generation + (the entry's own generation - 1). Raising either issues again. */
  generation(index: number): number;
  /** The lifetime of the ticket in seconds: ttl_sec, or 432000 if it is absent or 0. */
  ttlSec(index: number): number;
  /** The delivery address in the manifest. It is not part of the request or of the key. */
  deliverTo(index: number): string | undefined;
  /** The entry's `language`, as written. It is not part of the request or of the key. */
  language(index: number): string | undefined;
  position(index: number): SourcePosition;
  /**
   * A number that entries share if they differ only in the text of their `user_id`, `email` or `deliver_to`. Work that does not depend on that
   * text is done once for each profile.
   */
  profile(index: number): number;
}

/** One manifest: a reviewed list of desired tickets. */
export interface Manifest {
  /** The name of its ledger, which is part of every key: `metadata.moved_from`, or else `metadata.name`. */
  name: string;
  /** `metadata.name` of a manifest that was renamed; absent: it has the name of its ledger. */
  newName?: string | undefined;
  reason: string | undefined;
  /** `metadata.annotations`: facts for the reviewer, such as how a list was made. They have no effect on what is done. */
  annotations: Readonly<Record<string, string>>;
  inDoubt: "hold" | "reissue";
  /** `spec.generation`; default 1. An entry's own generation is added to it. */
  generation: number;
  /** `spec.defaults`. They are already merged into the entries. */
  defaults: Defaults;
  /** Whether tickets that expired unused are renewed, and until when, milliseconds since the epoch. */
  renew: { before: number } | undefined;
  /** `spec.contain`: what is done to all accounts before the first ticket is issued. Empty: nothing. */
  contain: ReadonlySet<ContainedPart>;
  /** `spec.since`: users who changed the password later are left alone, milliseconds since the epoch. */
  since: number | undefined;
  /** `spec.prune`: links of targets that are no longer in the manifest are taken back. */
  prune: boolean;
  /** `spec.remind`: when users who have not reset are reminded, seconds after the ticket was issued, ascending. */
  remind: readonly number[];
  /** `spec.waves`: the parts that it is sent in. Empty: it is sent as one. */
  waves: Waves;
  /** `spec.delivery`; undefined: as in the config. */
  delivery: ManifestDelivery | undefined;
  /** The position of `metadata.name`. */
  position: SourcePosition;
  entries: Entries;
}
