import { expect, it } from "vitest";
import { AUTH0_FACTS } from "../../src/auth0/facts.js";
import { refusalOf } from "../../src/pacing/refusals.js";
import type { RequestKind } from "../../src/tenant/provider.js";

const codeOf = (kind: RequestKind, status: number, errorCode?: string) =>
  refusalOf(kind, { status, errorCode, message: "no" }, AUTH0_FACTS)?.code;

it.each([
  ["ticket", [undefined, "CREDENTIALS_REFUSED", "SCOPE_MISSING", undefined, "CUSTOM_DOMAIN_REQUIRED"]],
  ["read", [undefined, "CREDENTIALS_REFUSED", "SCOPE_MISSING", undefined, undefined]],
  ["revocation", [undefined, "CREDENTIALS_REFUSED", "SCOPE_MISSING", undefined, "REVOCATION_REFUSED"]],
] as const)("a refused %s stops the run, unless it concerns one user", (kind, codes) => {
  const statuses = [400, 401, 403, 404, 409];
  expect(
    statuses.map((status) => codeOf(kind, status, status === 404 ? "inexistent_user" : undefined)),
  ).toEqual(codes);
});

it("a missing endpoint is not a missing user", () => {
  expect(codeOf("revocation", 404)).toBe("REVOCATION_REFUSED");
});

it("names the scopes, keeps the status and quotes the tenant", () => {
  const error = refusalOf(
    "revocation",
    { status: 403, errorCode: "insufficient_scope", message: "words" },
    AUTH0_FACTS,
  );
  expect(error).toMatchObject({
    message: "the tenant refused to revoke sessions (403): words",
    hint: expect.stringMatching(/delete:sessions.*delete:refresh_tokens/),
    context: { status: 403, errorCode: "insufficient_scope" },
  });
});
