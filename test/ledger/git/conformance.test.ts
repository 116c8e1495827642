import { afterAll, beforeAll } from "vitest";
import { GitBackend } from "../../../src/ledger/git/backend.js";
import { Branch } from "../../../src/ledger/git/branch.js";
import { Git } from "../../../src/ledger/git/git.js";
import { isSegment, ledgerFolder, segmentPath } from "../../../src/ledger/git/layout.js";
import { GitRemote } from "../../support/git-remote.js";
import { ledgerConformance } from "../conformance.js";
import { pauseConformance } from "../pause/conformance.js";
import { MANIFEST, TENANT } from "../support.js";

let remote: GitRemote;
let clone: string;
let other: string;
let branches = 0;
beforeAll(async () => {
  remote = await GitRemote.create();
  clone = await remote.clone();
  other = await remote.clone();
});
afterAll(() => remote.destroy());

ledgerConformance("a git branch", {
  makeHome: () => new GitBackend(clone, `ledger-${++branches}`, { claimAheadMs: 20, patienceMs: 2_000 }),
  tamper: async (home, edit) => {
    const branch = new Branch(new Git(clone), {
      spec: home.url.slice("git:".length),
      timeoutMs: 10_000,
      patienceMs: 0,
    });
    const tip = await branch.tip(true);
    const folder = ledgerFolder(TENANT, MANIFEST);
    const segments = (await branch.files(tip!, folder)).filter(({ path }) => isSegment(path));
    const lines: string[] = [];
    for await (const text of branch.contents(segments)) lines.push(...text.split("\n").slice(0, -1));
    const changes = new Map<string, string | null>(segments.map(({ path }) => [path, null]));
    changes.set(
      segmentPath(folder, 0),
      edit(lines)
        .map((line) => `${line}\n`)
        .join(""),
    );
    const commit = await branch.commit(tip, changes, "tampered", "tamper");
    await branch.push(commit, tip);
    await home.unlock(TENANT, "none").catch(() => undefined);
  },
});

pauseConformance("a git branch", {
  makeHome: () => new GitBackend(clone, `ledger-${++branches}`, { claimAheadMs: 20, patienceMs: 2_000 }),
  elsewhere: (home) =>
    new GitBackend(other, home.url.slice("git:".length), { claimAheadMs: 20, patienceMs: 2_000 }),
});
