import { lstat, mkdir, realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join, resolve, sep } from "node:path";
import { errno } from "../../disk.js";
import { ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";
import { readRecipients, writeIdentityFile } from "../../seal/identity.js";

/** Where a tenant's key goes where nothing else is said: outside of every repository. */
export function defaultKeyPath(tenant: string, env: Readonly<Record<string, string | undefined>>): string {
  const base = env.XDG_CONFIG_HOME || join(homedir(), ".config");
  return join(base, "reticket", `${tenant.replace(/^https?:\/\//, "").replaceAll(":", "_")}.key`);
}

/**
 * Makes a key, or takes the one that is there.
 * @throws ReticketError FILE_UNSAFE where it would lie in the repository that `folder` belongs to
 */
export async function provideKey(
  path: string,
  folder: string,
): Promise<{ recipients: string[]; made: boolean }> {
  const file = await realPath(resolve(path));
  const root = await repositoryOf(folder);
  if (file.startsWith(root + sep)) {
    throw new ReticketError(
      "FILE_UNSAFE",
      `${escapeText(path)} lies in the repository: the key that opens the tickets must not`,
      { hint: "give `--key` a file outside of it, or leave it out" },
    );
  }
  if (await exists(file)) return { recipients: await readRecipients(file), made: false };
  await mkdir(dirname(file), { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new ReticketError("FILE_FAILED", `${escapeText(dirname(file))} can't be made: ${errno(cause)}`, {
      hint: "give another file with `--key`",
      cause,
    });
  });
  return { recipients: [await writeIdentityFile(file)], made: true };
}

/** Where a path leads that need not be there yet, links followed as far as it is. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path === dirname(path) ? path : join(await realPath(dirname(path)), basename(path));
  }
}

/** The folder that the git repository around a folder begins at; the folder itself where there is none. */
async function repositoryOf(folder: string): Promise<string> {
  const start = await realPath(folder);
  for (let at = start; ; at = dirname(at)) {
    if (await exists(join(at, ".git"))) return at;
    if (at === dirname(at)) return start;
  }
}

function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
