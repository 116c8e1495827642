import pLimit from "p-limit";
import { sendLocked } from "../apply/locked-send.js";
import { ReticketError } from "../errors.js";
import type { LedgerRecord, LedgerState, TargetState } from "../ledger/ledger.js";
import type { Manifest } from "../manifest/manifest.js";
import { refusalOf } from "../pacing/refusals.js";
import type { RequestLoop } from "../pacing/request-loop.js";
import type { Target } from "../target.js";
import type { Connections } from "../tenant/connections.js";
import type { AccountContainment, UserDirectory } from "../tenant/tenant.js";
import type { Observer } from "./observer.js";
import { userIdOf } from "./one-by-one.js";
import type { ResetUser } from "./reset-user.js";

/** What was reached of it. */
export interface AfterResetResult {
  revoked: number;
  unrevoked: { manifest: string; target: Target; why: string }[];
}

export interface AfterResetOptions {
  tenant: UserDirectory & Pick<AccountContainment, "revokeAccess">;
  requests: RequestLoop;
  connections: Connections;
  concurrency: number;
  signal: AbortSignal;
  /** By manifest name. */
  observers: ReadonlyMap<string, Observer>;
}

/**
 * When users reset, their sessions end, and their refresh tokens live on: what was obtained with the old password before or
 * during containment. So both are revoked once more. A revocation that arrives late logs a user out, and does nothing else.
 */
export class AfterReset {
  readonly result: AfterResetResult = { revoked: 0, unrevoked: [] };

  constructor(private readonly options: AfterResetOptions) {}

  /**
   * Revokes the sessions of users whose revocations are claimed.
   * @throws ReticketError SCOPE_MISSING, REVOCATION_REFUSED, TENANT_UNREACHABLE: no other revocation would succeed either
   */
  async revoke(users: readonly ResetUser[]): Promise<void> {
    const limit = pLimit(this.options.concurrency);
    let failure: unknown;
    await limit.map(users, async (user) => {
      if (this.options.signal.aborted || failure !== undefined) return;
      await this.#revoke(user).catch((error: unknown) => {
        failure ??= error;
      });
    });
    for (const observer of this.options.observers.values()) await observer.flush();
    if (failure !== undefined) throw failure;
  }

  async #revoke(user: ResetUser): Promise<void> {
    const { tenant, requests, signal, observers } = this.options;
    const found = await userIdOf(user.target, this.options);
    if (found === undefined) return;
    if ("unclear" in found) return this.#unrevoked(user, found.unclear);
    const { lock } = observers.get(user.manifest)!;
    const answer = await requests.attempt("revocation", () =>
      sendLocked(lock, (mayLeave) => tenant.revokeAccess(found.userId, { signal, mayLeave })),
    );
    switch (answer.type) {
      case "answered":
        this.result.revoked++;
        return this.#record(user, { type: "revoked" });
      case "refused": {
        // A deleted user has no sessions, and nothing is left to do: without a final record, each refresh would ask again.
        if (answer.status === 404 && answer.errorCode === "inexistent_user")
          return this.#record(user, { type: "revoked" });
        await this.#unrevoked(user, answer.message, answer.status);
        const error = refusalOf("revocation", answer, tenant.provider);
        if (error !== undefined) throw withHint(error);
        return;
      }
      case "failed":
        this.result.unrevoked.push({ ...placeOf(user), why: answer.why });
        return this.#record(user, { type: "revocation_in_doubt", why: answer.why });
      case "unsent":
        return;
    }
  }

  #unrevoked(user: ResetUser, why: string, status?: number): Promise<void> {
    this.result.unrevoked.push({ ...placeOf(user), why });
    return this.#record(user, { type: "unrevoked", why, ...(status === undefined ? {} : { status }) });
  }

  #record({ manifest, key, target }: ResetUser, what: Outcome): Promise<void> {
    const observer = this.options.observers.get(manifest)!;
    const record = { ...what, run: observer.run, after: "reset", key, target } as const;
    return observer.write(record as LedgerRecord);
  }
}

type Outcome =
  | { type: "revoked" }
  | { type: "unrevoked"; why: string; status?: number }
  | { type: "revocation_in_doubt"; why: string };

/** Users whose revocation after the reset was begun by an earlier run, and did not succeed. Pure. */
export function* unfinishedRevocations(
  manifests: readonly Manifest[],
  states: ReadonlyMap<string, LedgerState>,
): Generator<ResetUser> {
  for (const { name, contain, entries } of manifests) {
    const state = states.get(name);
    if (state === undefined || !contain.has("sessions")) continue;
    for (let index = 0; index < entries.length; index++) {
      const recorded = state.get(entries.targetId(index));
      if (recorded !== undefined && isUnfinished(recorded)) {
        yield { manifest: name, target: entries.target(index), key: recorded.issued!.key };
      }
    }
  }
}

function isUnfinished({ issued, observed, sessionsAfterReset: sessions }: TargetState): boolean {
  if (issued === undefined || observed?.state !== "completed" || sessions === undefined) return false;
  return sessions.state !== "revoked" && !sessions.spent;
}

function placeOf({ manifest, target }: ResetUser): { manifest: string; target: Target } {
  return { manifest, target };
}

function withHint({ code, message, hint, context }: ReticketError): ReticketError {
  return new ReticketError(code, `${message}; what was observed is recorded`, {
    hint: `${hint}; \`refresh --no-revoke\` leaves sessions and refresh tokens alone`,
    context,
  });
}
