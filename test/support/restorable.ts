import { cp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type GitRemote, git } from "./git-remote.js";
import type { PostgresServer } from "./postgres.js";

/** A home of ledgers whose older states can be brought back, as an administrator would. */
export interface Restorable {
  url: string;
  /** The project's folder, where the home needs a certain one. */
  folder?: string;
  /** Keeps the home's state of now. @param project the project's folder */
  save(project: string): Promise<void>;
  /** Brings the nth kept state back. */
  restore(project: string, nth: number): Promise<void>;
}

export function restorableFolder(): Restorable {
  let saved = 0;
  return {
    url: "file:ledger",
    save: (project) => cp(join(project, "ledger"), join(project, `saved-${saved++}`), { recursive: true }),
    restore: async (project, nth) => {
      const fresh = join(project, "ledger.fresh");
      await cp(join(project, `saved-${nth}`), fresh, { recursive: true });
      await rename(join(project, "ledger"), join(project, "ledger.old"));
      await rename(fresh, join(project, "ledger"));
      await rm(join(project, "ledger.old"), { recursive: true });
    },
  };
}

/** What a clone has seen of the branch is forgotten too: as in a fresh clone. */
export async function restorableBranch(remote: GitRemote, branch: string): Promise<Restorable> {
  const saved: string[] = [];
  const folder = await remote.clone();
  return {
    url: `git:${branch}?every=200ms`,
    folder,
    save: async () => {
      saved.push((await remote.git("rev-parse", `refs/heads/${branch}`)).trim());
    },
    restore: async (_project, nth) => {
      await remote.git("update-ref", `refs/heads/${branch}`, saved[nth]!);
      await git(folder, "update-ref", "-d", `refs/reticket/remotes/origin/${branch}`);
    },
  };
}

/** Every row of the ledger's tables, past the trigger that guards them. */
export function restorableSchema(server: PostgresServer): Restorable {
  const url = server.freshUrl();
  const schema = /schema=(\w+)/.exec(url)![1]!;
  const tables = ["ledgers", "lines", "runners", "claims"];
  let saved = 0;
  return {
    url,
    save: async () => {
      const copy = `${schema}_saved_${saved++}`;
      const copies = tables.map(
        (table) => `CREATE TABLE ${copy}.${table} AS SELECT * FROM ${schema}.${table}`,
      );
      await server.query(
        ["BEGIN ISOLATION LEVEL REPEATABLE READ", `CREATE SCHEMA ${copy}`, ...copies, "COMMIT"].join(";\n"),
      );
    },
    restore: async (_project, nth) => {
      const copies = tables.map((table) => {
        const all = `${schema}.${table}`;
        return `DELETE FROM ${all}; INSERT INTO ${all} SELECT * FROM ${schema}_saved_${nth}.${table}`;
      });
      await server.query(
        [
          "BEGIN",
          `LOCK TABLE ${tables.map((table) => `${schema}.${table}`).join(", ")} IN ACCESS EXCLUSIVE MODE`,
          `ALTER TABLE ${schema}.lines DISABLE TRIGGER append_only`,
          ...copies,
          `ALTER TABLE ${schema}.lines ENABLE ALWAYS TRIGGER append_only`,
          "COMMIT",
        ].join(";\n"),
      );
    },
  };
}
