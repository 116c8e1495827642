import { failpoint } from "../../failpoint.js";
import type { Chain } from "../chain.js";
import { encodeCommit } from "../commit.js";
import type { LineSink } from "../follower.js";
import { headText } from "../head.js";
import type { Lease } from "../lease.js";
import type { LedgerHead, ReadOptions } from "../ledger.js";
import { noPosition } from "../position.js";
import { type LedgerEnd, recordsOf, type StoreLock, type WriteRequest } from "../store.js";
import { headPath, isSegment, segmentPath } from "./layout.js";
import type { LockedBranch } from "./locked-branch.js";
import type { GitReader } from "./reader.js";

const SEGMENT_CHARS = 4_000_000;

/** The lock on a ledger of the branch: each commit is one file of lines, one commit and one push, which renews the lock. */
export class GitStoreLock implements StoreLock {
  readonly lease: Lease;
  #position = noPosition();

  constructor(
    private readonly locked: LockedBranch,
    private readonly reader: GitReader,
    private readonly identity: { tenant: string; manifest: string },
  ) {
    this.lease = locked.lock.lease;
  }

  renew(): Promise<void> {
    return this.locked.push(new Map(), `${this.locked.folder}: still locked`);
  }

  async read(begin: () => LineSink, options?: ReadOptions): Promise<LedgerEnd> {
    const { head, position } = await this.reader.follow(this.locked.commit, begin(), options);
    this.#position = position;
    return { head };
  }

  async commit(requests: readonly WriteRequest[]): Promise<LedgerHead> {
    const { folder } = this.locked;
    const { lines, head } = encodeCommit(recordsOf(requests), this.#position, this.identity);
    const changes = new Map([
      [segmentPath(folder, head.seq + 1 - lines.length), `${lines.join("\n")}\n`],
      [headPath(folder), headText(head)],
    ]);
    failpoint("ledger.write.before");
    await this.locked.push(changes, `${folder}: lines to ${head.seq}`, () => {
      failpoint("ledger.write.after");
      failpoint("ledger.sync.before");
    });
    failpoint("ledger.sync.after");
    return head;
  }

  async create(history: AsyncIterable<string>, chain: Chain): Promise<void> {
    const { branch, commit, folder } = this.locked;
    const changes = new Map<string, string>();
    const files = await branch.files(commit, folder);
    if (files.some(({ path }) => isSegment(path))) throw new Error("there is a ledger already");
    let waiting = "";
    let first = 0;
    for await (const text of history) {
      chain.next(text);
      waiting += `${text}\n`;
      if (waiting.length < SEGMENT_CHARS) continue;
      changes.set(segmentPath(folder, first), waiting);
      first = chain.length;
      waiting = "";
    }
    if (waiting !== "") changes.set(segmentPath(folder, first), waiting);
    if (chain.head !== null) changes.set(headPath(folder), headText(chain.head));
    await this.locked.push(changes, `${folder}: copied`);
  }

  release(): Promise<void> {
    return this.locked.unlock();
  }
}
