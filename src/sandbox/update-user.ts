import { targetId } from "../target.js";
import type { SandboxUser } from "./directory.js";
import { MIN_PASSWORD_LENGTH } from "./passwords.js";
import { failure, json, type Reply, type SandboxRequest } from "./reply.js";
import type { Tenant } from "./tenant.js";

/** What replacing a password needs. */
export const UPDATE_SCOPE = "update:users";
const FIELDS: ReadonlySet<string> = new Set(["password", "connection"]);
/** What bcrypt takes. */
const MAX_PASSWORD_BYTES = 72;
/** Auth0's policy "Good": three of these four. */
const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[!@#$%^&*]/];

/** PATCH /api/v2/users/{id}, as far as it sets a password. */
export class UserUpdates {
  constructor(private readonly tenant: Tenant) {}

  async handle(request: SandboxRequest): Promise<Reply> {
    const refused = this.tenant.tokens.refusal(request.headers.authorization, UPDATE_SCOPE);
    if (refused !== undefined) return refused;
    const body = objectIn(request.body);
    if (body === undefined) return failure(400, "Invalid request payload JSON format");
    const unknown = Object.keys(body).find((key) => !FIELDS.has(key));
    if (unknown !== undefined) {
      const words = `Payload validation error: 'Additional properties not allowed: ${unknown}'.`;
      return failure(400, words, "invalid_body");
    }
    const user = this.tenant.directory.byId(decodeURIComponent(request.path.slice("/api/v2/users/".length)));
    if (user === undefined) return failure(404, "The user does not exist.", "inexistent_user");
    const reply = await this.#setPassword(user, body);
    reply.target = targetId({ user_id: user.user_id });
    return reply;
  }

  async #setPassword(user: SandboxUser, { password, connection }: Record<string, unknown>): Promise<Reply> {
    const accounts = user.identities.filter(({ provider }) => provider === "auth0");
    if (accounts.length === 0) {
      return failure(
        400,
        "The user's main connection does not support this operation",
        "operation_not_supported",
      );
    }
    const named = accounts.some((account) => account.connection === connection);
    const isPrimary = user.identities[0]?.provider === "auth0";
    if (connection === undefined ? !isPrimary : !named) {
      return failure(400, "The specified connection does not belong to the user", "invalid_connection");
    }
    const weak = weakness(password);
    if (weak !== undefined) return failure(400, `PasswordStrengthError: ${weak}`, "password_strength_error");
    await this.tenant.passwords.set(user.user_id, String(password), this.tenant.clock(), "update");
    return json(200, this.tenant.profileOf(user));
  }
}

function weakness(password: unknown): string | undefined {
  if (typeof password !== "string") return "Password is missing";
  if ([...password].length < MIN_PASSWORD_LENGTH) return "Password is too short";
  if (Buffer.byteLength(password) > MAX_PASSWORD_BYTES) return "Password is too long";
  if (CLASSES.filter((each) => each.test(password)).length < 3) return "Password is too weak";
  if (/(.)\1\1/.test(password)) return "Password has identical characters in a row";
  return undefined;
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
