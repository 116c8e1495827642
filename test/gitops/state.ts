export interface Pull {
  number: number;
  branch: string;
  head: { sha: string };
  base: { sha: string };
  merged_at: string | null;
  merge_commit_sha: string | null;
}

/** What platform.json holds. */
export interface PlatformState {
  pulls: Pull[];
  comments: { id: number; issue: number; user: { login: string }; body: string }[];
  runs: {
    id: number;
    event: string;
    head_sha: string;
    conclusion: string;
    /** Those of the repository's own branches; GitHub leaves it empty for a fork's. */
    pull_requests: { number: number }[];
  }[];
}

/** Opens a pull request in the state. */
export function newPull(
  state: PlatformState,
  { branch, base, head }: { branch: string; base: string; head: string },
): Pull {
  const pull = {
    ...{ number: state.pulls.length + 1, branch, base: { sha: base }, head: { sha: head } },
    ...{ merged_at: null, merge_commit_sha: null },
  };
  state.pulls.push(pull);
  return pull;
}
