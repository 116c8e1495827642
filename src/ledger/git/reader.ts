import type { ReticketError } from "../../errors.js";
import { broken, type LedgerPlace } from "../damage.js";
import { Follower, type LineSink } from "../follower.js";
import { parseHead } from "../head.js";
import type { LedgerHead, ReadOptions } from "../ledger.js";
import { branchUnreadable } from "./branch-failure.js";
import { headPath, isSegment } from "./layout.js";
import type { LedgerBranch, TreeFile } from "./ledger-branch.js";

/** Reads a ledger of a branch, and verifies every line and its `head`. */
export class GitReader {
  readonly location: string;

  /** @param folder the ledger's, in the branch */
  constructor(
    private readonly branch: LedgerBranch,
    private readonly folder: string,
    private readonly identity: { tenant: string; manifest: string },
  ) {
    this.location = `${branch.location}:${folder}`;
  }

  /**
   * @param pushed the commit that we have pushed, where the ledger is locked by us; else the branch is read as it stands
   * @throws ReticketError as `Ledger.state` does
   */
  async follow(
    pushed: string | undefined,
    sink: LineSink,
    { watch, fresh }: ReadOptions = {},
  ): Promise<Follower> {
    try {
      const tip = pushed ?? (await this.branch.tip(fresh));
      const files = tip === null ? [] : await this.branch.files(tip, this.folder);
      const segments = files.filter(({ path }) => isSegment(path));
      const head = tip === null ? undefined : await this.text(tip, headPath(this.folder));
      const follower = new Follower(
        this.#place(segments),
        this.identity,
        head === undefined ? null : this.#head(head),
        watch === undefined ? {} : { watch },
      );
      try {
        for await (const text of this.branch.contents(segments)) {
          if (!text.endsWith("\n")) throw this.#garbled("a file of lines lacks its end");
          for (const line of text.slice(0, -1).split("\n")) sink(follower.take(line), line);
        }
        follower.end();
      } catch (error) {
        throw await follower.explain(error);
      }
      return follower;
    } catch (error) {
      throw branchUnreadable(this.location, error);
    }
  }

  #place(segments: readonly TreeFile[]): LedgerPlace {
    return {
      location: this.location,
      head: `${this.location}/head`,
      restore: RESTORE,
      choose: RESTORE,
      linesAt: async (numbers) => {
        const lines: string[] = [];
        for await (const text of this.branch.contents(segments)) lines.push(...text.slice(0, -1).split("\n"));
        return numbers.map((number) => lines[number - 1]);
      },
    };
  }

  #head(text: string): LedgerHead {
    const head = parseHead(text);
    if (head === undefined) throw this.#garbled("`head` is not a ledger head");
    return head;
  }

  #garbled(what: string): ReticketError {
    return broken("LEDGER_DAMAGED", `${this.location}: ${what}; has it been edited?`, RESTORE, {
      path: this.location,
    });
  }

  /** The text of a file of the ledger; undefined where it is absent. */
  async text(tip: string, path: string): Promise<string | undefined> {
    const file = (await this.branch.files(tip, this.folder)).find((each) => each.path === path);
    if (file === undefined) return undefined;
    for await (const text of this.branch.contents([file])) return text;
    return undefined;
  }
}

const RESTORE =
  "Nothing is sent on a ledger like this. Push the branch's newest sound commit back, then run `reticket ledger verify`. An older one has forgotten who was sent a ticket: do not use one.";
