import { describe, expect, it } from "vitest";
import { DOCTOR_CHECKS } from "../../../src/cli/doctor/checks.js";
import { CHECK_NAMES, type DoctorCheck, type Examined } from "../../../src/cli/doctor/doctor-check.js";
import { isSupported } from "../../../src/cli/doctor/platform-check.js";
import { type CheckedItem, runChecks } from "../../../src/cli/doctor/run-checks.js";
import { ReticketError } from "../../../src/errors.js";
import { probeOk } from "../../../src/probe-result.js";

const examined = {} as Examined;

function check(
  name: DoctorCheck["name"],
  run: DoctorCheck["run"],
  more: Partial<DoctorCheck> = {},
): DoctorCheck {
  return { name, needs: [], isOnline: () => false, run, ...more };
}

const good: DoctorCheck["run"] = async (_, report) => report(probeOk("good"));

async function resultsOf(
  checks: readonly DoctorCheck[],
  { isOffline = false, timeoutMs = 50 } = {},
): Promise<CheckedItem[]> {
  const items: CheckedItem[] = [];
  for await (const item of runChecks(checks, examined, { timeoutMs, isOffline })) items.push(item);
  return items;
}

describe("the checks of doctor", () => {
  it("are shown in the order of their names, and each comes after those that it needs and uses", () => {
    expect(DOCTOR_CHECKS.map(({ name }) => name)).toEqual(CHECK_NAMES);
    const before = new Set<string>();
    for (const { name, needs, uses = [] } of DOCTOR_CHECKS) {
      expect([...needs, ...uses].filter((other) => !before.has(other))).toEqual([]);
      before.add(name);
    }
  });

  it("end when their time is over, with what they found until then, and the others go on", async () => {
    let signal: AbortSignal | undefined;
    const hangs: DoctorCheck["run"] = (_, report, cut) => {
      signal = cut;
      report(probeOk("first"));
      return new Promise(() => {});
    };
    const [late, other, after] = await resultsOf([
      check("tenant", hangs),
      check("ledger", good),
      check("clock", good, { needs: ["tenant"] }),
    ]);
    expect(late?.results).toMatchObject([
      { state: "ok", message: "first" },
      { state: "failure", code: "CHECK_TIMED_OUT" },
    ]);
    expect(signal?.aborted).toBe(true);
    expect(other?.results).toMatchObject([{ state: "ok" }]);
    expect(after?.results).toEqual([{ state: "skipped", message: "needs `tenant`" }]);
  });

  it("report what they throw, and never the message of an unexpected error", async () => {
    const [known, unexpected, user] = await resultsOf([
      check("config", async () => {
        throw new ReticketError("CONFIG_INVALID", "bad config", { hint: "fix it" });
      }),
      check("tenant", async () => {
        throw new TypeError("sesame");
      }),
      check("policy", good, { uses: ["config"] }),
    ]);
    expect(known?.results).toEqual([
      { state: "failure", code: "CONFIG_INVALID", message: "bad config", hint: "fix it" },
    ]);
    expect(unexpected?.results).toMatchObject([{ state: "failure", code: "INTERNAL" }]);
    expect(JSON.stringify(unexpected)).not.toContain("sesame");
    expect(user?.results).toMatchObject([{ state: "ok" }]);
  });

  it("may take longer than a timer can", async () => {
    const slow: DoctorCheck["run"] = async (_, report) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      report(probeOk("good"));
    };
    const [item] = await resultsOf([check("ledger", slow)], { timeoutMs: 2 ** 40 });
    expect(item?.results).toMatchObject([{ state: "ok" }]);
  });

  it("that need the network are skipped offline, and so are those that need them", async () => {
    const items = await resultsOf(
      [check("tenant", good, { isOnline: () => true }), check("clock", good, { needs: ["tenant"] })],
      { isOffline: true },
    );
    expect(items.map(({ results }) => results)).toEqual([
      [{ state: "skipped", message: "--offline" }],
      [{ state: "skipped", message: "needs `tenant`" }],
    ]);
  });
});

describe("a version of Node.js", () => {
  it.each([
    ["20.18.1", true],
    ["20.18.0", false],
    ["18.20.4", false],
    ["22.0.0", true],
    ["20.20.2", true],
    ["24.1.0-nightly", true],
  ])("%s is supported: %s", (version, supported) => {
    expect(isSupported(version)).toBe(supported);
  });
});
