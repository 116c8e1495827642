import { userInfo } from "node:os";
import { ReticketError } from "../../errors.js";
import { Secret } from "../../secret.js";
import { SSL_MODES, type SslMode, type TlsSettings } from "./tls.js";

type Env = Readonly<Record<string, string | undefined>>;

/** What a `postgres://` URL comes to, libpq's environment variables heard. */
export interface PostgresPlace {
  /** Tried in this order. A host with a slash is the folder of a socket. */
  hosts: readonly { host: string; port: number }[];
  user: string;
  /** undefined: what the passfile says, if anything. */
  password: Secret | undefined;
  database: string;
  schema: string;
  tls: TlsSettings;
  connectTimeoutMs: number;
  /** For messages: neither user nor password. */
  url: string;
}

const PARAMETERS = [
  ...["host", "port", "user", "password", "dbname", "schema", "connect_timeout"],
  ...["sslmode", "sslrootcert", "sslcert", "sslkey", "target_session_attrs", "application_name"],
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
  const parameters = new Map<string, string>();
  for (const [key, value] of new URLSearchParams(query)) {
    if (!PARAMETERS.includes(key))
      throw invalid(`the PostgreSQL URL has a parameter that is not known: ${key}`);
    parameters.set(key, value);
  }
  const user = decoded(name) || parameters.get("user") || env.PGUSER || userInfo().username;
  const password = decoded(secret.join(":")) || parameters.get("password") || env.PGPASSWORD;
  const database = decoded(path) || parameters.get("dbname") || env.PGDATABASE || user;
  const schema = parameters.get("schema") ?? "reticket";
  if (!SCHEMA.test(schema)) {
    throw invalid("`schema` in the PostgreSQL URL is none: it is made of a-z, 0-9 and _");
  }
  const hosts = hostsOf(
    authority || parameters.get("host") || env.PGHOST || "localhost",
    parameters.get("port") || env.PGPORT || "5432",
  );
  const shown = hosts.map(({ host, port }) => `${host.includes(":") ? `[${host}]` : host}:${port}`).join(",");
  return {
    hosts,
    user,
    password: password === undefined || password === "" ? undefined : new Secret(password),
    database,
    schema,
    tls: {
      mode: sslMode(parameters.get("sslmode") || env.PGSSLMODE || "prefer"),
      rootCert: parameters.get("sslrootcert") || env.PGSSLROOTCERT,
      cert: parameters.get("sslcert") || env.PGSSLCERT,
      key: parameters.get("sslkey") || env.PGSSLKEY,
    },
    connectTimeoutMs: seconds(parameters.get("connect_timeout") || env.PGCONNECT_TIMEOUT || "10"),
    url: `postgres://${shown}/${encodeURIComponent(database)}${schema === "reticket" ? "" : `?schema=${schema}`}`,
  };
}

function hostsOf(authority: string, defaultPort: string): { host: string; port: number }[] {
  return authority.split(",").map((each) => {
    const [, bracketed, plain, port] =
      /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]]*))(?::(\d{1,5}))?$/.exec(each) ?? [];
    const host = bracketed ?? (decoded(plain ?? "") || "localhost");
    const number = Number(port ?? defaultPort);
    if (bracketed === undefined && plain === undefined) throw invalid("the PostgreSQL URL names no host");
    if (!(number >= 1 && number <= 65_535)) throw invalid("the PostgreSQL URL's port is none");
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

function sslMode(text: string): SslMode {
  const mode = SSL_MODES.find((each) => each === text);
  if (mode === undefined) throw invalid(`sslmode is none of ${SSL_MODES.join(", ")}`);
  return mode;
}

function seconds(text: string): number {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (value === 0) throw invalid("connect_timeout is no number of seconds");
  return value * 1000;
}

function invalid(message: string): ReticketError {
  return new ReticketError("LEDGER_URL_INVALID", message, {
    hint: "Write `postgres://USER@HOST:PORT/DATABASE`, as libpq reads it; the password best stands in PGPASSWORD or a passfile. Beside libpq's parameters there is `schema`.",
  });
}
