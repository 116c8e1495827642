import type { Management } from "./management.js";
import type { Reset } from "./reset.js";
import type { SandboxRoute } from "./server.js";
import type { TokenEndpoint } from "./token-endpoint.js";
import type { UserUpdates } from "./update-user.js";
import type { UserAccess } from "./user-access.js";
import type { UserExports } from "./user-exports.js";

/** What answers requests. */
export interface SandboxHandlers {
  management: Management;
  endpoint: TokenEndpoint;
  reset: Reset;
  userExports: UserExports;
  userUpdates: UserUpdates;
  userAccess: UserAccess;
}

/** Finds what answers a request; undefined: 404. */
export function sandboxRoutes(
  handlers: SandboxHandlers,
): (method: string, path: string) => SandboxRoute | undefined {
  const { management, endpoint, reset, userExports, userUpdates, userAccess } = handlers;
  const open = { place: undefined, group: undefined };
  const read = { place: "users", group: "read_users" } as const;
  const jobs = { place: "users", group: "other" } as const;
  const revoke = { place: "revoke", group: "other" } as const;
  const exact = new Map<string, SandboxRoute>([
    [
      "POST /api/v2/tickets/password-change",
      { place: "ticket", group: "other", handle: (request) => management.createTicket(request) },
    ],
    [
      "POST /oauth/token",
      { place: "token", group: undefined, handle: (request) => endpoint.handle(request) },
    ],
    ["GET /api/v2/users-by-email", { ...read, handle: (request) => management.getUsersByEmail(request) }],
    [
      "GET /api/v2/logs",
      { place: "users", group: "read_logs", handle: (request) => management.tenant.events.handle(request) },
    ],
    [
      "GET /api/v2/connections",
      { place: "users", group: "read_connections", handle: (request) => management.getConnections(request) },
    ],
    ["POST /api/v2/jobs/users-exports", { ...jobs, handle: (request) => userExports.create(request) }],
    ["GET /.well-known/openid-configuration", { ...open, handle: () => endpoint.discover() }],
    ["GET /u/reset-verify", { ...open, handle: (request) => reset.show(request) }],
    ["POST /u/reset-verify", { ...open, handle: (request) => reset.set(request) }],
  ]);
  const byPath: readonly (readonly [RegExp, SandboxRoute])[] = [
    [/^GET \/api\/v2\/users\/[^/]+$/, { ...read, handle: (request) => management.getUser(request) }],
    [
      /^PATCH \/api\/v2\/users\/[^/]+$/,
      { place: "contain", group: "write_users", handle: (request) => userUpdates.handle(request) },
    ],
    [
      /^POST \/api\/v2\/users\/[^/]+\/revoke-access$/,
      { ...revoke, handle: (request) => userAccess.revoke(request) },
    ],
    [
      /^DELETE \/api\/v2\/users\/[^/]+\/sessions$/,
      { ...revoke, handle: (request) => userAccess.deleteSessions(request) },
    ],
    [
      /^DELETE \/api\/v2\/users\/[^/]+\/refresh-tokens$/,
      { ...revoke, handle: (request) => userAccess.deleteRefreshTokens(request) },
    ],
    [
      /^GET \/api\/v2\/connections\/[^/]+$/,
      {
        place: "users",
        group: "read_connections",
        handle: (request) => management.getConnection(request),
      },
    ],
    [/^GET \/api\/v2\/jobs\/[^/]+$/, { ...jobs, handle: (request) => userExports.get(request) }],
    [/^GET \/exports\/[^/]+$/, { ...open, handle: (request) => userExports.download(request) }],
  ];
  return (method, path) =>
    exact.get(`${method} ${path}`) ?? byPath.find(([form]) => form.test(`${method} ${path}`))?.[1];
}
