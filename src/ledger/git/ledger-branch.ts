import type { CloneNotes } from "./lock-watch.js";

/** One file in the branch's tree. */
export interface TreeFile {
  path: string;
  id: string;
}

/** What a commit changes: a file's content, or null for a file that goes. */
export type Changes = ReadonlyMap<string, string | null>;

/** How a push ended. */
export type PushResult = "done" | "moved";

/** A branch of a remote, as far as a ledger needs it: read, and added to by compare-and-swap. */
export interface LedgerBranch extends CloneNotes {
  /** For messages. */
  readonly location: string;
  /**
   * The newest commit of the branch; null where the remote has no such branch.
   * @param fresh asks the remote even where it was asked a moment ago
   */
  tip(fresh?: boolean): Promise<string | null>;
  /** The files below a folder, in the order of their paths. */
  files(commit: string, folder: string): Promise<TreeFile[]>;
  /** The files' contents, in their order. */
  contents(files: readonly TreeFile[]): AsyncIterable<string>;
  /** The id of a folder in a commit's tree; null where it is absent. */
  folderId(commit: string | null, folder: string): Promise<string | null>;
  /** Makes a commit and leaves it unpushed. @param draft a name for the reference that holds it meanwhile */
  commit(parent: string | null, changes: Changes, message: string, draft: string): Promise<string>;
  /** Forgets a reference that `commit` made. */
  forget(draft: string): Promise<void>;
  /** Moves the remote's branch from `expected` to `commit`, or finds that it is elsewhere by now. */
  push(commit: string, expected: string | null): Promise<PushResult>;
}
