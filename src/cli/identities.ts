import { access } from "node:fs/promises";
import { readIdentityFile } from "../seal/identity.js";
import type { Secret } from "../secret.js";
import { defaultKeyPath } from "./init/key.js";

/**
 * The identities of `--identity`, or else the key that `init` wrote for this tenant on this machine.
 * @returns undefined: none is given, and there is no such key
 */
export async function identitiesFrom(
  given: readonly string[],
  tenant: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Secret[] | undefined> {
  if (given.length > 0) return (await Promise.all(given.map(readIdentityFile))).flat();
  const path = defaultKeyPath(tenant, env);
  // Any other error is told: a key that can't be read is not a missing one.
  const isMissing = await access(path).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === "ENOENT" || error.code === "ENOTDIR",
  );
  return isMissing ? undefined : readIdentityFile(path);
}
