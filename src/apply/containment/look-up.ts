import pLimit from "p-limit";
import type { TicketClient } from "../../auth0/client.js";
import { Connections, getConnection } from "../../auth0/connections.js";
import { findUser } from "../../auth0/find-user.js";
import { PASSWORD_FIELDS, type PasswordHolder } from "../../auth0/passwords.js";
import { getUser, getUsersByEmail } from "../../auth0/users.js";
import type { RequestLoop } from "../../pacing/request-loop.js";
import type { RunEnd } from "../run-end.js";
import { type AccountVerdict, judgeAccount } from "./account.js";
import type { ContainmentResults } from "./results.js";
import type { ContainmentTask } from "./task.js";

/** A task whose account is known. */
export interface ReadyTask extends ContainmentTask {
  userId: string;
  /** undefined: the password is left alone. */
  holder: PasswordHolder | undefined;
}

/** Asks the tenant whose account each task is about, who holds the password, and whether its owner has changed it. */
export class AccountLookUps {
  readonly #connections: Connections;

  constructor(
    private readonly options: {
      client: TicketClient;
      loop: RequestLoop;
      end: RunEnd;
      results: ContainmentResults;
      concurrency: number;
    },
  ) {
    const { client, loop } = options;
    this.#connections = new Connections((id) => loop.attempt("connection", () => getConnection(client, id)));
  }

  /**
   * Records the tasks that need no request, or can't be carried out. Never rejects.
   * @returns the others
   */
  async of(tasks: readonly ContainmentTask[]): Promise<ReadyTask[]> {
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
    return ready;
  }

  /** @returns undefined if the run was stopped */
  async #judge(task: ContainmentTask): Promise<AccountVerdict | undefined> {
    const { plan, index, subject, password, mayBeOurs } = task;
    const { since, entries } = plan.manifest;
    const { target } = subject;
    if (!password && since === undefined && "user_id" in target) {
      return { type: "contain", userId: target.user_id, holder: undefined };
    }
    const { client, loop, end } = this.options;
    const signals = { signal: end.signal };
    const found = await findUser(target, {
      byId: (id) => loop.send(() => getUser(client, id, PASSWORD_FIELDS, signals)),
      byEmail: (email) => loop.send(() => getUsersByEmail(client, email, PASSWORD_FIELDS, signals)),
      connections: this.#connections,
    });
    switch (found?.type) {
      case undefined:
      case "unsent":
        return undefined;
      case "found": {
        const identity = entries.body(index).identity?.user_id;
        return judgeAccount(found.user, found.userId, { password, identity, since, mayBeOurs });
      }
      case "absent":
        return { type: "uncontained", why: "the tenant has no user with this id" };
      case "unclear":
        return { type: "uncontained", why: found.why };
      case "refused":
        return { type: "uncontained", why: `${found.status}: ${found.message}` };
    }
  }
}
