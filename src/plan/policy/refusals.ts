import type { Diagnostic } from "../../manifest/diagnostic.js";
import type { Position } from "../../manifest/manifest.js";
import type { PolicyViolation } from "./violation.js";

/** A rule that can't be held without asking the tenant about the account. */
export type AccountRule = "policy.deliver_to" | "policy.protected";

/** What a policy has against a plan, entry by entry where it is about entries. */
export interface Refusals {
  refusals: Diagnostic[];
  /** How many more there are than were asked for. */
  omitted: number;
  /** How many accounts `apply` has to look up before anything is sent, and because of which rules. */
  lookUps?: { accounts: number; rules: ReadonlySet<AccountRule> };
}

/** Collects refusals up to a limit. */
export class Found implements Refusals {
  readonly refusals: Diagnostic[] = [];
  omitted = 0;
  readonly lookUps = { accounts: 0, rules: new Set<AccountRule>() };
  /** Where what is said of the whole run stands. */
  run: Position = { file: "", line: 1, column: 1 };

  constructor(private readonly limit: number) {}

  get full(): boolean {
    return this.refusals.length >= this.limit;
  }

  lookUp(because: readonly AccountRule[]): void {
    this.lookUps.accounts++;
    for (const rule of because) this.lookUps.rules.add(rule);
  }

  add({ code, message, hint }: PolicyViolation, position: Position, entry?: string): void {
    if (this.full) {
      this.omitted++;
      return;
    }
    this.refusals.push({
      code,
      severity: "error",
      message,
      hint,
      ...position,
      entry,
      source: undefined,
      caret: undefined,
    });
  }
}
