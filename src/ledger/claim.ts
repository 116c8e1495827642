import type { Target } from "../target.js";
import type { LedgerRecord } from "./ledger.js";

type Claim = Extract<LedgerRecord, { type: "claimed" }>;

/** The record that says that requests for these targets (one at least) are about to leave. */
export function claimRecord(run: string, targets: readonly Target[]): Claim {
  const userIds: string[] = [];
  const emails = new Map<string, string[]>();
  for (const target of targets) {
    if ("user_id" in target) {
      userIds.push(target.user_id);
    } else {
      const others = emails.get(target.connection_id);
      if (others === undefined) emails.set(target.connection_id, [target.email]);
      else others.push(target.email);
    }
  }
  return {
    type: "claimed",
    run,
    ...(userIds.length === 0 ? {} : { user_ids: userIds }),
    ...(emails.size === 0 ? {} : { emails: Object.fromEntries(emails) }),
  };
}

/** Whom a claim is for. */
export function* claimedTargets({ user_ids = [], emails = {} }: Claim): Generator<Target> {
  for (const user_id of user_ids) yield { user_id };
  for (const [connection_id, addresses] of Object.entries(emails)) {
    for (const email of addresses) yield { email, connection_id };
  }
}
