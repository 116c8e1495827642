import { expect, it } from "vitest";
import { checkedLock } from "../../../src/apply/invalidation/checked-lock.js";

/** A lock with gaps, and a check that ends when it is told to. */
function rig() {
  const checks: (() => void)[] = [];
  const held = { now: true };
  const lock = checkedLock(
    {
      isHeld: () => held.now,
      confirmHeld: async () => {
        held.now = true;
      },
    },
    () => new Promise((resolve) => checks.push(resolve)),
  );
  return { checks, held, lock };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

it("a lock that is surely held is confirmed without a check", async () => {
  const { checks, lock } = rig();
  await lock.confirmHeld();
  expect(checks).toHaveLength(0);
});

it("requests that wait after the same gap share a check that began after it", async () => {
  const { checks, held, lock } = rig();
  held.now = false;
  let confirmed = 0;
  const first = lock.confirmHeld().then(() => confirmed++);
  await soon();
  expect(checks).toHaveLength(1);
  const later = Array.from({ length: 9 }, () => {
    held.now = false;
    return lock.confirmHeld().then(() => confirmed++);
  });
  await soon();
  expect([checks.length, confirmed]).toEqual([1, 0]);
  checks[0]!();
  await first;
  await soon();
  expect([checks.length, confirmed]).toEqual([2, 1]);
  checks[1]!();
  await Promise.all(later);
  expect([checks.length, confirmed]).toEqual([2, 10]);
});

it("a check that fails fails the requests that wait for it", async () => {
  const lock = checkedLock({ isHeld: () => false, confirmHeld: async () => {} }, () =>
    Promise.reject(new Error("moved")),
  );
  await expect(lock.confirmHeld()).rejects.toThrow("moved");
});
