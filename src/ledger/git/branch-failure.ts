import { ReticketError } from "../../errors.js";
import { unreadable } from "../damage.js";
import { GitError } from "./git.js";

const AWAY =
  /timed? ?out|no answer|resolve|connect|connection|hung up|early EOF|unexpected disconnect|RPC failed|remote end|cannot lock ref|unable to (access|lock)|HTTP 5\d\d|returned error: 5\d\d|reset by peer|broken pipe/i;
const REFUSED =
  /denied|declined|authentication|could not read (username|password)|not found|returned error: 4\d\d/i;
/** A refused reference and its reason: `!\trefs/…\t[remote rejected] (failed to update ref)`. */
const REFUSED_REF = /^!\t[^\t\n]*\t([^\n]*)$/m;
const RACED =
  /\((?:stale info|fetch first|non-fast-forward|already exists)\)|\([^()\n]{0,200}(?:lock|failed to update ref|incorrect old value)/;

/** Whether the remote may answer the next time. */
export function isAway(error: GitError): boolean {
  return error.exitCode === null || (AWAY.test(error.message) && !REFUSED.test(error.message));
}

/** Whether a push was refused because the branch is elsewhere by now. */
export function isRace(error: GitError): boolean {
  return error.exitCode !== null && RACED.test(error.stdout.slice(0, 16_384));
}

/** `--porcelain` tells on standard output why a reference was refused. */
export function pushError(error: GitError): GitError {
  const why = REFUSED_REF.exec(error.stdout)?.[1];
  const remote = /^remote: ([^\n]*)$/m.exec(error.stderr)?.[1]?.trim();
  if (why === undefined) return error;
  const words = remote === undefined ? why : `${why}: ${remote}`;
  return new GitError(error.exitCode, error.stdout, error.stderr, words);
}

export function invalid(message: string, spec: string): ReticketError {
  return new ReticketError("LEDGER_URL_INVALID", `git:${spec}: ${message}`, {
    hint: "Write `git:BRANCH` or `git:REMOTE/BRANCH`, in a clone that has that remote.",
  });
}

/** git could not read the branch. */
export function branchUnreadable(location: string, error: unknown): unknown {
  if (!(error instanceof GitError)) return error;
  return unreadable(
    location,
    error,
    "See that the remote can be reached and read, then run the same command again.",
  );
}

export function gone(location: string, tracking: string): ReticketError {
  return new ReticketError("LEDGER_TRUNCATED", `${location}: the branch is gone from the remote`, {
    hint: `Nothing is sent. Push it back: git push REMOTE ${tracking}:refs/heads/BRANCH. If it went on purpose: git update-ref -d ${tracking}`,
    context: { path: location },
  });
}

export function rewritten(location: string, tracking: string): ReticketError {
  return new ReticketError(
    "LEDGER_FORKED",
    `${location}: the branch was rewritten: it does not go on from what was seen of it before`,
    {
      hint: `Nothing is sent. Compare it with ${tracking} and push the right one back. If it was rewritten on purpose: git update-ref -d ${tracking}`,
      context: { path: location },
    },
  );
}
