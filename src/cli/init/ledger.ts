import { Git } from "../../ledger/git/git.js";

/**
 * The jobs' ledger: a separate branch that no pull request can change. The jobs give it as a flag, so that a change to the
 * config cannot select another one.
 */
export const LEDGER = "git:reticket-ledger";

/** The ledger of a folder that is in no git repository, and has no jobs. */
export const LOCAL_LEDGER = "file:ledger";

/** The ledger for a new project in a folder. */
export async function ledgerFor(folder: string, hasJobs: boolean): Promise<string> {
  if (hasJobs) return LEDGER;
  const isInRepository = await new Git(folder).text(["rev-parse", "--git-dir"]).then(
    () => true,
    () => false,
  );
  return isInRepository ? LEDGER : LOCAL_LEDGER;
}
