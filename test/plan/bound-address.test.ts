import { expect, it } from "vitest";
import { boundAddress } from "../../src/plan/bound-address.js";
import { manifestOf } from "../support/manifests.js";

const CONNECTION = { connection_id: "con_0000000000000001" };

it("a plan binds the address that an entry gives, and an e-mail in other letters than its key has", () => {
  const manifest = manifestOf("batch", [
    { user_id: "auth0|1" },
    { user_id: "auth0|2", deliver_to: "a@example.com" },
    { email: "Ada@example.com", ...CONNECTION },
    { email: "bob@example.com", ...CONNECTION },
    { email: "Eve@example.com", ...CONNECTION, deliver_to: "eve@example.com" },
  ]);
  expect([0, 1, 2, 3, 4].map((index) => boundAddress(manifest, index))).toEqual([
    undefined,
    "a@example.com",
    "Ada@example.com",
    undefined,
    "eve@example.com",
  ]);
});
