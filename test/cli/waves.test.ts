import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordsIn } from "../support/ledger-records.js";
import { resetPassword } from "../support/reset.js";
import { Workplace } from "../support/workplace.js";

const RECIPIENT = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
const APPLY = ["apply", "--auto-approve", "--no-deliver", "--recipient", RECIPIENT];
const HOUR_MS = 3_600_000;
let place: Workplace;

beforeEach(async () => {
  place = await Workplace.open();
});
afterEach(() => place.close());

function records() {
  return recordsIn(place.path(`ledger/${new URL(place.sandbox.url).host}/m.ndjson`));
}

/** How many requests for tickets the tenant has got. */
function requests(): number {
  return place.sandbox.log().filter(({ path }) => path.endsWith("/tickets/password-change")).length;
}

async function wavesOf(
  ...args: string[]
): Promise<{ wave: number; size: number; sent: number; state: string }[]> {
  const { stdout } = await place.run(["plan", "--format", "json", ...args, "m.yaml"]);
  return JSON.parse(stdout).manifests[0].waves;
}

/** The members of each wave, as the ledger records them. */
function membersOf(wave: number): string[] {
  return records().flatMap((record) =>
    record.type === "wave_opened" && record.wave === wave ? (record.user_ids ?? []) : [],
  );
}

/** A user id that the tenant does not know, so a request for it is rejected. */
function unknown(number: number): { user_id: string } {
  return { user_id: `auth0|00000000000000000000${String(number).padStart(4, "0")}` };
}

describe("apply of a manifest with waves", () => {
  it("sends the first wave, says what the second one waits for, and exits with 3", async () => {
    await place.manifest("m", place.users(20), {
      waves: [{ size: 5, gate: { completed: "40%", after: "2h" } }, { size: "25%" }, { rest: true }],
    });
    const { code, stdout } = await place.run([...APPLY, "m.yaml"]);
    expect(code).toBe(3);
    expect(requests()).toBe(5);
    expect(stdout).toContain(
      "m: wave 2 (5 entries) waits for: completed 0 of 5, and 2 (40%) are needed; 2 h more",
    );
    expect(membersOf(1)).toHaveLength(5);
    const types = records().map(({ type }) => type);
    expect(types.indexOf("wave_opened")).toBeLessThan(types.indexOf("claimed"));
    expect(records().at(-1)).toMatchObject({ type: "run_finished", ended: "waiting" });

    const again = await place.run([...APPLY, "m.yaml"]);
    expect([again.code, requests()]).toEqual([3, 5]);
  });

  it("opens the next wave when enough users have reset and the time is over, and goes on to waves without a gate", async () => {
    await place.manifest("m", place.users(20), {
      waves: [{ size: 5, gate: { completed: "40%", after: "2h" } }, { size: "25%" }, { rest: true }],
    });
    await place.run([...APPLY, "m.yaml"]);
    for (const user_id of membersOf(1).slice(0, 2)) await resetPassword(place.sandbox, { user_id });
    expect((await wavesOf())[1]).toMatchObject({ state: "waiting" });
    await place.run(["refresh", "m.yaml"]);
    const early = await place.run([...APPLY, "m.yaml"]);
    expect(early.stdout).toContain("wave 2 (5 entries) waits for: 2 h more after the last ticket");
    expect([early.code, requests()]).toEqual([3, 5]);

    place.turnClocks(2 * HOUR_MS + 1000);
    expect(await wavesOf()).toMatchObject([
      { wave: 1, size: 5, sent: 5, state: "done" },
      { wave: 2, size: 5, sent: 0, state: "open" },
      { wave: 3, size: 10, sent: 0, state: "open" },
    ]);
    const { code, stdout } = await place.run([...APPLY, "m.yaml"]);
    expect(stdout).toContain("Applied: 15 issued.");
    expect([code, requests()]).toEqual([0, 20]);
    expect([membersOf(1).length, membersOf(2).length, membersOf(3).length]).toEqual([5, 5, 10]);
    expect((await wavesOf()).map(({ state }) => state)).toEqual(["done", "done", "done"]);
  });

  it("lets nothing more out when a limit is exceeded, and says which number failed", async () => {
    const users = [...place.users(10), ...Array.from({ length: 10 }, (_, number) => unknown(number))];
    await place.manifest("m", users, {
      waves: [{ size: 10, gate: { rejected_max: "20%" } }, { rest: true }],
    });
    const { code, stdout, stderr } = await place.run([...APPLY, "--concurrency", "1", "m.yaml"]);
    expect(code).toBe(3);
    const failure = "rejected 3 of 10, and the limit is 2";
    expect(stderr).toContain(`m: the gate of wave 1 failed: ${failure}`);
    expect(stdout).toContain(`nothing more is sent, because the gate of wave 1 failed: ${failure} (20%)`);
    const rejected = records().filter(({ type }) => type === "rejected");
    expect(rejected).toHaveLength(3);
    const sent = requests();
    expect(sent).toBeLessThanOrEqual(10);

    for (const more of [[], ["--concurrency", "2"]]) {
      const again = await place.run([...APPLY, ...more, "m.yaml"]);
      expect(again.code).toBe(3);
      expect(again.stdout).toContain(failure);
      expect(requests()).toBe(sent);
    }
    expect(await wavesOf()).toMatchObject([
      { state: "failed", rejected: 3 },
      { state: "waiting", sent: 0 },
    ]);
  });

  it("goes on after a failed gate when its limit is raised", async () => {
    const users = [...place.users(2), unknown(1), unknown(2)];
    const waves = (rejected_max: string) => ({
      waves: [{ size: 4, gate: { rejected_max } }, { rest: true }],
    });
    await place.manifest("m", users, waves("25%"));
    await place.run([...APPLY, "--concurrency", "1", "m.yaml"]);
    await place.manifest("m", users, waves("50%"));
    await place.run([...APPLY, "m.yaml"]);
    expect(records().filter(({ type }) => type === "issued")).toHaveLength(2);
    expect((await wavesOf())[0]).toMatchObject({ sent: 4, rejected: 2, state: "done" });
  });

  it("sends nothing outside of a wave's hours, and says when they begin", async () => {
    const minute = (ms: number) => new Date(ms).toISOString().slice(11, 16);
    const begins = Date.now() + 2 * HOUR_MS;
    const hours = `${minute(begins)}-${minute(begins + 2 * HOUR_MS)} UTC`;
    await place.manifest("m", place.users(4), { waves: [{ rest: true, hours }] });
    const early = await place.run([...APPLY, "m.yaml"]);
    expect(early.stdout).toContain("m: wave 1 (4 entries) waits for: its hours, which begin at");
    expect([early.code, requests()]).toEqual([3, 0]);
    place.turnClocks(2 * HOUR_MS);
    expect((await place.run([...APPLY, "m.yaml"])).code).toBe(0);
    expect(requests()).toBe(4);
  });

  it("keeps the pace of a wave", async () => {
    await place.manifest("m", place.users(4), { waves: [{ rest: true, pace: "1/s" }] });
    await place.run([...APPLY, "m.yaml"]);
    const times = place.sandbox.log().filter(({ path }) => path.endsWith("/tickets/password-change"));
    // Three seconds; a busy machine may see the first request late.
    expect(times.at(-1)!.at - times[0]!.at).toBeGreaterThanOrEqual(1_500);
  });

  it("puts entries that are added later into later waves", async () => {
    const spec = { waves: [{ size: 3, gate: { at: "2100-01-01T00:00:00Z" } }, { rest: true }] };
    const users = place.users(30);
    await place.manifest("m", users.slice(0, 6), spec);
    await place.run([...APPLY, "m.yaml"]);
    const first = membersOf(1);
    await place.manifest("m", users, spec);
    const { code } = await place.run([...APPLY, "m.yaml"]);
    expect([code, requests()]).toEqual([3, 3]);
    expect(membersOf(1)).toEqual(first);
    expect(await wavesOf()).toMatchObject([
      { size: 3, sent: 3 },
      { size: 27, sent: 0 },
    ]);
  });

  it("contains all accounts before the first wave", async () => {
    await place.manifest("m", place.users(6), {
      contain: ["password"],
      waves: [{ size: 2, gate: { completed: 1 } }, { rest: true }],
    });
    await place.run([...APPLY, "m.yaml"]);
    expect(records().filter(({ type }) => type === "contained")).toHaveLength(6);
    expect(requests()).toBe(2);
  });

  it("opens one wave after another with the same saved plan", async () => {
    await place.manifest("m", place.users(6), {
      waves: [{ size: 2, gate: { after: "1h" } }, { rest: true }],
    });
    await place.run(["plan", "--recipient", RECIPIENT, "--out", "plan.json", "m.yaml"]);
    const flags = ["--no-deliver", "--recipient", RECIPIENT];
    expect((await place.run(["apply", "--plan", "plan.json", ...flags])).code).toBe(3);
    expect(requests()).toBe(2);
    place.turnClocks(HOUR_MS + 1000);
    expect((await place.run(["apply", "--reviewed", "plan.json", ...flags])).code).toBe(0);
    expect(requests()).toBe(6);
  });

  it("refuses a reviewed plan whose waves are others", async () => {
    await place.manifest("m", place.users(6), {
      waves: [{ size: 2, gate: { after: "1h" } }, { rest: true }],
    });
    await place.run(["plan", "--recipient", RECIPIENT, "--out", "plan.json", "m.yaml"]);
    await place.manifest("m", place.users(6), {
      waves: [{ size: 5, gate: { after: "1h" } }, { rest: true }],
    });
    const { code, stderr } = await place.run([
      "apply",
      "--reviewed",
      "plan.json",
      "--no-deliver",
      "--recipient",
      RECIPIENT,
    ]);
    expect(code).toBe(4);
    expect(stderr).toContain("manifest m: waves: + 5; gate: after 1h, - 2; gate: after 1h");
    expect(requests()).toBe(0);
  });

  it("lets `--only` choose inside of an open wave, and does not shrink the wave by it", async () => {
    await place.manifest("m", place.users(6), {
      waves: [{ size: 3, gate: { completed: 1 } }, { rest: true }],
    });
    const all = place.users(6).map(({ user_id }) => user_id);
    for (const user_id of all) await place.run([...APPLY, "--only", user_id, "m.yaml"]);
    expect(requests()).toBe(3);
    expect(membersOf(1)).toHaveLength(3);
  });

  it("shows the reviewer each wave", async () => {
    await place.manifest("m", place.users(6), {
      waves: [
        { size: 2, gate: { rejected_max: 1, after: "1h" } },
        { rest: true, pace: "2000/h", hours: "08:00-20:00 Europe/Berlin" },
      ],
    });
    const { stdout } = await place.run(["plan", "--format", "markdown", "m.yaml"]);
    expect(stdout).toContain("| 1 | `2; gate: after 1h, rejected_max 1` | open | 0 of 2 |");
    expect(stdout).toContain(
      "| 2 | `rest; pace 2000/h; hours 08:00-20:00 Europe/Berlin` | waiting | 0 of 4 | wave 1: 2 to send",
    );
    expect(stdout).toContain("2 to issue, 4 in later waves");
  });
});
