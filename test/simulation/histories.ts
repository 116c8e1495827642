import { expect } from "vitest";
import type { History } from "./git-history.js";

/** `RETICKET_CLOCKS` says how many histories, `RETICKET_SEED` replays one. */
const HISTORIES = Number(process.env.RETICKET_CLOCKS ?? 100);

/** Plays one history after the other. @returns what happened in all of them */
export async function playHistories(
  play: (seed: number) => Promise<History>,
): Promise<Omit<History, "wrongs">> {
  const sum = { suspended: 0, stopped: 0, jumps: 0, requests: 0, takeOvers: 0, lost: 0 };
  const { RETICKET_SEED: given } = process.env;
  const first = given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given);
  for (let seed = first; seed < first + (given === undefined ? HISTORIES : 1); seed++) {
    const { wrongs, ...counts } = await play(seed).catch((error: unknown) => {
      throw new Error(`RETICKET_SEED=${seed}`, { cause: error });
    });
    expect(wrongs, `RETICKET_SEED=${seed}`).toEqual([]);
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += counts[name];
  }
  if (process.env.RETICKET_CLOCKS !== undefined) process.stderr.write(`${JSON.stringify(sum)}\n`);
  return sum;
}
