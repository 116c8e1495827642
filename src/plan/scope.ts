import type { NarrowingFlags } from "../generated/plan.js";
import type { IssuedTicket } from "../ledger/ledger.js";
import type { Target } from "../target.js";

export type { NarrowingFlags };

/** Whether an entry takes part in the run. `not_named`: `--only` names others; `excluded`: `--exclude` names it. */
export const SCOPES = ["included", "not_named", "excluded"] as const;
export type Scope = (typeof SCOPES)[number];

/** Whether something names an entry. */
export type EntryTest = (manifest: string, key: string, target: Target) => boolean;

/** Whether something names a link, by its ticket. */
export type LinkTest = (
  manifest: string,
  ticket: Pick<IssuedTicket, "key" | "ticketSha256">,
  target: Target,
) => boolean;

/** What narrows a plan: `--only`, `--exclude` and `--limit`, or what a saved plan says of them. */
export interface Narrowing {
  /** As it was given, for people. */
  flags: NarrowingFlags;
  /** Whether `--only` names an entry; undefined: `--only` is not given. */
  only: EntryTest | undefined;
  /** Whether `--exclude` names an entry: it is left out, even if `--only` names it too. */
  excludes: EntryTest;
  /** The most tickets that the run asks for; undefined: no limit. */
  limit: number | undefined;
  /** Whether the limit may choose this entry; a reviewed plan chose before. */
  mayChoose(manifest: string, key: string): boolean;
  /** Whether a link takes part that is invalidated; absent: as an entry does. */
  links?: LinkTest | undefined;
}

/** Whether an entry takes part. With any other scope nothing is done for it, and it is not contained. */
export function scopeOf(narrowing: Narrowing | undefined, ...entry: Parameters<EntryTest>): Scope {
  if (narrowing?.excludes(...entry) === true) return "excluded";
  return narrowing?.only?.(...entry) === false ? "not_named" : "included";
}

/** Whether a link takes part that is invalidated. Its target may have no entry any more. */
export function includesLink(narrowing: Narrowing | undefined, ...link: Parameters<LinkTest>): boolean {
  if (narrowing?.links !== undefined) return narrowing.links(...link);
  const [manifest, { key }, target] = link;
  return scopeOf(narrowing, manifest, key, target) === "included";
}

/** Narrows further: an entry takes part if both let it. */
export function narrowedFurther(one: Narrowing, other: Narrowing): Narrowing {
  const { only: first, limit: most = Number.POSITIVE_INFINITY } = one;
  const { only: second, limit: more = Number.POSITIVE_INFINITY } = other;
  const limit = Math.min(most, more);
  const joined = (name: "only" | "exclude") => [
    ...new Set([...(one.flags[name] ?? []), ...(other.flags[name] ?? [])]),
  ];
  return {
    flags: flagsOf(Number.isFinite(limit) ? limit : undefined, joined("only"), joined("exclude")),
    only:
      first === undefined || second === undefined
        ? (first ?? second)
        : (...entry) => first(...entry) && second(...entry),
    excludes: (...entry) => one.excludes(...entry) || other.excludes(...entry),
    limit: Number.isFinite(limit) ? limit : undefined,
    mayChoose: (...entry) => one.mayChoose(...entry) && other.mayChoose(...entry),
    links: (...link) => includesLink(one, ...link) && includesLink(other, ...link),
  };
}

/** The flags without those that are not given. */
export function flagsOf(
  limit: number | undefined,
  only: readonly string[],
  exclude: readonly string[],
): NarrowingFlags {
  return {
    ...(limit === undefined ? {} : { limit }),
    ...(only.length === 0 ? {} : { only: [...only] }),
    ...(exclude.length === 0 ? {} : { exclude: [...exclude] }),
  };
}
