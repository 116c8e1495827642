/**
 * Endpoints that draw on the same token bucket. On some plans each group has a bucket of its own, on the others all groups
 * share one. `other` is what has no group of its own: tickets, revocations, sessions, refresh tokens and jobs.
 * Source: Auth0's rate limits for the Management API.
 */
export type EndpointGroup = "other" | "read_users" | "write_users" | "read_logs" | "read_connections";
