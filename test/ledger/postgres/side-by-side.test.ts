import { afterAll, beforeAll, expect, it } from "vitest";
import { openLedgerBackend } from "../../../src/ledger/backend.js";
import { revokingRecord } from "../../../src/ledger/claim.js";
import { parseFault } from "../../../src/sandbox/fault.js";
import { targetId } from "../../../src/target.js";
import { Invariants } from "../../crash/invariants.js";
import { Rig } from "../../crash/rig.js";
import { UnderWay } from "../../crash/under-way.js";
import { PostgresServer } from "../../support/postgres.js";
import { ada, issued, newRun, sha, started } from "../support.js";

let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.start();
});
afterAll(() => server.destroy());

async function withRig(users: number, use: (rig: Rig) => Promise<void>, ...faults: string[]): Promise<void> {
  const rig = await Rig.create({
    ...{ users, concurrency: 4, keep: "sealed" },
    sandbox: { faults: faults.map(parseFault) },
    home: { url: server.freshUrl() },
  });
  try {
    await use(rig);
  } finally {
    await rig.destroy();
  }
}

it("runners on one manifest share its users, and send to none of them twice", async () => {
  await withRig(
    120,
    async (rig) => {
      const runs = Array.from({ length: 4 }, () => new UnderWay(rig.start(rig.applyArgs)));
      const ended = await Promise.all(runs.map(({ end }) => end));
      const invariants = new Invariants(rig);
      let issued = 0;
      for (const result of ended) {
        expect(result.code, result.stderr).toBe(0);
        await invariants.check(result);
        const last = JSON.parse(result.stdout.trimEnd().split("\n").at(-1)!);
        expect(last).toMatchObject({ type: "run_finished", ended: "done", left: 0 });
        expect(last.counts.issued, "each has some").toBeGreaterThan(0);
        issued += last.counts.issued;
      }
      expect(issued).toBe(120);
      expect(rig.ticketRequests).toBe(120);
      await invariants.checkComplete();
    },
    "latency:30ms",
  );
});

it("a runner that is killed leaves its claims in doubt, and the others go on", async () => {
  await withRig(
    60,
    async (rig) => {
      const victim = new UnderWay(rig.start(rig.applyArgs));
      const other = new UnderWay(rig.start(rig.applyArgs));
      await Promise.all([victim.shown('"issued"'), other.shown('"issued"')]);
      victim.child.kill("SIGKILL");
      const [killed, ended] = await Promise.all([victim.end, other.end]);
      expect(killed.signal).toBe("SIGKILL");
      const invariants = new Invariants(rig);
      await invariants.check(killed);
      await invariants.check(ended);
      const doubts = await rig.doubts();
      expect(doubts.length).toBeLessThanOrEqual(4);
      // What the killed run left in doubt is told by the run that worked beside it.
      expect(ended.code, ended.stderr).toBe(doubts.length === 0 ? 0 : 3);
      const told = ended.stdout.split("\n").find((line) => line.includes('"claimed_elsewhere"'));
      expect(told === undefined ? 0 : JSON.parse(told).entries).toBe(doubts.length);
      expect((await rig.issued()) + doubts.length).toBe(60);

      const held = await rig.apply();
      expect(held.code, held.stderr).toBe(doubts.length === 0 ? 0 : 3);
      await invariants.allowReissue();
      const last = await rig.apply({ args: ["--in-doubt", "reissue"] });
      expect(last.code, last.stderr).toBe(0);
      await invariants.check(last);
      await invariants.checkComplete();
    },
    "latency:50ms",
  );
});

it("a run says what others had to send beside it", async () => {
  await withRig(
    40,
    async (rig) => {
      const text = rig.applyArgs.filter((word) => word !== "--format" && word !== "json");
      const ended = await Promise.all([rig.run(text), rig.run(text)]);
      for (const result of ended) {
        expect(result.code, result.stderr).toBe(0);
        // One that begins when the other has ended has nothing to send.
        const own = Number(/Applied: (\d+) issued/.exec(result.stdout)?.[1] ?? 0);
        const others = Number(/worked on the same ledger: (\d+) entr/.exec(result.stdout)?.[1] ?? 0);
        const before = Number(/(\d+) unchanged/.exec(result.stdout)?.[1] ?? 0);
        expect(own + others + before).toBe(40);
      }
    },
    "latency:50ms",
  );
});

it("what a runner revokes the sessions of is its own until the ticket's outcome is known", async () => {
  const url = server.freshUrl();
  const [one, other] = await Promise.all(
    [0, 1].map(() =>
      openLedgerBackend(url, "/").open("acme.eu.auth0.com", "night").lock("apply", { shared: true }),
    ),
  );
  try {
    await one!.state();
    const run = newRun();
    await one!.append([{ ...started(), run }]);
    expect(await one!.claim(run, [ada])).toEqual([]);
    await one!.append([revokingRecord(run, [ada]), { type: "revoked", run, key: sha("k"), target: ada }]);

    const before = (await other!.state()).get(targetId(ada));
    expect(before).toMatchObject({
      last: "none",
      inDoubt: false,
      sessions: { state: "revoked", spent: false },
    });
    expect(other!.isTaken(ada)).toBe(true);
    expect(await other!.claim(newRun(), [ada])).toEqual([ada]);

    await one!.append([{ ...issued(ada), run }]);
    expect((await other!.state()).get(targetId(ada))).toMatchObject({ last: "issued", inDoubt: false });
  } finally {
    await one!.close();
    await other!.close();
  }
});
