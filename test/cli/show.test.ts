import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { savedPlanMarkdown, savedPlanText } from "../../src/cli/output/saved-plan-words.js";
import type { SavedPlan } from "../../src/plan/saved-plan.js";
import { parseSavedPlan } from "../../src/plan/saved-plan.js";
import { Workplace } from "../support/workplace.js";

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open();
});
afterEach(() => place.close());

describe("show", () => {
  beforeEach(async () => {
    const users = place
      .users(3)
      .map((user, index) => (index === 0 ? { ...user, deliver_to: "a@b.example" } : user));
    await place.manifest("batch", users, { contain: ["sessions"] });
    await place.run(["plan", "--limit", "2", "--out", "plan.json", "."]);
  });

  it("says what a saved plan binds, without credentials, manifests and ledger", async () => {
    const env = { AUTH0_DOMAIN: "", AUTH0_CLIENT_ID: "", AUTH0_CLIENT_SECRET: "" };
    const { code, stdout, stderr } = await place.run(["show", "plan.json"], { cwd: place.folder, env });
    expect(code, stderr).toBe(0);
    for (const words of [
      "2 to issue",
      "3 whose sessions are revoked first",
      "→ a@b.example",
      "--limit 2",
      "file:ledger",
    ]) {
      expect(stdout).toContain(words);
    }
    const json = JSON.parse((await place.run(["show", "--format", "json", "plan.json"], { env })).stdout);
    expect(json).toMatchObject({
      format_version: 1,
      plan_format: 4,
      narrowing: { limit: 2 },
      manifests: [{ name: "batch", requests: { new: 2, revoking: 3 }, addresses: ["a@b.example"] }],
    });
    expect((await place.run(["show", "--format", "markdown", "plan.json"])).stdout).toContain(
      stdout.trimEnd(),
    );
  });

  it("refuses what is no saved plan, and one that was edited", async () => {
    const text = await readFile(place.path("plan.json"), "utf8");
    await place.write("edited.json", text.replace("a@b.example", "c@d.example"));
    const edited = await place.run(["show", "edited.json"]);
    expect([edited.code, edited.stderr]).toEqual([4, expect.stringContaining("PLAN_STALE")]);
    expect((await place.run(["show", "batch.yaml"])).stderr).toContain("PLAN_INVALID");
    expect((await place.run(["show", "nothing.json"])).stderr).toContain("FILE_FAILED");
  });

  it("reads plans of every older format", async () => {
    for (const format of [1, 2, 3]) {
      const file = new URL(`../fixtures/plans/format-${format}.json`, import.meta.url);
      const text = [...savedPlanText(parseSavedPlan(await readFile(file, "utf8"), "plan.json"))].join("");
      expect(text).toContain(`format ${format}`);
      expect(text.includes("no longer applied")).toBe(format === 1);
    }
  });

  it("escapes whatever a hostile file holds, and is bounded", async () => {
    const saved = JSON.parse(await readFile(place.path("plan.json"), "utf8")) as SavedPlan;
    const evil = "\u001b[2J\u202e```\n# @everyone <img src=x>";
    const [manifest] = saved.manifests;
    const addresses = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, evil]));
    const hostile: SavedPlan = {
      ...saved,
      ...{ tenant: evil, tool_version: evil, created_at: evil, paths: [evil] },
      narrowing: { only: Array.from({ length: 5000 }, () => evil), limit: 1 },
      effects: { ...saved.effects!, domain: evil, ledger: evil },
      manifests: [
        {
          ...manifest!,
          name: evil,
          effects: { reason: evil },
          requests: { ...manifest!.requests!, addresses },
        },
      ],
    };
    const text = [...savedPlanText(hostile)].join("");
    const markdown = savedPlanMarkdown(hostile);
    for (const shown of [text, markdown]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may reach a terminal
      expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
      expect(shown.length).toBeLessThan(30_000);
    }
    // All of it is between the fences, which are longer than any run of backticks inside.
    const fences = markdown.split("\n").filter((line) => line.startsWith("```"));
    expect(fences).toEqual(["````text", "````"]);
  });
});
