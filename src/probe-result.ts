import { type ErrorCode, type Explanation, ReticketError } from "./errors.js";

/** The codes of what `reticket doctor` finds, besides those of errors and diagnostics. `reticket explain CODE` prints them. */
export const PROBE_CODES = {
  NODE_UNSUPPORTED: {
    meaning: "reticket runs on a version of Node.js that is too old for it, or on a platform without tests.",
    hint: "Install a version that the message names.",
  },
  CONFIG_ABSENT: {
    meaning:
      "There is no reticket.yaml here or in a folder above, so every run depends on flags and variables.",
    hint: "Run `reticket init`, or give `--config FILE`.",
  },
  CHECK_TIMED_OUT: {
    meaning: "A check of `reticket doctor` had no result in time.",
    hint: "Find out what does not answer, or give `--timeout` a longer time for a large ledger.",
  },
  TENANT_UNLIKELY: {
    meaning: "A server answers at the tenant's address, but not as an Auth0 tenant of this name does.",
    hint: "Check `tenant` and `domain` in reticket.yaml, AUTH0_DOMAIN, and whether a proxy answers in its place.",
  },
  CLOCK_SKEWED: {
    meaning:
      "This machine's clock and the tenant's differ. Verdicts on resets use the tenant's clock, but signatures of webhooks and of private_key_jwt are refused once the difference is a few minutes.",
    hint: "Set this machine's clock by NTP: `timedatectl status`.",
  },
  SCOPES_UNKNOWN: {
    meaning: "The token does not say which scopes it has, so a missing one is noticed when it is needed.",
    hint: "Check the application's permissions for the Auth0 Management API in the dashboard.",
  },
  SCOPES_EXCESSIVE: {
    meaning:
      "The token has scopes that reticket never needs. If it leaks, it can do more harm than necessary.",
    hint: "Use an application of its own for reticket, with the scopes that it needs.",
  },
  TOKEN_EXPIRES: {
    meaning: "The access token expires before a run would end, and can't be renewed.",
    hint: "Use AUTH0_CLIENT_ID with a secret or a key instead of AUTH0_ACCESS_TOKEN.",
  },
  LEDGER_PERMISSIONS: {
    meaning: "Every user of this machine can write to the ledger, and so remove what it records.",
    hint: "Take the permission away: `chmod o-w` on the folder and the files.",
  },
  PING_REFUSED: {
    meaning: "A webhook did not accept the signed ping of `reticket doctor`.",
    hint: "Check its address and the signing secret at both ends. A receiver should answer 2xx to a type that it does not know.",
  },
  SUBSCRIPTION_UNKNOWN: {
    meaning:
      "The size of the tenant's rate limit fits no subscription that Auth0 publishes, or could not be read.",
    hint: "Nothing is wrong: a run learns the rate. Estimates are missing until then.",
  },
  SUBSCRIPTION_SLOW: {
    meaning: "At the subscription's rate limit, the manifests take longer than a CI job may run.",
    hint: "Use `apply --time-budget 5h`, and run it again for what is left; or ask Auth0 for a higher limit.",
  },
} as const satisfies Record<string, Explanation>;

/** The stable code of a probe's warning or failure, a key of `PROBE_CODES`. */
export type ProbeCode = keyof typeof PROBE_CODES;

/** One thing that was found out about the environment, without changing it. Messages hold no secret. They are not escaped. */
export type ProbeResult =
  | { state: "ok"; message: string }
  | {
      state: "warning" | "failure";
      code: ErrorCode | ProbeCode;
      message: string;
      /** What to do about it. */
      hint: string | undefined;
    };

export function probeOk(message: string): ProbeResult {
  return { state: "ok", message };
}

/** @param hint the code's own where absent */
export function probeWarning(code: ErrorCode | ProbeCode, message: string, hint?: string): ProbeResult {
  return { state: "warning", code, message, hint: hint ?? hintOfCode(code) };
}

/** @param hint the code's own where absent */
export function probeFailure(code: ErrorCode | ProbeCode, message: string, hint?: string): ProbeResult {
  return { state: "failure", code, message, hint: hint ?? hintOfCode(code) };
}

/** @throws the error itself if it is not a ReticketError */
export function failureOfError(error: unknown): ProbeResult {
  if (!(error instanceof ReticketError)) throw error;
  return { state: "failure", code: error.code, message: error.message, hint: error.hint };
}

function hintOfCode(code: ErrorCode | ProbeCode): string | undefined {
  return code in PROBE_CODES ? PROBE_CODES[code as ProbeCode].hint : undefined;
}
