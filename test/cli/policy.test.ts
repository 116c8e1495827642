import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { Workplace } from "../support/workplace.js";

let place: Workplace;
let recipient: string;
beforeAll(async () => {
  place = await Workplace.open();
  recipient = (await place.run(["keygen", "--out", "reticket.key"])).stdout.trim();
  await place.manifest("batch", place.users(3));
});
afterAll(() => place.close());

async function config(policy: object): Promise<void> {
  const tenant = new URL(place.sandbox.url).host;
  await place.write("reticket.yaml", JSON.stringify({ tenant, recipients: [recipient], policy }, null, 2));
}

describe("a policy in the config", () => {
  it("is what validate, plan and apply refuse alike, with exit code 5, before anything is sent", async () => {
    await config({ max_ttl_sec: 3600, require_reason: "^INC-", max_tickets: 2 });
    const runs = await Promise.all([
      place.run(["validate", "batch.yaml"]),
      place.run(["plan", "batch.yaml"]),
      place.run(["apply", "--auto-approve", "batch.yaml"]),
    ]);
    for (const { code, stdout, stderr } of runs) {
      expect(code, stderr).toBe(5);
      expect(stdout + stderr).toMatch(/batch\.yaml:\d+:\d+ error POLICY_MAX_TICKETS: 3 requests .* is 2$/m);
      expect(stdout + stderr).toMatch(
        /batch\.yaml:\d+:\d+ error POLICY_MAX_TTL: auth0\|.* is 432000, and `policy.max_ttl_sec` is 3600$/m,
      );
      expect(stdout + stderr).toMatch(/batch\.yaml:\d+:\d+ error POLICY_REASON: .*`\^INC-`$/m);
    }
    expect(runs[1]?.stdout).toContain("Plan: 3 to issue.");
    expect(runs[2]?.stderr).toContain("reticket: POLICY_REFUSED: 5 refusals by policy: nothing was sent");
    expect(place.sandbox.stats().requests).toBe(0);
  });

  it("is told by validate and plan to programs too", async () => {
    await config({ protected: ["auth0|*"] });
    const validated = await place.run(["validate", "--format", "json", "batch.yaml"]);
    const planned = await place.run(["plan", "--format", "json", "batch.yaml"]);
    const sarif = await place.run(["validate", "--format", "sarif", "batch.yaml"]);
    expect([validated.code, planned.code, sarif.code]).toEqual([5, 5, 5]);
    expect(JSON.parse(validated.stdout)).toMatchObject({ valid: false });
    expect(JSON.parse(planned.stdout).refusals).toHaveLength(3);
    expect(JSON.parse(sarif.stdout).runs[0].results[0].ruleId).toBe("POLICY_PROTECTED");
  });

  it("leaves alone what is issued already", async () => {
    await config({ max_tickets: 3 });
    expect((await place.run(["apply", "--auto-approve", "batch.yaml"])).code).toBe(0);
    await config({ max_tickets: 0, max_ttl_sec: 60, protected: ["*"], require_plan: true });
    for (const command of [["validate"], ["plan"], ["apply", "--auto-approve"]]) {
      const { code, stderr } = await place.run([...command, "batch.yaml"]);
      expect(code, stderr).toBe(0);
    }
  });

  it("may ask for a saved plan, and takes one", async () => {
    await config({ require_plan: true });
    await place.manifest("batch", place.users(4));
    const refused = await place.run(["apply", "--auto-approve", "batch.yaml"]);
    expect([refused.code, refused.stderr]).toEqual([5, expect.stringContaining("--plan FILE")]);
    expect((await place.run(["plan", "--out", "plan.json", "batch.yaml"])).code).toBe(0);
    expect((await place.run(["apply", "--plan", "plan.json"])).code).toBe(0);
  });

  it("that can't be used is an invalid config, with the place in it", async () => {
    await config({ entry_schema: { properties: { user_id: { pattern: "(" } } } });
    const { code, stderr } = await place.run(["validate", "batch.yaml"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/CONFIG_INVALID.*\nreticket\.yaml:\d+:\d+ error WRONG_VALUE: the pattern `\(`/);
  });

  it("counts for nothing where a manifest is invalid, which is exit code 1", async () => {
    await config({ max_tickets: 0 });
    await place.write("wrong.yaml", "apiVersion: reticket/v1\nkind: PasswordChangeTickets\n");
    expect((await place.run(["validate", "."])).code).toBe(1);
  });

  it("has examples in its schema that are YAML which validate takes", async () => {
    const schema = await import("../../schemas/config.schema.json", { with: { type: "json" } });
    const [example] = schema.default.properties.policy.examples;
    await config(parse(JSON.stringify(example)));
    await place.write(
      "none.yaml",
      JSON.stringify({
        apiVersion: "reticket/v1",
        kind: "PasswordChangeTickets",
        metadata: { name: "none" },
        spec: { users: [] },
      }),
    );
    expect((await place.run(["validate", "none.yaml"])).code).toBe(0);
  });

  it("that allows more than the one of init is a warning of validate, at its place, and no error", async () => {
    await config({ deliver_to: "any", require_reason: "^INC-" });
    await place.write(
      "warned.yaml",
      JSON.stringify({
        apiVersion: "reticket/v1",
        kind: "PasswordChangeTickets",
        metadata: { name: "warned", reason: "INC-1" },
        spec: { users: [] },
      }),
    );
    const [text, json, github] = await Promise.all(
      ["text", "json", "github"].map((format) => place.run(["validate", "--format", format, "warned.yaml"])),
    );
    expect([text?.code, json?.code, github?.code]).toEqual([0, 0, 0]);
    expect(text?.stdout).toMatch(
      /^reticket\.yaml:7:5 warning POLICY_LAX: `policy\.deliver_to` is `any`: .*any address$/m,
    );
    expect(text?.stdout).toMatch(/1 manifest, 0 users: valid, 7 warnings\n$/);
    expect(JSON.parse(json?.stdout ?? "")).toMatchObject({ valid: true, omitted: 0 });
    expect(github?.stdout).toMatch(/^::warning file=reticket\.yaml,line=7,col=5,title=POLICY_LAX::/m);
    await place.write("bare.yaml", "tenant: acme.eu.auth0.com\n");
    const bare = await place.run(["validate", "--config", "bare.yaml", "warned.yaml"]);
    expect([bare.code, bare.stdout]).toEqual([
      0,
      expect.stringContaining("bare.yaml:1:1 warning POLICY_ABSENT"),
    ]);
    expect(bare.stdout).toContain("RECIPIENTS_ABSENT");
  });
});
