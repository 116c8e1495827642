import { Git } from "../../ledger/git/git.js";

/** The branch that changes are merged into, from git; `main` if git does not know it. */
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

/** The user's e-mail from git's config for the folder; undefined: not set. */
export async function ownerKnownToGit(folder: string): Promise<string | undefined> {
  try {
    const email = (await new Git(folder).text(["config", "--get", "user.email"])).trim();
    return /^[^\s@#]+@[^\s@#]+$/.test(email) ? email : undefined;
  } catch {
    return undefined;
  }
}
