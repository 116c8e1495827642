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

/** @returns undefined: the manifest contains nothing, or nothing was tried */
export function containmentStatus(
  contain: ReadonlySet<ContainedPart>,
  recorded: TargetState | undefined,
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
  if (parts.every(({ done, tried }) => done || tried === undefined)) return undefined;
  return { state: "uncontained", at: undefined, why: whyNot(contain, recorded) };
}

function whyNot(contain: ReadonlySet<ContainedPart>, { password, sessions }: TargetState): string {
  if (contain.has("password") && password !== undefined && password.state !== "contained") {
    const words = password.state === "uncontained" ? "password not replaced" : "password may not be replaced";
    return password.why === undefined ? words : `${words}: ${password.why}`;
  }
  return sessions?.state === "unrevoked" ? "sessions not revoked" : "sessions may not be revoked";
}
