import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workplace } from "../support/workplace.js";

let place: Workplace;
let recipient: string;
beforeAll(async () => {
  place = await Workplace.open();
  recipient = (await place.run(["keygen", "--out", "reticket.key"])).stdout.trim();
  await place.manifest("batch", place.users(2));
});
afterAll(() => place.close());

/** Outputs as the runner reads them. */
function outputs(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", , value = ""] of text.matchAll(/^(\w+)<<(\S+)\n([\s\S]*?)\n\2$/gm)) {
    found[name] = value;
  }
  return found;
}

describe("in a job of GitHub Actions", () => {
  const env = () => ({
    GITHUB_ACTIONS: "true",
    CI: "true",
    GITHUB_STEP_SUMMARY: place.path("summary.md"),
    GITHUB_OUTPUT: place.path("output"),
  });

  it("plan and apply fill the job's summary and set outputs", async () => {
    expect((await place.run(["plan", "batch.yaml"], { env: env() })).code).toBe(0);
    expect(await readFile(place.path("summary.md"), "utf8")).toContain("### reticket: Plan: 2 to issue.");
    const planned = outputs(await readFile(place.path("output"), "utf8"));
    expect(planned).toMatchObject({ has_changes: "true", issue: "2", replace: "0", warnings: "" });
    expect(planned.plan_hash).toMatch(/^[\w-]{43}$/);

    const args = ["apply", "--auto-approve", "--recipient", recipient, "batch.yaml"];
    expect((await place.run(args, { env: env() })).code).toBe(0);
    expect(outputs(await readFile(place.path("output"), "utf8"))).toMatchObject({ issued: "2", left: "0" });
    expect(await readFile(place.path("summary.md"), "utf8")).toContain("### reticket: Applied: 2 issued.");

    expect((await place.run(args, { env: env() })).code).toBe(0);
    expect(outputs(await readFile(place.path("output"), "utf8"))).toMatchObject({ issued: "0" });
  });

  it("goes on where the summary can't be written", async () => {
    const { code, stderr } = await place.run(["plan", "batch.yaml"], {
      env: { ...env(), GITHUB_STEP_SUMMARY: place.folder },
    });
    expect([code, stderr]).toEqual([0, expect.stringContaining("GITHUB_STEP_SUMMARY could not be written")]);
  });

  it("has the token masked on standard error, and never on standard output", async () => {
    await place.manifest("more", place.users(3));
    const args = ["apply", "--auto-approve", "--format", "json", "--recipient", recipient, "more.yaml"];
    const { stdout, stderr } = await place.run(args, { env: env() });
    expect(stderr.match(/^::add-mask::\S+$/gm)).toHaveLength(1);
    expect(stdout).not.toContain("::add-mask::");
    const [, token = ""] = /^::add-mask::(\S+)$/m.exec(stderr) ?? [];
    expect(stdout).not.toContain(token);
    expect(await readFile(place.path("summary.md"), "utf8")).not.toContain(token);
  });
});

describe("outside of it", () => {
  it("does not mask secrets, because no runner would remove the command from the log", async () => {
    await place.manifest("other", place.users(4));
    const args = ["apply", "--auto-approve", "--recipient", recipient, "other.yaml"];
    const { stdout, stderr } = await place.run(args, { env: { CI: "true" } });
    expect(stdout + stderr).not.toContain("add-mask");
  });
});

describe("tickets in CI", () => {
  const args = ["tickets", "--identity", "reticket.key", "other.yaml"];

  it("are not printed unless it is told twice that this is no log", async () => {
    const yes = { RETICKET_PRINT_IN_CI: "yes" };
    const refused = await Promise.all([
      place.run(args, { env: { CI: "true" } }),
      place.run([...args, "--print-in-ci"], { env: { CI: "1" } }),
      place.run(args, { env: { CI: "true", ...yes } }),
    ]);
    for (const { code, stdout, stderr } of refused) {
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toContain("TICKETS_IN_LOG");
    }
    const told = await place.run([...args, "--print-in-ci"], { env: { CI: "true", ...yes } });
    expect(told.stdout.trim().split("\n")).toHaveLength(4);
  });

  it("are written into a private file without a word", async () => {
    expect((await place.run([...args, "--out", "out.ndjson"], { env: { CI: "true" } })).code).toBe(0);
  });
});
