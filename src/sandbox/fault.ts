import { ReticketError } from "../errors.js";

/** Whether a fault has a time besides its name. */
type Time = "none" | "needed" | "optional";

/**
 * Every kind of fault. `before`: the request has no effect. `after`: it had its effect, and the response is wrong. `headers`:
 * only the rate-limit headers of the response are wrong.
 */
const KINDS = {
  latency: { stage: "before", time: "needed", does: "the request waits this long before it is handled" },
  "400": { stage: "before", time: "none", does: "refused: the connection does not support it" },
  "400-transient": { stage: "before", time: "none", does: "refused: Auth0's identity provider failed" },
  "401-expired": { stage: "before", time: "none", does: "the token of the request expires" },
  "403": { stage: "before", time: "none", does: "refused: the scope is missing" },
  reject: { stage: "before", time: "none", does: "404, as for a user that does not exist" },
  "409": { stage: "before", time: "none", does: "refused: several custom domains and no header" },
  "429": { stage: "before", time: "optional", does: "too many requests; a time is sent as Retry-After" },
  "429-storm": { stage: "before", time: "needed", does: "too many requests, for this long from its start" },
  "500": { stage: "before", time: "none", does: "500, without effect" },
  "502": { stage: "before", time: "none", does: "502, without effect" },
  "503": { stage: "before", time: "none", does: "503 without Retry-After, without effect" },
  "503-retry-after": { stage: "before", time: "needed", does: "503 with Retry-After, without effect" },
  "504": { stage: "before", time: "none", does: "504, without effect" },
  timeout: { stage: "before", time: "none", does: "no response, without effect" },
  "drop-before-create": { stage: "before", time: "none", does: "the connection is closed, without effect" },
  "500-after-create": { stage: "after", time: "none", does: "500, but the ticket was issued" },
  "502-after-create": { stage: "after", time: "none", does: "502, but the ticket was issued" },
  "504-after-create": { stage: "after", time: "none", does: "504, but the ticket was issued" },
  "timeout-after-create": {
    stage: "after",
    time: "none",
    does: "no response, but the ticket was issued",
  },
  "drop-after-create": {
    stage: "after",
    time: "none",
    does: "the connection is closed, but the ticket was issued",
  },
  "unreadable-201": { stage: "after", time: "none", does: "the body of the response is not JSON" },
  "empty-201": { stage: "after", time: "none", does: "the body of the response is {}" },
  "truncated-201": {
    stage: "after",
    time: "none",
    does: "the connection is closed in the middle of the body",
  },
  "never-ending-body": { stage: "after", time: "none", does: "the body is endless" },
  "dripping-body": { stage: "after", time: "none", does: "the body is endless, one byte at a time" },
  "dripping-headers": {
    stage: "after",
    time: "none",
    does: "the headers are endless, one byte at a time",
  },
  "ratelimit-missing": { stage: "headers", time: "none", does: "no x-ratelimit headers" },
  "ratelimit-past": { stage: "headers", time: "none", does: "an empty bucket whose reset was an hour ago" },
  "ratelimit-2099": { stage: "headers", time: "none", does: "an empty bucket whose reset is in 2099" },
  "ratelimit-negative": { stage: "headers", time: "none", does: "x-ratelimit-remaining: -5" },
} as const satisfies Record<string, { stage: "before" | "after" | "headers"; time: Time; does: string }>;

export type FaultKind = keyof typeof KINDS;
export type FaultStage = (typeof KINDS)[FaultKind]["stage"];
/** The endpoint that a fault concerns. */
export type FaultPlace = "ticket" | "token" | "users" | "revoke" | "contain";

/** Which requests get a fault: a random share of them, by a seed, or by their number (from 1). */
export type FaultWhen =
  | { type: "always" }
  | { type: "share"; share: number }
  | { type: "every" | "nth" | "first" | "after"; count: number };

export interface Fault {
  kind: FaultKind;
  place: FaultPlace;
  when: FaultWhen;
  /** The fault's time, milliseconds; 0 if it has none. */
  ms: number;
}

const PLACES: readonly FaultPlace[] = ["ticket", "token", "users", "revoke", "contain"];
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };

export function stageOf(kind: FaultKind): FaultStage {
  return KINDS[kind].stage;
}

/** Every kind with what it does, for `--help`. */
export function faultKinds(): { kind: FaultKind; does: string }[] {
  return (Object.keys(KINDS) as FaultKind[]).map((kind) => ({ kind, does: KINDS[kind].does }));
}

/**
 * Reads `KIND[:TIME][:WHEN][@ENDPOINT]`. TIME is `200ms`, `2s`, `1m` or plain seconds. WHEN is `5%`, `every=7`,
 * `nth=3`, `first=10` or `after=100`; without it, every request gets the fault (a storm starts once, also with `after`). ENDPOINT
 * is `ticket` (if absent), `token`, `users`, `revoke` or `contain`. Kinds of the stage `after` count the requests that had their
 * effect, the others those within the rate limit.
 * @throws ReticketError USAGE
 */
export function parseFault(text: string): Fault {
  const [spec = "", place = "ticket", ...more] = text.split("@");
  const [kind = "", ...args] = spec.split(":");
  if (!isKind(kind)) {
    const kinds = `use one of ${Object.keys(KINDS).join(", ")}`;
    throw wrong(text, `unknown fault ${JSON.stringify(kind)}`, kinds);
  }
  if (more.length > 0 || !isPlace(place)) {
    const places = `use ${PLACES.map((each) => `@${each}`).join(", ")}`;
    throw wrong(text, `unknown endpoint ${JSON.stringify([place, ...more].join("@"))}`, places);
  }
  const { ms, when } = parseArguments(text, args);
  if (KINDS[kind].time === "needed" && ms === undefined) {
    throw wrong(text, `${kind} needs a time`, `write ${kind}:2s`);
  }
  if (KINDS[kind].time === "none" && ms !== undefined) {
    throw wrong(text, `${kind} takes no time`, `write ${kind}, or ${kind}:5%`);
  }
  const always: FaultWhen = kind === "429-storm" ? { type: "nth", count: 1 } : { type: "always" };
  return { kind, place, when: when ?? always, ms: ms ?? 0 };
}

function parseArguments(
  text: string,
  args: readonly string[],
): { ms: number | undefined; when: FaultWhen | undefined } {
  let ms: number | undefined;
  let when: FaultWhen | undefined;
  for (const arg of args) {
    const time = parseTime(arg);
    const parsedWhen = time === undefined ? parseWhen(arg) : undefined;
    if (time !== undefined && ms === undefined) ms = time;
    else if (parsedWhen !== undefined && when === undefined) when = parsedWhen;
    else {
      const form = "write KIND[:TIME][:WHEN][@ENDPOINT], as in latency:200ms:5% or 500-after-create:every=7";
      throw wrong(text, `invalid part ${JSON.stringify(arg)}`, form);
    }
  }
  return { ms, when };
}

function isKind(text: string): text is FaultKind {
  return Object.hasOwn(KINDS, text);
}

function isPlace(text: string): text is FaultPlace {
  return (PLACES as readonly string[]).includes(text);
}

function parseTime(arg: string): number | undefined {
  const match = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m)?$/.exec(arg);
  return match === null ? undefined : Number(match[1]) * UNITS[match[2] ?? "s"]!;
}

function parseWhen(arg: string): FaultWhen | undefined {
  const share = /^(\d{1,3}(?:\.\d{1,3})?)%$/.exec(arg);
  if (share !== null && Number(share[1]) > 0 && Number(share[1]) <= 100) {
    return { type: "share", share: Number(share[1]) / 100 };
  }
  const counted = /^(every|nth|first|after)=([1-9]\d{0,8})$/.exec(arg);
  if (counted === null) return undefined;
  return { type: counted[1] as "every" | "nth" | "first" | "after", count: Number(counted[2]) };
}

function wrong(text: string, message: string, hint: string): ReticketError {
  return new ReticketError("USAGE", `fault ${JSON.stringify(text)}: ${message}`, { hint });
}
