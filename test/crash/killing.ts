import { expect } from "vitest";
import { Invariants } from "./invariants.js";
import type { Kill, Rig } from "./rig.js";

/** One run: where it is killed, and whether it reissues what is in doubt. */
export interface Step {
  kill: Kill;
  reissue: boolean;
}

/** A run that was not killed has done all there was; so many more users let the next one do something again. */
export const MORE = 6;

/**
 * Kills one run after the other, then lets one go on and one reissue what is in doubt; the invariants are checked after
 * each, and at the end that no user was forgotten. Takes the rig down.
 * @returns how many were really killed
 */
export async function killRunsOf(rig: Rig, steps: readonly Step[]): Promise<number> {
  let killed = 0;
  try {
    const invariants = new Invariants(rig);
    const run = async (reissue: boolean, kill?: Kill) => {
      if (reissue) await invariants.allowReissue();
      const result = await rig.apply({ kill, args: reissue ? ["--in-doubt", "reissue"] : [] });
      if (result.signal === "SIGKILL") killed++;
      else expect([0, 3], result.stderr).toContain(result.code);
      await invariants.check(result);
      return result;
    };
    for (const { kill, reissue } of steps) {
      const { signal } = await run(reissue, kill);
      if (signal !== "SIGKILL") await rig.listMore(MORE);
    }
    await rig.listMore(rig.options.users);
    await run(false);
    const last = await run(true);
    expect(last.code, last.stderr).toBe(0);
    await invariants.checkComplete();
    const verified = await rig.run(["ledger", "verify"]);
    expect(verified.code, verified.stderr).toBe(0);
  } finally {
    await rig.destroy();
  }
  return killed;
}
