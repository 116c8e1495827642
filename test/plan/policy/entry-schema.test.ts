import { describe, expect, it } from "vitest";
import type { TicketRequest } from "../../../src/manifest/manifest.js";
import { compileEntrySchema } from "../../../src/plan/policy/entry-schema.js";

function messages(schema: object, body: TicketRequest): string[] {
  const check = compileEntrySchema(schema);
  if (typeof check === "object") throw new Error(check.problem);
  return (check(body) ?? []).map(({ message }) => message);
}

describe("a team's own rules", () => {
  it("say nothing of a request that satisfies them", () => {
    expect(messages({ required: ["client_id"] }, { user_id: "auth0|1", client_id: "x" })).toEqual([]);
  });

  it("tell the value and the limit, in words that are not the compiler's", () => {
    const schema = {
      required: ["client_id"],
      properties: {
        user_id: { pattern: "^auth0\\|" },
        ttl_sec: { maximum: 3600 },
        mark_email_as_verified: { const: false },
        organization_id: { enum: ["org_1", "org_2"] },
        result_url: false,
      },
    };
    const body: TicketRequest = {
      user_id: "google-oauth2|1",
      ttl_sec: 7200,
      mark_email_as_verified: true,
      organization_id: "org_3",
      result_url: "https://x",
    };
    expect(messages(schema, body).sort()).toEqual([
      "`mark_email_as_verified` is `true`, and must be `false`",
      "`organization_id` is `org_3`, which is not one of `org_1`, `org_2`",
      "`result_url` is not allowed",
      "`ttl_sec` is `7200`, more than 3600",
      "`user_id` is `google-oauth2|1`, which does not match `^auth0\\|`",
      "the request has no `client_id`",
    ]);
  });

  it("tell what is too short, too long, too small, too many, of another kind, or not asked for", () => {
    const length = { properties: { client_id: { minLength: 3, maxLength: 5 } } };
    expect(messages(length, { user_id: "a", client_id: "xx" })).toEqual([
      "`client_id` is `xx`, shorter than 3 characters",
    ]);
    expect(messages(length, { user_id: "a", client_id: "xxxxxx" })).toEqual([
      "`client_id` is `xxxxxx`, longer than 5 characters",
    ]);
    const only = { properties: { user_id: true }, additionalProperties: false };
    expect(messages(only, { user_id: "a", client_id: "x" })).toEqual([
      "the request may not have `client_id`",
    ]);
    const ttl = (rule: object) => messages({ properties: { ttl_sec: rule } }, { user_id: "a", ttl_sec: 60 });
    expect(ttl({ minimum: 61 })).toEqual(["`ttl_sec` is `60`, less than 61"]);
    expect(ttl({ exclusiveMinimum: 60 })).toEqual([expect.stringMatching(/^`ttl_sec` /)]);
    expect(ttl({ exclusiveMaximum: 60 })).toEqual([expect.stringMatching(/^`ttl_sec` /)]);
    expect(ttl({ type: "string" })).toEqual([expect.stringMatching(/^`ttl_sec` /)]);
    expect(
      messages(
        { properties: { identity: { properties: { user_id: { const: "x" } } } } },
        {
          user_id: "a",
          identity: { user_id: "y", provider: "auth0" },
        },
      ),
    ).toEqual(["`identity.user_id` is `y`, and must be `x`"]);
  });

  it("give their own description as the hint", () => {
    const check = compileEntrySchema({
      properties: { ttl_sec: { maximum: 60, description: "Ask #identity for more." } },
    });
    if (typeof check === "object") throw new Error(check.problem);
    expect(check({ user_id: "a", ttl_sec: 61 })?.map(({ hint }) => hint)).toEqual([
      "Ask #identity for more.",
    ]);
  });

  it("reach through alternatives and conditions", () => {
    const schema = {
      if: { required: ["organization_id"] },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema spells it so
      then: { properties: { ttl_sec: { maximum: 60 } } },
    };
    expect(messages(schema, { user_id: "a", ttl_sec: 61 })).toEqual([]);
    expect(messages(schema, { user_id: "a", ttl_sec: 61, organization_id: "o" })).toEqual([
      "`ttl_sec` is `61`, more than 60",
    ]);
    expect(messages({ not: { required: ["email"] } }, { email: "a@b" })).toEqual([
      "`the request` violates the rule `not`",
    ]);
  });

  it.each([
    [{ properties: { user_id: { pattern: "(" } } }, "the pattern `(` is not a regular expression"],
    [{ require: ["client_id"] }, "`require` is not a JSON Schema keyword"],
    [{ properties: { email: { format: "emial" } } }, "the format `emial` is not supported"],
    [{ $ref: "https://example.com/x.json" }, "the reference `https://example.com/x.json` cannot be resolved"],
    [{ required: "client_id" }, "this is not a JSON Schema at `/required`"],
  ])("are refused where they are no rules: %j", (schema, words) => {
    expect(compileEntrySchema(schema)).toEqual({ problem: expect.stringContaining(words) });
  });
});
