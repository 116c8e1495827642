import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DATABASE_CONNECTION_ID } from "../../src/sandbox/directory.js";
import { parseFault } from "../../src/sandbox/fault.js";
import { generatedEmail, generatedUserId } from "../../src/sandbox/generated-users.js";
import { Workplace } from "../support/workplace.js";

const APPLY = ["apply", "--auto-approve", "--tickets-out", "t.ndjson", "."];
const REVOKE = { revoke_sessions: true };

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open();
});
afterEach(() => place.close());

const json = async (...args: string[]) =>
  JSON.parse((await place.run([...args, "--format", "json", "."])).stdout);

describe("a manifest with revoke_sessions", () => {
  it("shows in the plan whose sessions end, does it, and tells what became of it", async () => {
    const byEmail = { email: generatedEmail(3), connection_id: DATABASE_CONNECTION_ID };
    await place.manifest("night", [...place.users(2), byEmail], REVOKE);
    const text = (await place.run(["plan", "."])).stdout;
    expect(text).toMatch(/^ +\*\+ auth0\|\w+ +no ticket yet; its sessions are revoked first$/m);
    expect(text).toContain("Before the first ticket, the sessions of 3 users are revoked.");
    expect(await json("plan")).toMatchObject({
      summary: { issue: 3 },
      revoke_sessions: 3,
      manifests: [{ name: "night", revoke_sessions: 3 }],
      actions: Array(3).fill({ action: "issue", revoke_sessions: true }),
    });
    const markdown = (await place.run(["plan", "--format", "markdown", "."])).stdout;
    expect(markdown).toContain("| `*+` |");
    expect(markdown).toContain("the sessions of 3 users are revoked");

    const { code, stdout } = await place.run(APPLY);
    expect(code).toBe(0);
    expect(stdout).toContain("Applied: 3 issued, sessions of 3 revoked.");
    for (const index of [0, 1, 3]) expect(place.sandbox.revocations(generatedUserId(index))).toHaveLength(1);
    expect((await json("status")).manifests[0]).toMatchObject({
      sessions: { revoked: 3, unrevoked: 0, in_doubt: 0 },
      entries: Array(3).fill({ state: "issued", sessions: "revoked" }),
    });
    expect((await place.run(["status", "."])).stdout).toMatch(/^ {2}sessions: 3 revoked$/m);
    const csv = (await place.run(["status", "--format", "csv", "."])).stdout.trimEnd().split("\n");
    const column = csv[0]!.split(",").indexOf("sessions");
    expect(csv.slice(1).map((line) => line.split(",")[column])).toEqual(["revoked", "revoked", "revoked"]);
    await place.run(["report", ".", "--out", "report.html"]);
    expect(await readFile(place.path("report.html"), "utf8")).toContain(
      '<span data-metric="revoked">3</span> people were revoked first',
    );
    const { code: nothing } = await place.run(["plan", "--detailed-exitcode", "."]);
    expect(nothing).toBe(0);
  });

  it("says so where it came too late for those who hold a ticket", async () => {
    await place.manifest("night", place.users(2));
    await place.run(APPLY);
    await place.manifest("night", place.users(3), REVOKE);
    const plan = await json("plan");
    expect(plan).toMatchObject({
      summary: { issue: 1, none: 2 },
      revoke_sessions: 1,
      warnings: [{ code: "SESSIONS_GO_ON", message: expect.stringMatching(/^2 users/) }],
    });
    await place.manifest("night", place.users(3), { ...REVOKE, generation: 2 });
    expect(await json("plan")).toMatchObject({
      summary: { replace: 2, issue: 1 },
      revoke_sessions: 3,
      warnings: [],
    });
  });

  it("may be true or false, and nothing else", async () => {
    await place.manifest("night", place.users(1), { revoke_sessions: "yes" });
    const { code, stdout } = await place.run(["validate", "."]);
    expect(code).toBe(1);
    expect(stdout).toContain("revoke_sessions");
  });
});

it("a tenant that lacks the scopes stops the run, and the message names them", async () => {
  await place.close();
  place = await Workplace.open({ scopes: ["create:user_tickets"] });
  await place.manifest("night", place.users(2), REVOKE);
  const { code, stdout, stderr } = await place.run(APPLY);
  expect(code).toBe(1);
  expect(stderr).toContain("SCOPE_MISSING");
  expect(stderr).toContain("`delete:sessions` and `delete:refresh_tokens`");
  expect(stdout).toContain("Stopped: 0 issued, 2 left.");
  expect(stdout).toContain("Not contained, so no ticket is issued");
  expect(place.sandbox.stats().tickets).toBe(0);
});

it("a run over a saved plan revokes what the plan said, and a plan without revocations is stale", async () => {
  await place.manifest("night", place.users(2));
  await place.run(["plan", "--out", "plain.json", "."]);
  await place.manifest("night", place.users(2), REVOKE);
  await place.run(["plan", "--out", "plan.json", "."]);
  const stale = await place.run(["apply", "--plan", "plain.json", "--tickets-out", "t.ndjson"]);
  expect(stale.code).toBe(4);
  expect(stale.stderr).toContain("PLAN_STALE");
  const exceeded = await place.run(["apply", "--reviewed", "plain.json", "--tickets-out", "t.ndjson", "."]);
  expect(exceeded.code).toBe(4);
  expect(exceeded.stderr).toContain("sessions revoked");
  expect(place.sandbox.stats()).toMatchObject({ tickets: 0 });
  const applied = await place.run(["apply", "--plan", "plan.json", "--tickets-out", "t.ndjson"]);
  expect(applied).toMatchObject({ code: 0, stdout: expect.stringContaining("sessions of 2 revoked") });
});

it("events tell of each revocation as it comes", async () => {
  await place.close();
  place = await Workplace.open({ faults: [parseFault("reject:nth=2@revoke")] });
  await place.manifest("night", place.users(2), REVOKE);
  const { stdout } = await place.run([...APPLY, "--format", "json"]);
  const events = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const outcomes = events.filter(({ type }) => type === "sessions").map(({ outcome }) => outcome);
  expect(outcomes.sort()).toEqual(["revoked", "unrevoked"]);
  expect(events.at(-1).counts).toEqual({ issued: 1, rejected: 0, in_doubt: 0, released: 0, revoked: 1 });
});
