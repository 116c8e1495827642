import { failpoint } from "../../failpoint.js";
import { GroupCommit } from "../../group-commit.js";
import { encodeCommit } from "../commit.js";
import { headText } from "../head.js";
import type { LedgerHead, LedgerRecord } from "../ledger.js";
import type { Position } from "../position.js";
import { headPath, lockPath, segmentPath } from "./layout.js";
import type { Changes, LedgerBranch } from "./ledger-branch.js";
import { type BranchLock, moved } from "./lock.js";

const MOST_RACES = 30;

/** The branch with our lock in it: moved on by one push at a time, and by no other run as far as our ledger is concerned. */
export class LockedBranch {
  constructor(
    readonly branch: LedgerBranch,
    readonly lock: BranchLock,
    readonly folder: string,
    private readonly location: string,
    private tip: string,
    private readonly pause: (ms: number) => Promise<void>,
  ) {}

  get commit(): string {
    return this.tip;
  }

  /**
   * Pushes the changes on top of what is there. If the branch has moved and our folder has not changed, another run
   * has written another ledger: the same changes go on top of that.
   * @param settles called between the commit and its push
   * @throws ReticketError LEDGER_MOVED; GitError
   */
  async push(changes: Changes, message: string, settles: () => void = () => {}): Promise<void> {
    const { branch, lock } = this;
    const draft = lock.holder.id;
    let parent = this.tip;
    for (let races = 0; races < MOST_RACES; races++) {
      const commit = await branch.commit(parent, changes, message, draft);
      settles();
      const renewal = lock.lease.begin();
      if ((await branch.push(commit, parent)) === "done") {
        this.tip = commit;
        lock.lease.renewed(renewal);
        return;
      }
      const there = await branch.tip(true);
      if (there === null || !(await this.#isAsItWas(there))) {
        throw moved(this.location, "another run has continued the ledger, or the lock was removed");
      }
      parent = there;
      await this.pause(Math.random() * 50 * (races + 1));
    }
    throw moved(this.location, `${MOST_RACES} times others were faster; too many ledgers on one branch?`);
  }

  async #isAsItWas(there: string): Promise<boolean> {
    const { branch, folder } = this;
    return (await branch.folderId(there, folder)) === (await branch.folderId(this.tip, folder));
  }
}

/** Appends to one ledger: what waits together goes into one file, one commit and one push. */
export class GitWriter {
  readonly #commits = new GroupCommit<readonly LedgerRecord[]>((batch) => this.#commit(batch.flat()));
  #last: LedgerHead | null;

  constructor(
    private readonly locked: LockedBranch,
    private readonly identity: { tenant: string; manifest: string },
    private readonly position: Position,
  ) {
    this.#last = position.head;
  }

  /** Where the ledger stands with what was pushed. */
  get head(): LedgerHead | null {
    return this.#last;
  }

  append(records: readonly LedgerRecord[]): Promise<void> {
    return this.#commits.add(records);
  }

  /** Pushes something, if only the lock's next text. Resolves once it is there. */
  renew(): Promise<void> {
    return this.append([]);
  }

  idle(): Promise<void> {
    return this.#commits.idle();
  }

  async #commit(records: readonly LedgerRecord[]): Promise<void> {
    const { folder, lock } = this.locked;
    if (records.length === 0) {
      return this.locked.push(new Map([[lockPath(folder), lock.text()]]), `${folder}: still locked`);
    }
    const { lines, head } = encodeCommit(records, this.position, this.identity);
    const changes = new Map([
      [segmentPath(folder, head.seq + 1 - lines.length), `${lines.join("\n")}\n`],
      [headPath(folder), headText(head)],
      [lockPath(folder), lock.text()],
    ]);
    failpoint("ledger.write.before");
    await this.locked.push(changes, `${folder}: lines to ${head.seq}`, () => {
      failpoint("ledger.write.after");
      failpoint("ledger.sync.before");
    });
    failpoint("ledger.sync.after");
    this.#last = head;
  }
}
