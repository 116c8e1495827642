import type { LedgerState, TargetState } from "../../ledger/ledger.js";
import { type Target, targetId, targetOfId } from "../../target.js";
import type { Connections } from "../../tenant/connections.js";
import { hasIdentityIn, type UserFields } from "../../tenant/users.js";

/**
 * Finds what the ledgers recorded for a user under the other spelling: under its id if the entry has an e-mail, and the other way
 * round. Such targets are never equal, but the password that is replaced is the same.
 */
export class OtherSpelling {
  /** Ids of targets with an e-mail, by the e-mail in lower case. */
  #byEmail: Map<string, Set<string>> | undefined;

  constructor(
    private readonly recorded: readonly LedgerState[],
    private readonly connections: Connections,
  ) {}

  /** @param user as the tenant shows it */
  async statesOf(target: Target, user: UserFields, userId: string): Promise<TargetState[]> {
    const ids = "email" in target ? [targetId({ user_id: userId })] : await this.#emailsOf(user);
    return ids.flatMap((id) => this.recorded.flatMap((state) => state.get(id) ?? []));
  }

  /** A connection that is not known counts: it can't be ruled out that the user is in it. */
  async #emailsOf(user: UserFields): Promise<string[]> {
    this.#byEmail ??= emailTargets(this.recorded);
    const ids: string[] = [];
    for (const id of this.#byEmail.get(String(user.email).toLowerCase()) ?? []) {
      const target = targetOfId(id);
      if (!("email" in target)) continue;
      const connection = await this.connections.get(target.connection_id);
      const isOther =
        connection !== undefined && "name" in connection && !hasIdentityIn(user, connection.name);
      if (!isOther) ids.push(id);
    }
    return ids;
  }
}

function emailTargets(recorded: readonly LedgerState[]): Map<string, Set<string>> {
  const byEmail = new Map<string, Set<string>>();
  for (const state of recorded) {
    for (const [id, { target }] of state.targets()) {
      if (!("email" in target)) continue;
      const email = target.email.toLowerCase();
      byEmail.set(email, (byEmail.get(email) ?? new Set()).add(id));
    }
  }
  return byEmail;
}

/** Whether the user may have a live ticket, and with it a new password. */
export function mayHaveTicket({ inDoubt, issued }: TargetState, now: number): boolean {
  return inDoubt || (issued !== undefined && issued.expiresAt > now);
}
