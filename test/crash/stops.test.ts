import { afterAll, beforeAll, it } from "vitest";
import { GitRemote } from "../support/git-remote.js";
import { PostgresServer } from "../support/postgres.js";
import { playStop, type Stop, type StopHome } from "./stops.js";

/** `RETICKET_STOPS` says how many runs are stopped on each kind of ledger. */
const STOPS = process.env.RETICKET_STOPS;

/** The first are the same each time: with one request in flight, it is stopped while it waits for an answer. */
function stopAt(nth: number): Stop {
  return {
    concurrency: nth < 2 ? 1 : 1 + Math.floor(Math.random() * 4),
    afterRequests: nth < 2 ? 3 : 1 + Math.floor(Math.random() * 5),
    takenOver: nth % 4 !== 1,
  };
}

/** Plays so many, and goes on until one was taken over in the middle. */
async function playStops(kind: string, makeHome: () => Promise<StopHome>): Promise<void> {
  let taken = 0;
  for (let nth = 0; nth < Number(STOPS ?? 2) || taken === 0; nth++) {
    if (await playStop(stopAt(nth), await makeHome())) taken++;
    if (STOPS !== undefined) process.stderr.write(`${kind}: ${nth + 1} stopped, ${taken} taken over\n`);
  }
}

let remote: GitRemote;
let server: PostgresServer;
let branches = 0;
beforeAll(async () => {
  [remote, server] = await Promise.all([GitRemote.create(), PostgresServer.start()]);
});
afterAll(async () => {
  await Promise.all([remote.destroy(), server.destroy()]);
});

it.concurrent(
  "a run that is stopped on a git branch, and goes on once another has taken over, sends nothing more",
  {
    timeout: 7_200_000,
  },
  () =>
    playStops("git", async () => {
      const [folder, elsewhere] = [await remote.clone(), await remote.clone()];
      return { url: `git:stop-${++branches}?every=2s`, folder, elsewhere };
    }),
);

it.concurrent(
  "a run that is stopped on PostgreSQL, and goes on once another has taken over, sends nothing more",
  {
    timeout: 7_200_000,
  },
  () => playStops("postgres", async () => ({ url: server.freshUrl() })),
);
