import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { resetPassword } from "../support/reset.js";
import { Thief } from "../support/thief.js";
import { Workplace } from "../support/workplace.js";

const APPLY = ["apply", "--auto-approve", "--tickets-out", "t.ndjson"];
const COUNT = 5;

let place: Workplace;
let thief: Thief;
beforeEach(async () => {
  place = await Workplace.open({ revokeMs: 0 });
  thief = await Thief.start(
    place.sandbox,
    place.users(COUNT).map(({ user_id }) => user_id),
  );
});
afterEach(async () => {
  await thief.stop();
  await place.close();
});

async function run(...args: string[]): Promise<void> {
  const { code, stderr } = await place.run(args);
  expect(code, stderr).toBe(0);
}

const works = async () => [...new Set((await thief.worksNow()).map(({ kind }) => kind))].sort();

describe("a thief with leaked passwords, who tries them all the time", () => {
  it("can neither log in nor go on once accounts are contained, before the first ticket and after", async () => {
    expect(await works()).toEqual(["password", "refresh_token"]);
    await place.manifest("night", place.users(COUNT), { contain: ["password", "sessions"] });
    await run("apply", "--auto-approve", "--contain-only", ".");
    const contained = thief.rounds;
    expect(await works()).toEqual([]);
    expect(place.sandbox.stats().tickets).toBe(0);
    await run(...APPLY, ".");
    for (const target of place.users(COUNT)) await resetPassword(place.sandbox, target);
    expect(await works()).toEqual([]);
    // The round during which the phase ended may still have begun before.
    expect(thief.thefts.filter(({ round }) => round > contained + 1)).toEqual([]);
  });

  it("keeps what it got with the old password after the reset, until refresh revokes it once more", async () => {
    await place.manifest("night", place.users(COUNT), { contain: ["sessions"] });
    await run(...APPLY, ".");
    expect(await works()).toEqual(["password", "refresh_token"]);
    for (const target of place.users(COUNT)) await resetPassword(place.sandbox, target);
    expect(await works()).toEqual(["refresh_token"]);
    await run("refresh", ".");
    expect(await works()).toEqual([]);
  });
});
