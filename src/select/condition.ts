import { BlockList, isIP } from "node:net";
import { ReticketError } from "../errors.js";
import { databaseIdentities } from "../manifest/identifiers/database-identity.js";
import { fieldAt, type UserFields } from "../tenant/users.js";
import { emailsOf } from "./user-field.js";

/** One condition of `--where`. */
export interface Condition {
  /** As it was written. */
  text: string;
  /** What it looks at: conditions on the same are alternatives, all others must hold together. */
  subject: string;
  /** The fields that an export must have for it. */
  field: string;
  /** Whether a user without the field is a usual case, so that its absence in the whole export proves nothing. */
  mayBeAbsent: boolean;
  holds(user: UserFields): boolean;
}

/** The fields that a condition may name, with what their values look like. */
export const CONDITION_FIELDS: readonly (readonly [name: string, value: string])[] = [
  ["connection", "NAME, a database connection's"],
  ["email_domain", "example.com"],
  ["created_before", "TIME"],
  ["created_after", "TIME"],
  ["last_login_before", "TIME; also users who never logged in"],
  ["last_login_after", "TIME"],
  ["not_reset_since", "TIME; the password was not reset at or after it"],
  ["last_ip", "an address, or a network like 203.0.113.0/24"],
  ["blocked", "true or false"],
  ["app_metadata.PATH", "a value"],
  ["user_metadata.PATH", "a value"],
];

type Make = (value: string, now: number) => Pick<Condition, "field" | "holds"> & { mayBeAbsent?: boolean };

const MAKERS: Readonly<Record<string, Make>> = {
  connection: (name) => ({
    field: "identities",
    holds: (user) => databaseIdentities(user).some(({ connection }) => connection === name),
  }),
  email_domain: (domain) => {
    const suffix = `@${domain.toLowerCase().replace(/^@/, "")}`;
    return { field: "email", holds: (user) => emailsOf(user).some((email) => email.endsWith(suffix)) };
  },
  created_before: before("created_at"),
  created_after: after("created_at"),
  last_login_before: before("last_login"),
  last_login_after: after("last_login"),
  not_reset_since: before("last_password_reset"),
  last_ip: (network) => {
    const isIn = networkTest(network);
    return {
      field: "last_ip",
      holds: (user) => typeof user.last_ip === "string" && isIn(user.last_ip),
    };
  },
  blocked: (value) => {
    if (value !== "true" && value !== "false") throw new Unfit("write `true` or `false`");
    return {
      field: "blocked",
      mayBeAbsent: value === "false",
      holds: (user) => (fieldAt(user, "blocked") === true) === (value === "true"),
    };
  },
};

/** Why a value does not fit its field: what to write instead. */
class Unfit extends Error {}

/**
 * Parses `FIELD=VALUE`. Times are RFC 3339, dates (00:00 UTC), or ages before now: `7d`, `36h`.
 * @param now milliseconds since the epoch
 * @throws ReticketError CONDITION_INVALID
 */
export function parseCondition(text: string, now: number): Condition {
  const equals = text.indexOf("=");
  const name = text.slice(0, Math.max(equals, 0)).trim();
  const value = text.slice(equals + 1).trim();
  if (equals < 1 || value === "")
    throw wrong(text, "is not FIELD=VALUE", "like `connection=Username-Password-Authentication`");
  const make = Object.hasOwn(MAKERS, name) ? MAKERS[name] : metadataMaker(name);
  if (make === undefined) {
    const names = CONDITION_FIELDS.map(([field]) => field).join(", ");
    throw wrong(text, "names no field that users can be selected by", `use one of ${names}`);
  }
  try {
    return { text, subject: name, mayBeAbsent: false, ...make(value, now) };
  } catch (error) {
    if (error instanceof Unfit) throw wrong(text, "has a value that does not fit", error.message);
    throw error;
  }
}

/** Whether all conditions hold, those on the same subject being alternatives. */
export function allHold(conditions: readonly Condition[], user: UserFields): boolean {
  const open = new Set<string>();
  const met = new Set<string>();
  for (const condition of conditions) {
    open.add(condition.subject);
    if (!met.has(condition.subject) && condition.holds(user)) met.add(condition.subject);
  }
  return met.size === open.size;
}

function metadataMaker(name: string): Make | undefined {
  if (!/^(app|user)_metadata\.[^=]{1,200}$/.test(name)) return undefined;
  return (value) => ({ field: name, holds: (user) => isValue(fieldAt(user, name), value) });
}

/** A list has a value where one of its items is it. */
function isValue(found: unknown, value: string): boolean {
  if (Array.isArray(found)) return found.some((item) => isValue(item, value));
  return typeof found !== "object" && found !== undefined && String(found) === value;
}

function before(field: string): Make {
  return (value, now) => {
    const limit = momentOf(value, now);
    return { field, holds: (user) => !(timeAt(user, field) >= limit) };
  };
}

function after(field: string): Make {
  return (value, now) => {
    const limit = momentOf(value, now);
    return { field, holds: (user) => timeAt(user, field) >= limit };
  };
}

/** NaN where the user has no such time. */
function timeAt(user: UserFields, field: string): number {
  const value = fieldAt(user, field);
  return typeof value === "string" ? Date.parse(value) : Number.NaN;
}

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const TIME_HINT =
  "write a date like `2026-01-31`, a time like `2026-01-31T14:00:00+01:00`, or an age like `7d`";

/** @returns milliseconds since the epoch */
function momentOf(text: string, now: number): number {
  const [, count, unit = ""] = /^(\d{1,6})([mhdw])$/.exec(text) ?? [];
  if (count !== undefined) return now - Number(count) * UNITS[unit]!;
  const isTime = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/.test(text);
  const moment = isTime ? Date.parse(text) : Number.NaN;
  // JavaScript takes February 30 for March 2.
  const isDay = new Date(`${text.slice(0, 10)}T00:00:00Z`).toJSON()?.slice(0, 10) === text.slice(0, 10);
  if (Number.isNaN(moment) || !isDay) throw new Unfit(TIME_HINT);
  return moment;
}

function networkTest(text: string): (address: string) => boolean {
  const [address = "", bits] = text.split("/", 2);
  const family = isIP(address);
  const most = family === 4 ? 32 : 128;
  const prefix = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
  if (family === 0 || !(prefix <= most)) {
    throw new Unfit("write an address or a network, like `203.0.113.7` or `203.0.113.0/24`");
  }
  const list = new BlockList();
  list.addSubnet(address, prefix, family === 4 ? "ipv4" : "ipv6");
  return (other) => {
    const kind = isIP(other);
    return kind !== 0 && list.check(other, kind === 4 ? "ipv4" : "ipv6");
  };
}

function wrong(text: string, why: string, hint: string): ReticketError {
  return new ReticketError("CONDITION_INVALID", `--where ${JSON.stringify(text.slice(0, 200))} ${why}`, {
    hint,
  });
}
