import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { apply } from "../../../src/apply/apply.js";
import { AUTH0_SUBSCRIPTIONS } from "../../../src/auth0/subscriptions.js";
import { DeliveryQueue } from "../../../src/deliver/delivery-queue.js";
import { readRoutes } from "../../../src/deliver/routes.js";
import { FileBackend } from "../../../src/ledger/file/backend.js";
import type { LedgerState, LockedLedger } from "../../../src/ledger/ledger.js";
import { manifestsFrom } from "../../../src/manifest/load.js";
import type { Manifest } from "../../../src/manifest/manifest.js";
import { learnedRate } from "../../../src/plan/learned-rate.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import { hasEffect, type ManifestPlan } from "../../../src/plan/plan.js";
import { refresh } from "../../../src/refresh/refresh.js";
import { generateIdentity } from "../../../src/seal/identity.js";
import { seeded } from "../../support/simulated-tenant.js";
import { type LeastNight, leastNight } from "./least.js";
import { SimulatedMail } from "./mail.js";
import { People } from "./people.js";
import { SimulatedTenant } from "./tenant.js";
import { SimulatedTime } from "./time.js";

const TENANT = "acme.eu.auth0.com";
const NAME = "night";
const MAILS_A_SEC = 14;
const EVENING = Date.parse("2026-11-26T22:00:00Z");
const MINUTE = 60_000;
/** How long after a wave's last ticket its gate may open. */
const GATE_MS = 10 * MINUTE;
const HEADROOM = 0.1;
const WORKER = { actor: "ada@ops-1", toolVersion: "0.0.0-bench" };

export interface NightOptions {
  /** The name of the tenant's subscription plan. */
  plan: string;
  users: number;
  seed: number;
}

/** How one night went. Times are simulated, milliseconds. */
export interface Night {
  ms: number;
  /** The shortest time that the tenant's buckets, the mail server and the gates allow. */
  least: LeastNight;
  sent: number;
  throttled: number;
  deferred: number;
  rounds: number;
  mailed: number;
}

/**
 * An incident from the first request to the last mail: accounts contained, tickets issued in three waves with gates between them,
 * addresses looked up, mails sent through a server that takes 14 a second, resets found by refresh. All of it is reticket's own
 * code on a ledger in files, with a simulated tenant, mail server and clock. What the processor and the disk need takes no time.
 */
export async function playNight({ plan: name, users, seed }: NightOptions): Promise<Night> {
  const subscription = AUTH0_SUBSCRIPTIONS.find((each) => each.name === name);
  if (subscription === undefined) throw new Error(`unknown subscription plan "${name}"`);
  const random = seeded(seed);
  const folder = await mkdtemp(join(tmpdir(), "reticket-night-"));
  const people = new People(users, random);
  const manifest = await manifestOf(people.ids);
  const time = SimulatedTime.begin(EVENING);
  const tenant = new SimulatedTenant(subscription, TENANT, people, random);
  const mail = new SimulatedMail(MAILS_A_SEC, people, random);
  try {
    const night = new PlayedNight({ folder, manifest, tenant, mail, time });
    await night.play();
    if (people.mailed !== users) throw new Error(`${people.mailed} of ${users} were mailed`);
    const { sent, throttled } = tenant;
    return {
      ms: Date.now() - EVENING,
      least: leastNight(subscription, {
        waves: night.waveSizes,
        revokedAgain: night.revokedAgain,
        gateMs: GATE_MS,
        mailsASec: MAILS_A_SEC,
      }),
      ...{ sent, throttled, deferred: mail.deferred, rounds: night.rounds, mailed: people.mailed },
    };
  } finally {
    time.end();
    await rm(folder, { recursive: true, force: true });
  }
}

async function manifestOf(ids: readonly string[]): Promise<Manifest> {
  const after = `${GATE_MS / MINUTE}m`;
  const { manifests, diagnostics } = await manifestsFrom([
    {
      apiVersion: "reticket/v1",
      kind: "PasswordChangeTickets",
      metadata: { name: NAME, reason: "INC-1" },
      spec: {
        contain: ["password", "sessions"],
        waves: [
          { size: "1%", gate: { completed: "20%", rejected_max: "2%", after } },
          { size: "10%", gate: { completed: "20%", rejected_max: "2%", after } },
          { rest: true },
        ],
        users: ids.map((user_id) => ({ user_id })),
      },
    },
  ]);
  if (manifests[0] === undefined) throw new Error(diagnostics[0]?.message);
  return manifests[0];
}

interface Stage {
  folder: string;
  manifest: Manifest;
  tenant: SimulatedTenant;
  mail: SimulatedMail;
  time: SimulatedTime;
}

class PlayedNight {
  rounds = 0;
  waveSizes: number[] = [];
  readonly revokedAgain: number[] = [];

  constructor(private readonly stage: Stage) {}

  /** As `apply --follow` does it. */
  async play(): Promise<void> {
    const { recipient } = await generateIdentity();
    for (;;) {
      const opensAt = await this.#locked("apply", (ledger, state) => this.#apply(ledger, state, recipient));
      if (opensAt === undefined) return;
      await this.stage.time.sleep(Math.max(0, opensAt - Date.now()));
      await this.#locked("refresh", (ledger, state) => this.#refresh(ledger, state));
    }
  }

  async #locked<T>(
    operation: string,
    work: (ledger: LockedLedger, state: LedgerState) => Promise<T>,
  ): Promise<T> {
    const { folder, time } = this.stage;
    return time.until(
      (async () => {
        const ledger = await new FileBackend(folder).open(TENANT, NAME).lock(operation);
        try {
          return await work(ledger, await ledger.state());
        } finally {
          await ledger.close();
        }
      })(),
    );
  }

  /** @returns when the next wave's gate may open; undefined: no wave is left */
  async #apply(ledger: LockedLedger, state: LedgerState, recipient: string): Promise<number | undefined> {
    const { manifest, tenant } = this.stage;
    this.rounds++;
    const plan = makePlan({
      tenant: TENANT,
      manifests: [manifest],
      states: new Map([[NAME, state]]),
      now: Date.now(),
    });
    if (!hasEffect(plan)) throw new Error("a gate is closed after its time");
    this.waveSizes = plan.manifests[0]!.waves!.waves.map(({ size }) => size);
    const ledgers = new Map([[NAME, ledger]]);
    const taker = await this.#deliveryQueue(ledgers);
    const { error, ended } = await apply(plan, {
      ...{ tenant, ledgers, recorded: [state], recipients: [recipient], taker, ...WORKER },
      ...{ concurrency: 10, headroom: HEADROOM, knownRate: learnedRate(undefined, new Map([[NAME, state]])) },
    });
    if (error !== undefined) throw error;
    if (ended !== "waiting" && ended !== "done") throw new Error(`apply ended: ${ended}`);
    return opensAt(this.#planAfter(await ledger.state()));
  }

  #planAfter(state: LedgerState): ManifestPlan {
    const states = new Map([[NAME, state]]);
    return makePlan({ tenant: TENANT, manifests: [this.stage.manifest], states, now: Date.now() })
      .manifests[0]!;
  }

  async #deliveryQueue(ledgers: ReadonlyMap<string, LockedLedger>): Promise<DeliveryQueue> {
    const { folder, manifest, tenant, mail } = this.stage;
    const { signal } = new AbortController();
    const smtp = { url: "smtps://mail.acme.example", from: "support@acme.example" };
    const clocks = {
      ...{ wall: () => Date.now(), monotonic: () => performance.now(), uptime: () => performance.now() },
      sleep: (ms: number, stop?: AbortSignal) =>
        new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          stop?.addEventListener("abort", () => [clearTimeout(timer), resolve()], { once: true });
        }),
      every: (ms: number, work: () => void) => {
        const timer = setInterval(work, ms);
        return () => clearInterval(timer);
      },
    };
    return new DeliveryQueue({
      routes: await readRoutes({ smtp }, [manifest], folder),
      channels: new Map([["smtp", mail]]),
      ...{ manifests: [manifest], ledgers, tenant, drain: signal, cut: signal, clocks, onEvent: () => {} },
    });
  }

  async #refresh(ledger: LockedLedger, state: LedgerState): Promise<void> {
    const { manifest, tenant } = this.stage;
    const { error, afterReset } = await refresh(
      {
        ...{ tenant: TENANT, manifests: [manifest] },
        ...{ ledgers: new Map([[NAME, ledger]]), states: new Map([[NAME, state]]) },
      },
      { tenant, concurrency: 10, headroom: HEADROOM, via: "export", ...WORKER },
    );
    if (error !== undefined) throw error;
    this.revokedAgain.push(afterReset?.revoked ?? 0);
  }
}

/** The time that the first waiting gate names. */
function opensAt({ waves }: ManifestPlan): number | undefined {
  const waiting = waves!.waves.find(({ left }) => left > 0);
  if (waiting === undefined) return undefined;
  const times = waves!.waves.flatMap(({ lastAt }) => (lastAt === undefined ? [] : [lastAt + GATE_MS]));
  return Math.max(...times);
}
