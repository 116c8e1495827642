import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openLedgerBackend } from "../../src/ledger/backend.js";
import { type Pause, pauseInForce } from "../../src/ledger/pause/mark.js";
import { parseFault } from "../../src/sandbox/fault.js";
import { everyBackend } from "../support/backends.js";
import { type CliResult, finished } from "../support/cli.js";
import { Invariants } from "./invariants.js";
import { type Kill, MANIFEST, Rig } from "./rig.js";
import { killAt } from "./scenarios.js";
import { untilKilled } from "./seeds.js";

/** How many processes are killed on each backend; `npm run test:crash` kills 500. */
const KILLS = Number(process.env.RETICKET_PAUSE_KILLS ?? 2);
/** Nothing is sent later than this after a pause. */
const PROMISED_MS = 10_000;
const MORE = 4;

type Step =
  | { do: "pause" | "resume" | "apply"; kill: Kill | undefined }
  /** An apply that is paused while it is at work. */
  | { do: "brake"; afterMs: number; kill: Kill | undefined };

const ofPause = killAt(
  ["pause.mark.before", "pause.mark.after", "pause.record.before", "pause.record.after"],
  { min: 100, max: 900 },
);
const ofApply = killAt(["pause.record.before", "pause.record.after", "claim.after", "response.after"], {
  min: 200,
  max: 1_200,
});
const maybe = (kill: fc.Arbitrary<Kill>) => fc.option(kill, { nil: undefined, freq: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom("pause" as const, "resume" as const), kill: maybe(ofPause) }),
  fc.record({ do: fc.constant("apply" as const), kill: maybe(ofApply) }),
  fc.record({
    do: fc.constant("brake" as const),
    afterMs: fc.integer({ min: 0, max: 900 }),
    kill: maybe(ofPause),
  }),
);

/** Pauses, resumes and applies, each killed or not, and what must hold after each of them. */
class Night {
  readonly #invariants: Invariants;
  killed = 0;

  constructor(private readonly rig: Rig) {
    this.#invariants = new Invariants(rig);
  }

  async play(steps: readonly Step[]): Promise<void> {
    await this.#apply(undefined);
    for (const one of steps) {
      await this.rig.listMore(MORE);
      if (one.do === "apply") await this.#apply(one.kill);
      else if (one.do === "brake") await this.#brake(one.afterMs, one.kill);
      else await this.#change(one.do, one.kill);
    }
    await this.#change("resume", undefined);
    await this.#apply(undefined);
    await this.#checkRecords();
    const verified = await this.rig.run(["ledger", "verify"]);
    expect(verified.code, verified.stderr).toBe(0);
  }

  async #inForce(): Promise<Pause | undefined> {
    const { sandbox, folder, options } = this.rig;
    const home = openLedgerBackend(options.home?.url ?? "file:ledger", folder);
    const texts = await home.pauses.read(sandbox.tenantDomain, [MANIFEST], { fresh: true });
    return pauseInForce(texts.get(MANIFEST), (await this.rig.ledger.state({ fresh: true })).pauses);
  }

  /** @returns whether it was carried out for certain */
  async #change(command: "pause" | "resume", kill: Kill | undefined): Promise<boolean> {
    const before = await this.#inForce();
    const why = command === "pause" ? ["--why", "a test"] : [];
    const result = await this.rig.run([command, "--name", MANIFEST, ...why], kill);
    this.#count(result, [0]);
    const wasTold = /paused|resumed/.test(result.stdout);
    const isPaused = (await this.#inForce()) !== undefined;
    // Killed, it has done it or not. Once it has said so, it has.
    if (wasTold) expect(isPaused).toBe(command === "pause");
    else expect([before !== undefined, command === "pause"]).toContain(isPaused);
    return wasTold;
  }

  async #apply(kill: Kill | undefined): Promise<void> {
    const isPaused = (await this.#inForce()) !== undefined;
    const before = this.rig.ticketRequests;
    const result = await this.rig.apply({ kill });
    this.#count(result, isPaused ? [4] : [0, 3]);
    if (isPaused) {
      expect(this.rig.ticketRequests, "requests of a paused run").toBe(before);
      if (result.signal === null) expect(result.stderr).toContain("PAUSED");
    }
    await this.#invariants.check(result);
    expect((await this.#inForce()) !== undefined, "a run changes no pause").toBe(isPaused);
  }

  async #brake(afterMs: number, kill: Kill | undefined): Promise<void> {
    const child = this.rig.start(this.rig.applyArgs);
    child.stdin.end();
    const applying = finished(child);
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    const isPaused = await this.#change("pause", kill);
    const pausedAt = Date.now();
    const result = await applying;
    expect([0, 3, 4], result.stderr).toContain(result.code);
    const last = Math.max(0, ...this.rig.sandbox.log().map(({ at }) => at));
    if (isPaused) expect(last - pausedAt, "requests after a pause").toBeLessThan(PROMISED_MS);
    await this.#invariants.check(result);
  }

  #count(result: CliResult, codes: readonly number[]): void {
    if (result.signal === "SIGKILL") this.killed++;
    else expect(codes, result.stderr).toContain(result.code);
  }

  /** Each event once, and each pause followed by its end. */
  async #checkRecords(): Promise<void> {
    const { pauses } = await this.rig.ledger.state({ fresh: true });
    const types = pauses.map(({ type }) => type);
    expect(types).toEqual(types.map((_, index) => (index % 2 === 0 ? "paused" : "resumed")));
    expect(types.length % 2).toBe(0);
    expect(await this.#inForce()).toBeUndefined();
  }
}

describe.each(everyBackend("pause-kills", "500ms"))(
  "pause, resume and apply that are killed, with ledgers in %s",
  (_, make) => {
    it("leave a manifest that is paused or not, and a paused one is not sent to", {
      timeout: 3_600_000,
    }, async () => {
      await untilKilled(KILLS, "RETICKET_PAUSE_KILLS", async (seed) => {
        const steps = fc.sample(fc.array(step, { minLength: 6, maxLength: 8 }), { seed, numRuns: 1 })[0]!;
        const { url, folder } = await make();
        const rig = await Rig.create({
          users: MORE * 10,
          first: MORE,
          concurrency: 2,
          keep: "sealed",
          sandbox: { faults: [parseFault("latency:80ms")] },
          home: { url, folder },
        });
        const night = new Night(rig);
        try {
          await night.play(steps);
        } finally {
          await rig.destroy();
        }
        return night.killed;
      });
    });
  },
);
