import { hash } from "node:crypto";
import { type Target, targetId } from "../../target.js";
import { claimedTargets } from "../claim.js";
import type { LedgerLine } from "../ledger.js";
import { isOfSessions } from "../sessions.js";

/** What a target is called in the table of claims. */
export function claimKey(target: Target): string {
  return hash("sha256", targetId(target), "base64url");
}

/** Who works on what beside us, as far as it was read or heard of. */
export class ClaimBook {
  readonly #taken = new Set<string>();
  /** The claims of those at work when we read the ledger, by the lines that they stand in. */
  readonly #open = new Map<string, number>();
  /** The line that was read last: what stands there is in the plan, but for those. */
  plannedAt = -1;
  /** The line up to which news was heard. */
  heard = -1;

  /**
   * @param others the runs that are at work
   * @returns whether the line is but a step of theirs, on the way to a ticket whose outcome is not known yet
   */
  read(line: LedgerLine, others: ReadonlySet<string>): boolean {
    const isTheirs = others.has(line.run);
    if (line.type === "revoking") return isTheirs;
    if (isTheirs && (line.type === "claimed" || line.type === "containing")) {
      for (const target of claimedTargets(line)) this.#hold(claimKey(target), line.seq);
      return true;
    }
    if ("target" in line && this.#open.size > 0 && !isOfSessions(line)) {
      const key = claimKey(line.target);
      this.#open.delete(key);
      this.#taken.delete(key);
    }
    return false;
  }

  /** @param head the seq of the last line that was read */
  readTo(head: number): void {
    this.plannedAt = head;
    this.heard = head;
  }

  /**
   * Takes what the server tells of others' claims and releases.
   * @param news `KEY:SEQ` each, with the seq of the last claim that was not released
   * @param head the seq of the last line that it tells of
   */
  hear(news: string | null, head: number): void {
    for (const each of news?.split(" ") ?? []) {
      const [key = "", claimed] = each.split(":");
      if (Number(claimed) >= (this.#open.get(key) ?? this.plannedAt + 1)) this.#taken.add(key);
      else this.#taken.delete(key);
    }
    this.heard = head;
  }

  isTaken(target: Target): boolean {
    return this.#taken.size > 0 && this.#taken.has(claimKey(target));
  }

  #hold(key: string, seq: number): void {
    this.#open.set(key, seq);
    this.#taken.add(key);
  }
}
