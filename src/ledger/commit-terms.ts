/** How a ledger takes commits. */
export interface CommitTerms {
  /**
   * 0: a commit is cheap, so a claim is made for a request that is about to leave, and a result waits for nothing.
   * Otherwise commits are expensive: claims are made this many milliseconds ahead, and results may wait as long.
   */
  readonly claimAheadMs: number;
  /**
   * How long a result may wait for others to share a line with, milliseconds, while no other entry needs its slot. 0: every
   * result is committed at once.
   */
  readonly lingerMs: number;
}

/** Commits cost next to nothing: what holds of a backend that says nothing else. */
export const CHEAP_COMMITS: CommitTerms = { claimAheadMs: 0, lingerMs: 0 };

/** The terms that suit all of these. */
export function commonTerms(terms: Iterable<CommitTerms>): CommitTerms {
  let { claimAheadMs, lingerMs } = CHEAP_COMMITS;
  for (const each of terms) {
    claimAheadMs = Math.max(claimAheadMs, each.claimAheadMs);
    lingerMs = Math.max(lingerMs, each.lingerMs);
  }
  return { claimAheadMs, lingerMs };
}
