import type { Diagnostic } from "../../manifest/diagnostic.js";
import type { SourcePosition } from "../../manifest/manifest.js";
import type { PolicyViolation } from "./violation.js";

/** A rule that cannot be checked without looking up the account in the tenant. */
export type AccountRule = "policy.deliver_to" | "policy.protected";

/** What a policy refuses in a plan. */
export interface Refusals {
  refusals: Diagnostic[];
  /** How many refusals there are beyond the limit. */
  omitted: number;
  /** How many accounts `apply` has to look up before it sends, and for which rules. */
  lookUps?: { accounts: number; rules: ReadonlySet<AccountRule> };
}

/** Collects refusals up to a limit. */
export class RefusalCollector implements Refusals {
  readonly refusals: Diagnostic[] = [];
  omitted = 0;
  readonly lookUps = { accounts: 0, rules: new Set<AccountRule>() };
  /** The position of refusals that concern the whole run. */
  run: SourcePosition = { file: "", line: 1, column: 1 };

  constructor(private readonly limit: number) {}

  get full(): boolean {
    return this.refusals.length >= this.limit;
  }

  lookUp(because: readonly AccountRule[]): void {
    this.lookUps.accounts++;
    for (const rule of because) this.lookUps.rules.add(rule);
  }

  add({ code, message, hint }: PolicyViolation, position: SourcePosition, entry?: string): void {
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
