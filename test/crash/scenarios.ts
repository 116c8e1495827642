import fc from "fast-check";
import type { FailpointName } from "../../src/failpoint.js";
import type { Step } from "./killing.js";
import type { Containment, Kill } from "./rig.js";

/** The first times that a run passes a place are those that it is sure to. */
const nth = fc.oneof(
  { weight: 3, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.constant(2) },
  { weight: 2, arbitrary: fc.integer({ min: 3, max: 6 }) },
);

/** A kill at one of these failpoints, or at a random moment, milliseconds after the start. */
export function killAt(
  failpoints: readonly FailpointName[],
  moment: { min: number; max: number },
): fc.Arbitrary<Kill> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ at: fc.constantFrom(...failpoints), nth }) },
    { weight: 1, arbitrary: fc.record({ afterMs: fc.integer(moment) }) },
  );
}

/** What accounts are contained by. */
export const containment: fc.Arbitrary<Containment> = fc.constantFrom<Containment>(
  [],
  ["sessions"],
  ["password"],
  ["password", "sessions"],
);

/** The failpoints that a run passes, as far as containment is concerned. */
export function reachedWith(contain: Containment): (name: FailpointName) => boolean {
  return (name) =>
    !name.startsWith("invalidate.") &&
    (contain.includes("sessions") || !name.startsWith("revoke.")) &&
    (contain.includes("password") || !name.startsWith("contain."));
}

/** Runs that are killed, one after the other; now and then one that reissues what is in doubt. */
export function stepsOf(kill: fc.Arbitrary<Kill>): fc.Arbitrary<Step[]> {
  return fc.array(fc.record({ kill, reissue: fc.nat(3).map((n) => n === 0) }), {
    minLength: 6,
    maxLength: 8,
  });
}
