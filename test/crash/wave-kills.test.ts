import fc from "fast-check";
import { expect, it } from "vitest";
import { FAILPOINTS } from "../../src/failpoint.js";
import { recordsIn } from "../support/ledger-records.js";
import { resetPassword } from "../support/reset.js";
import { Workplace } from "../support/workplace.js";
import { untilKilled } from "./seeds.js";

/** How many processes are killed; `npm run test:crash` kills more. */
const KILLS = Number(process.env.RETICKET_KILLS ?? 6);
const RECIPIENT = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
const REACHED = FAILPOINTS.filter((name) =>
  /^(lock|claim|request|response|seal|result|ledger|run_finished|head)\./.test(name),
);

const scenario = fc.record({
  users: fc.integer({ min: 8, max: 20 }),
  first: fc.integer({ min: 1, max: 5 }),
  share: fc.integer({ min: 10, max: 40 }),
  rejectedMax: fc.constantFrom(undefined, 0, 1),
  unknown: fc.constantFrom(0, 0, 2),
  steps: fc.array(
    fc.record({
      at: fc.constantFrom(...REACHED),
      nth: fc.integer({ min: 1, max: 8 }),
      adds: fc.integer({ min: 0, max: 3 }),
      resets: fc.boolean(),
    }),
    { minLength: 4, maxLength: 8 },
  ),
});

/** One history of a manifest with waves. @returns how many processes were killed */
async function play(seed: number): Promise<number> {
  const { users, first, share, rejectedMax, unknown, steps } = fc.sample(scenario, { seed, numRuns: 1 })[0]!;
  const place = await Workplace.open();
  const limit = rejectedMax === undefined ? {} : { rejected_max: rejectedMax };
  const spec = {
    waves: [
      { size: first, gate: { completed: 1, ...limit } },
      { size: `${share}%`, gate: { completed: 1, ...limit } },
      { rest: true },
    ],
  };
  const all = [
    ...place.users(users + 30),
    ...Array.from({ length: unknown }, (_, number) => ({
      user_id: `auth0|00000000000000000000000${number}`,
    })),
  ];
  let listed = users;
  let killed = 0;
  const sizes = new Map<number, number>();
  const tickets = () => place.sandbox.log().filter(({ path }) => path.endsWith("/tickets/password-change"));
  const check = () => {
    const records = recordsIn(place.path(`ledger/${new URL(place.sandbox.url).host}/m.ndjson`));
    const waveOf = new Map<string, number>();
    const counts = new Map<number, number>();
    for (const record of records) {
      if (record.type !== "wave_opened") continue;
      expect(record.members_before ?? 0, `seed ${seed}`).toBe(counts.get(record.wave) ?? 0);
      for (const id of record.user_ids ?? []) {
        expect(waveOf.has(id), `seed ${seed}`).toBe(false);
        waveOf.set(id, record.wave);
        counts.set(record.wave, (counts.get(record.wave) ?? 0) + 1);
      }
    }
    for (const [wave, count] of counts) {
      if (wave < 3) expect(count, `seed ${seed}: wave ${wave}`).toBeLessThanOrEqual(sizes.get(wave) ?? count);
      if (wave < 3 && !sizes.has(wave)) sizes.set(wave, count);
    }
    if (counts.has(1)) expect(counts.get(1)).toBe(Math.min(first, users + unknown));
    for (const record of records) {
      if (record.type !== "claimed") continue;
      for (const id of record.user_ids ?? []) expect(waveOf.has(id), `seed ${seed}: ${id}`).toBe(true);
    }
  };
  try {
    for (const { at, nth, adds, resets } of steps) {
      listed = Math.min(listed + adds, all.length - unknown);
      await place.manifest("m", [...all.slice(0, listed), ...all.slice(all.length - unknown)], spec);
      const isFailed = await hasFailed();
      const before = tickets().length;
      const args = ["apply", "--auto-approve", "--no-deliver", "--recipient", RECIPIENT, "m.yaml"];
      const result = await place.run(args, { env: { RETICKET_FAILPOINT: `${at}:${nth}` } });
      if (result.signal === "SIGKILL") killed++;
      else expect([0, 3], result.stderr).toContain(result.code);
      if (isFailed) expect(tickets().length, `seed ${seed}: a failed gate let requests out`).toBe(before);
      if (tickets().length > 0) check();
      if (resets) await resetOne();
    }
    const verified = await place.run(["ledger", "verify"]);
    expect(verified.code, verified.stderr).toBe(0);
  } finally {
    await place.close();
  }
  return killed;

  async function hasFailed(): Promise<boolean> {
    const { stdout } = await place.run(["plan", "--format", "json", "m.yaml"]);
    return JSON.parse(stdout).manifests[0].waves.some(({ state }: { state: string }) => state === "failed");
  }

  async function resetOne(): Promise<void> {
    const { user_id } = all.find(({ user_id: id }) => place.sandbox.ticketOf(`u:${id}`) !== undefined) ?? {};
    if (user_id === undefined) return;
    await resetPassword(place.sandbox, { user_id });
    await place.run(["refresh", "m.yaml"]);
  }
}

it("killed at any moment, no wave gets more members than its size, and a failed gate lets no request out", async () => {
  await untilKilled(KILLS, "RETICKET_KILLS", play);
}, 3_600_000);
