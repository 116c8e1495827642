import type { Credentials } from "../auth0/credentials.js";
import { readSigningKey } from "../auth0/signing-key.js";
import { ReticketError } from "../errors.js";
import { Secret } from "../secret.js";

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The credentials that the environment names; an empty variable counts as absent. Which of two kinds is meant is not
 * guessed. AUTH0_CLIENT_ID alone is no kind, so it may stand beside a ready token.
 * @throws ReticketError CREDENTIALS_MISSING, USAGE where two kinds are given, and as `readSigningKey` does
 */
export async function resolveCredentials(env: Env): Promise<Credentials> {
  const clientId = env.AUTH0_CLIENT_ID || undefined;
  const given = KINDS.filter((name) => env[name]);
  if (given.length > 1) {
    throw new ReticketError(
      "USAGE",
      `${given.join(" and ")} are set, and one kind of credentials is wanted`,
      {
        hint: "unset all but one of them",
      },
    );
  }
  const [kind] = given;
  if (kind === undefined)
    throw missing(clientId === undefined ? "there are no credentials" : "AUTH0_CLIENT_ID is set alone");
  const value = env[kind] ?? "";
  if (kind === "AUTH0_ACCESS_TOKEN") return { type: "token", token: oneLine(kind, value) };
  if (clientId === undefined) throw missing(`${kind} is set without AUTH0_CLIENT_ID`);
  return kind === "AUTH0_CLIENT_SECRET"
    ? { type: "secret", clientId, clientSecret: oneLine(kind, value) }
    : { type: "key", clientId, key: await readSigningKey(value) };
}

const KINDS = ["AUTH0_ACCESS_TOKEN", "AUTH0_CLIENT_SECRET", "AUTH0_CLIENT_SIGNING_KEY_PATH"] as const;

/** A line break that came along when a secret was pasted is told of here rather than as a refusal by the tenant. */
function oneLine(name: string, value: string): Secret {
  if (!/^[\x21-\x7e]+$/.test(value)) {
    throw new ReticketError(
      "USAGE",
      `${name} holds a blank, a line break or another character that none has`,
      {
        hint: "set it again, without the line break at its end",
      },
    );
  }
  return new Secret(value);
}

function missing(what: string): ReticketError {
  return new ReticketError("CREDENTIALS_MISSING", what, {
    hint: "set AUTH0_CLIENT_ID and either AUTH0_CLIENT_SECRET or AUTH0_CLIENT_SIGNING_KEY_PATH, or set AUTH0_ACCESS_TOKEN",
  });
}
