import { Git } from "../../ledger/git/git.js";

/** The branch that changes are merged into, as far as git knows; `main` where it does not. */
export async function mainBranch(folder: string): Promise<string> {
  const remote = await symbolic(folder, "refs/remotes/origin/HEAD");
  if (remote !== undefined) return remote.replace(/^origin\//, "");
  return (await symbolic(folder, "HEAD")) === "master" ? "master" : "main";
}

async function symbolic(folder: string, ref: string): Promise<string | undefined> {
  try {
    const name = (await new Git(folder).text(["symbolic-ref", "--short", ref])).trim();
    return /^[\w./-]+$/.test(name) ? name : undefined;
  } catch {
    return undefined;
  }
}

/** The e-mail of the person who works in the folder, as far as git knows it. */
export async function ownerKnownToGit(folder: string): Promise<string | undefined> {
  try {
    const email = (await new Git(folder).text(["config", "--get", "user.email"])).trim();
    return /^[^\s@#]+@[^\s@#]+$/.test(email) ? email : undefined;
  } catch {
    return undefined;
  }
}
