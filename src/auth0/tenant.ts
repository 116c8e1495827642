import type { TicketRequest } from "../generated/manifest.js";
import type { Secret } from "../secret.js";
import type { RequestOptions } from "../tenant/answer.js";
import type { PasswordHolder } from "../tenant/password-holder.js";
import type { Tenant } from "../tenant/tenant.js";
import type { LinkHolder } from "../tenant/throw-away.js";
import type { ExportRequest } from "../tenant/users-export.js";
import { type Auth0TenantOptions, createManagementClient, type ManagementClient } from "./client.js";
import { getConnection, getConnectionNamed } from "./connections.js";
import { AUTH0_FACTS } from "./facts.js";
import { getFirstLog, getLogsFrom } from "./logs.js";
import { replacePassword } from "./passwords.js";
import { throwAwayTicket } from "./throw-away.js";
import { getUser, getUsersByEmail, revokeAccess } from "./users.js";
import { type DownloadOptions, downloadExport, getExport, startExport } from "./users-export.js";

/**
 * A tenant of Auth0, reached by its Management API. Nothing is sent yet.
 * @throws ReticketError USAGE if the origin can't be used
 */
export function openAuth0Tenant(options: Auth0TenantOptions): Tenant {
  return new Auth0Tenant(createManagementClient(options));
}

class Auth0Tenant implements Tenant {
  readonly provider = AUTH0_FACTS;

  constructor(private readonly client: ManagementClient) {}

  get clock() {
    return this.client.clock;
  }

  get quietTime() {
    return this.client.quietTime;
  }

  authenticate() {
    return this.client.authenticate();
  }

  issue(body: TicketRequest, options?: RequestOptions) {
    return this.client.issue(body, options);
  }

  invalidate(holder: LinkHolder, options?: RequestOptions) {
    return throwAwayTicket(this.client, holder, options);
  }

  replacePassword(holder: PasswordHolder, options?: RequestOptions) {
    return replacePassword(this.client, holder, options);
  }

  revokeAccess(userId: string, options?: RequestOptions) {
    return revokeAccess(this.client, userId, options);
  }

  getUser(id: string, fields: readonly string[], options?: RequestOptions) {
    return getUser(this.client, id, fields, options);
  }

  getUsersByEmail(email: string, fields: readonly string[], options?: RequestOptions) {
    return getUsersByEmail(this.client, email, fields, options);
  }

  getConnection(id: string, options?: RequestOptions) {
    return getConnection(this.client, id, options);
  }

  getConnectionNamed(name: string, options?: RequestOptions) {
    return getConnectionNamed(this.client, name, options);
  }

  startExport(request: ExportRequest, options?: RequestOptions) {
    return startExport(this.client, request, options);
  }

  getExport(id: string, options?: RequestOptions) {
    return getExport(this.client, id, options);
  }

  downloadExport(location: Secret, options?: Pick<DownloadOptions, "signal">) {
    return downloadExport(location, options);
  }

  getFirstLog(since: number, options?: RequestOptions) {
    return getFirstLog(this.client, since, options);
  }

  getLogsFrom(id: string, options?: RequestOptions) {
    return getLogsFrom(this.client, id, options);
  }

  reach(options?: RequestOptions) {
    return this.client.reach(options);
  }

  grants() {
    return this.client.grants();
  }

  close() {
    return this.client.close();
  }
}
