import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { parseFault } from "../../src/sandbox/fault.js";
import { finished, startCli } from "../support/cli.js";
import { Workplace } from "../support/workplace.js";

let place: Workplace;
afterEach(() => place.close());

async function statusNow() {
  const { stdout } = await place.run(["status", "--format", "json", "."]);
  return JSON.parse(stdout).manifests[0] as { counts: Record<string, number>; entries: { state: string }[] };
}

it("status calls an entry in flight while the run that sent it is at work, and in doubt once it was killed", async () => {
  place = await Workplace.open({ faults: [parseFault("timeout:nth=2")] });
  const [ada] = place.users(3);
  await place.manifest("batch", place.users(3));
  const args = ["apply", "--auto-approve", "--tickets-out", "t.ndjson", "--concurrency", "1", "."];
  const child = startCli(args, { cwd: place.folder, env: place.env });
  const end = finished(child);
  let status = await statusNow();
  while (status.counts.in_flight === 0 || status.counts.issued === 0) {
    await sleep(20);
    status = await statusNow();
  }
  expect(status.counts).toMatchObject({ issued: 1, in_flight: 1, in_doubt: 0, pending: 1 });
  expect(status.entries.map(({ state }) => state)).toEqual(["issued", "in_flight", "pending"]);
  const text = await place.run(["status", "."]);
  expect(text.stdout).toContain("1 issued, 0 rejected, 0 in doubt, 1 in flight, 1 pending");
  const plan = await place.run(["plan", "."]);
  expect(plan.stderr).toMatch(/^batch: apply of .* is at work now\./);
  const desk = await place.run(["status", "--user", ada!.user_id, "."]);
  expect(desk.stdout).toContain("ticket issued");
  child.kill("SIGKILL");
  await end;
  expect((await statusNow()).counts).toMatchObject({ issued: 1, in_flight: 0, in_doubt: 1, pending: 1 });
});
