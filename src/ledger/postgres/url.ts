import { userInfo } from "node:os";
import { ReticketError } from "../../errors.js";
import { Secret } from "../../secret.js";
import { AUTH_METHODS, type AuthMethod, DEFAULT_AUTH } from "./authentication.js";
import { SSL_MODES, type SslMode, type TlsSettings } from "./tls.js";

type Env = Readonly<Record<string, string | undefined>>;

/** A parsed `postgres://` URL, completed by libpq's environment variables. */
export interface PostgresPlace {
  /** Tried in this order. A host with a slash is the folder of a socket. */
  hosts: readonly { host: string; port: number }[];
  user: string;
  /** undefined: what the passfile says, if anything. */
  password: Secret | undefined;
  database: string;
  schema: string;
  tls: TlsSettings;
  /** What the server may ask for. */
  auth: readonly AuthMethod[];
  connectTimeoutMs: number;
  /** For messages: neither user nor password. */
  url: string;
}

const PARAMETERS = [
  ...["host", "port", "user", "password", "dbname", "schema", "connect_timeout"],
  ...[
    "require_auth",
    "sslmode",
    "sslrootcert",
    "sslcert",
    "sslkey",
    "target_session_attrs",
    "application_name",
  ],
];
const SCHEMA = /^[a-z_][a-z0-9_]{0,62}$/;

/**
 * `postgres://USER:PASSWORD@HOST:PORT/DATABASE?schema=reticket&sslmode=verify-full`, as libpq reads it; several hosts
 * stand with commas between them.
 * @throws ReticketError LEDGER_URL_INVALID, which shows nothing of the URL but a parameter's name
 */
export function parsePostgresUrl(url: string, env: Env): PostgresPlace {
  const parts = /^postgres(?:ql)?:\/\/(?:([^@/?#]*)@)?([^/?#@]*)(?:\/([^?#/]*))?(?:\?([^#]*))?$/.exec(url);
  if (parts === null) throw invalid("the PostgreSQL URL can't be understood");
  const [, login = "", authority = "", path = "", query = ""] = parts;
  const [name = "", ...secret] = login.split(":");
  // A password that has a `?` in it ends behind that, at an `@`.
  const parameters = parametersOf(query, login.includes(":") || query.includes("@"));
  const user = decoded(name) || parameters.get("user") || env.PGUSER || userInfo().username;
  const password = decoded(secret.join(":")) || parameters.get("password") || env.PGPASSWORD;
  const database = decoded(path) || parameters.get("dbname") || env.PGDATABASE || user;
  const schema = parameters.get("schema") ?? "reticket";
  if (!SCHEMA.test(schema)) {
    throw invalid("invalid `schema` in the PostgreSQL URL: use a-z, 0-9 and _");
  }
  const hosts = hostsOf(
    authority || parameters.get("host") || env.PGHOST || "localhost",
    parameters.get("port") || env.PGPORT || "5432",
  );
  const shown = hosts.map(shownHost).join(",");
  return {
    hosts,
    user,
    password: password === undefined || password === "" ? undefined : new Secret(password),
    database,
    schema,
    tls: tlsOf(parameters, env),
    auth: authMethods(parameters.get("require_auth") || env.PGREQUIREAUTH || undefined),
    connectTimeoutMs: seconds(parameters.get("connect_timeout") || env.PGCONNECT_TIMEOUT || "10"),
    url: `postgres://${shown}/${encodeURIComponent(database)}${schema === "reticket" ? "" : `?schema=${schema}`}`,
  };
}

/** @param hasPassword a key may be the end of a password with a `?` in it, and is not shown */
function parametersOf(query: string, hasPassword: boolean): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const [key, value] of new URLSearchParams(query)) {
    if (!PARAMETERS.includes(key)) {
      const shown = /^[a-z_]{1,40}$/.test(key) && !hasPassword ? `: ${key}` : "";
      throw invalid(`the PostgreSQL URL has a parameter that is not known${shown}`);
    }
    parameters.set(key, value);
  }
  return parameters;
}

function tlsOf(parameters: ReadonlyMap<string, string>, env: Env): PostgresPlace["tls"] {
  return {
    mode: sslMode(parameters.get("sslmode") || env.PGSSLMODE || undefined),
    rootCert: parameters.get("sslrootcert") || env.PGSSLROOTCERT,
    cert: parameters.get("sslcert") || env.PGSSLCERT,
    key: parameters.get("sslkey") || env.PGSSLKEY,
  };
}

function shownHost({ host, port }: { host: string; port: number }): string {
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function hostsOf(authority: string, defaultPort: string): { host: string; port: number }[] {
  return authority.split(",").map((each) => {
    const [, bracketed, plain, port] =
      /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]]*))(?::(\d{1,5}))?$/.exec(each) ?? [];
    const host = bracketed ?? (decoded(plain ?? "") || "localhost");
    const number = Number(port ?? defaultPort);
    if (bracketed === undefined && plain === undefined) throw invalid("the PostgreSQL URL names no host");
    if (!(number >= 1 && number <= 65_535))
      throw invalid("invalid port in the PostgreSQL URL: use 1 to 65535");
    return { host, port: number };
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalid("the PostgreSQL URL has a % that stands for nothing: write %25 for a plain one");
  }
}

function sslMode(text: string | undefined): SslMode | undefined {
  if (text === undefined) return undefined;
  const mode = SSL_MODES.find((each) => each === text);
  if (mode === undefined) throw invalid(`invalid sslmode: use one of ${SSL_MODES.join(", ")}`);
  return mode;
}

function authMethods(text: string | undefined): readonly AuthMethod[] {
  if (text === undefined) return DEFAULT_AUTH;
  return text.split(",").map((word) => {
    const method = AUTH_METHODS.find((each) => each === word.trim());
    if (method === undefined) throw invalid(`require_auth is a list of ${AUTH_METHODS.join(", ")}`);
    return method;
  });
}

function seconds(text: string): number {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (value === 0) throw invalid("connect_timeout is not a number of seconds");
  return value * 1000;
}

function invalid(message: string): ReticketError {
  return new ReticketError("LEDGER_URL_INVALID", message, {
    hint: "Write `postgres://USER@HOST:PORT/DATABASE`, as libpq reads it; the password best stands in PGPASSWORD or a passfile. Beside libpq's parameters there is `schema`.",
  });
}
