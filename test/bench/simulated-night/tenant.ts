import { AUTH0_FACTS } from "../../../src/auth0/facts.js";
import type { TicketRequest } from "../../../src/generated/manifest.js";
import { Secret } from "../../../src/secret.js";
import type { Answer, RequestOptions, Unanswered } from "../../../src/tenant/answer.js";
import type { ConnectionAnswer } from "../../../src/tenant/connections.js";
import type { EndpointGroup } from "../../../src/tenant/endpoint-group.js";
import type { LogsAnswer } from "../../../src/tenant/log-events.js";
import type { Outcome, RateLimit } from "../../../src/tenant/outcome.js";
import type { PasswordHolder } from "../../../src/tenant/password-holder.js";
import type { SubscriptionPlan } from "../../../src/tenant/subscription.js";
import type { Tenant } from "../../../src/tenant/tenant.js";
import { TenantClock } from "../../../src/tenant/tenant-clock.js";
import type { ReachedTenant, TokenGrants } from "../../../src/tenant/tenant-probe.js";
import type { ThrowAwayOutcome } from "../../../src/tenant/throw-away.js";
import type { UserAnswer, UserFields, UsersAnswer } from "../../../src/tenant/users.js";
import type { ExportJob } from "../../../src/tenant/users-export.js";
import { SimulatedBucket } from "../../support/simulated-tenant.js";
import type { People } from "./people.js";

/** Whole trips, milliseconds. */
const TRIP_MS = [20, 200] as const;
/** How many users an export writes in a second. */
const EXPORTED_A_SEC = 5_000;

type Sent<T> = { type: "answered"; rate: RateLimit; result: T } | Exclude<Unanswered, { type: "refused" }>;

/** A tenant with the token buckets of its subscription, whose requests and answers take their time. */
export class SimulatedTenant implements Tenant {
  readonly provider = AUTH0_FACTS;
  readonly clock = new TenantClock();
  readonly quietTime = { ms: 0, localPort: undefined };
  sent = 0;
  throttled = 0;
  readonly #common: SimulatedBucket;
  readonly #own: ReadonlyMap<string, SimulatedBucket>;
  readonly #exports = new Map<string, number>();

  constructor(
    { burst, perSecond, own = {} }: SubscriptionPlan,
    private readonly tenant: string,
    private readonly people: People,
    private readonly random: () => number,
  ) {
    // Auth0 refills limits per second continuously, and limits per minute once a second.
    const refill = Object.keys(own).length === 0 ? "even" : "ticking";
    const bucket = (limits: { burst: number; perSecond: number }) =>
      new SimulatedBucket({ ...limits, refill, retryAfter: true }, Date.now);
    this.#common = bucket({ burst, perSecond });
    this.#own = new Map(Object.entries(own).map(([group, limits]) => [group, bucket(limits)]));
  }

  async reach(): Promise<ReachedTenant> {
    return { type: "reached", status: 200, issuer: this.tenant };
  }

  async grants(): Promise<TokenGrants> {
    return { scopes: undefined, expiresAt: undefined, isRenewable: true };
  }

  getUser(id: string, _fields: readonly string[], options: RequestOptions = {}): Promise<UserAnswer> {
    return this.#request("read_users", options, () => this.people.profile(id)).then((sent) =>
      sent.type === "answered" ? { type: "found", user: sent.result, rate: sent.rate } : sent,
    );
  }

  startExport(_request: unknown, options: RequestOptions = {}): Promise<ExportJob | Unanswered> {
    const id = `job_${this.#exports.size}`;
    this.#exports.set(id, Date.now() + (this.people.ids.length / EXPORTED_A_SEC) * 1000);
    return this.#job(id, options);
  }

  getExport(id: string, options: RequestOptions = {}): Promise<ExportJob | Unanswered> {
    return this.#job(id, options);
  }

  async *downloadExport(): AsyncIterable<UserFields> {
    for (const id of this.people.ids) yield this.people.profile(id);
  }

  async replacePassword({ userId }: PasswordHolder, options: RequestOptions = {}): Promise<Answer> {
    const sent = await this.#request("write_users", options, () => this.people.replaced(userId));
    return sent.type === "answered" ? { type: "answered", body: {}, rate: sent.rate } : sent;
  }

  async revokeAccess(_userId: string, options: RequestOptions = {}): Promise<Answer> {
    const sent = await this.#request("other", options, () => this.people.revoked++);
    return sent.type === "answered" ? { type: "answered", body: {}, rate: sent.rate } : sent;
  }

  async issue(_body: TicketRequest, options: RequestOptions = {}): Promise<Outcome> {
    const sent = await this.#request("other", options, () => this.people.ticketed++);
    if (sent.type === "failed") return { ...sent, type: "in_doubt", status: undefined };
    if (sent.type !== "answered") return sent;
    const { result, rate } = sent;
    const ticket = new Secret(`https://${this.tenant}/lo/reset?ticket=simulated-${result}#`);
    return { type: "issued", ticket, requestId: undefined, tenantAt: Date.now(), rate };
  }

  async authenticate(): Promise<void> {}

  async close(): Promise<void> {}

  getUsersByEmail(): Promise<UsersAnswer> {
    throw new Error("the night has no entry by e-mail");
  }

  getConnection(): Promise<ConnectionAnswer> {
    return this.#connection();
  }

  getConnectionNamed(): Promise<ConnectionAnswer> {
    return this.#connection();
  }

  getFirstLog(): Promise<LogsAnswer> {
    throw new Error("the night reads no log");
  }

  getLogsFrom(): Promise<LogsAnswer> {
    throw new Error("the night reads no log");
  }

  invalidate(): Promise<ThrowAwayOutcome> {
    throw new Error("the night takes no link back");
  }

  async #connection(): Promise<ConnectionAnswer> {
    const connection = { name: "Customers", isCustomDatabase: false };
    const sent = await this.#request("read_connections", {}, () => connection);
    return sent.type === "answered" ? { type: "found", connection, rate: sent.rate } : sent;
  }

  async #job(id: string, options: RequestOptions): Promise<ExportJob | Unanswered> {
    const sent = await this.#request("other", options, () => this.#exports.get(id)! <= Date.now());
    if (sent.type !== "answered") return sent;
    const isDone = sent.result;
    const location = isDone ? new Secret(`https://${this.tenant}/export`) : undefined;
    return { type: "job", id, status: isDone ? "completed" : "processing", location, rate: sent.rate };
  }

  async #request<T>(group: EndpointGroup, options: RequestOptions, act: () => T): Promise<Sent<T>> {
    if (options.mayLeave?.() === false) return { type: "unsent", why: "it must not leave" };
    const sentAt = Date.now();
    this.sent++;
    await this.#halfTrip();
    const { allowed, ...rate } = (this.#own.get(group) ?? this.#common).draw();
    const result = allowed ? act() : undefined;
    const date = Math.floor(Date.now() / 1000) * 1000;
    await this.#halfTrip();
    this.clock.observe(date, sentAt);
    if (allowed) return { type: "answered", rate, result: result as T };
    this.throttled++;
    return { type: "throttled", status: 429, rate };
  }

  #halfTrip(): Promise<void> {
    const [least, most] = TRIP_MS;
    const ms = (least + this.random() * (most - least)) / 2;
    return new Promise((resolve) => setTimeout(resolve, ms));
  }
}
