import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { apply } from "../../src/apply/apply.js";
import type { ApplyOptions } from "../../src/apply/apply-options.js";
import type { ApplyEvent, ApplyResult } from "../../src/apply/events.js";
import type { Auth0TenantOptions } from "../../src/auth0/client.js";
import { openAuth0Tenant } from "../../src/auth0/tenant.js";
import type { Disk } from "../../src/disk.js";
import { FileBackend } from "../../src/ledger/file/backend.js";
import type { LedgerState, LockedLedger } from "../../src/ledger/ledger.js";
import { type OpenedTicket, openTickets } from "../../src/ledger/tickets.js";
import type { Manifest, TicketRequest } from "../../src/manifest/manifest.js";
import type { LinkState } from "../../src/plan/invalidation.js";
import { makeInvalidationPlan } from "../../src/plan/invalidation-plan.js";
import { makePlan, type PlanInput } from "../../src/plan/make-plan.js";
import { parseFault } from "../../src/sandbox/fault.js";
import { generatedUserId } from "../../src/sandbox/generated-users.js";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/sandbox.js";
import { generateIdentity } from "../../src/seal/identity.js";
import type { Secret } from "../../src/secret.js";
import type { LinkHosts } from "../../src/tenant/link.js";
import { manifestOf } from "./manifests.js";
import { workFolder } from "./work-folder.js";

/** The result of one apply on the stage. */
export interface Performance {
  result: ApplyResult;
  events: ApplyEvent[];
  /** The ledger, read again afterwards. */
  state: LedgerState;
  /** The tenant, closed by now; what it knows can still be asked for. */
  sandbox: Sandbox;
}

export interface PerformOptions {
  faults?: string[];
  sandbox?: SandboxOptions;
  plan?: Partial<PlanInput>;
  /** What the manifest says beside its users. */
  manifest?: Partial<Manifest>;
  apply?: Partial<ApplyOptions>;
  client?: Partial<Auth0TenantOptions>;
  disk?: Disk;
  /** The links that are invalidated, instead of an apply. */
  invalidate?: readonly LinkState[];
  /** Called before the apply, with the tenant. */
  prepare?: (sandbox: Sandbox) => unknown;
  /** As `CommitTerms.claimAheadMs`; 0 if absent. */
  claimAheadMs?: number;
  /** Watches the run; may abort what it was given in `apply`. */
  onEvent?: (event: ApplyEvent, sandbox: Sandbox) => void;
}

/** Faults without an end: only a time-out of the client ends them. */
const ENDLESS = /^(timeout|dripping|never-ending)/;
const IMPATIENT = { headersMs: 400, bodyMs: 400, deadlineMs: 1000 };

/** A ledger on disk, a sandbox tenant for each apply, and the library between them. */
export class Stage {
  private constructor(readonly folder: string) {}

  static async set(): Promise<Stage> {
    return new Stage(await workFolder("stage"));
  }

  users(count: number): TicketRequest[] {
    return Array.from({ length: count }, (_, index) => ({ user_id: generatedUserId(index) }));
  }

  async perform(users: TicketRequest[], options: PerformOptions = {}): Promise<Performance> {
    const sandbox = await startSandbox({
      ...(options.sandbox?.users === undefined ? { generate: 1000 } : {}),
      faults: (options.faults ?? []).map(parseFault),
      ...options.sandbox,
    });
    const tenant = openAuth0Tenant({
      origin: sandbox.url,
      audience: `${sandbox.url}/api/v2/`,
      credentials: { type: "secret", clientId: sandbox.clientId, clientSecret: sandbox.clientSecret },
      concurrency: 2,
      toolVersion: "0.0.0-test",
      ...(options.faults?.some((fault) => ENDLESS.test(fault)) ? { patience: IMPATIENT } : {}),
      ...options.client,
    });
    await options.prepare?.(sandbox);
    const home = new FileBackend(this.folder, options.disk);
    let ledger: LockedLedger | undefined;
    const events: ApplyEvent[] = [];
    try {
      ledger = await home.open(TENANT, "batch").lock("apply");
      if (options.claimAheadMs !== undefined)
        Object.defineProperty(ledger, "claimAheadMs", { value: options.claimAheadMs });
      const state = await ledger.state();
      const input: PlanInput = {
        tenant: TENANT,
        manifests: [{ ...manifestOf("batch", users), ...options.manifest }],
        states: new Map([["batch", state]]),
        now: Date.now(),
        ...options.plan,
      };
      const { invalidate } = options;
      const plan =
        invalidate === undefined
          ? makePlan(input)
          : makeInvalidationPlan({ ...input, links: new Set(invalidate) });
      const { recipient } = await generateIdentity();
      const result = await apply(plan, {
        tenant,
        ledgers: new Map([["batch", ledger]]),
        recorded: [state],
        recipients: [recipient],
        concurrency: 2,
        headroom: 0,
        actor: "test@stage",
        toolVersion: "0.0.0-test",
        onEvent: (event) => {
          events.push(event);
          options.onEvent?.(event, sandbox);
        },
        ...options.apply,
      });
      await ledger.close().catch(() => {});
      const after = await new FileBackend(this.folder).open(TENANT, "batch").state();
      return { result, events, state: after, sandbox };
    } finally {
      await ledger?.close().catch(() => {});
      await tenant.close();
      await sandbox.close();
    }
  }

  /** The tickets in the ledger, opened. */
  async *tickets(identity: Secret, linkHosts: LinkHosts): AsyncGenerator<OpenedTicket> {
    yield* openTickets(new FileBackend(this.folder), TENANT, undefined, [identity], { linkHosts });
  }

  /** All files of the ledgers. */
  async ledgerText(): Promise<string> {
    const names = await readdir(this.folder, { recursive: true, withFileTypes: true });
    const files = names.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
    return (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("\n");
  }

  async strike(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

const TENANT = "acme.eu.auth0.com";
