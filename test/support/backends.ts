import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { GitRemote } from "./git-remote.js";
import { PostgresServer } from "./postgres.js";
import { workFolder } from "./work-folder.js";

/** Where the ledgers of a test are stored. */
export interface BackendPlace {
  /** `--ledger`. */
  url: string;
  /** The project's folder. */
  folder: string;
  /** A folder from which another machine reaches the same ledgers. */
  elsewhere: string;
}

/** The name of a backend, and what makes a place on it: a new one each time. */
export type BackendRow = [name: string, make: () => Promise<BackendPlace>];

/**
 * Every kind of ledger backend, for `describe.each`. Starts the servers before the tests of the file that calls it.
 * @param name begins the names of folders and branches
 * @param every how often the git backend pushes
 */
export function everyBackend(name: string, every?: string): BackendRow[] {
  let remote: GitRemote;
  let server: PostgresServer;
  let branches = 0;
  const folders: string[] = [];
  beforeAll(async () => {
    [remote, server] = await Promise.all([GitRemote.create(), PostgresServer.start()]);
  });
  afterAll(async () => {
    await Promise.all([remote.destroy(), server.destroy()]);
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });
  const twoFolders = async () => {
    const [folder, elsewhere] = await Promise.all([workFolder(name), workFolder(name)]);
    folders.push(folder, elsewhere);
    return { folder, elsewhere };
  };
  return [
    [
      "files",
      async () => {
        const { folder, elsewhere } = await twoFolders();
        return { url: `file:${join(folder, "ledger")}`, folder, elsewhere };
      },
    ],
    [
      "a git branch",
      async () => ({
        url: `git:${name}-${++branches}${every === undefined ? "" : `?every=${every}`}`,
        folder: await remote.clone(),
        elsewhere: await remote.clone(),
      }),
    ],
    ["PostgreSQL", async () => ({ url: server.freshUrl(), ...(await twoFolders()) })],
  ];
}
