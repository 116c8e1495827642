import { ReticketError } from "../errors.js";
import { Secret } from "../secret.js";
import type { Credentials } from "./credentials.js";
import { readSigningKey } from "./signing-key.js";

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The credentials in the environment. An empty variable counts as absent. Two kinds at once are refused, because choosing
 * one would be a guess. AUTH0_CLIENT_ID beside AUTH0_ACCESS_TOKEN is allowed.
 * @throws ReticketError CREDENTIALS_MISSING, USAGE if two kinds are set, and as `readSigningKey` does
 */
export async function resolveCredentials(env: Env): Promise<Credentials> {
  const clientId = env.AUTH0_CLIENT_ID || undefined;
  const given = KINDS.filter((name) => env[name]);
  if (given.length > 1) {
    throw new ReticketError(
      "USAGE",
      `${given.join(" and ")} are set: only one kind of credentials is allowed`,
      {
        hint: "unset all but one of them",
      },
    );
  }
  const [kind] = given;
  if (kind === undefined)
    throw missing(
      clientId === undefined
        ? "no credentials in the environment"
        : "AUTH0_CLIENT_ID is set without a secret or key",
    );
  const value = env[kind] ?? "";
  if (kind === "AUTH0_ACCESS_TOKEN") return { type: "token", token: oneLine(kind, value) };
  if (clientId === undefined) throw missing(`${kind} is set without AUTH0_CLIENT_ID`);
  return kind === "AUTH0_CLIENT_SECRET"
    ? { type: "secret", clientId, clientSecret: oneLine(kind, value) }
    : { type: "key", clientId, key: await readSigningKey(value) };
}

/** The audience of tokens: AUTH0_AUDIENCE, or else the canonical tenant's Management API. */
export function audienceOf(canonicalOrigin: string, env: Env): string {
  return env.AUTH0_AUDIENCE || `${canonicalOrigin}/api/v2/`;
}

const KINDS = ["AUTH0_ACCESS_TOKEN", "AUTH0_CLIENT_SECRET", "AUTH0_CLIENT_SIGNING_KEY_PATH"] as const;

/** A pasted secret may end with a line break: report that here, not as a refusal by the tenant. */
function oneLine(name: string, value: string): Secret {
  if (!/^[\x21-\x7e]+$/.test(value)) {
    throw new ReticketError("USAGE", `${name} contains whitespace or a non-printable character`, {
      hint: "set it again, without spaces and line breaks",
    });
  }
  return new Secret(value);
}

function missing(what: string): ReticketError {
  return new ReticketError("CREDENTIALS_MISSING", what, {
    hint: "set AUTH0_CLIENT_ID and either AUTH0_CLIENT_SECRET or AUTH0_CLIENT_SIGNING_KEY_PATH, or set AUTH0_ACCESS_TOKEN",
  });
}
