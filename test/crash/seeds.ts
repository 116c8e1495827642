const TOLD_EVERY = 100;

/**
 * Plays scenario after scenario, one a seed, until so many processes were killed: `RETICKET_SEED` replays a failure, without
 * those before it. Long ones tell how far they are.
 * @param play plays the scenario of a seed, and says how many it killed
 */
export async function untilKilled(
  kills: number,
  replay: string,
  play: (seed: number) => Promise<number>,
): Promise<void> {
  const first = Number(process.env.RETICKET_SEED ?? Date.now() % 1_000_000);
  let killed = 0;
  for (let seed = first; killed < kills; seed++) {
    const before = killed;
    try {
      killed += await play(seed);
    } catch (error) {
      throw new Error(`replay with RETICKET_SEED=${seed} ${replay}=1`, { cause: error });
    }
    if (Math.floor(killed / TOLD_EVERY) > Math.floor(before / TOLD_EVERY)) {
      console.log(`${killed} of ${kills} kills, seeds ${first} to ${seed}`);
    }
  }
}
