import type { TargetState } from "../ledger/ledger.js";
import type { ContainedPart } from "../manifest/manifest.js";

/**
 * The containment of one entry. `contained`: everything that the manifest asks for is confirmed. `uncontained`: something
 * was tried, and failed or is not confirmed.
 */
export interface ContainmentStatus {
  state: "contained" | "uncontained";
  /** For `contained`: since when, milliseconds since the epoch. */
  at: number | undefined;
  /** For `uncontained`: why. Not escaped. */
  why: string | undefined;
}

/**
 * @param isAtWork a run is at work on the manifest, so a request without an outcome is in flight
 * @returns undefined: the manifest contains nothing, nothing was tried, or the first attempt is in flight
 */
export function containmentStatus(
  contain: ReadonlySet<ContainedPart>,
  recorded: TargetState | undefined,
  isAtWork = false,
): ContainmentStatus | undefined {
  if (contain.size === 0 || recorded === undefined) return undefined;
  const { password, sessions } = recorded;
  const parts = [
    ...(contain.has("password") ? [{ done: password?.state === "contained", tried: password }] : []),
    ...(contain.has("sessions") ? [{ done: sessions?.state === "revoked", tried: sessions }] : []),
  ];
  if (parts.every(({ done }) => done)) {
    return { state: "contained", at: Math.max(...parts.map(({ tried }) => tried!.at)), why: undefined };
  }
  const isInFlight = (tried: { state: string }) => isAtWork && tried.state === "in_doubt";
  if (parts.every(({ done, tried }) => done || tried === undefined || isInFlight(tried))) return undefined;
  return { state: "uncontained", at: undefined, why: whyNot(contain, recorded) };
}

function whyNot(contain: ReadonlySet<ContainedPart>, { password, sessions }: TargetState): string {
  if (contain.has("password") && password !== undefined && password.state !== "contained") {
    const words = password.state === "uncontained" ? "password not replaced" : "password may not be replaced";
    return password.why === undefined ? words : `${words}: ${password.why}`;
  }
  return sessions?.state === "unrevoked" ? "sessions not revoked" : "sessions may not be revoked";
}
