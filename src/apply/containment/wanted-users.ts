import type { RequestLoop } from "../../pacing/request-loop.js";
import type { Target } from "../../target.js";
import { PASSWORD_FIELDS } from "../../tenant/password-holder.js";
import type { UserExporter } from "../../tenant/tenant.js";
import { hasPassword, type UserFields } from "../../tenant/users.js";
import { exportFailed, exportUsers } from "../export-job.js";

const HINT = "run the same command again: no account of this export was contained";
/** If none of this many users is in the file, the file is wrong. */
const SUSPICIOUS = 20;

/** The users that are asked for, out of one export of the tenant's users, as they were when the export was made. */
export class WantedUsers {
  readonly #byId = new Map<string, UserFields | undefined>();
  readonly #byEmail = new Map<string, UserFields[]>();
  found = 0;

  constructor(targets: Iterable<Target>) {
    for (const target of targets) {
      if ("user_id" in target) this.#byId.set(target.user_id, undefined);
      else this.#byEmail.set(target.email.toLowerCase(), []);
    }
  }

  get wanted(): number {
    return this.#byId.size + this.#byEmail.size;
  }

  add(user: UserFields): void {
    const { user_id: id, email } = user;
    if (typeof id !== "string") return;
    if (this.#byId.has(id)) {
      this.found++;
      this.#byId.set(id, user);
    }
    if (typeof email !== "string" || !hasPassword(user)) return;
    const others = this.#byEmail.get(email.toLowerCase());
    if (others === undefined) return;
    this.found++;
    others.push(user);
  }

  /** undefined: the export does not have the user, which may be newer than the export. */
  byId(id: string): UserFields | undefined {
    return this.#byId.get(id);
  }

  /** Users with a password, in whatever spelling the tenant has the address. */
  byEmail(email: string): readonly UserFields[] {
    return this.#byEmail.get(email.toLowerCase()) ?? [];
  }
}

/**
 * Has the tenant export its users: one job instead of one request for each of many users.
 * @returns undefined if the run was stopped
 * @throws ReticketError EXPORT_FAILED, and as `RequestLoop.send` does
 */
export function exportWanted(
  targets: readonly Target[],
  { tenant, requests, signal }: { tenant: UserExporter; requests: RequestLoop; signal: AbortSignal },
): Promise<WantedUsers | undefined> {
  const what = { connectionId: undefined, fields: PASSWORD_FIELDS };
  return exportUsers(what, { tenant, requests, signal, hint: HINT }, async (file) => {
    const users = new WantedUsers(targets);
    for await (const user of file) users.add(user);
    if (users.found === 0 && users.wanted >= SUSPICIOUS) {
      throw exportFailed(`it has none of the ${users.wanted} users that are needed`, { hint: HINT });
    }
    return users;
  });
}
