import { access } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { LedgerBackend } from "../ledger/ledger.js";

/**
 * A warning for a ledger that may be lost with the machine: in CI, a folder in a git work tree that only a later step
 * pushes. If the job dies before that step, the record of what it sent is lost. undefined: no warning.
 */
export async function ephemeralLedgerWarning(
  backend: Pick<LedgerBackend, "url" | "folder">,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  if (!/^(true|1)$/i.test(env.CI ?? "") || backend.folder === undefined) return undefined;
  if (!(await isInWorkTree(backend.folder))) return undefined;
  return `warning: this is a CI job, and the ledger is a folder in the work tree (${backend.url}). If the job dies before
the folder is committed and pushed, the next run sends to the same users again. Use one of these instead:
  --ledger git:reticket-ledger     a branch of this repository, pushed before each request; needs nothing else
  --ledger postgres://HOST/DB      a database; several runners may work at the same time
  --ledger file:/PATH              a folder outside the work tree, on a disk that outlives the job
Set it as \`ledger:\` in reticket.yaml; \`reticket ledger copy ${backend.url} NEW\` copies the existing ledgers.`;
}

/** Whether the folder, which need not exist yet, is inside a git work tree. */
export async function isInWorkTree(folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await access(join(at, ".git")).then(
      () => true,
      () => false,
    );
    if (found) return true;
    if (at === dirname(at)) return false;
  }
}
