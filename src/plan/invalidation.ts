import { deliveredByAll } from "../ledger/delivery-marks.js";
import type { IssuedTicket, LedgerState, TargetState } from "../ledger/ledger.js";
import type { Manifest } from "../manifest/manifest.js";
import type { Target } from "../target.js";
import { leftTargets } from "./left-targets.js";
import { type LiveElsewhere, liveElsewhere } from "./live.js";
import { includesLink, type Narrowing } from "./scope.js";

/**
 * Why a link is taken back. `live`: it works, and no reset is known. `completed`: it works, although its user has reset.
 * `unconfirmed`: an earlier attempt is in doubt. `pruned`: its target is no longer in the manifest.
 */
export type InvalidationReason = "live" | "completed" | "unconfirmed" | "pruned";

/** A link that is taken back. */
export interface LinkToInvalidate {
  /** The target's id. */
  id: string;
  /** As it was recorded. */
  target: Target;
  /** The ticket's key. */
  key: string;
  /** The sha256 of the ticket's URL: it says which ticket of the target is meant. */
  ticketSha256: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
  /** The linked account that the ticket was issued for; undefined: the user's own, or not recorded. */
  identity: IssuedTicket["identity"] | undefined;
  /** The index of the target's entry in the manifest; undefined: it has none any more. */
  index: number | undefined;
  reason: InvalidationReason;
}

/** Which links `invalidate` takes back: of users who have not reset, of users who have, or those that were not delivered. */
export type LinkState = "issued" | "completed" | "undelivered";
export const LINK_STATES: readonly LinkState[] = ["issued", "completed", "undelivered"];

/** The links of one manifest that are taken back, and how many are left alone although they were asked for. */
export interface Invalidations {
  /** Sorted by target. */
  links: readonly LinkToInvalidate[];
  /** Their target's live ticket is another manifest's, or may be: it would be killed. */
  elsewhere: number;
}

export const NO_INVALIDATIONS: Invalidations = { links: [], elsewhere: 0 };

/** What one manifest's invalidations are planned from. */
export interface InvalidationQuestion {
  manifest: Manifest;
  state: LedgerState | undefined;
  /** The live tickets of the tenant's other manifests. */
  live: LiveElsewhere;
  /** Milliseconds since the epoch. */
  now: number;
  /** Leaves out links of some targets, as `Narrowing` does; undefined: all take part. */
  narrowing: Narrowing | undefined;
}

/** The live links of all targets in the manifest's ledger that are in one of these states. Pure. */
export function planInvalidations(
  question: InvalidationQuestion,
  wanted: ReadonlySet<LinkState>,
): Invalidations {
  const { manifest, state } = question;
  if (state === undefined) return NO_INVALIDATIONS;
  const { entries } = manifest;
  const tally = new LinkTally(question);
  for (let index = 0; index < entries.length; index++) {
    const id = entries.targetId(index);
    const recorded = state.get(id);
    if (recorded !== undefined && isWanted(recorded, wanted)) tally.add(id, recorded, index);
  }
  for (const [id, recorded] of leftTargets(manifest, state)) {
    if (isWanted(recorded, wanted)) tally.add(id, recorded, undefined);
  }
  return tally.result();
}

/**
 * A link of the plan whose target has, or may have, a live ticket of another manifest by these states; undefined: there is no such
 * link. Pure.
 */
export function heldElsewhere(
  plans: readonly { manifest: Manifest; invalidations: Invalidations }[],
  states: ReadonlyMap<string, LedgerState>,
  now: number,
): (LinkToInvalidate & { manifest: string }) | undefined {
  for (const { manifest, invalidations } of plans) {
    const { name } = manifest;
    const live = liveElsewhere(name, states, now);
    const found = invalidations.links.find(({ id }) => {
      const issued = states.get(name)?.get(id)?.issued;
      return issued !== undefined && live.mayBeKilled(id, issued);
    });
    if (found !== undefined) return { ...found, manifest: name };
  }
  return undefined;
}

/** The live links of targets that are no longer in a manifest with `prune`. Pure. */
export function planPrune(question: InvalidationQuestion): Invalidations {
  const { manifest, state } = question;
  if (!manifest.prune || state === undefined) return NO_INVALIDATIONS;
  const tally = new LinkTally(question);
  for (const [id, recorded] of leftTargets(manifest, state)) tally.add(id, recorded, undefined, "pruned");
  return tally.result();
}

class LinkTally {
  readonly #links: LinkToInvalidate[] = [];
  #elsewhere = 0;

  constructor(private readonly question: InvalidationQuestion) {}

  add(id: string, recorded: TargetState, index: number | undefined, reason?: InvalidationReason): void {
    const { live, now, manifest, narrowing } = this.question;
    const { issued, target, invalidation } = recorded;
    if (issued === undefined || !mayWork(recorded, now)) return;
    if (!includesLink(narrowing, manifest.name, issued, target)) return;
    if (live.mayBeKilled(id, issued)) {
      this.#elsewhere++;
      return;
    }
    const { key, ticketSha256, expiresAt, identity } = issued;
    const why = invalidation?.state === "in_doubt" ? "unconfirmed" : (reason ?? reasonOf(recorded));
    this.#links.push({ id, target, key, ticketSha256, expiresAt, identity, index, reason: why });
  }

  result(): Invalidations {
    const links = this.#links.sort((a, b) => (a.id < b.id ? -1 : 1));
    return { links, elsewhere: this.#elsewhere };
  }
}

/** Whether the link may still work: a blocked user may be unblocked, a deleted one has nothing to lose. */
function mayWork({ issued, invalidation, observed }: TargetState, now: number): boolean {
  if (issued === undefined || issued.expiresAt <= now || invalidation?.state === "invalidated") return false;
  return observed?.state !== "gone" || observed.why !== "deleted";
}

function reasonOf({ observed }: TargetState): InvalidationReason {
  return observed?.state === "completed" ? "completed" : "live";
}

function isWanted(recorded: TargetState, wanted: ReadonlySet<LinkState>): boolean {
  const { observed, delivery } = recorded;
  if (observed?.state === "completed") return wanted.has("completed");
  if (wanted.has("issued")) return true;
  return wanted.has("undelivered") && delivery !== undefined && !deliveredByAll(delivery);
}
