import pLimit from "p-limit";
import type { LedgerState } from "../../ledger/ledger.js";
import type { RequestLoop } from "../../pacing/request-loop.js";
import { type Target, targetId, targetLabel } from "../../target.js";
import { Connections } from "../../tenant/connections.js";
import { findUser } from "../../tenant/find-user.js";
import { PASSWORD_FIELDS, type PasswordHolder } from "../../tenant/password-holder.js";
import type { Tenant } from "../../tenant/tenant.js";
import { isExportCheaper } from "../export-job.js";
import type { RunEnd } from "../run-end.js";
import { type AccountVerdict, judgeAccount } from "./account.js";
import { mayHaveTicket, OtherSpelling } from "./other-spelling.js";
import type { ContainmentResults } from "./results.js";
import { type ContainmentTask, mayBeReplaced } from "./task.js";
import { exportWanted, type WantedUsers } from "./wanted-users.js";

/** A task whose account is known. */
export interface ReadyTask extends ContainmentTask {
  userId: string;
  /** undefined: the password is left alone. */
  holder: PasswordHolder | undefined;
}

const UNKNOWN_RATE = { limit: undefined, remaining: undefined, resetAt: undefined, retryAfterMs: undefined };

/** Whether the tenant has to be asked who the user is, who holds the password, or when it was changed. */
function needsLookUp({ plan, subject, password }: ContainmentTask): boolean {
  return password || plan.manifest.since !== undefined || "email" in subject.target;
}

/** Asks the tenant whose account each task is about, who holds the password, and whether its owner has changed it. */
export class AccountLookUps {
  readonly #connections: Connections;
  readonly #otherSpelling: OtherSpelling;
  /** The targets whose passwords are replaced, by the user's id and the password's connection. */
  readonly #replaced = new Map<string, Target>();
  #exported: WantedUsers | undefined;

  constructor(
    private readonly options: {
      tenant: Tenant;
      loop: RequestLoop;
      end: RunEnd;
      results: ContainmentResults;
      concurrency: number;
      /** The known rate, requests per second, if any. */
      knownRate: number | undefined;
      /** The states of all the tenant's ledgers. */
      recorded: readonly LedgerState[];
    },
  ) {
    const { tenant, loop, recorded } = options;
    this.#connections = new Connections((id) => loop.attempt("connection", () => tenant.getConnection(id)));
    this.#otherSpelling = new OtherSpelling(recorded, this.#connections);
  }

  /**
   * Has all users exported if that is cheaper than one request for each of the tasks.
   * @returns how many tasks there are
   * @throws ReticketError EXPORT_FAILED, SCOPE_MISSING, CREDENTIALS_REFUSED, TENANT_UNREACHABLE
   */
  async prepare(tasks: Iterable<ContainmentTask>): Promise<number> {
    const { tenant, loop, end, knownRate } = this.options;
    const targets: Target[] = [];
    let count = 0;
    for (const task of tasks) {
      count++;
      if (needsLookUp(task)) targets.push(task.subject.target);
    }
    if (isExportCheaper(targets.length, knownRate)) {
      this.#exported = await exportWanted(targets, { tenant, requests: loop, signal: end.signal });
    }
    return count;
  }

  /**
   * Records the tasks that need no request, or can't be carried out. Never rejects.
   * @returns the others, and how many were decided
   */
  async of(tasks: readonly ContainmentTask[]): Promise<{ ready: ReadyTask[]; decided: number }> {
    const { end, results, concurrency } = this.options;
    const ready: ReadyTask[] = [];
    const look = async (task: ContainmentTask): Promise<void> => {
      if (end.isStopping) return;
      const verdict = await this.#judge(task);
      if (verdict?.type === "contain") {
        const { userId, holder } = verdict;
        ready.push({ ...task, userId, holder });
      } else if (verdict?.type === "already_reset") results.alreadyReset(task, verdict.at);
      else if (verdict !== undefined && task.password) results.uncontained(task, verdict.why);
      else if (verdict !== undefined) results.unrevoked(task, verdict.why);
    };
    await pLimit(concurrency)
      .map(tasks, look)
      .catch((error: unknown) => end.fail(error));
    return { ready, decided: tasks.length - ready.length };
  }

  /** A user that the export does not have may be newer than the export, so the tenant is asked. */
  async #byId(id: string) {
    const user = this.#exported?.byId(id);
    if (user !== undefined) return { type: "found" as const, user, rate: UNKNOWN_RATE };
    const { tenant, loop, end } = this.options;
    return loop.send(() => tenant.getUser(id, PASSWORD_FIELDS, { signal: end.signal }));
  }

  async #byEmail(email: string) {
    const users = this.#exported?.byEmail(email) ?? [];
    if (users.length > 0) return { type: "found" as const, users, rate: UNKNOWN_RATE };
    const { tenant, loop, end } = this.options;
    return loop.send(() => tenant.getUsersByEmail(email, PASSWORD_FIELDS, { signal: end.signal }));
  }

  /** @returns undefined if the run was stopped */
  async #judge(task: ContainmentTask): Promise<AccountVerdict | undefined> {
    const { plan, index, subject, password, mayBeOurs } = task;
    const { since, entries } = plan.manifest;
    const { target } = subject;
    if ("user_id" in target && !needsLookUp(task)) {
      return { type: "contain", userId: target.user_id, holder: undefined };
    }
    const found = await findUser(target, {
      byId: (id) => this.#byId(id),
      byEmail: (email) => this.#byEmail(email),
      connections: this.#connections,
    });
    switch (found?.type) {
      case undefined:
      case "unsent":
        return undefined;
      case "found": {
        const identity = entries.body(index).identity?.user_id;
        const { user, userId, connection } = found;
        const others = password ? await this.#otherSpelling.statesOf(target, user, userId) : [];
        const verdict = judgeAccount(user, userId, {
          ...{ password, identity, connection, since },
          mayBeOurs: mayBeOurs || others.some(mayBeReplaced),
        });
        // A late request of the other spelling would replace the new password.
        if (others.some((other) => other.password?.mayArrive === true))
          this.options.results.outcomes.mayArrive.add(targetId(target));
        const issued = others.find((other) => mayHaveTicket(other, Date.now()));
        if (verdict.type !== "contain" || verdict.holder === undefined) return verdict;
        if (issued !== undefined) return { type: "uncontained", why: mayBeNew(issued.target) };
        const other = this.#otherOf(target, verdict.holder);
        return other === undefined ? verdict : { type: "uncontained", why: twice(other) };
      }
      case "absent":
        return { type: "uncontained", why: "the tenant has no user with this id" };
      case "unclear":
        return { type: "uncontained", why: found.why };
      case "refused":
        return { type: "uncontained", why: `${found.status}: ${found.message}` };
    }
  }

  /** Another target of this run for the same password. */
  #otherOf(target: Target, { userId, connection }: PasswordHolder): Target | undefined {
    const account = `${userId}\n${connection}`;
    const first = this.#replaced.get(account) ?? target;
    this.#replaced.set(account, first);
    return targetId(first) === targetId(target) ? undefined : first;
  }
}

function mayBeNew(other: Target): string {
  return `the user may have a live ticket as ${targetLabel(other)}, and with it a new password`;
}

function twice(other: Target): string {
  return `the run has another entry for this user, ${targetLabel(other)}: remove one of the two`;
}
