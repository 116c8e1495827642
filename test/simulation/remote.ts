import { hash } from "node:crypto";
import { GitError } from "../../src/ledger/git/git.js";
import type { Changes, LedgerBranch, PushResult, TreeFile } from "../../src/ledger/git/ledger-branch.js";
import type { Machine, World } from "./world.js";

type Tree = ReadonlyMap<string, string>;

/** The remote of a git ledger: commits, and one branch that moves by compare-and-swap. */
export class SimulatedRemote {
  readonly commits = new Map<string, { parent: string | null; tree: Tree }>();
  tip: string | null = null;
  /** Until when it can't be reached. */
  awayUntil = 0;
  readonly #cut = new Set<Machine>();
  #made = 0;

  constructor(readonly world: World) {}

  /** This machine can't reach it any more. */
  cut(machine: Machine): void {
    this.#cut.add(machine);
  }

  isAwayFor(machine: Machine): boolean {
    return this.world.now < this.awayUntil || this.#cut.has(machine);
  }

  file(path: string): string | undefined {
    return this.tip === null ? undefined : this.commits.get(this.tip)!.tree.get(path);
  }

  add(parent: string | null, changes: Changes): string {
    const tree = new Map(parent === null ? [] : this.commits.get(parent)!.tree);
    for (const [path, content] of changes) {
      if (content === null) tree.delete(path);
      else tree.set(path, content);
    }
    const id = `commit-${++this.#made}`;
    this.commits.set(id, { parent, tree });
    return id;
  }
}

/** A clone of it on one machine. Its commits are seen by others once they are pushed. */
export class SimulatedClone implements LedgerBranch {
  readonly location = "git:ledger";
  readonly #notes = new Map<string, string>();

  constructor(
    private readonly remote: SimulatedRemote,
    private readonly machine: Machine,
  ) {}

  tip(): Promise<string | null> {
    return this.#ask(() => this.remote.tip);
  }

  async files(commit: string, folder: string): Promise<TreeFile[]> {
    const tree = this.#tree(commit);
    const paths = [...tree.keys()].filter((path) => path.startsWith(`${folder}/`)).sort();
    return paths.map((path) => ({ path, id: tree.get(path)! }));
  }

  async *contents(files: readonly TreeFile[]): AsyncGenerator<string> {
    for (const { id } of files) yield id;
  }

  async folderId(commit: string | null, folder: string): Promise<string | null> {
    const files = commit === null ? [] : await this.files(commit, folder);
    return files.length === 0 ? null : hash("sha256", JSON.stringify(files), "hex");
  }

  async commit(parent: string | null, changes: Changes): Promise<string> {
    await this.machine.sleep(this.remote.world.dice.between(1, 50));
    return this.remote.add(parent, changes);
  }

  async forget(): Promise<void> {}

  push(commit: string, expected: string | null): Promise<PushResult> {
    const { remote } = this;
    // As with the real one: a push whose answer was lost is looked after until it is known, or given up as not known.
    return this.#ask(() => {
      if (remote.tip === commit) return "done";
      if (remote.tip !== expected) return "moved";
      remote.tip = commit;
      return "done";
    });
  }

  async note(name: string): Promise<string | undefined> {
    return this.#notes.get(name);
  }

  async keepNote(name: string, text: string): Promise<void> {
    this.#notes.set(name, text);
  }

  #tree(commit: string): Tree {
    return this.remote.commits.get(commit)!.tree;
  }

  #ask<T>(there: () => T): Promise<T> {
    const { world } = this.remote;
    const { dice } = world;
    const latency = (): number => (dice.chance(0.02) ? dice.between(1000, 60_000) : dice.between(20, 900));
    return this.machine.ask(latency, () => {
      if (!this.remote.isAwayFor(this.machine)) return there();
      // It may have heard us before the line broke.
      if (world.now < this.remote.awayUntil && dice.chance(0.5)) there();
      throw new GitError(128, "", "", "unable to access: could not resolve host");
    });
  }
}
