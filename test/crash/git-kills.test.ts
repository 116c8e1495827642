import { afterAll, beforeAll, it } from "vitest";
import { GitRemote } from "../support/git-remote.js";
import { killRuns } from "./home-kills.js";

let remote: GitRemote;
let branches = 0;
beforeAll(async () => {
  remote = await GitRemote.create();
});
afterAll(() => remote.destroy());

it("runs that are killed, on a git branch, never send twice, never lose a ticket, and go on where they were", {
  timeout: 3_600_000,
}, async () => {
  await killRuns(Number(process.env.RETICKET_HOME_KILLS ?? 2), async () => ({
    url: `git:ledger-${++branches}?every=200ms`,
    folder: await remote.clone(),
  }));
});
