import { hash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, vi } from "vitest";
import { apply } from "../../src/apply/apply.js";
import { FileBackend } from "../../src/ledger/file/backend.js";
import type { LedgerState, LockedLedger } from "../../src/ledger/ledger.js";
import { openTickets } from "../../src/ledger/tickets.js";
import { verifyTenant } from "../../src/ledger/verify.js";
import { loadManifests } from "../../src/manifest/load.js";
import type { Manifest } from "../../src/manifest/manifest.js";
import { makePlan, type PlanInput } from "../../src/plan/make-plan.js";
import { ACTIONS, sendCount } from "../../src/plan/plan.js";
import { refresh } from "../../src/refresh/refresh.js";
import { makeStatus } from "../../src/report/status.js";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { generateIdentity } from "../../src/seal/identity.js";
import { targetId } from "../../src/target.js";
import { LinkHosts } from "../../src/tenant/link.js";
import type { Tenant } from "../../src/tenant/tenant.js";
import { resetPassword } from "../support/reset.js";
import { workFolder } from "../support/work-folder.js";
import {
  BODIES,
  MANIFESTS,
  type ManifestName,
  TIME_PIECE_MS,
  targetOf,
  USERS,
  userId,
  userOf,
} from "./cast.js";
import { Gate } from "./gate.js";
import { MortalDisk } from "./mortal-disk.js";
import type { Sheet } from "./sheet.js";
import { type Apply, concurrencyOf } from "./steps.js";
import { FLAGS, type Outcome, type RecordedUser, type Seen, type View } from "./view.js";

const TENANT = "acme.eu.auth0.com";
const BEGINNING = Date.UTC(2026, 10, 24);
const keys = generateIdentity();

/** The real thing: manifests, ledgers and plain files in a folder, a tenant behind real HTTP, and a clock of its own. */
export class World {
  #now = BEGINNING;

  private constructor(
    readonly folder: string,
    readonly sandbox: Sandbox,
    readonly gate: Gate,
  ) {
    this.#set(BEGINNING);
  }

  static async create(): Promise<World> {
    const folder = await workFolder("model");
    const sandbox = await startSandbox({ generate: USERS, domain: TENANT, clock: () => Date.now() });
    return new World(folder, sandbox, await Gate.open(sandbox.url));
  }

  async destroy(): Promise<void> {
    vi.useRealTimers();
    await this.gate.close();
    await this.sandbox.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  get now(): number {
    return this.#now;
  }

  wait(pieces: number): void {
    this.#set(this.now + pieces * TIME_PIECE_MS);
  }

  async write(name: ManifestName, { generation, inDoubt, renew, users }: Sheet): Promise<void> {
    const spec = {
      generation,
      in_doubt: inDoubt,
      renew: renew ? "on_expiry" : "never",
      users: [...users].map(([user, entry]) => ({
        ...targetOf(user, entry.body),
        ...BODIES[entry.body]!.fields,
        ...(entry.generation === 1 ? {} : { generation: entry.generation }),
      })),
    };
    const shell = { apiVersion: "reticket/v1", kind: "PasswordChangeTickets", metadata: { name }, spec };
    await writeFile(join(this.folder, `${name}.yaml`), JSON.stringify(shell, null, 1));
  }

  /** The user follows the newest link, where one works. */
  async reset(user: number): Promise<void> {
    this.#set(this.now + 1000);
    const target = { user_id: userId(user) };
    if (this.sandbox.ticketOf(targetId(target)) !== undefined) await resetPassword(this.sandbox, target);
  }

  /** One `reticket refresh` of every manifest. */
  async refresh(): Promise<void> {
    const client = this.gate.client(this.sandbox, 1);
    const ledgers = new Map<string, LockedLedger>();
    try {
      for (const name of MANIFESTS) {
        const ledger = await this.#home.open(TENANT, name).lock("refresh");
        ledgers.set(name, ledger);
      }
      const states = await this.#states(ledgers);
      const input = { tenant: TENANT, manifests: await this.#manifests(MANIFESTS), ledgers, states };
      const { ended, unclear } = await refresh(input, {
        tenant: client,
        via: "get",
        concurrency: 4,
        headroom: 0,
        actor: "model@test",
        toolVersion: "0.0.0-test",
      });
      expect({ ended, unclear }).toEqual({ ended: "done", unclear: [] });
    } finally {
      for (const ledger of ledgers.values()) await ledger.close();
      await client.close();
    }
  }

  /** One `reticket apply` from its lock to its end, or to its death. @throws ReticketError LEDGER_LOCKED */
  async apply(order: Apply): Promise<Outcome> {
    const mortal = new MortalDisk(order.death);
    const asked: number[] = [];
    const client = this.gate.client(this.sandbox, order.concurrency);
    try {
      const life = this.#live(new FileBackend(this.#dir, mortal.disk), client, order, asked);
      const outcome = await Promise.race([life, mortal.died]);
      if (outcome !== undefined) return outcome;
      await mortal.bury();
      await this.#forgetOwner(order.manifests);
      return { ended: "killed", asked };
    } finally {
      await client.close();
    }
  }

  async view(): Promise<View> {
    const manifests = await this.#manifests(MANIFESTS);
    const states = await this.#states();
    const view: View = { actions: {}, status: {}, recorded: {}, tenant: [] };
    for (const { name, ...flags } of FLAGS) {
      for (const plan of makePlan(this.#input(manifests, states, flags)).manifests) {
        view.actions[plan.manifest.name + name] = Object.fromEntries(
          [...plan.actions].map((action, index) => [
            userOf(plan.manifest.entries.target(index)),
            ACTIONS[action]!,
          ]),
        );
      }
    }
    for (const { name, counts: all, entries } of makeStatus(this.#input(manifests, states))) {
      const { issued, rejected, in_doubt, pending } = all;
      const counts = { issued, rejected, in_doubt, pending };
      const rows = [...entries()].map(({ target, state }) => [userOf(target), state] as const);
      view.status[name] = { counts, states: Object.fromEntries(rows) };
    }
    for (const name of MANIFESTS) view.recorded[name] = this.#recorded(states.get(name));
    view.tenant = Array.from({ length: USERS }, (_, user) => ({
      tickets: this.sandbox.issuedCount(userId(user)),
      live: this.sandbox.ticketOf(targetId({ user_id: userId(user) })) !== undefined,
    }));
    return view;
  }

  /** Every recorded ticket, opened. */
  async recordedTickets(): Promise<{ manifest: string; user: number; ticket: number; live: boolean }[]> {
    const { identity } = await keys;
    const opened = [];
    const linkHosts = new LinkHosts({ tenant: TENANT, domains: [new URL(this.sandbox.url).host] });
    const options = { all: true, now: this.now, linkHosts };
    for await (const one of openTickets(this.#home, TENANT, undefined, [identity], options)) {
      const user = userOf(one.target);
      const ticket = this.#number(user, hash("sha256", one.ticket.reveal(), "base64url"));
      opened.push({ manifest: one.manifest, user, ticket, live: one.live });
    }
    return opened;
  }

  /** What `ledger verify` finds wrong. */
  async damages(): Promise<unknown[]> {
    const verified = await verifyTenant(this.#home, TENANT);
    return verified.map(({ result }) => result).filter((result) => result instanceof Error);
  }

  async #live(home: FileBackend, client: Tenant, order: Apply, asked: number[]): Promise<Outcome> {
    const ledgers = new Map<string, LockedLedger>();
    try {
      for (const name of order.manifests) {
        const ledger = await home.open(TENANT, name).lock("apply");
        ledgers.set(name, ledger);
      }
      const states = await this.#states(ledgers);
      const plan = makePlan(this.#input(await this.#manifests(order.manifests), states, order));
      if (sendCount(plan.summary) === 0) return { ended: "idle", asked };
      const drain = new AbortController();
      this.gate.watch = {
        faults: order.faults,
        onRequest: async (user, fault) => {
          this.#set(this.now + 1000);
          if (asked.push(user) === 1 && order.rival) await this.#rival(order);
          if (fault === "throttled") drain.abort();
        },
      };
      await client.authenticate();
      const { ended, counts, left } = await apply(plan, {
        tenant: client,
        ledgers,
        recipients: [(await keys).recipient],
        concurrency: concurrencyOf(order),
        headroom: 0,
        actor: "model@test",
        toolVersion: "0.0.0-test",
        drain: drain.signal,
      });
      return {
        ended: ended === "time_budget" || ended === "paused" || ended === "waiting" ? "interrupted" : ended,
        asked,
        counts,
        left,
      };
    } finally {
      for (const ledger of ledgers.values()) await ledger.close();
    }
  }

  /** A second runner, while the first is at work. */
  async #rival({ manifests }: Apply): Promise<void> {
    for (const name of manifests) {
      await expect(this.#home.open(TENANT, name).lock("apply")).rejects.toMatchObject({
        code: "LEDGER_LOCKED",
      });
    }
  }

  /** The locks of a process that is gone name one that does not run: a pid that has come round again. */
  async #forgetOwner(manifests: readonly string[]): Promise<void> {
    for (const name of manifests) {
      const lock = join(this.#dir, TENANT, `${name}.lock`);
      const holder = JSON.parse(await readFile(lock, "utf8"));
      await writeFile(lock, JSON.stringify({ ...holder, processStart: "1" }));
    }
  }

  #recorded(state: LedgerState | undefined): Record<number, RecordedUser> {
    const rows = [...(state?.targets() ?? [])].map(([, recorded]) => {
      const user = userOf(recorded.target);
      const { last, inDoubt, generation, issued, observed } = recorded;
      const ticket = issued === undefined ? undefined : this.#number(user, issued.ticketSha256);
      const seen = observed?.state as Seen | undefined;
      return [user, { last, inDoubt, generation, ticket, observed: seen }] as const;
    });
    return Object.fromEntries(rows);
  }

  /** The number of a ticket among its user's at the tenant; -1: the tenant never made it. */
  #number(user: number, sha256: string): number {
    return this.sandbox
      .history(userId(user))
      .findIndex(({ ticket }) => hash("sha256", ticket.reveal(), "base64url") === sha256);
  }

  get #dir(): string {
    return join(this.folder, "ledger");
  }

  get #home(): FileBackend {
    return new FileBackend(this.#dir);
  }

  #input(
    manifests: readonly Manifest[],
    states: ReadonlyMap<string, LedgerState>,
    { inDoubt, retryRejected }: Pick<PlanInput, "inDoubt" | "retryRejected"> = {},
  ): PlanInput {
    return { tenant: TENANT, manifests, states, now: this.now, inDoubt, retryRejected };
  }

  /** Of every ledger of the tenant. @param own those that are read under their locks */
  async #states(own: ReadonlyMap<string, LockedLedger> = new Map()): Promise<Map<string, LedgerState>> {
    const states = new Map<string, LedgerState>();
    const names = new Set([...own.keys(), ...(await this.#home.manifests(TENANT))]);
    for (const name of names) {
      states.set(name, await (own.get(name) ?? this.#home.open(TENANT, name)).state());
    }
    return states;
  }

  async #manifests(names: readonly string[]): Promise<Manifest[]> {
    const loaded = await loadManifests(names.map((name) => join(this.folder, `${name}.yaml`)));
    expect(loaded.diagnostics).toEqual([]);
    return loaded.manifests;
  }

  #set(now: number): void {
    this.#now = now;
    vi.setSystemTime(now);
  }
}
