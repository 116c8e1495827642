import { ulid } from "ulid";
import { ReticketError } from "../../errors.js";
import type { MarkReading, PauseMarks } from "../pause/marks.js";
import { branchUnreadable } from "./branch-failure.js";
import { GitError } from "./git.js";
import { pauseMarkPath } from "./layout.js";
import type { LedgerBranch } from "./ledger-branch.js";

/** How long others may be faster at the branch. A run pushes every few seconds, so a race is lost now and then. */
const RACES_MS = 60_000;

/** A branch, as far as pause marks need it. */
export interface MarkedBranch extends LedgerBranch {
  /** The newest commit as the remote has it now, its objects here. What this clone remembers of the branch stays as it is. */
  peek(): Promise<string | null>;
}

/**
 * The pause marks of a branch of ledgers: `TENANT/.paused/MANIFEST.json`. They are outside of the ledgers' folders, because a
 * run at work takes any change in its folder for another writer's.
 */
export class GitPauseMarks implements PauseMarks {
  readonly pollMs = 4_000;
  #read: { tip: string; marks: Map<string, string> } | undefined;

  constructor(private readonly branch: MarkedBranch) {}

  async read(
    tenant: string,
    manifests: readonly string[],
    { fresh }: MarkReading,
  ): Promise<Map<string, string>> {
    try {
      const tip = fresh ? await this.branch.peek() : await this.branch.tip();
      const marks = tip === null ? new Map<string, string>() : await this.#marksAt(tip, tenant);
      const found = manifests.map(
        (manifest) => [manifest, marks.get(pauseMarkPath(tenant, manifest))] as const,
      );
      return new Map(found.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
    } catch (error) {
      throw branchUnreadable(this.branch.location, error);
    }
  }

  async replace(
    tenant: string,
    manifest: string,
    before: string | undefined,
    after: string | undefined,
  ): Promise<boolean> {
    const { branch } = this;
    const path = pauseMarkPath(tenant, manifest);
    const draft = `pause-${ulid()}`;
    try {
      const deadline = performance.now() + RACES_MS;
      while (performance.now() < deadline) {
        const tip = await branch.tip(true);
        const there = tip === null ? undefined : (await this.#marksAt(tip, tenant)).get(path);
        if (there === after) return true;
        if (there !== before) return false;
        const changes = new Map([[path, after ?? null]]);
        const commit = await branch.commit(tip, changes, `${tenant}/${manifest}: pause mark`, draft);
        if ((await branch.push(commit, tip)) === "done") return true;
      }
      throw new GitError(null, "", "", `for ${RACES_MS / 1000} s, others were faster at the branch`);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      throw new ReticketError(
        "LEDGER_WRITE_FAILED",
        `${branch.location}: the pause can't be pushed: ${error.message}`,
        {
          hint: "See that the remote can be reached and that you may push to the branch, then run the same command again.",
          cause: error,
        },
      );
    } finally {
      await branch.forget(draft);
    }
  }

  /** The tenant's marks by path. A commit that was read is not read again. */
  async #marksAt(tip: string, tenant: string): Promise<Map<string, string>> {
    const key = `${tip} ${tenant}`;
    if (this.#read?.tip === key) return this.#read.marks;
    const folder = pauseMarkPath(tenant, "").replace(/\/[^/]*$/, "");
    const files = await this.branch.files(tip, folder);
    const marks = new Map<string, string>();
    let index = 0;
    for await (const text of this.branch.contents(files)) marks.set(files[index++]!.path, text);
    this.#read = { tip: key, marks };
    return marks;
  }
}
