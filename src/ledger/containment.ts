import type { Target } from "../target.js";
import { claimedTargets } from "./claim.js";
import { Instant } from "./instant.js";
import { PasswordColumn, type PasswordContainment } from "./passwords.js";
import type { LedgerLine } from "./record.js";
import { type Sessions, SessionsColumn } from "./sessions.js";

/** What was done to a target's account besides issuing tickets. */
export interface Containment {
  /** The containment of its password; undefined: never tried. */
  password: PasswordContainment | undefined;
  /** The revocation of its sessions before a ticket; undefined: never tried. */
  sessions: Sessions | undefined;
  /** The revocation of its sessions and refresh tokens after a reset; undefined: never tried. */
  sessionsAfterReset: Sessions | undefined;
  /** When the account owner changed the password, milliseconds since the epoch, if containment found that. */
  alreadyReset: number | undefined;
}

const TYPES = [
  "revoking",
  "revoked",
  "unrevoked",
  "revocation_in_doubt",
  "containing",
  "contained",
  "uncontained",
  "containment_in_doubt",
  "already_reset",
] as const;
export type ContainmentLine = Extract<LedgerLine, { type: (typeof TYPES)[number] }>;

const IS_CONTAINMENT: ReadonlySet<string> = new Set(TYPES);

/** Whether the line is about containment: it says nothing of a ticket. */
export function isOfContainment(line: LedgerLine): line is ContainmentLine {
  return IS_CONTAINMENT.has(line.type);
}

/** The columns of the fold that hold containment. */
export class ContainmentColumns {
  readonly #passwords = new PasswordColumn();
  readonly #sessions = new SessionsColumn();
  readonly #sessionsAfterReset = new SessionsColumn();
  readonly #alreadyReset = new Map<number, number>();
  readonly #time = new Instant();

  /** @param rowOf the row of a target in the fold */
  add(line: ContainmentLine, rowOf: (target: Target) => number): void {
    const at = this.#time.of(line.at);
    switch (line.type) {
      case "revoking":
        for (const target of claimedTargets(line)) this.#sessionsOf(line).claim(rowOf(target), at);
        break;
      case "revoked":
      case "unrevoked":
      case "revocation_in_doubt":
        this.#sessionsOf(line).settle(rowOf(line.target), line, at);
        break;
      case "containing":
        for (const target of claimedTargets(line)) this.#passwords.claim(rowOf(target), at);
        break;
      case "contained":
      case "uncontained":
      case "containment_in_doubt":
        this.#passwords.settle(rowOf(line.target), line, at);
        break;
      case "already_reset":
        this.#alreadyReset.set(rowOf(line.target), Date.parse(line.reset_at));
        break;
    }
  }

  /** A ticket was issued: a later one needs revocations of its own. */
  spend(row: number): void {
    this.#passwords.spend(row);
    this.#sessions.spend(row);
    this.#sessionsAfterReset.spend(row);
    this.#alreadyReset.delete(row);
  }

  password(row: number): Containment["password"] {
    return this.#passwords.at(row);
  }

  sessions(row: number): Containment["sessions"] {
    return this.#sessions.at(row);
  }

  sessionsAfterReset(row: number): Containment["sessionsAfterReset"] {
    return this.#sessionsAfterReset.at(row);
  }

  alreadyReset(row: number): Containment["alreadyReset"] {
    return this.#alreadyReset.get(row);
  }

  #sessionsOf({ after }: { after?: "reset" }): SessionsColumn {
    return after === "reset" ? this.#sessionsAfterReset : this.#sessions;
  }
}
