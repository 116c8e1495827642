import { hostname, userInfo } from "node:os";

/** Who runs this command, as the ledger records it: the user that triggered the CI job, or else `user@host`. */
export function actor(env: NodeJS.ProcessEnv): string {
  return env.GITHUB_ACTOR || env.GITLAB_USER_LOGIN || `${userName()}@${hostname()}`;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container's user may have no name.
    return String(process.getuid?.() ?? "unknown");
  }
}
