import { escapeText } from "../escape.js";
import type { SavedPlan } from "../generated/plan.js";
import { targetLabel } from "../target.js";
import { addressWords, differsWords } from "./address-words.js";
import { boundAddress } from "./bound-address.js";
import { DiffersIn } from "./differs.js";
import type { LinkToInvalidate } from "./invalidation.js";
import {
  ACTION_EFFECTS,
  ACTIONS,
  actionAt,
  type EffectKind,
  type ManifestPlan,
  PASSWORD_STEPS,
  type PlannedAction,
  TURNS,
} from "./plan.js";
import { LanguagePacker, languagesByKey } from "./saved-languages.js";

/** How many characters of a key a saved plan keeps: 96 bits. */
const KEPT = 16;

export type SavedRequests = NonNullable<SavedPlan["manifests"][number]["requests"]>;
const REPLACE = PASSWORD_STEPS.indexOf("replace");
const LIMITED = TURNS.indexOf("limit");
const KINDS = ACTIONS.map((action) => ACTION_EFFECTS[action].kind);

/** The entries that a plan has effects for, in the form of a saved plan. */
export function requestsOf(plan: ManifestPlan): SavedRequests {
  const { actions, turns, revokes, passwords, manifest } = plan;
  const kept = emptyKeys();
  const addresses: [key: string, address: string][] = [];
  const languages = new LanguagePacker();
  for (let index = 0; index < actions.length; index++) {
    const kind = KINDS[actions[index]!];
    if (kind === undefined) continue;
    const key = plan.keys.at(index).slice(0, KEPT);
    if (revokes[index] === 1) kept.revoking.push(key);
    if (passwords[index] === REPLACE) kept.containing.push(key);
    if (turns[index] === LIMITED) continue;
    kept[kind].push(key);
    const address = boundAddress(manifest, index);
    if (address !== undefined) addresses.push([key, address]);
    languages.add(key, manifest.entries.language(index));
  }
  for (const { ticketSha256 } of plan.invalidations.links)
    kept.invalidating.push(ticketSha256.slice(0, KEPT));
  return { ...packedKeys(kept, addresses), ...languages.packed() };
}

type KeptKeys = Record<EffectKind | "revoking" | "containing", string[]>;

function emptyKeys(): KeptKeys {
  return { new: [], replacing: [], redirecting: [], invalidating: [], revoking: [], containing: [] };
}

function packedKeys(kept: KeptKeys, addresses: [key: string, address: string][]): SavedRequests {
  const packed = (keys: string[]) => keys.sort().join("");
  return {
    new: packed(kept.new),
    replacing: packed(kept.replacing),
    ...(kept.containing.length === 0 ? {} : { containing: packed(kept.containing) }),
    ...(kept.revoking.length === 0 ? {} : { revoking: packed(kept.revoking) }),
    ...(kept.redirecting.length === 0 ? {} : { redirecting: packed(kept.redirecting) }),
    ...(kept.invalidating.length === 0 ? {} : { invalidating: packed(kept.invalidating) }),
    ...(addresses.length === 0
      ? {}
      : { addresses: Object.fromEntries(addresses.sort(([a], [b]) => (a < b ? -1 : 1))) }),
  };
}

/** An entry for which the current plan has an effect that the saved plan does not have. */
export interface UnplannedRequest {
  index: number;
  /** The saved plan has the same effect, with another address. */
  address?: { before: string | undefined };
  /** The saved plan has the same effect, with a mail in another language. */
  language?: { before: string | undefined };
}

/** Every entry for which a plan has more or other effects than the saved requests. Fewer are allowed. */
export function* unplannedRequests(
  plan: ManifestPlan,
  requests: SavedRequests | undefined,
): Generator<UnplannedRequest> {
  const { actions, turns, revokes, passwords, manifest } = plan;
  const replacing = unpack(requests?.replacing);
  const revoking = unpack(requests?.revoking);
  const containing = unpack(requests?.containing);
  const planned: Record<EffectKind, Set<string>> = {
    replacing,
    new: new Set([...replacing, ...unpack(requests?.new)]),
    redirecting: unpack(requests?.redirecting),
    invalidating: unpack(requests?.invalidating),
  };
  const addresses = new Map(Object.entries(requests?.addresses ?? {}));
  const languages = languagesByKey(requests?.languages, unpack);
  for (let index = 0; index < actions.length; index++) {
    const kind = KINDS[actions[index]!];
    if (kind === undefined) continue;
    const key = plan.keys.at(index).slice(0, KEPT);
    const isContained =
      (revokes[index] !== 1 || revoking.has(key)) && (passwords[index] !== REPLACE || containing.has(key));
    const isPlanned = turns[index] === LIMITED || planned[kind].has(key);
    if (!isPlanned || !isContained) {
      yield { index };
      continue;
    }
    if (turns[index] === LIMITED) continue;
    const changed = {
      ...changeOf("address", addresses.get(key), boundAddress(manifest, index)),
      ...changeOf("language", languages.get(key), manifest.entries.language(index)),
    };
    if (Object.keys(changed).length > 0) yield { index, ...changed };
  }
}

function changeOf<Name extends string>(name: Name, before: string | undefined, now: string | undefined) {
  return before === now ? {} : ({ [name]: { before } } as Record<Name, { before: string | undefined }>);
}

/** Every link that a plan takes back and the saved requests don't: another ticket of the same target is another link. */
export function* unplannedInvalidations(
  { invalidations }: ManifestPlan,
  requests: SavedRequests | undefined,
): Generator<LinkToInvalidate> {
  const planned = unpack(requests?.invalidating);
  for (const link of invalidations.links) if (!planned.has(link.ticketSha256.slice(0, KEPT))) yield link;
}

/** The same as text: `manifests/a.yaml:3:9 invalidate auth0|ada (a)`. */
export function unplannedLinkText({ manifest }: ManifestPlan, { target, index }: LinkToInvalidate): string {
  const { file, line, column } = index === undefined ? manifest.position : manifest.entries.position(index);
  return `${escapeText(file)}:${line}:${column} invalidate ${escapeText(targetLabel(target))} (${manifest.name})`;
}

/** An unplanned request as text: `manifests/a.yaml:7:5 issue auth0|director (a): deliver_to: … → …`. */
export function unplannedText(plan: ManifestPlan, unplanned: UnplannedRequest): string {
  const { index, address, language } = unplanned;
  const { manifest } = plan;
  const { file, line, column } = manifest.entries.position(index);
  const planned = actionAt(plan, index);
  const label = escapeText(targetLabel(manifest.entries.target(index)));
  const now = boundAddress(manifest, index);
  const what = [
    ...(address === undefined
      ? now === undefined
        ? []
        : [`→ ${addressWords(now)}`]
      : [`deliver_to: ${addressWords(address.before)} → ${addressWords(now)}`]),
    ...(language === undefined
      ? []
      : [`language: ${languageWords(language.before)} → ${languageWords(manifest.entries.language(index))}`]),
    ...differsWords(new DiffersIn(manifest).at(index)),
  ];
  const details = what.length === 0 ? "" : `: ${what.join(", ")}`;
  const position = `${escapeText(file)}:${line}:${column}`;
  return `${position} ${planned.action}${containmentNote(planned)} ${label} (${manifest.name})${details}`;
}

function languageWords(language: string | undefined): string {
  return language === undefined ? "none" : escapeText(language);
}

function containmentNote({ revokes, replacesPassword }: PlannedAction): string {
  if (replacesPassword) return revokes ? ", password replaced and sessions revoked," : ", password replaced,";
  return revokes ? ", sessions revoked," : "";
}

/** The keys that a saved plan keeps, in its form. */
export function packKeys(keys: Iterable<string>): string {
  return Array.from(keys, (key) => key.slice(0, KEPT))
    .sort()
    .join("");
}

/** Whether a key is among those that a saved plan keeps. */
export function keyTest(...packed: readonly (string | undefined)[]): (key: string) => boolean {
  const kept = new Set(packed.flatMap((each) => [...unpack(each)]));
  return (key) => kept.has(key.slice(0, KEPT));
}

/** How many keys a saved plan keeps there. */
export function countKeys(packed = ""): number {
  return Math.ceil(packed.length / KEPT);
}

function unpack(packed = ""): Set<string> {
  const keys = new Set<string>();
  for (let from = 0; from < packed.length; from += KEPT) keys.add(packed.slice(from, from + KEPT));
  return keys;
}
