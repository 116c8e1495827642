import { ReticketError } from "../../errors.js";
import { type ProbeResult, probeOk } from "../../probe-result.js";
import type { Branch } from "./branch.js";
import { branchUnreadable } from "./branch-failure.js";
import { GitError } from "./git.js";

/**
 * Whether the branch can be fetched and pushed to, as far as the remote says without a push: its hooks and branch rules are not asked.
 * @throws ReticketError LEDGER_UNREADABLE, LEDGER_WRITE_FAILED
 */
export async function probeBranch(branch: Branch): Promise<ProbeResult[]> {
  const tip = await branch.peek().catch((error: unknown) => {
    throw branchUnreadable(branch.location, error);
  });
  const found = tip === null ? "there is no such branch yet" : `its newest commit is ${tip.slice(0, 12)}`;
  const isAsked = await branch.rehearsePush(tip).catch((error: unknown) => {
    if (!(error instanceof GitError)) throw error;
    throw new ReticketError(
      "LEDGER_WRITE_FAILED",
      `${branch.location}: the remote refuses a push: ${error.message}`,
      {
        hint: "give the job's token or key write permission for the repository (GitHub: `permissions: contents: write`)",
        cause: error,
      },
    );
  });
  const pushed = isAsked
    ? "a push would be accepted, unless a hook or a branch rule of the remote refuses it"
    : "this clone has no commit to rehearse a push with";
  return [probeOk(`${branch.location}: the remote can be reached, ${found}, and ${pushed}`)];
}
