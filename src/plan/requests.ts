import { escapeText } from "../escape.js";
import type { SavedPlan } from "../generated/plan.js";
import { targetLabel } from "../target.js";
import { addressWords, differsWords } from "./address-words.js";
import { boundAddress } from "./bound-address.js";
import { DiffersIn } from "./differs.js";
import { ACTIONS, type Action, actionAt, type ManifestPlan } from "./plan.js";

/** Characters of a key that a saved plan keeps: 96 bits. */
const KEPT = 16;

export type SavedRequests = NonNullable<SavedPlan["manifests"][number]["requests"]>;
type Kind = "new" | "replacing" | "redirecting";

/** What is done for an entry: somebody gets a link, and may lose one that they have; or a link goes elsewhere. */
const KIND: Partial<Record<Action, Kind>> = {
  issue: "new",
  retry: "new",
  renew: "new",
  replace: "replacing",
  reissue: "replacing",
  redirect: "redirecting",
};
const KINDS = ACTIONS.map((action) => KIND[action]);

/** What a plan would do for its entries, as a saved plan keeps it. */
export function requestsOf(plan: ManifestPlan): SavedRequests {
  const { actions, revokes, manifest } = plan;
  const kept = { new: [], replacing: [], redirecting: [], revoking: [] } as Record<
    Kind | "revoking",
    string[]
  >;
  const addresses: [key: string, address: string][] = [];
  for (let index = 0; index < actions.length; index++) {
    const kind = KINDS[actions[index]!];
    if (kind === undefined) continue;
    const key = plan.keys.at(index).slice(0, KEPT);
    kept[kind].push(key);
    if (revokes[index] === 1) kept.revoking.push(key);
    const address = boundAddress(manifest, index);
    if (address !== undefined) addresses.push([key, address]);
  }
  const packed = (keys: string[]) => keys.sort().join("");
  return {
    new: packed(kept.new),
    replacing: packed(kept.replacing),
    ...(kept.revoking.length === 0 ? {} : { revoking: packed(kept.revoking) }),
    ...(kept.redirecting.length === 0 ? {} : { redirecting: packed(kept.redirecting) }),
    ...(addresses.length === 0
      ? {}
      : { addresses: Object.fromEntries(addresses.sort(([a], [b]) => (a < b ? -1 : 1))) }),
  };
}

/** An entry for which the plan of now would do what a saved one does not say. */
export interface Unsaid {
  index: number;
  /** The saved plan says the same, with another address. */
  address?: { before: string | undefined };
}

/** Every entry for which a plan would do more, or something else, than the saved requests say. Less is fine. */
export function* unsaidRequests(plan: ManifestPlan, requests: SavedRequests | undefined): Generator<Unsaid> {
  const { actions, revokes, manifest } = plan;
  const replacing = unpack(requests?.replacing);
  const revoking = unpack(requests?.revoking);
  const said: Record<Kind, Set<string>> = {
    replacing,
    new: new Set([...replacing, ...unpack(requests?.new)]),
    redirecting: unpack(requests?.redirecting),
  };
  const addresses = new Map(Object.entries(requests?.addresses ?? {}));
  for (let index = 0; index < actions.length; index++) {
    const kind = KINDS[actions[index]!];
    if (kind === undefined) continue;
    const key = plan.keys.at(index).slice(0, KEPT);
    if (!said[kind].has(key) || (revokes[index] === 1 && !revoking.has(key))) {
      yield { index };
      continue;
    }
    const before = addresses.get(key);
    if (before !== boundAddress(manifest, index)) yield { index, address: { before } };
  }
}

/** An entry that a saved plan does not say so: `manifests/a.yaml:7:5 issue auth0|director (a): deliver_to: … → …`. */
export function unsaidWords(plan: ManifestPlan, { index, address }: Unsaid): string {
  const { manifest } = plan;
  const { file, line, column } = manifest.entries.position(index);
  const { action, revokes } = actionAt(plan, index);
  const label = escapeText(targetLabel(manifest.entries.target(index)));
  const now = boundAddress(manifest, index);
  const what = [
    ...(address === undefined
      ? now === undefined
        ? []
        : [`→ ${addressWords(now)}`]
      : [`deliver_to: ${addressWords(address.before)} → ${addressWords(now)}`]),
    ...differsWords(new DiffersIn(manifest).at(index)),
  ];
  const details = what.length === 0 ? "" : `: ${what.join(", ")}`;
  const place = `${escapeText(file)}:${line}:${column}`;
  return `${place} ${action}${revokes ? ", sessions revoked," : ""} ${label} (${manifest.name})${details}`;
}

function unpack(packed = ""): Set<string> {
  const keys = new Set<string>();
  for (let from = 0; from < packed.length; from += KEPT) keys.add(packed.slice(from, from + KEPT));
  return keys;
}
