import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLedgerBackend } from "../../src/ledger/backend.js";
import { parseFault } from "../../src/sandbox/fault.js";
import { runInTerminal } from "../support/terminal.js";
import { Workplace } from "../support/workplace.js";

const APPLY = ["apply", "--auto-approve", "--tickets-out", "t.ndjson"];
const CONTAIN = { contain: ["password", "sessions"] };

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open();
});
afterEach(() => place.close());

const changes = (): number =>
  place.users(3).reduce((count, { user_id }) => count + place.sandbox.passwordChanges(user_id).length, 0);

describe("apply with contain", () => {
  it("contains all accounts and issues, and a second run has nothing to do", async () => {
    await place.manifest("night", place.users(3), CONTAIN);
    const { code, stdout, stderr } = await place.run([...APPLY, "."]);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain("Applied: 3 contained, 3 issued, sessions of 3 revoked.");
    expect((await place.run([...APPLY, "."])).code).toBe(0);
    expect([changes(), place.sandbox.stats().tickets]).toEqual([3, 3]);
  });

  it("stops after containment with --contain-only, which needs no place for tickets and no delivery", async () => {
    await place.manifest("night", place.users(3), CONTAIN);
    const only = ["apply", "--auto-approve", "--contain-only", "."];
    const { code, stdout, stderr } = await place.run(only);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain("3 contained");
    expect([changes(), place.sandbox.stats().tickets]).toEqual([3, 0]);
    expect((await place.run(only)).code).toBe(0);
    expect(changes()).toBe(3);
    expect((await place.run([...APPLY, "."])).code).toBe(0);
    expect([changes(), place.sandbox.stats().tickets]).toEqual([3, 3]);
  });

  it("lists who could not be contained, issues no ticket for them and exits with 3", async () => {
    await place.close();
    place = await Workplace.open({ faults: [parseFault("reject:nth=2@contain")] });
    await place.manifest("night", place.users(3), CONTAIN);
    for (const more of [["--contain-only"], []]) {
      const { code, stdout } = await place.run([...APPLY, ...more, "."]);
      expect(code).toBe(more.length > 0 ? 3 : 0);
      if (more.length > 0)
        expect(stdout).toMatch(/Not contained, so no ticket is issued.*\n {2}auth0\|\w+ \(night\): 404/);
    }
    expect([changes(), place.sandbox.stats().tickets]).toEqual([3, 3]);
  });

  it("issues for them too with --continue-uncontained", async () => {
    await place.close();
    place = await Workplace.open({ faults: [parseFault("reject:nth=2@contain")] });
    await place.manifest("night", place.users(3), CONTAIN);
    await place.run([...APPLY, "--continue-uncontained", "."]);
    expect([changes(), place.sandbox.stats().tickets]).toEqual([2, 3]);
  });
});

describe("apply --contain-only on a terminal", () => {
  it("asks for containment alone, and asks nothing when all accounts are contained", async () => {
    await place.manifest("night", place.users(3), CONTAIN);
    const apply = (...typing: [string, string][]) =>
      runInTerminal(["apply", "--contain-only", "."], { cwd: place.folder, env: place.env }, typing);
    const first = await apply(["Only `yes` is accepted", "yes\r"]);
    expect(first.code).toBe(0);
    expect(first.shown).toMatch(
      /Replace the passwords of 3 users, and revoke the sessions of 3 users in \S+, and issue no ticket\?/,
    );
    expect([changes(), place.sandbox.stats().tickets]).toEqual([3, 0]);
    const second = await apply();
    expect([second.code, changes()]).toEqual([0, 3]);
    expect(second.shown).not.toContain("Only `yes`");
  });
});

describe("a run that replaces passwords", () => {
  const other = () =>
    openLedgerBackend("file:ledger", place.folder).open(place.sandbox.tenantDomain, "other");

  it.each([
    ["is refused while another run of the tenant issues tickets", "apply", CONTAIN, 4],
    ["keeps other runs of the tenant from issuing tickets", "contain", {}, 4],
    ["does not mind a delivery", "deliver", CONTAIN, 0],
  ])("%s", async (_, operation, spec, expected) => {
    await place.manifest("night", place.users(3), spec);
    const ledger = await other().lock(operation);
    try {
      const { code, stderr } = await place.run([...APPLY, "night.yaml"]);
      expect(code, stderr).toBe(expected);
      if (expected === 4)
        expect(stderr).toMatch(/LEDGER_LOCKED: the ledger of other is locked.*passwords are replaced/s);
    } finally {
      await ledger.close();
    }
    if (expected === 4) expect([changes(), place.sandbox.stats().tickets]).toEqual([0, 0]);
    expect((await place.run([...APPLY, "night.yaml"])).code).toBe(0);
  });
});
