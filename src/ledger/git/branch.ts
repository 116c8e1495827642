import { hash } from "node:crypto";
import { type Clocks, systemClocks } from "../../clocks.js";
import { gone, invalid, isAway, isRace, pushError, rewritten } from "./branch-failure.js";
import { importOf } from "./fast-import.js";
import { type Git, GitError } from "./git.js";
import type { Changes, LedgerBranch, PushResult, TreeFile } from "./ledger-branch.js";

/** How a URL names a branch. */
export interface BranchName {
  /** As it was written: `ledger`, or `upstream/ledger`. */
  spec: string;
  /** An answer from the remote is waited for this long. */
  timeoutMs: number;
  /** A remote that does not answer, or answers with an error of its own, is tried again for this long. */
  patienceMs: number;
}

const FRESH_MS = 1500;
const FILES_AT_ONCE = 32;
const PEEK_TIMEOUT_MS = 10_000;

/** A branch of a remote, read and added to by git's plumbing alone: neither the work tree nor the index is touched. */
export class Branch implements LedgerBranch {
  #found: Promise<{ remote: string; name: string }> | undefined;
  #tip: { id: string | null; at: number } | undefined;
  /** Its objects are here. */
  #peeked: string | null = null;

  constructor(
    private readonly git: Git,
    private readonly options: BranchName,
    private readonly clocks: Clocks = systemClocks,
  ) {}

  get location(): string {
    return `git:${this.options.spec}`;
  }

  /** The remote and the branch, as every clone with the same remote names them; without credentials. */
  async identity(): Promise<string> {
    const { remote, name } = await this.#names();
    const url = await this.git.text(["remote", "get-url", "--", remote]);
    return `git:${url.trim().replace(/\/\/[^/@\s]*@/, "//")}#${name}`;
  }

  /**
   * The newest commit of the branch, its objects here; null where the remote has no such branch.
   * @param fresh asks the remote even where it was asked a moment ago
   * @throws ReticketError LEDGER_URL_INVALID, LEDGER_UNREADABLE, LEDGER_TRUNCATED, LEDGER_FORKED
   */
  async tip(fresh = false): Promise<string | null> {
    if (!fresh && this.#tip !== undefined && this.clocks.monotonic() - this.#tip.at < FRESH_MS)
      return this.#tip.id;
    const { remote, name } = await this.#names();
    const id = await this.#patiently(() => this.#fetch(remote, name));
    this.#tip = { id, at: this.clocks.monotonic() };
    return id;
  }

  /**
   * The newest commit as the remote has it now, asked once; its objects are here. What this clone remembers of the branch stays
   * as it is, so that this can be asked while a run pushes.
   * @throws GitError; ReticketError LEDGER_TRUNCATED
   */
  async peek(): Promise<string | null> {
    const { remote, name } = await this.#names();
    const { there } = await this.#look(remote, name, Math.min(this.options.timeoutMs, PEEK_TIMEOUT_MS));
    this.#peeked = there;
    return there;
  }

  /** The files below a folder, in the order of their paths. */
  async files(commit: string, folder: string): Promise<TreeFile[]> {
    const listed = await this.git.text(["ls-tree", "-r", "-z", "--full-tree", commit, "--", `${folder}/`]);
    return listed
      .split("\0")
      .filter((entry) => entry.includes(" blob "))
      .map((entry) => {
        const [facts = "", path = ""] = entry.split("\t");
        return { path, id: facts.split(" ")[2] ?? "" };
      });
  }

  /** The files' contents, in their order. */
  async *contents(files: readonly TreeFile[]): AsyncGenerator<string> {
    for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
      const ids = files.slice(start, start + FILES_AT_ONCE).map(({ id }) => `${id}\n`);
      let rest = await this.git.bytes(["cat-file", "--batch"], { input: ids.join("") });
      while (rest.length > 0) {
        const content = rest.indexOf("\n") + 1;
        const size = Number(rest.toString("latin1", 0, content).trim().split(" ")[2]);
        yield rest.toString("utf8", content, content + size);
        rest = rest.subarray(content + size + 1);
      }
    }
  }

  /** The id of a folder in a commit's tree; null where it is absent. */
  async folderId(commit: string | null, folder: string): Promise<string | null> {
    if (commit === null) return null;
    const listed = await this.git.text(["ls-tree", "-z", "--full-tree", commit, "--", folder]);
    return /^\d+ tree ([0-9a-f]+)\t/.exec(listed)?.[1] ?? null;
  }

  /**
   * Makes a commit and leaves it unpushed.
   * @param draft a name for the reference that holds it meanwhile
   */
  async commit(parent: string | null, changes: Changes, message: string, draft: string): Promise<string> {
    const input = importOf({
      ref: draftRef(draft),
      parent,
      changes,
      message,
      at: Math.floor(Date.now() / 1000),
    });
    return (
      await this.git.text(["fast-import", "--quiet", "--force", "--date-format=raw"], { input })
    ).trim();
  }

  /** Forgets a reference that `commit` made. */
  async forget(draft: string): Promise<void> {
    await this.git.text(["update-ref", "-d", draftRef(draft)]).catch(() => undefined);
  }

  /**
   * Moves the remote's branch from `expected` to `commit`, or finds that it is elsewhere by now. A push whose answer
   * was lost is looked after: the very same commit is pushed again until it is there or can't come there any more.
   * @throws GitError where the remote refuses it, or does not answer
   */
  async push(commit: string, expected: string | null): Promise<PushResult> {
    const { remote, name } = await this.#names();
    const result = await this.#patiently(() => this.#pushOnce(commit, expected));
    if (result === "done") {
      await this.git.text(["update-ref", trackingRef(remote, name), commit]);
      this.#tip = { id: commit, at: this.clocks.monotonic() };
    } else {
      this.#tip = undefined;
    }
    return result;
  }

  /**
   * Asks the remote whether this clone may push, and changes nothing.
   * @param tip the branch's newest commit; null: it is absent, so that the clone's own commit is taken
   * @returns false: the clone has no commit either, so nothing was asked
   * @throws GitError if the remote refuses
   */
  async rehearsePush(tip: string | null): Promise<boolean> {
    const { remote, name } = await this.#names();
    const commit = tip ?? (await this.#resolve("HEAD"));
    if (commit === null) return false;
    const options = ["--dry-run", "--porcelain", "--no-verify", "--no-follow-tags", "--end-of-options"];
    const refs = [remote, `${commit}:refs/heads/${name}`];
    await this.git.text(["push", ...options, ...refs], { timeoutMs: PEEK_TIMEOUT_MS });
    return true;
  }

  async #pushOnce(commit: string, expected: string | null): Promise<PushResult> {
    const { remote, name } = await this.#names();
    const ref = `refs/heads/${name}`;
    const options = ["--porcelain", "--no-verify", "--no-follow-tags", "--no-thin"];
    const lease = `--force-with-lease=${ref}:${expected ?? ""}`;
    try {
      await this.git.text(["push", ...options, lease, "--end-of-options", remote, `${commit}:${ref}`], {
        timeoutMs: this.options.timeoutMs,
      });
      return "done";
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      return isRace(error) ? "moved" : this.#afterFailure(error, commit, expected);
    }
  }

  /** The answer to a push may be lost: whether it was carried out is seen in the remote. */
  async #afterFailure(error: GitError, commit: string, expected: string | null): Promise<PushResult> {
    const { remote, name } = await this.#names();
    const there = await this.#fetch(remote, name).catch(() => undefined);
    if (there === commit || (there && (await this.#isAncestor(commit, there)))) return "done";
    if (there === undefined || there === expected) throw pushError(error);
    return "moved";
  }

  /** Kept in this clone alone, as a reference to a blob. */
  async note(name: string): Promise<string | undefined> {
    return this.git.text(["cat-file", "blob", await this.#noteRef(name)]).catch(() => undefined);
  }

  async keepNote(name: string, text: string): Promise<void> {
    const id = (await this.git.text(["hash-object", "-w", "--stdin"], { input: text })).trim();
    await this.git.text(["update-ref", await this.#noteRef(name), id]);
  }

  async #noteRef(name: string): Promise<string> {
    const { remote, name: branch } = await this.#names();
    return `refs/reticket/seen/${hash("sha256", `${remote} ${branch} ${name}`, "hex")}`;
  }

  async #fetch(remote: string, name: string): Promise<string | null> {
    const { timeoutMs } = this.options;
    const tracking = trackingRef(remote, name);
    const { known, there } = await this.#look(remote, name, timeoutMs);
    if (there === null || there === known) return there;
    if (known !== null && !(await this.#isAncestor(known, there))) throw rewritten(this.location, tracking);
    await this.git.text(["update-ref", tracking, there]);
    return there;
  }

  /** What the remote has, its objects here, and what this clone knew of it. */
  async #look(
    remote: string,
    name: string,
    timeoutMs: number,
  ): Promise<{ known: string | null; there: string | null }> {
    const ref = `refs/heads/${name}`;
    const tracking = trackingRef(remote, name);
    const known = await this.#resolve(tracking);
    const listed = await this.git.text(["ls-remote", "--end-of-options", remote, ref], { timeoutMs });
    const there = listed
      .split("\n")
      .find((line) => line.endsWith(`\t${ref}`))
      ?.split("\t")[0];
    if (there === undefined) {
      if (known === null) return { known, there: null };
      throw gone(this.location, tracking);
    }
    if (there === known || there === this.#peeked) return { known, there };
    await this.git.text(
      [
        ...["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance", "--refmap="],
        ...["--end-of-options", remote, ref],
      ],
      { timeoutMs },
    );
    return { known, there };
  }

  async #isAncestor(one: string, other: string): Promise<boolean> {
    return this.git.text(["merge-base", "--is-ancestor", one, other]).then(
      () => true,
      () => false,
    );
  }

  async #resolve(ref: string): Promise<string | null> {
    const id = await this.git
      .text(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`])
      .catch(() => "");
    return id.trim() || null;
  }

  #names(): Promise<{ remote: string; name: string }> {
    this.#found ??= this.#find();
    return this.#found;
  }

  async #find(): Promise<{ remote: string; name: string }> {
    const { spec } = this.options;
    const listed = await this.git.text(["remote"]).catch((error: GitError) => {
      throw invalid(`${this.git.folder} is in no git repository: ${error.message}`, spec);
    });
    const remotes = listed.split("\n").filter((name) => name !== "");
    const named = remotes.find((remote) => spec.startsWith(`${remote}/`));
    const remote = named ?? (remotes.includes("origin") ? "origin" : remotes[0]);
    if (remote === undefined)
      throw invalid("the repository has no remote that the ledger could be pushed to", spec);
    if (named === undefined && remote !== "origin" && remotes.length > 1) {
      throw invalid(`the repository has several remotes: ${remotes.join(", ")}`, spec);
    }
    const name = named === undefined ? spec : spec.slice(named.length + 1);
    await this.git.text(["check-ref-format", `refs/heads/${name}`]).catch(() => {
      throw invalid("this can't be a branch's name", spec);
    });
    return { remote, name };
  }

  /** Again and again, while the remote is only away. */
  async #patiently<T>(work: () => Promise<T>): Promise<T> {
    const deadline = this.clocks.monotonic() + this.options.patienceMs;
    for (let tries = 1; ; tries++) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof GitError)) throw error;
        if (!isAway(error) || this.clocks.monotonic() > deadline) throw error;
        await this.clocks.sleep(Math.min(250 * 2 ** tries, 5000));
      }
    }
  }
}

function draftRef(draft: string): string {
  return `refs/reticket/draft/${draft}`;
}

function trackingRef(remote: string, name: string): string {
  return `refs/reticket/remotes/${remote}/${name}`;
}
