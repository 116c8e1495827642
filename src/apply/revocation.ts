import type { Answer, Caller } from "../auth0/answer.js";
import type { Connections } from "../auth0/connections.js";
import { findUser } from "../auth0/find-user.js";
import { getUser, getUsersByEmail, revokeAccess } from "../auth0/users.js";
import type { ReticketError } from "../errors.js";
import { type RequestKind, refusalOf } from "../pacing/refusals.js";
import type { PermitAtHand, RequestLoop, Unsent } from "../pacing/request-loop.js";
import type { Target } from "../target.js";
import { type LedgerLock, sendLocked } from "./locked-send.js";

/** The result of revoking a user's sessions. */
export type Revocation =
  | { type: "revoked" }
  /** 400, 404: final for this entry. */
  | { type: "rejected"; status: number; errorCode: string | undefined; message: string }
  /** It is not known whose sessions they are. */
  | { type: "unclear"; why: string }
  /** No usable response after several tries. `asked`: the sessions may have been revoked. */
  | { type: "failed"; asked: boolean; why: string }
  /** The run can't go on. */
  | { type: "refused"; status: number; error: ReticketError }
  | Unsent;

type Refused = Extract<Answer, { type: "refused" }>;

export interface RevokeOptions {
  caller: Caller;
  loop: RequestLoop;
  connections: Connections;
  permit: PermitAtHand;
  signals: NonNullable<Parameters<Caller["call"]>[1]>;
  lock: LedgerLock;
  /** Called before each request is sent. */
  onSend: () => void;
}

/** Revokes every session of the target's user. For an e-mail, the tenant is asked first which user it is. */
export async function revokeSessions(target: Target, options: RevokeOptions): Promise<Revocation> {
  const found = await userIdOf(target, options);
  if (typeof found !== "string") return found;
  const { caller, signals } = options;
  const answer = await send("revocation", options, (mayLeave) =>
    revokeAccess(caller, found, { ...signals, mayLeave }),
  );
  switch (answer.type) {
    case "answered":
      return { type: "revoked" };
    case "refused":
      return refused("revocation", answer);
    case "failed":
      return { type: "failed", asked: true, why: answer.why };
    case "unsent":
      return answer;
  }
}

async function userIdOf(target: Target, options: RevokeOptions): Promise<string | Revocation> {
  if ("user_id" in target) return target.user_id;
  const { caller, signals, connections } = options;
  const fields = ["user_id", "identities"];
  const found = await findUser(target, {
    byId: (id) => send("read", options, (mayLeave) => getUser(caller, id, fields, { ...signals, mayLeave })),
    byEmail: (email) =>
      send("read", options, (mayLeave) => getUsersByEmail(caller, email, fields, { ...signals, mayLeave })),
    connections,
  });
  switch (found.type) {
    case "found":
      return found.userId;
    case "absent":
      return { type: "unclear", why: "the tenant has no user with this id" };
    case "unclear":
    case "unsent":
      return found;
    case "refused":
      return refused("read", found);
    case "failed":
      return { type: "failed", asked: false, why: found.why };
  }
}

function send<A extends { type: string }>(
  kind: RequestKind,
  { loop, permit, lock, onSend }: RevokeOptions,
  request: (mayLeave: () => boolean) => Promise<A>,
) {
  const attempt = () =>
    sendLocked(lock, (mayLeave) => {
      onSend();
      return request(mayLeave);
    });
  return loop.attempt(kind, attempt, permit);
}

function refused(kind: RequestKind, answer: Refused): Revocation {
  const error = refusalOf(kind, answer);
  return error === undefined
    ? { ...answer, type: "rejected" }
    : { type: "refused", status: answer.status, error };
}
