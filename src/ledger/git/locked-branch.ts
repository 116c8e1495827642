import { GroupCommit } from "../../group-commit.js";
import { moved } from "../holder.js";
import { lockPath } from "./layout.js";
import type { Changes, LedgerBranch } from "./ledger-branch.js";
import type { BranchLock } from "./lock.js";

const MOST_RACES = 30;

/** The branch with our lock in it: moved on by one push at a time, and by no other run as far as our ledger is concerned. */
export class LockedBranch {
  /** One push at a time. After one that failed it is not known what the remote has, so there is no other. */
  readonly #pushes = new GroupCommit<() => Promise<void>>(async (pushes) => {
    for (const push of pushes) await push();
  });

  constructor(
    readonly branch: LedgerBranch,
    readonly lock: BranchLock,
    private readonly place: { folder: string; location: string },
    private tip: string,
    private readonly pause: (ms: number) => Promise<void>,
  ) {}

  get folder(): string {
    return this.place.folder;
  }

  get commit(): string {
    return this.tip;
  }

  /**
   * Pushes the changes, and the lock's next text unless they say what becomes of it, on top of what is there. If the branch has
   * moved and our folder has not changed, another run has written another ledger: the same changes go on top of that.
   * @param settles called between the commit and its push
   * @throws ReticketError LEDGER_MOVED; GitError
   */
  push(changes: Changes, message: string, settles?: () => void): Promise<void> {
    return this.#pushes.add(() => this.#push(changes, message, settles));
  }

  /** Gives the lock back, also after a push that failed. */
  async unlock(): Promise<void> {
    await this.#pushes.idle();
    try {
      await this.#push(new Map([[lockPath(this.folder), null]]), `${this.folder}: unlocked`);
    } finally {
      await this.branch.forget(this.lock.holder.id);
    }
  }

  async #push(changes: Changes, message: string, settles = () => {}): Promise<void> {
    const { branch, lock } = this;
    const whole: Changes = new Map([[lockPath(this.folder), lock.text()], ...changes]);
    const draft = lock.holder.id;
    let parent = this.tip;
    for (let races = 0; races < MOST_RACES; races++) {
      const commit = await branch.commit(parent, whole, message, draft);
      settles();
      const renewal = lock.lease.begin();
      if ((await branch.push(commit, parent)) === "done") {
        this.tip = commit;
        lock.lease.renewed(renewal);
        return;
      }
      const there = await branch.tip(true);
      if (there === null || !(await this.#isAsItWas(there))) {
        throw moved(this.place.location, "another run has continued the ledger, or the lock was removed");
      }
      parent = there;
      await this.pause(Math.random() * 50 * (races + 1));
    }
    throw moved(
      this.place.location,
      `${MOST_RACES} times others were faster; too many ledgers on one branch?`,
    );
  }

  async #isAsItWas(there: string): Promise<boolean> {
    const { branch, folder } = this;
    return (await branch.folderId(there, folder)) === (await branch.folderId(this.tip, folder));
  }
}
