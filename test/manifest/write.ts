import type { Entry } from "../../src/generated/manifest.js";
import type { Spec } from "./arbitrary.js";
import { manifestText } from "./folder.js";

/** A manifest file, and a list beside it. */
export type Files = [manifest: string, lists?: Record<string, string>];

export function asJson({ generation, defaults, users }: Spec, name = "inc-2041"): string {
  return JSON.stringify({
    apiVersion: "reticket/v1",
    kind: "PasswordChangeTickets",
    metadata: { name },
    spec: { generation, defaults, users },
  });
}

/** The same as YAML, in another order, with comments and quotes of either kind. */
export function asYaml({ generation, defaults, users }: Spec, seed: number): string {
  const turn = (index: number) => Math.abs(seed + index) % 3;
  const rotated = [...users.slice(turn(1)), ...users.slice(0, turn(1))];
  const rows = rotated.map((user, index) => {
    const fields = Object.entries(user).sort(([a], [b]) => (turn(index) === 0 ? 1 : -1) * (a < b ? -1 : 1));
    const lines = fields.map(
      ([key, value], at) => `${at === 0 ? "-" : " "} ${key}: ${scalar(value, turn(at))}`,
    );
    return lines.map((line, at) => `    ${line}${turn(at + index) === 1 ? " # why" : ""}\n`).join("");
  });
  const list = rows.length === 0 ? "  users: [] # no users\n" : `  users:\n${rows.join("# a comment\n\n")}`;
  return manifestText(`${list}  generation: ${generation}\n  defaults: ${JSON.stringify(defaults)}\n`);
}

function scalar(value: unknown, style: number): string {
  if (typeof value !== "string") return JSON.stringify(value);
  if (style === 0) return `'${value.replaceAll("'", "''")}'`;
  if (style === 1 || !/^x[\w|@.-]*$/.test(value)) return JSON.stringify(value);
  return value;
}

const COLUMNS = [
  "ttl_sec",
  "user_id",
  "email",
  "connection_id",
  "client_id",
  "organization_id",
  "mark_email_as_verified",
  "includeEmailInRedirect",
  "generation",
  "deliver_to",
] as const;
const IDENTITY = ["user_id", "provider", "connection_id"] as const;

/** The same with the entries in a CSV list. */
export function asCsv(spec: Spec): Files {
  const header = [...COLUMNS, ...IDENTITY.map((key) => `identity.${key}`)];
  const rows = spec.users.map((user) => [
    ...COLUMNS.map((column) => cell(user[column])),
    ...IDENTITY.map((key) => cell(user.identity?.[key])),
  ]);
  const text = [header, ...rows].map((row) => `${row.join(",")}\r\n`).join("");
  return [withList(spec, "users.csv"), { "users.csv": text }];
}

function cell(value: string | number | boolean | undefined): string {
  const text = value === undefined ? "" : String(value);
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The same with the entries in an NDJSON list. */
export function asNdjson(spec: Spec): Files {
  const text = spec.users.map((user: Entry) => `${JSON.stringify(user)}\n`).join("");
  return [withList(spec, "users.ndjson"), { "users.ndjson": text }];
}

function withList({ generation, defaults }: Spec, file: string): string {
  const text = `  generation: ${generation}\n  defaults: ${JSON.stringify(defaults)}\n`;
  return manifestText(`${text}  users_from:\n    - file: ${file}\n`);
}
