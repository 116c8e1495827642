import type { Machine, World } from "./world.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How often each thing happened, so that a test can show that it did. */
export interface AccidentCounts {
  suspended: number;
  stopped: number;
  jumps: number;
}

/** Machines with skewed clocks that drift. */
export function skewed(world: World): { wallOffset: number; rate: number } {
  const { dice } = world;
  return {
    wallOffset: dice.chance(0.5) ? dice.between(-12 * HOUR, 12 * HOUR) : 0,
    rate: dice.chance(0.5) ? dice.between(0.99, 1.01) : 1,
  };
}

/** Lets machines sleep, be stopped, and have their clocks set, until `until`. @param longestMs of a gap */
export function accidentsOf(
  world: World,
  machines: readonly Machine[],
  until: number,
  longestMs: number,
): AccidentCounts {
  const counts = { suspended: 0, stopped: 0, jumps: 0 };
  const { dice } = world;
  for (const machine of machines) {
    for (let at = dice.between(0, longestMs); at < until; at += dice.between(longestMs / 20, longestMs * 2)) {
      const what = dice.next();
      const gapMs = dice.chance(0.3) ? dice.between(0, longestMs / 20) : dice.between(0, longestMs);
      const jumpMs = dice.between(-3 * HOUR, 3 * HOUR);
      world.at(at, () => {
        if (what < 0.4) {
          counts.suspended++;
          // A clock may be set while the machine sleeps, too.
          if (what < 0.1) machine.setWall(jumpMs);
          machine.fall("suspended", gapMs);
        } else if (what < 0.75) {
          counts.stopped++;
          machine.fall("stopped", gapMs);
        } else {
          counts.jumps++;
          machine.setWall(jumpMs);
        }
      });
    }
  }
  return counts;
}
