import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { parseFault } from "../../src/sandbox/fault.js";
import { finished, startCli } from "../support/cli.js";
import { Workplace } from "../support/workplace.js";

const APPLY = [
  "apply",
  "--auto-approve",
  "--tickets-out",
  "t.ndjson",
  "--concurrency",
  "3",
  "--format",
  "json",
  ".",
];

let place: Workplace;
afterEach(() => place.close());

/** An apply of 60 slow entries, once its first ticket is reported. */
async function underWay(fault: string, args = APPLY) {
  place = await Workplace.open({ faults: [parseFault(fault)] });
  await place.manifest("batch", place.users(60));
  const child = startCli(args, { cwd: place.folder, env: place.env });
  const end = finished(child);
  let seen = "";
  for await (const [text] of eventsOf(child)) {
    seen += text;
    if (seen.includes('"issued"')) break;
  }
  return { child, end };
}

async function* eventsOf(child: ReturnType<typeof startCli>): AsyncGenerator<[string]> {
  for (;;) yield (await once(child.stdout, "data")) as [string];
}

async function counts() {
  const { stdout } = await place.run(["status", "--format", "json", "."]);
  return JSON.parse(stdout).manifests[0].counts as { issued: number; in_doubt: number; pending: number };
}

describe("a signal during apply", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("%s finishes what is in flight, sends nothing new, and exits %i", async (signal, code) => {
    const { child, end } = await underWay("latency:100ms");
    child.kill(signal);
    const ended = await end;
    expect(ended.code).toBe(code);
    expect(ended.stderr).toContain(`${signal}: sending nothing new`);
    const { issued, in_doubt, pending } = await counts();
    expect(in_doubt).toBe(0);
    expect(issued).toBe(place.sandbox.stats().tickets);
    expect(issued + pending).toBe(60);
    expect(pending).toBeGreaterThan(0);
  });

  it("cuts off what is in flight when it comes twice, and records the doubt", async () => {
    const { child, end } = await underWay("timeout-after-create:after=1");
    let told = "";
    child.stderr.on("data", (text: string) => {
      told += text;
    });
    while (place.sandbox.stats().tickets < 3) await setTimeout(20);
    child.kill("SIGINT");
    while (!told.includes("SIGINT:")) await setTimeout(20);
    child.kill("SIGINT");
    const ended = await end;
    expect(ended.code).toBe(130);
    expect(ended.stderr).toContain("aborting what is in flight");
    const { in_doubt } = await counts();
    expect(in_doubt).toBeGreaterThan(0);
    expect((await place.run(["ledger", "verify"])).code).toBe(0);
  });

  it("leaves no lock behind", async () => {
    const { child, end } = await underWay("latency:100ms");
    child.kill("SIGINT");
    await end;
    expect(await place.locks()).toEqual([]);
  });
});

describe("a reader that goes away during apply", () => {
  it("stops the run in good order, with nothing in doubt", async () => {
    const { child, end } = await underWay("latency:50ms");
    child.stdout.destroy();
    const ended = await end;
    expect(ended.code).toBe(3);
    expect(ended.stderr).toContain("Standard output was closed");
    const { issued, in_doubt, pending } = await counts();
    expect(in_doubt).toBe(0);
    expect(issued).toBe(place.sandbox.stats().tickets);
    expect(pending).toBeGreaterThan(0);
  });
});
