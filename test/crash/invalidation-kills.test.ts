import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FailpointName } from "../../src/failpoint.js";
import { openLedgerBackend } from "../../src/ledger/backend.js";
import { isTakenBack } from "../../src/ledger/invalidations.js";
import type { LedgerState, TargetState } from "../../src/ledger/ledger.js";
import { generatedUserId } from "../../src/sandbox/generated-users.js";
import type { IssuedBySandbox } from "../../src/sandbox/sandbox.js";
import { targetId } from "../../src/target.js";
import { ticketSha256 } from "../../src/ticket-sha256.js";
import type { CliResult } from "../support/cli.js";
import { type Kill, Rig } from "./rig.js";
import { killAt } from "./scenarios.js";
import { untilKilled } from "./seeds.js";

/** How many processes are killed; `npm run test:crash` kills 500. */
const KILLS = Number(process.env.RETICKET_INVALIDATION_KILLS ?? 6);
const USERS = 9;
/** A throw-away ticket lives for a second, all others for days. */
const SHORTEST_MS = 1000;

type ManifestName = "night" | "other";

interface Step {
  /** `list`: other users are in the manifest from here on. `raise`: its generation is raised. */
  do: "apply" | "invalidate" | "list" | "raise";
  manifest: ManifestName;
  /** Users of the manifest, for `list`: a bit each. */
  users: number;
  reissue: boolean;
  kill: Kill | undefined;
}

const PLACES: readonly FailpointName[] = [
  ...(["claim.after", "invalidate.before", "invalidate.sent", "invalidate.after"] as const),
  ...(["request.before", "response.after", "result.after"] as const),
  ...(["ledger.write.before", "ledger.write.after", "ledger.sync.after", "run_finished.before"] as const),
];
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom("apply", "apply", "invalidate", "invalidate", "list", "raise"),
  manifest: fc.constantFrom("night", "night", "night", "other"),
  users: fc.integer({ min: 1, max: 2 ** USERS - 1 }),
  reissue: fc.boolean(),
  kill: fc.option(killAt(PLACES, { min: 150, max: 900 }), { nil: undefined, freq: 3 }),
});

/** Two manifests that share users, one of them with `prune`, and what must hold after every run. */
class Night {
  readonly #listed: Record<ManifestName, number> = { night: 2 ** USERS - 1, other: 0b111 };
  readonly #generation: Record<ManifestName, number> = { night: 1, other: 1 };
  readonly #streams: string[] = [];
  /** Throw-away tickets of each user that the tenant has made so far. */
  readonly #thrownAway = new Map<string, number>();
  /** Users whose links the runs so far may invalidate: a request of a killed run may still arrive. */
  #mayLose = new Set<string>();
  killed = 0;

  constructor(private readonly rig: Rig) {}

  async play(steps: readonly Step[]): Promise<void> {
    await this.#write("night");
    await this.#write("other");
    await this.#run("apply", "night", [], undefined);
    for (const one of steps) {
      if (one.do === "list") this.#listed[one.manifest] = one.users;
      else if (one.do === "raise") this.#generation[one.manifest]++;
      await this.#write(one.manifest);
      const reissue = one.reissue && one.do === "apply" ? ["--in-doubt", "reissue"] : [];
      const command = one.do === "invalidate" ? "invalidate" : "apply";
      await this.#run(command, one.manifest, reissue, one.kill);
    }
    await this.#run("apply", "night", ["--in-doubt", "reissue"], undefined);
    await this.#run("invalidate", "night", [], undefined);
    await this.#checkDead();
    await this.#checkLeaks();
  }

  async #write(name: ManifestName): Promise<void> {
    const users = this.rig.targets.filter((_, index) => (this.#listed[name] >> index) & 1);
    const spec = { prune: name === "night", generation: this.#generation[name], users };
    const document = { apiVersion: "reticket/v1", kind: "PasswordChangeTickets", metadata: { name }, spec };
    await writeFile(join(this.rig.folder, `${name}.yaml`), JSON.stringify(document));
  }

  async #run(
    command: "apply" | "invalidate",
    name: ManifestName,
    args: readonly string[],
    kill: Kill | undefined,
  ): Promise<void> {
    const planned = await this.#planned(command, name);
    const all = [command, "--auto-approve", "--concurrency", "2", ...args, `${name}.yaml`];
    const result = await this.rig.run(all, kill);
    this.#streams.push(result.stdout, result.stderr);
    if (result.signal === "SIGKILL") this.killed++;
    else expect([0, 3], result.stderr).toContain(result.code);
    this.#mayLose = result.signal === "SIGKILL" ? new Set([...this.#mayLose, ...planned]) : planned;
    await this.#check(result);
  }

  /** Users whose links a run may invalidate: the plan says so before. */
  async #planned(command: "apply" | "invalidate", name: ManifestName): Promise<Set<string>> {
    const file = join(this.rig.folder, "planned.json");
    const args = command === "apply" ? ["plan", "--format", "json"] : ["invalidate", "--out", file];
    const result = await this.rig.run([...args, `${name}.yaml`]);
    expect(result.code, result.stderr).toBe(0);
    const targets =
      command === "apply"
        ? JSON.parse(result.stdout).actions.filter(
            ({ action }: { action: string }) => action === "invalidate",
          )
        : [];
    const listed = result.stdout.split("\n").filter((line) => line.startsWith("    - "));
    const users = this.rig.targets.flatMap((target, index) => {
      const label = "user_id" in target ? target.user_id : target.email;
      const isIn =
        command === "apply"
          ? targets.some((each: { target: object }) => JSON.stringify(each.target) === JSON.stringify(target))
          : listed.some((line) => line.includes(label));
      return isIn ? [generatedUserId(index)] : [];
    });
    return new Set(users);
  }

  async #states(): Promise<Map<ManifestName, LedgerState>> {
    const home = openLedgerBackend("file:ledger", this.rig.folder);
    const states = new Map<ManifestName, LedgerState>();
    for (const name of ["night", "other"] as const)
      states.set(name, await home.open(this.rig.sandbox.tenantDomain, name).state());
    return states;
  }

  async #check(result: CliResult): Promise<void> {
    const states = await this.#states();
    for (const [index, target] of this.rig.targets.entries()) {
      const userId = generatedUserId(index);
      const history = this.rig.sandbox.history(userId);
      const thrownAway = history.filter(isThrownAway).length;
      if (thrownAway > (this.#thrownAway.get(userId) ?? 0)) {
        expect([...this.#mayLose], `only planned links are killed: ${result.stdout}`).toContain(userId);
      }
      this.#thrownAway.set(userId, thrownAway);
      const id = targetId(target);
      const recorded = [...states.values()].flatMap((state) => state.get(id) ?? []);
      for (const one of recorded) checkRecorded(one, history);
      checkNewest(recorded, history);
    }
  }

  /** At the end, no link of the manifest works, but those that another manifest would lose. */
  async #checkDead(): Promise<void> {
    const states = await this.#states();
    for (const [, { issued, invalidation, target }] of states.get("night")!.targets()) {
      if (issued === undefined) continue;
      const isDead = invalidation?.state === "invalidated" || this.#isElsewhere(states, target);
      expect(isDead, `${JSON.stringify(target)} ${JSON.stringify(invalidation)}`).toBe(true);
    }
  }

  #isElsewhere(states: Map<ManifestName, LedgerState>, target: TargetState["target"]): boolean {
    const found = [...states.get("other")!.targets()].find(
      ([, other]) => JSON.stringify(other.target) === JSON.stringify(target),
    );
    return found !== undefined && (found[1].issued !== undefined || found[1].inDoubt);
  }

  async #checkLeaks(): Promise<void> {
    const texts = [...this.#streams];
    for (const entry of await readdir(this.rig.folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) texts.push(await readFile(join(entry.parentPath, entry.name), "latin1"));
    }
    const all = texts.join("\n");
    for (let index = 0; index < USERS; index++) {
      for (const { ticket } of this.rig.sandbox.history(generatedUserId(index)).filter(isThrownAway)) {
        const secret = new URL(ticket.reveal()).searchParams.get("ticket")!;
        expect(all.includes(secret), "a throw-away ticket is in a file or a stream").toBe(false);
      }
    }
  }
}

function isThrownAway({ issuedAt, expiresAt }: IssuedBySandbox): boolean {
  return expiresAt - issuedAt === SHORTEST_MS;
}

/** What is recorded as invalidated no longer works. */
function checkRecorded({ issued, invalidation }: TargetState, history: readonly IssuedBySandbox[]): void {
  if (issued === undefined || invalidation?.state !== "invalidated") return;
  const ticket = history.find((each) => ticketSha256(each.ticket) === issued.ticketSha256);
  expect(ticket?.state, "a link that is recorded as invalidated").toBe("superseded");
}

/** The newest recorded ticket of a user works, unless it was taken back: no throw-away request came after it. */
function checkNewest(recorded: readonly TargetState[], history: readonly IssuedBySandbox[]): void {
  if (recorded.some(({ inDoubt }) => inDoubt)) return;
  const places = recorded.flatMap((state) => {
    const { issued } = state;
    if (issued === undefined) return [];
    return [{ state, at: history.findIndex((each) => ticketSha256(each.ticket) === issued.ticketSha256) }];
  });
  const newest = places.sort((a, b) => a.at - b.at).at(-1);
  if (newest === undefined || isTakenBack(newest.state.invalidation)) return;
  if (newest.state.invalidation?.mayArrive === true) return;
  expect(history[newest.at]?.state, "the newest recorded ticket").toBe("live");
}

describe("runs that invalidate links, killed between apply and apply", () => {
  it("kill no link that was not planned, leave none alive that is recorded as dead, and write no throw-away ticket", {
    timeout: 3_600_000,
  }, async () => {
    await untilKilled(KILLS, "RETICKET_INVALIDATION_KILLS", async (seed) => {
      const steps = fc.sample(fc.array(step, { minLength: 8, maxLength: 10 }), { seed, numRuns: 1 })[0]!;
      const rig = await Rig.create({ users: USERS, concurrency: 2, keep: "sealed" });
      const night = new Night(rig);
      try {
        await night.play(steps);
      } finally {
        await rig.destroy();
      }
      return night.killed;
    });
  });
});
