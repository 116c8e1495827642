import { targetId } from "../target.js";
import type { SandboxUser } from "./directory.js";
import { type PasswordPolicy, weaknessOf } from "./password-policy.js";
import { failure, json, type SandboxReply, type SandboxRequest } from "./reply.js";
import type { SandboxTenant } from "./tenant.js";

/** What replacing a password needs. */
const UPDATE_SCOPE = "update:users";
/** What Auth0 changes in requests of their own only. */
const NOT_WITH_A_PASSWORD = ["email", "phone_number", "username"];
const FIELDS: ReadonlySet<string> = new Set(["password", "connection", ...NOT_WITH_A_PASSWORD]);

export interface UserUpdateOptions {
  /** The strength that connections demand, by name; absent: `excellent`. */
  policies?: Readonly<Record<string, PasswordPolicy>> | undefined;
  /** Whether a new password moves `last_password_reset`. Auth0's documentation does not say. */
  movesLastReset: boolean;
}

/** PATCH /api/v2/users/{id}, as far as it sets a password. */
export class UserUpdates {
  constructor(
    private readonly options: UserUpdateOptions,
    private readonly tenant: SandboxTenant,
  ) {}

  async handle(request: SandboxRequest): Promise<SandboxReply> {
    const refused = this.tenant.tokens.refusal(request.headers.authorization, UPDATE_SCOPE);
    if (refused !== undefined) return refused;
    const body = objectIn(request.body);
    if (body === undefined) return failure(400, "Invalid request payload JSON format");
    const unknown = Object.keys(body).find((key) => !FIELDS.has(key));
    if (unknown !== undefined) {
      const words = `Payload validation error: 'Additional properties not allowed: ${unknown}'.`;
      return failure(400, words, "invalid_body");
    }
    const user = this.tenant.userAt(request.path);
    if ("status" in user) return user;
    const reply = await this.#setPassword(user, body);
    reply.target = targetId({ user_id: user.user_id });
    return reply;
  }

  async #setPassword(user: SandboxUser, body: Record<string, unknown>): Promise<SandboxReply> {
    const { password, connection } = body;
    const other = NOT_WITH_A_PASSWORD.find((field) => body[field] !== undefined);
    if (other !== undefined || password === undefined) {
      const words = `Cannot update password and ${other ?? "other fields"} simultaneously`;
      return failure(400, words, "operation_not_supported");
    }
    const account = accountOf(user, connection);
    if ("status" in account) return account;
    const { policies = {}, movesLastReset } = this.options;
    const personal = personalData(user);
    const weak = weaknessOf(password, policies[account.connection] ?? "excellent", personal);
    if (weak !== undefined) return failure(400, `${weak.name}: ${weak.message}`, codeOf(weak.name));
    const now = this.tenant.clock();
    await this.tenant.passwords.set(user.user_id, String(password), now, "update", movesLastReset);
    return json(200, this.tenant.profileOf(user));
  }
}

/** The account whose password is set. The connection must be given unless the user's primary account has the password. */
function accountOf(user: SandboxUser, connection: unknown): SandboxUser["identities"][number] | SandboxReply {
  const accounts = user.identities.filter(({ provider }) => provider === "auth0");
  if (accounts.length === 0) {
    const words = "The user's main connection does not support this operation";
    return failure(400, words, "operation_not_supported");
  }
  const isPrimary = user.identities[0]?.provider === "auth0";
  const account =
    connection === undefined
      ? isPrimary && accounts[0]
      : accounts.find((each) => each.connection === connection);
  return (
    account || failure(400, "The specified connection does not belong to the user", "invalid_connection")
  );
}

function personalData({ email, profile }: SandboxUser): string[] {
  const { name, nickname, username, given_name, family_name } = profile;
  return [email?.split("@")[0], name, nickname, username, given_name, family_name].filter(
    (each) => typeof each === "string",
  );
}

function codeOf(name: "PasswordStrengthError" | "PasswordNoUserInfoError"): string {
  return name === "PasswordStrengthError" ? "password_strength_error" : "password_no_user_info_error";
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null && !Array.isArray(body)
      ? (body as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
