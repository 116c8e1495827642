import { afterEach, beforeEach, expect, it } from "vitest";
import { resetPassword } from "../support/reset.js";
import { Workplace } from "../support/workplace.js";

const APPLY = ["apply", "--auto-approve", "--tickets-out", "t.ndjson", "."];
const RENEW = { renew: "on_expiry", defaults: { ttl_sec: 3600 } };

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open();
});
afterEach(() => place.close());

async function planned() {
  return JSON.parse((await place.run(["plan", "--format", "json", "."])).stdout);
}

it("renews a ticket that refresh found expired unused, and no ticket of a user who has reset or is gone", async () => {
  const users = place.users(4);
  const [ada, bob, cid] = users as [{ user_id: string }, { user_id: string }, { user_id: string }];
  await place.manifest("batch", users, RENEW);
  await place.run(APPLY);
  await resetPassword(place.sandbox, ada);
  place.sandbox.blockUser(bob.user_id, true);
  place.sandbox.deleteUser(cid.user_id);
  place.turnClocks(3_601_000);

  const unseen = await planned();
  expect(unseen.summary).toMatchObject({ renew: 0, none: 4 });
  expect(unseen.warnings).toMatchObject([
    { code: "EXPIRED_UNSEEN", message: expect.stringMatching(/^4 tickets/) },
  ]);

  await place.run(["refresh", "."]);
  const { summary, warnings, actions } = await planned();
  expect(summary).toMatchObject({ renew: 1, none: 3, issue: 0 });
  expect(warnings).toEqual([]);
  expect(actions).toMatchObject([{ action: "renew", target: users[3], reason: "expired_unused" }]);
  const { stdout } = await place.run(["plan", "."]);
  expect(stdout).toMatch(/^ +\+\+ auth0\|\w+ +the ticket expired unused$/m);
  expect(stdout).toContain("Plan: 1 to renew, 3 unchanged.");
  const status = JSON.parse((await place.run(["status", "--format", "json", "."])).stdout).manifests[0];
  expect(status).toMatchObject({
    applied: false,
    counts: { issued: 4, pending: 0 },
    progress: { expired: 1 },
  });

  await place.manifest("batch", users, { ...RENEW, until: "2020-02-29" });
  expect((await planned()).summary).toMatchObject({ renew: 0, none: 4 });
  await place.manifest("batch", users, RENEW);

  expect(await place.run(APPLY)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("Applied: 1 issued."),
  });
  expect(users.map(({ user_id }) => place.sandbox.issuedCount(user_id))).toEqual([1, 1, 1, 2]);
  expect((await planned()).summary).toMatchObject({ renew: 0, none: 4 });
  await resetPassword(place.sandbox, users[3]!);
  await place.run(["refresh", "."]);
  expect((await planned()).summary).toMatchObject({ renew: 0, none: 4 });
});

it("a manifest that is wrong about renewal is told so", async () => {
  const mistake = async (spec: object) => {
    await place.manifest("batch", place.users(1), spec);
    return (await place.run(["validate", "."])).stdout;
  };
  expect(await mistake({ renew: "always" })).toContain("`never` or `on_expiry`");
  expect(await mistake({ renew: "on_expiry", until: "2026-02-30" })).toContain("write it like `2026-12-24`");
  expect(await mistake({ renew: "on_expiry", until: "tomorrow" })).toContain("WRONG_FORMAT");
  expect(await mistake({ until: "2026-12-24" })).toContain("`renew` is missing");
  expect(await mistake({ renew: "on_expiry", until: "2026-12-24" })).toContain("valid");
});
