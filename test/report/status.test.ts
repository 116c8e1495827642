import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coloursFor } from "../../src/cli/output/colours.js";
import { selectedEntries } from "../../src/cli/output/status-json.js";
import { statusMetrics } from "../../src/cli/output/status-metrics.js";
import { statusText } from "../../src/cli/output/status-text.js";
import { userText } from "../../src/cli/output/user-text.js";
import { ofUser } from "../../src/cli/status-of-user.js";
import { type Observation, observationRecord } from "../../src/ledger/observations.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import { EntrySelection } from "../../src/report/entry-status.js";
import { medianTime, shareCompleted, totalProgress } from "../../src/report/progress.js";
import { ENTRY_STATES, type EntryState } from "../../src/report/states.js";
import { makeStatus } from "../../src/report/status.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../support/manifests.js";
import { parseOpenMetrics } from "../support/openmetrics.js";

const TENANT = "acme.eu.auth0.com";
const ISSUED = Date.parse("2026-11-24T00:00:00.000Z");
const EXPIRES = Date.parse("2026-11-29T00:00:00Z");
const HOUR = 3_600_000;

/** The status of one manifest whose users were issued a ticket each, and what was seen of them. */
function statusOf(seen: readonly (Observation | undefined)[], now: number, name = "batch") {
  const users = seen.map((_, index) => ({ user_id: `auth0|${index}` }));
  const manifest = manifestOf(name, users);
  const keys = manifestKeys(manifest, TENANT);
  const records = seen.flatMap((observation, index) => {
    const subject = { key: keys.at(index), target: users[index]! };
    const issued = issuedRecord(subject.target, subject.key);
    return observation === undefined ? [issued] : [issued, observationRecord(RUN, subject, observation)];
  });
  const states = new Map([[name, stateOf(records)]]);
  return makeStatus({ tenant: TENANT, manifests: [manifest], states, now })[0]!;
}

const completed = (hours: number): Observation => ({ state: "completed", at: ISSUED + hours * HOUR });
const observation: fc.Arbitrary<Observation | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: 1, max: 200 }).map(completed),
  fc.constant<Observation>({ state: "expired", at: EXPIRES }),
  fc.constantFrom("deleted", "blocked").map<Observation>((why) => ({ state: "gone", at: ISSUED, why })),
);

describe("status", () => {
  it("tells those who can still reset from those whose ticket ran out", () => {
    const states = (now: number): EntryState[] =>
      [...statusOf([undefined, completed(1), { state: "gone", at: 1, why: "deleted" }], now).entries()].map(
        ({ state }) => state,
      );
    expect(states(EXPIRES - 1)).toEqual(["issued", "completed", "gone"]);
    expect(states(EXPIRES)).toEqual(["expired", "completed", "gone"]);
  });

  it("knows the median time to reset, and who has waited longest", () => {
    const { progress } = statusOf([completed(5), undefined, completed(1)], ISSUED);
    expect(medianTime(progress)).toBe(3 * HOUR);
    expect(medianTime(statusOf([completed(5), completed(1), completed(2)], ISSUED).progress)).toBe(2 * HOUR);
    expect(progress.oldest).toEqual({ target: { user_id: "auth0|1" }, issuedAt: ISSUED });
    const none = statusOf([], ISSUED).progress;
    expect([medianTime(none), shareCompleted(none), none.oldest]).toEqual([undefined, undefined, undefined]);
  });

  it("adds up, whatever was seen, in each manifest and in total", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(observation, { maxLength: 12 }), { maxLength: 3 }),
        fc.boolean(),
        (all, late) => {
          const now = late ? EXPIRES : ISSUED;
          const statuses = all.map((seen, index) => statusOf(seen, now, `batch-${index}`));
          for (const { progress, counts, states, entries } of statuses) {
            const { issued, completed, open, expired, superseded, invalidated, gone, times } = progress;
            expect(completed + open + expired + superseded + invalidated + gone).toBe(issued);
            expect(counts.issued).toBe(issued);
            expect(times).toHaveLength(completed);
            const every = [...entries()];
            expect(states.expired).toBe(expired);
            for (const wanted of ENTRY_STATES) {
              const those = every.filter(({ state }) => state === wanted);
              expect([...entries((state) => state === wanted)]).toEqual(those);
              expect(states[wanted]).toBe(those.length);
            }
          }
          const total = totalProgress(statuses.map(({ progress }) => progress));
          const every = all.flat();
          expect(total.issued).toBe(every.length);
          expect(total.completed).toBe(every.filter((one) => one?.state === "completed").length);
          const middle = medianTime(total);
          if (middle !== undefined) {
            expect(total.times.filter((time) => time <= middle).length * 2).toBeGreaterThanOrEqual(
              total.completed,
            );
            expect(total.times.filter((time) => time >= middle).length * 2).toBeGreaterThanOrEqual(
              total.completed,
            );
          }
        },
      ),
    );
  });
});

describe("the status of links that were taken back", () => {
  const users = ["0", "1", "2", "3", "4"].map((id) => ({ user_id: `auth0|${id}` }));
  const manifest = manifestOf("batch", users);
  const keys = manifestKeys(manifest, TENANT);
  const about = (index: number) => ({ run: RUN, key: keys.at(index), target: users[index]! });
  const at = new Date(ISSUED).toISOString();
  const states = new Map([
    [
      "batch",
      stateOf([
        ...users.map((user, index) => issuedRecord(user, keys.at(index))),
        observationRecord(RUN, about(1), completed(1)),
        { type: "invalidating", run: RUN, user_ids: ["0", "1", "2", "3"].map((id) => `auth0|${id}`) },
        { type: "invalidated", ...about(0) },
        { type: "invalidated", ...about(1) },
        { type: "not_invalidated", ...about(2), why: "404: no such user", status: 404 },
      ]),
    ],
  ]);
  const status = makeStatus({ tenant: TENANT, manifests: [manifest], states, now: ISSUED })[0]!;

  it("is invalidated, unless a reset was seen; what was refused or is in doubt may still work", () => {
    expect([...status.entries()].map(({ state }) => state)).toEqual([
      "invalidated",
      "completed",
      "issued",
      "issued",
      "issued",
    ]);
    expect(status.counts).toMatchObject({ issued: 5, invalidated: 2, invalidation_in_doubt: 1 });
    expect(status.progress).toMatchObject({ completed: 1, invalidated: 1, open: 3 });
  });

  it("tells a help desk that the link no longer works", () => {
    const words = (id: string) =>
      [...userText({ statuses: [ofUser(status, `auth0|${id}`)], former: [], now: ISSUED }, id)].join("");
    expect(words("0")).toContain(`the link was invalidated ${at.slice(0, 19)}Z and no longer works`);
    expect(words("3")).toContain("may have been invalidated, else works until");
  });

  it("can be selected where it is in doubt", () => {
    const selection = new EntrySelection(["invalidation_in_doubt"]);
    expect([...selectedEntries(status, selection)].map(({ target }) => target)).toEqual([users[3]]);
  });
});

describe("status for people", () => {
  const seen = [undefined, completed(1), { state: "gone", at: 1, why: "deleted" } as const, undefined];
  const listed = (max: number, ...states: EntryState[]) =>
    [
      ...statusText(
        {
          statuses: [statusOf(seen, ISSUED)],
          now: ISSUED,
          selection: new EntrySelection(states.length > 0 ? states : undefined),
          max,
        },
        coloursFor(process.stderr, { NO_COLOR: "1" }),
      ),
    ]
      .join("")
      .split("\n")
      .flatMap(
        (line) =>
          line
            .match(/^ {2}(?:(\w+) +auth0\|(\d)|… and (\d+) more)/)
            ?.slice(1)
            .join("") ?? [],
      );

  it("lists the first in the order of attention, and says how many it leaves out", () => {
    expect(listed(10)).toEqual(["gone2", "issued0", "issued3", "completed1"]);
    expect(listed(2)).toEqual(["gone2", "issued0", "2"]);
    expect(listed(0)).toEqual(["4"]);
  });

  it("leaves out none but those who are asked for", () => {
    expect(listed(1, "issued")).toEqual(["issued0", "1"]);
    expect(listed(1, "rejected")).toEqual([]);
  });
});

describe("metrics", () => {
  it("are OpenMetrics by the letter, whatever the names hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (tenant, name) => {
        const status = { ...statusOf([completed(1), undefined], ISSUED), tenant, name };
        const samples = parseOpenMetrics([...statusMetrics([status], ISSUED)].join(""));
        expect(samples[0]?.labels).toEqual({ tenant, manifest: name, state: "in_doubt" });
      }),
    );
  });

  it("leave out what is not known", () => {
    const names = parseOpenMetrics([...statusMetrics([statusOf([undefined], ISSUED)], ISSUED)].join("")).map(
      ({ name }) => name,
    );
    expect(names).not.toContain("reticket_time_to_reset_median_seconds");
    expect(names).toContain("reticket_waiting_longest_since_seconds");
    expect(parseOpenMetrics([...statusMetrics([], ISSUED)].join(""))).toEqual([
      { name: "reticket_status_made_seconds", labels: {}, value: ISSUED / 1000 },
    ]);
  });
});
