import fc from "fast-check";
import type { Defaults, Entry } from "../../src/generated/manifest.js";

/** What a manifest says, apart from its name. */
export interface Spec {
  generation: number;
  defaults: Defaults;
  users: Entry[];
}

const id = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."abcXYZ019|_-.@é😀'\"#,: ") });
const trimmed = id.map((text) => `x${text.trim()}`);
const connection = fc.constantFrom("con_0000000000000001", "con_0000000000000002");

const identity = fc.record(
  { user_id: trimmed, provider: fc.constant("auth0" as const), connection_id: connection },
  { requiredKeys: ["user_id", "provider"] },
);

/** The fields that go well together; `result_url` and `identity` are left to the entries. */
const shared = {
  client_id: trimmed,
  organization_id: trimmed,
  ttl_sec: fc.constantFrom(0, 1, 60, 432_000),
  mark_email_as_verified: fc.boolean(),
  includeEmailInRedirect: fc.boolean(),
};

const own = {
  ...shared,
  generation: fc.constantFrom(1, 2),
  deliver_to: fc.constantFrom("ada@example.com", "o'hara+x@exämple.org", "grace.m@mail.example"),
};

const byUser = fc.record({ user_id: trimmed, identity, ...own }, { requiredKeys: ["user_id"] });
const byEmail = fc.record(
  {
    email: fc.stringMatching(/^[a-zA-Z0-9.+]{1,8}@[a-z]{1,5}\.com$/),
    connection_id: connection,
    ...own,
  },
  { requiredKeys: ["email", "connection_id"] },
);

/** Sound manifests, each target once. */
export function spec(): fc.Arbitrary<Spec> {
  return fc.record({
    generation: fc.constantFrom(1, 2, 3),
    defaults: fc.record(shared, { requiredKeys: [] }),
    users: fc.uniqueArray(fc.oneof<[fc.Arbitrary<Entry>, fc.Arbitrary<Entry>]>(byUser, byEmail), {
      maxLength: 8,
      selector: ({ user_id, email, connection_id }) => user_id ?? `${email?.toLowerCase()} ${connection_id}`,
    }),
  });
}
