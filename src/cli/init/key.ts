import { lstat, mkdir, realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join, resolve, sep } from "node:path";
import { errno } from "../../disk.js";
import { ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";
import { readRecipients, writeIdentityFile } from "../../seal/identity.js";

/** The default file of a tenant's key, outside of every repository. */
export function defaultKeyPath(tenant: string, env: Readonly<Record<string, string | undefined>>): string {
  const base = env.XDG_CONFIG_HOME || join(homedir(), ".config");
  return join(base, "reticket", `${tenant.replace(/^https?:\/\//, "").replaceAll(":", "_")}.key`);
}

/**
 * Creates a key, or uses the existing one.
 * @throws ReticketError FILE_UNSAFE if the file would be inside the repository of `folder`
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
      `${escapeText(path)} is inside the repository: the key that opens the tickets must be outside`,
      { hint: "give `--key` a file outside of the repository, or leave it out" },
    );
  }
  if (await exists(file)) return { recipients: await readRecipients(file), made: false };
  await mkdir(dirname(file), { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new ReticketError(
      "FILE_FAILED",
      `the folder ${escapeText(dirname(file))} could not be created: ${errno(cause)}`,
      {
        hint: "give another file with `--key`",
        cause,
      },
    );
  });
  return { recipients: [await writeIdentityFile(file)], made: true };
}

/** The real path of a file that need not exist yet: symbolic links are resolved in the part that exists. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path === dirname(path) ? path : join(await realPath(dirname(path)), basename(path));
  }
}

/** The root of the git repository around a folder; the folder itself if there is no repository. */
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
