import { ReticketError } from "../errors.js";

/** What a fault needs beside its name: nothing, or a time. */
type Time = "none" | "needed" | "optional";

/**
 * Every kind of fault. `before`: nothing was made when it strikes. `after`: the ticket was really made, and its answer
 * goes wrong. `headers`: the answer is right but for its rate-limit headers.
 */
const KINDS = {
  latency: { stage: "before", time: "needed", does: "the request waits this long before it is looked at" },
  "400": { stage: "before", time: "none", does: "refused: the connection can't do this" },
  "400-transient": { stage: "before", time: "none", does: "refused: Auth0's identity provider failed" },
  "401-expired": { stage: "before", time: "none", does: "the request's token expires there and then" },
  "403": { stage: "before", time: "none", does: "refused: the scope is missing" },
  reject: { stage: "before", time: "none", does: "404, as for a user that does not exist" },
  "409": { stage: "before", time: "none", does: "refused: several custom domains and no header" },
  "429": { stage: "before", time: "optional", does: "too many requests; a time is sent as Retry-After" },
  "429-storm": { stage: "before", time: "needed", does: "too many requests, for this long from its start" },
  "500": { stage: "before", time: "none", does: "500, nothing made" },
  "502": { stage: "before", time: "none", does: "502, nothing made" },
  "503": { stage: "before", time: "none", does: "503 without Retry-After, nothing made" },
  "503-retry-after": { stage: "before", time: "needed", does: "503 with Retry-After, nothing made" },
  "504": { stage: "before", time: "none", does: "504, nothing made" },
  timeout: { stage: "before", time: "none", does: "no answer ever, nothing made" },
  "drop-before-create": { stage: "before", time: "none", does: "the connection is cut, nothing made" },
  "500-after-create": { stage: "after", time: "none", does: "500, though the ticket was made" },
  "502-after-create": { stage: "after", time: "none", does: "502, though the ticket was made" },
  "504-after-create": { stage: "after", time: "none", does: "504, though the ticket was made" },
  "timeout-after-create": {
    stage: "after",
    time: "none",
    does: "no answer ever, though the ticket was made",
  },
  "drop-after-create": {
    stage: "after",
    time: "none",
    does: "the connection is cut, though the ticket was made",
  },
  "unreadable-201": { stage: "after", time: "none", does: "the answer's body is not JSON" },
  "empty-201": { stage: "after", time: "none", does: "the answer's body is {}" },
  "truncated-201": { stage: "after", time: "none", does: "the connection is cut in the middle of the body" },
  "never-ending-body": { stage: "after", time: "none", does: "the body pours in and never ends" },
  "dripping-body": { stage: "after", time: "none", does: "the body comes a byte at a time and never ends" },
  "dripping-headers": {
    stage: "after",
    time: "none",
    does: "the headers come a byte at a time and never end",
  },
  "ratelimit-missing": { stage: "headers", time: "none", does: "no x-ratelimit headers" },
  "ratelimit-past": { stage: "headers", time: "none", does: "an empty bucket whose reset was an hour ago" },
  "ratelimit-2099": { stage: "headers", time: "none", does: "an empty bucket whose reset is in 2099" },
  "ratelimit-negative": { stage: "headers", time: "none", does: "x-ratelimit-remaining: -5" },
} as const satisfies Record<string, { stage: "before" | "after" | "headers"; time: Time; does: string }>;

export type FaultKind = keyof typeof KINDS;
export type FaultStage = (typeof KINDS)[FaultKind]["stage"];
/** The endpoint that a fault strikes. */
export type FaultPlace = "ticket" | "token" | "users" | "revoke" | "contain";

/** Which requests a fault strikes: a share of them by a seeded die, or by their number (from 1). */
export type FaultWhen =
  | { type: "always" }
  | { type: "share"; share: number }
  | { type: "every" | "nth" | "first" | "after"; count: number };

export interface Fault {
  kind: FaultKind;
  place: FaultPlace;
  when: FaultWhen;
  /** The fault's time, milliseconds; 0 where it has none. */
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
 * Reads `KIND[:TIME][:WHEN][@PLACE]`. TIME is `200ms`, `2s`, `1m` or plain seconds. WHEN is `5%`, `every=7`,
 * `nth=3`, `first=10` or `after=100`; without it every request is struck (a storm starts once). PLACE is `ticket`
 * (where absent), `token`, `users`, `revoke` or `contain`. Kinds of the stage `after` count the tickets made, the others the requests
 * that the rate limit let through.
 * @throws ReticketError USAGE
 */
export function parseFault(text: string): Fault {
  const [spec = "", place = "ticket", ...more] = text.split("@");
  const [kind = "", ...args] = spec.split(":");
  if (!isKind(kind))
    throw wrong(
      text,
      `there is no fault ${JSON.stringify(kind)}`,
      `use one of ${Object.keys(KINDS).join(", ")}`,
    );
  if (more.length > 0 || !isPlace(place)) {
    throw wrong(
      text,
      `there is no place ${JSON.stringify([place, ...more].join("@"))}`,
      "use @ticket, @token, @users, @revoke or @contain",
    );
  }

  let ms: number | undefined;
  let when: FaultWhen | undefined;
  for (const arg of args) {
    const time = parseTime(arg);
    const parsedWhen = time === undefined ? parseWhen(arg) : undefined;
    if (time !== undefined && ms === undefined) ms = time;
    else if (parsedWhen !== undefined && when === undefined) when = parsedWhen;
    else
      throw wrong(
        text,
        `${JSON.stringify(arg)} is not understood here`,
        "write KIND[:TIME][:WHEN][@PLACE], as in latency:200ms:5% or 500-after-create:every=7",
      );
  }
  if (KINDS[kind].time === "needed" && ms === undefined)
    throw wrong(text, `${kind} needs a time`, `write ${kind}:2s`);
  if (KINDS[kind].time === "none" && ms !== undefined)
    throw wrong(text, `${kind} takes no time`, `write ${kind}, or ${kind}:5%`);
  return {
    kind,
    place,
    when: when ?? (kind === "429-storm" ? { type: "nth", count: 1 } : { type: "always" }),
    ms: ms ?? 0,
  };
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
