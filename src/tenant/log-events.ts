import type { Unanswered } from "./answer.js";
import type { RateLimit } from "./outcome.js";

/** One event of the tenant's log, as far as passwords need it. */
export interface LogEvent {
  id: string;
  /** Milliseconds since the epoch, by the tenant's clock. */
  at: number;
  /** `scp`: a password was changed. `fcp`, `reset_pwd_leak`: it was not. Others are of no interest. */
  type: string;
  userId: string | undefined;
  /** The e-mail address, in lower case, with its connection. */
  email: string | undefined;
  connectionId: string | undefined;
}

/** What a request for events resulted in; the rest is as in `Answer`. */
export type LogsAnswer = { type: "found"; events: readonly LogEvent[]; rate: RateLimit } | Unanswered;
