/**
 * The scopes of Auth0's Management API that each kind of work needs: the only list, from which hints, help and `reticket doctor` take
 * them. Source: Auth0's Management API reference, the scopes of each endpoint.
 */
export const TOKEN_SCOPES = {
  issue: ["create:user_tickets"],
  read_users: ["read:users"],
  read_connections: ["read:connections"],
  read_logs: ["read:logs"],
  replace_passwords: ["update:users"],
  revoke: ["delete:sessions", "delete:refresh_tokens"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A kind of work that needs scopes. */
export type ScopedWork = keyof typeof TOKEN_SCOPES;

/** `the scope `read:users``, or several with `and` between them. */
export function scopeWords(work: ScopedWork): string {
  const scopes = TOKEN_SCOPES[work].map((scope) => `\`${scope}\``);
  return `the scope${scopes.length === 1 ? "" : "s"} ${scopes.join(" and ")}`;
}
