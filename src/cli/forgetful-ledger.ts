import { access } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { LedgerHome } from "../ledger/ledger.js";

/**
 * What to say where a ledger may be gone with the machine: in CI, a folder of a git work tree that only a later step
 * could push. A job that dies before that step has forgotten whom it sent to. undefined: nothing.
 */
export async function forgetfulLedgerWords(
  home: LedgerHome,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  if (!/^(true|1)$/i.test(env.CI ?? "") || !home.url.startsWith("file:")) return undefined;
  if (!(await isInWorkTree(home.url.slice("file:".length)))) return undefined;
  return `warning: this is CI, and the ledger is a folder in the work tree (${home.url}): if the job dies before it is
committed and pushed, nobody remembers who was sent a ticket, and the next run sends to them again. Choose one:
  --ledger git:reticket-ledger     a branch of this repository, pushed before each request leaves; needs nothing else
  --ledger postgres://HOST/DB      a database; several runners may work side by side
  --ledger file:/PATH              a folder outside the work tree, on a disk that outlives the job
\`ledger:\` in reticket.yaml sets it for good; \`reticket ledger copy ${home.url} NEW\` takes what is there along.`;
}

/** Whether git has the folder in a work tree, whether or not it is there yet. */
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
