import { describe, expect, it } from "vitest";
import { DomainQueues } from "../../src/deliver/domain-queues.js";

interface Item {
  name: string;
  domain: string;
}

const middle = () => 0.5;

/**
 * Tries items one after the other, 10 ms each, until none is left.
 * @param takes whether the item is taken now
 * @returns when each item was taken, milliseconds, and how many attempts there were
 */
function simulate(items: readonly Item[], takes: (item: Item, now: number, firstTriedAt: number) => boolean) {
  const queues = new DomainQueues<Item>({ random: middle });
  for (const item of items) queues.add(item, item.domain);
  const takenAt = new Map<string, number>();
  const firstTriedAt = new Map<Item, number>();
  let attempts = 0;
  let now = 0;
  while (queues.fresh + queues.deferred > 0) {
    const item = queues.next(now);
    if (item === undefined) {
      const at = queues.nextAt();
      if (at === undefined) throw new Error("nothing to wait for");
      now = Math.max(now + 1, at);
      continue;
    }
    attempts++;
    if (!firstTriedAt.has(item)) firstTriedAt.set(item, now);
    now += 10;
    if (takes(item, now, firstTriedAt.get(item)!)) {
      takenAt.set(item.name, now);
      queues.done(item, true, now);
    } else queues.defer(item, now);
  }
  return { takenAt, attempts };
}

const people = (count: number, domain: string): Item[] =>
  Array.from({ length: count }, (_, n) => ({ name: `${domain} ${n}`, domain }));

describe("queues by domain", () => {
  it("take turns", () => {
    const queues = new DomainQueues<Item>({ random: middle });
    for (const item of [...people(3, "a"), ...people(2, "b")]) queues.add(item, item.domain);
    const order = Array.from({ length: 5 }, () => queues.next(0)!.name);
    expect(order).toEqual(["a 0", "b 0", "a 1", "b 1", "a 2"]);
    expect(queues.next(0)).toBeUndefined();
  });

  it("let no other domain wait for one that greylists, not even at the head of the list", () => {
    const items = [...people(50, "slow"), ...people(200, "quick")];
    const { takenAt, attempts } = simulate(
      items,
      ({ domain }, now, first) => domain === "quick" || now - first >= 300_000,
    );
    const last = (domain: string) =>
      Math.max(...people(1000, domain).map(({ name }) => takenAt.get(name) ?? 0));
    expect(takenAt.size).toBe(250);
    expect(last("quick")).toBeLessThan(6_000);
    expect(last("slow")).toBeLessThan(345_000);
    // A greylisting domain is asked now and then, not once for each recipient.
    expect(attempts).toBeLessThan(250 + 50 + 40);
  });

  it("let no recipient wait for one whose mailbox is full", () => {
    const items = people(100, "a");
    const { takenAt, attempts } = simulate(items, ({ name }, now) => name !== "a 0" || now > 400_000);
    const others = items.slice(1).map(({ name }) => takenAt.get(name)!);
    expect(Math.max(...others)).toBeLessThan(3_000);
    expect(takenAt.size).toBe(100);
    expect(attempts).toBeLessThan(140);
  });

  it("try the recipients of a domain that defers one at a time", () => {
    const queues = new DomainQueues<Item>({ random: middle });
    for (const item of people(5, "a")) queues.add(item, item.domain);
    const [one, two] = [queues.next(0)!, queues.next(0)!];
    queues.defer(one, 10);
    expect(queues.next(20)).toBeUndefined();
    queues.defer(two, 20);
    const next = queues.next(10_000);
    expect(next).toBeDefined();
    expect(queues.next(10_000)).toBeUndefined();
  });

  it("keep the place of an item that is given back", () => {
    const queues = new DomainQueues<Item>({ random: middle });
    for (const item of people(3, "a")) queues.add(item, item.domain);
    const one = queues.next(0)!;
    queues.giveBack(one, "first");
    expect(queues.next(0)).toBe(one);
    queues.giveBack(one, "last");
    expect([1, 2, 3].map(() => queues.next(0)!.name)).toEqual(["a 1", "a 2", "a 0"]);
  });

  it("give all items back that are not in flight", () => {
    const queues = new DomainQueues<Item>({ random: middle });
    for (const item of people(4, "a")) queues.add(item, item.domain);
    const inFlight = queues.next(0)!;
    const deferred = queues.next(0)!;
    queues.defer(deferred, 10);
    expect(new Set(queues.clear())).toEqual(
      new Set(
        people(4, "a")
          .map((item) => expect.objectContaining(item))
          .slice(1),
      ),
    );
    expect([queues.fresh, queues.deferred]).toEqual([0, 0]);
    queues.done(inFlight, true, 20);
    expect(queues.next(30)).toBeUndefined();
  });
});
