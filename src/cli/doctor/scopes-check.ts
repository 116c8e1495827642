import type { Manifest } from "../../manifest/manifest.js";
import { probeFailure, probeOk, probeWarning } from "../../probe-result.js";
import type { RequestKind } from "../../tenant/provider.js";
import { PROVIDER } from "../tenant.js";
import type { DoctorCheck, Examined } from "./doctor-check.js";

/** What the config and the manifests need a kind of work for. */
interface ScopeNeed {
  kind: RequestKind;
  /** As in `needed to issue tickets`. */
  what: string;
  /** `must`: a run of these manifests fails without. `should`: a command that is usually run does. */
  need: "must" | "should" | "may";
}

const MOST_NAMED = 5;

export const scopesCheck: DoctorCheck = {
  name: "scopes",
  needs: ["credentials"],
  uses: ["manifests"],
  isOnline: () => true,
  async run(examined, report) {
    const { scopes } = examined.grants!;
    if (scopes === undefined)
      return report(probeWarning("SCOPES_UNKNOWN", "the token does not say which scopes it has"));
    const granted = new Set(scopes);
    const known: readonly string[] = [...new Set(Object.values(PROVIDER.scopes).flat())];
    const ours = known.filter((scope) => granted.has(scope));
    if (ours.length > 0) report(probeOk(`granted: ${ours.join(", ")}`));
    const unneeded: string[] = [];
    for (const { kind, what, need } of needsOf(examined)) {
      const missing = PROVIDER.scopes[kind].filter((scope) => !granted.has(scope));
      if (missing.length === 0) continue;
      const words = `${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} not granted: ${what}`;
      if (need === "must") report(probeFailure("SCOPE_MISSING", words, PROVIDER.permission[kind]));
      else if (need === "should") report(probeWarning("SCOPE_MISSING", words, PROVIDER.permission[kind]));
      else unneeded.push(`${missing.join(" and ")} (${what})`);
    }
    if (unneeded.length > 0)
      report(probeOk(`not granted, and not needed by these manifests: ${unneeded.join("; ")}`));
    const excessive = scopes.filter((scope) => !known.includes(scope));
    if (excessive.length === 0) return;
    const more = excessive.length > MOST_NAMED ? ` and ${excessive.length - MOST_NAMED} more` : "";
    report(
      probeWarning("SCOPES_EXCESSIVE", `never needed: ${excessive.slice(0, MOST_NAMED).join(", ")}${more}`),
    );
  },
};

function needsOf({ manifests = [], loaded }: Examined): ScopeNeed[] {
  const contains = (part: "password" | "sessions") => manifests.some(({ contain }) => contain.has(part));
  const replaces = contains("password");
  const policy = loaded?.config.policy;
  const looksUp =
    policy?.protected !== undefined ||
    (loaded?.config.delivery !== undefined && manifests.some(lacksAddress)) ||
    manifests.some(({ since }) => since !== undefined);
  const byEmail = manifests.some(hasEmailTarget);
  return [
    { kind: "ticket", what: "needed to issue tickets", need: "must" },
    {
      kind: "read",
      what: "needed to look users up, and to find out who has reset",
      need: replaces || looksUp ? "must" : "should",
    },
    {
      kind: "connection",
      what: "needed for entries by `email`",
      need: byEmail ? (replaces ? "must" : "should") : "may",
    },
    { kind: "password", what: "needed for `contain: [password]`", need: replaces ? "must" : "may" },
    {
      kind: "revocation",
      what: "needed for `contain: [sessions]`",
      need: contains("sessions") ? "must" : "may",
    },
    { kind: "logs", what: "needed for `refresh --via logs`", need: "may" },
  ];
}

/** Whether an entry has no address, so that Auth0 is asked for it. */
function lacksAddress({ entries }: Manifest): boolean {
  return someEntry(
    entries.length,
    (index) => entries.deliverTo(index) === undefined && "user_id" in entries.target(index),
  );
}

function hasEmailTarget({ entries }: Manifest): boolean {
  return someEntry(entries.length, (index) => "email" in entries.target(index));
}

function someEntry(length: number, holds: (index: number) => boolean): boolean {
  for (let index = 0; index < length; index++) if (holds(index)) return true;
  return false;
}
