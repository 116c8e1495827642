import type { DeliveryChannel } from "../generated/ledger-record.js";
import { type Target, targetId } from "../target.js";
import type { LedgerRecord } from "./record.js";

type Claim = Extract<
  LedgerRecord,
  { type: "claimed" | "delivering" | "revoking" | "containing" | "invalidating" | "wave_opened" }
>;

/** The record that says that requests for these targets (one at least) are about to leave. */
export function claimRecord(run: string, targets: readonly Target[]): Claim {
  return { type: "claimed", run, ...groupedTargets(targets) };
}

/**
 * The record that says that the sessions of these targets (one at least) are about to be revoked.
 * @param after `reset`: once more, because their users have reset
 */
export function revokingRecord(run: string, targets: readonly Target[], after?: "reset"): Claim {
  return { type: "revoking", run, ...(after === undefined ? {} : { after }), ...groupedTargets(targets) };
}

/** The record that says that the passwords of these targets (one at least) are about to be replaced. */
export function containingRecord(run: string, targets: readonly Target[]): Claim {
  return { type: "containing", run, ...groupedTargets(targets) };
}

/** The record that says that the links of these targets (one at least) are about to be invalidated. */
export function invalidatingRecord(run: string, targets: readonly Target[]): Claim {
  return { type: "invalidating", run, ...groupedTargets(targets) };
}

/**
 * The record that says that a wave is open from here on, and that these targets (one at least) belong to it.
 * @param wave its number, the manifest's generation, and how many members it has already
 */
export function waveOpenedRecord(
  run: string,
  { wave, generation, membersBefore }: { wave: number; generation: number; membersBefore: number },
  targets: readonly Target[],
): Claim {
  return {
    ...({ type: "wave_opened", run, wave } as const),
    ...(generation === 1 ? {} : { generation }),
    ...(membersBefore === 0 ? {} : { members_before: membersBefore }),
    ...groupedTargets(targets),
  };
}

/**
 * The record that says that the newest tickets of these targets (one at least) are about to leave.
 * @param to the address that each goes to, in the targets' order; undefined where the channel does without one
 */
export function deliveringRecord(
  run: string,
  channel: DeliveryChannel,
  targets: readonly Target[],
  to: readonly (string | undefined)[] = [],
): Claim & { type: "delivering" } {
  const record = { type: "delivering", run, channel, ...groupedTargets(targets) } as const;
  if (to.every((address) => address === undefined)) return record;
  const byId = new Map(targets.map((target, index) => [targetId(target), to[index]]));
  return { ...record, to: [...claimedTargets(record)].map((target) => byId.get(targetId(target)) ?? null) };
}

/** Whom a `delivering` line is for, each with the address that the ticket goes to, where one is recorded. */
export function* claimedDeliveries(
  line: Claim & { type: "delivering" },
): Generator<[target: Target, to: string | undefined]> {
  let place = 0;
  for (const target of claimedTargets(line)) yield [target, line.to?.[place++] ?? undefined];
}

/** Whom a claim is for. */
export function* claimedTargets({
  user_ids = [],
  emails = {},
}: Pick<Claim, "user_ids" | "emails">): Generator<Target> {
  for (const user_id of user_ids) yield { user_id };
  for (const [connection_id, addresses] of Object.entries(emails)) {
    for (const email of addresses) yield { email, connection_id };
  }
}

/** Targets as a claim spells them. */
export function groupedTargets(targets: readonly Target[]): {
  user_ids?: string[];
  emails?: Record<string, string[]>;
} {
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
