import { afterAll, beforeAll, expect, it } from "vitest";
import { GitRemote } from "../support/git-remote.js";
import { PostgresServer } from "../support/postgres.js";
import { playStop, type Stop } from "./stops.js";

/** `RETICKET_STOPS` says how many runs are stopped on each kind of ledger. */
const STOPS = process.env.RETICKET_STOPS;

/** The first are the same each time: with one request in flight, it is stopped while it waits for an answer. */
function stopsOf(count: number): Stop[] {
  return Array.from({ length: count }, (_, nth) => ({
    concurrency: nth < 2 ? 1 : 1 + Math.floor(Math.random() * 4),
    afterRequests: nth < 2 ? 3 : 1 + Math.floor(Math.random() * 5),
    takenOver: nth % 4 !== 1,
  }));
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

it("a run that is stopped on a git branch, and goes on once another has taken over, sends nothing more", {
  timeout: 7_200_000,
}, async () => {
  let played = 0;
  for (const stop of stopsOf(Number(STOPS ?? 2))) {
    const [folder, elsewhere] = [await remote.clone(), await remote.clone()];
    await playStop(stop, { url: `git:stop-${++branches}?every=2s`, folder, elsewhere });
    played++;
    if (STOPS !== undefined) process.stderr.write(`git: ${played} stopped\n`);
  }
  expect(played).toBeGreaterThan(0);
});

it("a run that is stopped on PostgreSQL, and goes on once another has taken over, sends nothing more", {
  timeout: 7_200_000,
}, async () => {
  let played = 0;
  for (const stop of stopsOf(Number(STOPS ?? 2))) {
    await playStop(stop, { url: server.freshUrl() });
    played++;
    if (STOPS !== undefined) process.stderr.write(`postgres: ${played} stopped\n`);
  }
  expect(played).toBeGreaterThan(0);
});
