import type { DeliveryChannel } from "../generated/ledger-record.js";
import type { Target } from "../target.js";
import type { LedgerRecord } from "./ledger.js";

type Claim = Extract<LedgerRecord, { type: "claimed" | "delivering" | "revoking" }>;

/** The record that says that requests for these targets (one at least) are about to leave. */
export function claimRecord(run: string, targets: readonly Target[]): Claim {
  return { type: "claimed", run, ...grouped(targets) };
}

/** The record that says that the sessions of these targets (one at least) are about to be revoked. */
export function revokingRecord(run: string, targets: readonly Target[]): Claim {
  return { type: "revoking", run, ...grouped(targets) };
}

/** The record that says that the newest tickets of these targets (one at least) are about to leave. */
export function deliveringRecord(run: string, channel: DeliveryChannel, targets: readonly Target[]): Claim {
  return { type: "delivering", run, channel, ...grouped(targets) };
}

/** Whom a claim is for. */
export function* claimedTargets({ user_ids = [], emails = {} }: Claim): Generator<Target> {
  for (const user_id of user_ids) yield { user_id };
  for (const [connection_id, addresses] of Object.entries(emails)) {
    for (const email of addresses) yield { email, connection_id };
  }
}

function grouped(targets: readonly Target[]): { user_ids?: string[]; emails?: Record<string, string[]> } {
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
    ...(userIds.length === 0 ? {} : { user_ids: userIds }),
    ...(emails.size === 0 ? {} : { emails: Object.fromEntries(emails) }),
  };
}
