import fc from "fast-check";
import { BODIES, MANIFESTS, type ManifestName, USERS } from "./cast.js";

/**
 * What the tenant does to a request. `rejected`: 404. `lost`: 504, no ticket. `unseen`: an answer that can't be read,
 * though the ticket was made. `throttled`: 429, and the run is interrupted while it waits. `refused`: 403.
 */
export type Fault = "rejected" | "lost" | "unseen" | "throttled" | "refused";

/**
 * SIGKILL at the nth write of a run, counted from 1 over its ledgers: before it, when half of the
 * bytes are in the file, when all but the newline is, or when all is and nothing was synced yet.
 */
export interface Death {
  write: number;
  how: "before" | "half" | "no_newline" | "unsynced";
}

export interface Apply {
  do: "apply";
  manifests: readonly ManifestName[];
  inDoubt: "hold" | "reissue" | undefined;
  retryRejected: boolean;
  /** By user. */
  faults: readonly (Fault | undefined)[];
  death: Death | undefined;
  /** A second runner tries the same while the first request is on its way. */
  rival: boolean;
  concurrency: number;
}

export type Edit =
  | { do: "put"; manifest: ManifestName; user: number; body: number; generation: number }
  | { do: "drop"; manifest: ManifestName; user: number }
  | { do: "generation"; manifest: ManifestName; generation: number }
  | { do: "in_doubt"; manifest: ManifestName; inDoubt: "hold" | "reissue" }
  | { do: "renew"; manifest: ManifestName; renew: boolean };

/** `reset`: the user follows the newest link, where one works. `refresh`: of every manifest, one user after the other. */
export type Step =
  | Edit
  | Apply
  | { do: "wait"; pieces: number }
  | { do: "reset"; user: number }
  | { do: "refresh" };

/** Where the order in which users are served would matter, they are served one by one. */
export function concurrencyOf({ manifests, faults, death, concurrency }: Apply): number {
  const stops = faults.some((fault) => fault === "throttled" || fault === "refused");
  return manifests.length > 1 || stops || death !== undefined ? 1 : concurrency;
}

const manifest = fc.constantFrom(...MANIFESTS);
const user = fc.nat(USERS - 1);
const generation = fc.constantFrom(1, 1, 1, 2, 3);
const inDoubt = fc.constantFrom("hold" as const, "reissue" as const);
/** Mostly undefined: `weight` times out of ten it is not. */
function sometimes<T>(weight: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 10 - weight, arbitrary: fc.constant(undefined) }, { weight, arbitrary });
}

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("put"),
      manifest,
      user,
      body: fc.nat(BODIES.length - 1),
      generation,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("drop"), manifest, user }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("generation"), manifest, generation }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("in_doubt"), manifest, inDoubt }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("renew"), manifest, renew: fc.boolean() }) },
);

const apply: fc.Arbitrary<Apply> = fc.record({
  do: fc.constant("apply"),
  manifests: fc.constantFrom([MANIFESTS[0]], [MANIFESTS[1]], MANIFESTS),
  inDoubt: sometimes(4, inDoubt),
  retryRejected: fc.nat(3).map((n) => n === 0),
  faults: fc.array(
    sometimes(4, fc.constantFrom<Fault>("rejected", "rejected", "lost", "unseen", "throttled", "refused")),
    { minLength: USERS, maxLength: USERS },
  ),
  death: sometimes(
    4,
    fc.record({
      write: fc.integer({ min: 1, max: 14 }),
      how: fc.constantFrom<Death["how"]>("before", "half", "no_newline", "unsynced"),
    }),
  ),
  rival: fc.nat(4).map((n) => n === 0),
  concurrency: fc.integer({ min: 1, max: 4 }),
});

const wait: fc.Arbitrary<Step> = fc.record({
  do: fc.constant("wait"),
  pieces: fc.integer({ min: 1, max: 18 }),
});

const reset: fc.Arbitrary<Step> = fc.record({ do: fc.constant("reset"), user });
const refresh: fc.Arbitrary<Step> = fc.constant({ do: "refresh" });

/** A history of one project. */
export const history: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: edit },
    { weight: 8, arbitrary: apply },
    { weight: 2, arbitrary: wait },
    { weight: 1, arbitrary: reset },
    { weight: 2, arbitrary: refresh },
  ),
  { minLength: 1, maxLength: 24, size: "max" },
);
