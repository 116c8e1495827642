import type { Answer, Caller } from "../auth0/answer.js";
import { getUsersByEmail, revokeAccess, userOfEmail } from "../auth0/users.js";
import type { ReticketError } from "../errors.js";
import type { Target } from "../target.js";
import type { Exchange, Unsent } from "./exchange.js";
import { type HeldLock, sendHeld } from "./held.js";
import { refusal, revocationRefusal } from "./refusal.js";

/** What came of revoking a user's sessions. */
export type Revocation =
  | { type: "revoked" }
  /** 400, 404: final for this entry. */
  | { type: "rejected"; status: number; errorCode: string | undefined; message: string }
  /** Whose they are can't be said. */
  | { type: "unclear"; why: string }
  /** No answer that can be used, again and again. `asked`: the order may have been taken. */
  | { type: "failed"; asked: boolean; why: string }
  /** The run can't go on. */
  | { type: "refused"; status: number; error: ReticketError }
  | Unsent;

type Refused = Extract<Answer, { type: "refused" }>;
type Failed = Extract<Answer, { type: "failed" }>;

/** A request without a usable answer is sent this often: neither harms anybody who gets it twice. */
const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 500;

export interface RevokeOptions {
  caller: Caller;
  exchange: Exchange;
  signals: NonNullable<Parameters<Caller["call"]>[1]>;
  lock: HeldLock;
  /** Called before each request is sent. */
  onSend: () => void;
}

/** Ends every session of the target's user; where the target is an e-mail, the tenant is asked who that is. Never rejects. */
export async function revokeSessions(target: Target, options: RevokeOptions): Promise<Revocation> {
  const found = await userIdOf(target, options);
  if (typeof found !== "string") return found;
  const { caller, signals } = options;
  const answer = await ask(options, (mayLeave) => revokeAccess(caller, found, { ...signals, mayLeave }));
  switch (answer.type) {
    case "answered":
      return { type: "revoked" };
    case "refused":
      return isFinal(answer)
        ? { ...answer, type: "rejected" }
        : refused(answer, "the scopes `delete:sessions` and `delete:refresh_tokens`");
    case "failed":
      return { type: "failed", asked: true, why: answer.why };
    case "unsent":
      return answer;
  }
}

async function userIdOf(target: Target, options: RevokeOptions): Promise<string | Revocation> {
  if ("user_id" in target) return target.user_id;
  const { caller, signals } = options;
  const found = await userOfEmail(target.email, (spelling) =>
    ask(options, (mayLeave) =>
      getUsersByEmail(caller, spelling, ["user_id", "identities"], { ...signals, mayLeave }),
    ),
  );
  switch (found.type) {
    case "one": {
      const { user_id } = found.user;
      return typeof user_id === "string" && user_id !== ""
        ? user_id
        : { type: "failed", asked: false, why: "the tenant did not say which user has this e-mail" };
    }
    case "none":
      return {
        type: "unclear",
        why: "no user with a password has this e-mail as it is spelled: write `user_id` in its place, or spell it as Auth0 does",
      };
    case "several":
      return {
        type: "unclear",
        why: "several users of the tenant have this e-mail: write `user_id` in its place",
      };
    case "refused":
      return refused(found, "the scope `read:users`");
    case "failed":
      return { type: "failed", asked: false, why: found.why };
    case "unsent":
      return found;
  }
}

/** Sends what may be sent again until there is an answer that can be used. */
async function ask<A extends { type: string }>(
  { exchange, lock, onSend }: RevokeOptions,
  send: (mayLeave: () => boolean) => Promise<A>,
) {
  for (let failures = 0; ; ) {
    const answer = await exchange.send(() =>
      sendHeld(lock, (mayLeave) => {
        onSend();
        return send(mayLeave);
      }),
    );
    if (!isFailed(answer) || ++failures === ATTEMPTS) return answer;
    exchange.pause(FIRST_PAUSE_MS * 2 ** (failures - 1));
  }
}

function isFailed(answer: { type: string }): answer is Failed {
  return answer.type === "failed";
}

/** The user is not there, or has an id that none can have. Any other refusal is about all of them. */
function isFinal({ status, errorCode }: Refused): boolean {
  return status === 400 || (status === 404 && errorCode === "inexistent_user");
}

function refused(answer: Refused, scopes: string): Revocation {
  const { status } = answer;
  const error = status === 401 ? refusal({ ...answer, status }) : revocationRefusal(answer, scopes);
  return { type: "refused", status, error };
}
