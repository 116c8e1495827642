import { describe, expect, it, onTestFinished } from "vitest";
import { DomainQueues } from "../../src/deliver/domain-queues.js";
import { readSpread, Spread } from "../../src/deliver/spread.js";
import { peopleByDomain, SpreadTally, spreadOrder } from "../../src/deliver/spread-plan.js";
import { messageTo, openQueue, smtpChannelTo } from "../support/mail-queue.js";
import { manifestOf } from "../support/manifests.js";
import { StrictMailServer } from "../support/strict-mail-server.js";
import { TurnedClocks } from "../support/turned-clocks.js";

interface Item {
  name: string;
  domain: string;
}

const MINUTE_MS = 60_000;
const people = (count: number, domain: string): Item[] =>
  Array.from({ length: count }, (_, n) => ({ name: `${domain} ${n}`, domain }));

function spreadOf(
  config: { rate: string; except?: string[] },
  { known = new Map<string, number>(), runners = 1 } = {},
): Spread {
  return new Spread({ rule: readSpread(config), people: known, runners: () => runners });
}

/** When each item leaves, if each of them takes 1 ms. */
function leavesAt(items: readonly Item[], spread: Spread): Map<string, number[]> {
  const queues = new DomainQueues<Item>({ spread });
  for (const item of items) queues.add(item, item.domain);
  const left = new Map<string, number[]>();
  let now = 0;
  while (queues.fresh > 0) {
    const item = queues.next(now);
    if (item === undefined) {
      now = queues.nextAt()!;
      continue;
    }
    left.set(item.domain, [...(left.get(item.domain) ?? []), now]);
    now += 1;
    queues.done(item, true, now);
  }
  expect(queues.spread).toBe(0);
  return left;
}

/** The most of these times that lie in any one minute. */
function mostInAMinute(times: readonly number[]): number {
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + MINUTE_MS).length));
}

describe("the people of one mail domain", () => {
  it("are told no faster than the rate in any minute, and hold no other domain up", () => {
    const others = Array.from({ length: 300 }, (_, n) => ({ name: `o${n}`, domain: `d${n}.example` }));
    const left = leavesAt([...people(100, "office.example"), ...others], spreadOf({ rate: "7/min" }));
    const office = left.get("office.example")!;
    expect(office).toHaveLength(100);
    expect(mostInAMinute(office)).toBe(7);
    expect(Math.round(office.at(-1)! / 1_000)).toBe(Math.round((99 * 60) / 7));
    const last = Math.max(...others.map(({ domain }) => left.get(domain)!.at(-1)!));
    expect(last).toBeLessThan(400);
  });

  it("are told at a share of all of them, however many there are, and one a minute at least", () => {
    const known = new Map([["big.example", 1000]]);
    const items = [...people(100, "big.example"), ...people(3, "small.example")];
    const left = leavesAt(items, spreadOf({ rate: "2%/min" }, { known }));
    expect(mostInAMinute(left.get("big.example")!)).toBe(20);
    expect(left.get("small.example")!.at(-1)).toBeCloseTo(2 * MINUTE_MS, -1);
  });

  it("count towards a share once they are looked up", () => {
    const left = leavesAt(people(500, "found.example"), spreadOf({ rate: "10%/min" }));
    expect(mostInAMinute(left.get("found.example")!)).toBe(50);
  });

  it("are told at once if their domain is excepted, in whichever way it is written", () => {
    const spread = spreadOf({ rate: "1/min", except: ["Public.example", "JÕGEVA.ee"] });
    const left = leavesAt([...people(50, "public.example"), ...people(50, "xn--jgeva-dua.ee")], spread);
    expect(Math.max(...[...left.values()].flat())).toBeLessThan(200);
  });

  it("are told at their part of the rate by each of several runners", () => {
    const left = leavesAt(people(10, "office.example"), spreadOf({ rate: "8/min" }, { runners: 2 }));
    expect(mostInAMinute(left.get("office.example")!)).toBe(4);
  });

  it("lose no turn to a message that was given back", () => {
    const queues = new DomainQueues<Item>({ spread: spreadOf({ rate: "1/min" }) });
    for (const item of people(2, "office.example")) queues.add(item, item.domain);
    const first = queues.next(1_000)!;
    expect([queues.next(1_000), queues.nextAt()]).toEqual([undefined, 1_000 + MINUTE_MS]);
    queues.giveBack(first, "first");
    expect(queues.next(2_000)).toBe(first);
    expect([queues.next(61_999), queues.nextAt()]).toEqual([undefined, 62_000]);
    expect(queues.next(62_000)!.name).toBe("office.example 1");
  });

  it("lose no turn to a message that is not worth sending any more", () => {
    const queues = new DomainQueues<Item>({ spread: spreadOf({ rate: "1/min" }) });
    for (const item of people(3, "office.example")) queues.add(item, item.domain);
    queues.drop(queues.next(1_000)!, 1_000);
    queues.drop(queues.next(1_000)!, 1_000);
    expect(queues.next(1_000)!.name).toBe("office.example 2");
  });

  it("that defers are tried no faster either", () => {
    const queues = new DomainQueues<Item>({ spread: spreadOf({ rate: "6/min" }) });
    for (const item of people(20, "grey.example")) queues.add(item, item.domain);
    const tried: number[] = [];
    for (let now = 0; now < 600_000; now += 100) {
      const item = queues.next(now);
      if (item === undefined) continue;
      tried.push(now);
      if (now < 120_000) queues.defer(item, now);
      else queues.done(item, true, now);
    }
    expect(mostInAMinute(tried)).toBeLessThanOrEqual(6);
    expect(queues.fresh + queues.deferred).toBe(0);
  });
});

describe("the order of tickets", () => {
  it("puts those first that leave first, so that a large domain at the head of a list holds no ticket of others up", () => {
    const users = [
      ...Array.from({ length: 30 }, (_, n) => ({
        user_id: `auth0|a${n}`,
        deliver_to: `u${n}@office.example`,
      })),
      { user_id: "auth0|looked-up" },
      { user_id: "auth0|b", deliver_to: "b@home.example" },
    ];
    const order = [...spreadOrder(manifestOf("move", users), readSpread({ rate: "10/min" }))];
    expect(order.slice(0, 4)).toEqual([0, 30, 31, 1]);
    expect(order.toSorted((one, other) => one - other)).toEqual(users.map((_, index) => index));
  });
});

describe("the plan of spreading", () => {
  it("names the domains that take longest, and how many more take time", () => {
    const manifest = manifestOf("move", [
      ...[60, 30, 20, 10, 1].flatMap((count, domain) =>
        Array.from({ length: count }, (_, n) => ({
          user_id: `auth0|${domain}-${n}`,
          deliver_to: `u${n}@d${domain}.example`,
        })),
      ),
      { user_id: "auth0|looked-up" },
    ]);
    const tally = new SpreadTally(readSpread({ rate: "10/min" }), [manifest]);
    for (let index = 0; index < manifest.entries.length; index++) {
      tally.add(manifest.entries.deliverTo(index), true);
    }
    expect(tally.plan()).toEqual({
      rate: "10/min",
      slowest: [
        { domain: "d0.example", people: 60, ms: 354_000 },
        { domain: "d1.example", people: 30, ms: 174_000 },
        { domain: "d2.example", people: 20, ms: 114_000 },
      ],
      others: 1,
      unknown: 1,
    });
    expect(peopleByDomain([manifest]).get("d1.example")).toBe(30);
  });
});

describe("a queue with spreading, and a mail server", () => {
  /** Turns the clock until the check holds; it stands still while a message is on its way. */
  async function passUntil(
    { clocks, queue }: Pick<Awaited<ReturnType<typeof opened>>, "clocks" | "queue">,
    check: () => boolean,
  ): Promise<void> {
    while (!check()) {
      if (clocks.isAwaited && queue.atHand <= queue.spread + 1) await clocks.pass(500);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  async function opened(rate: string, options: { mostWaiting?: number; stop?: AbortSignal } = {}) {
    const clocks = new TurnedClocks();
    clocks.at.wall = Date.now();
    const server = await StrictMailServer.start({ now: clocks.monotonic });
    onTestFinished(() => server.close());
    const spread = spreadOf({ rate });
    const { queue } = await openQueue(smtpChannelTo(server.port), { clocks, spread, ...options });
    return { clocks, server, queue };
  }

  it("tells others at once while an office is told little by little", async () => {
    const { clocks, server, queue } = await opened("12/min");
    for (let n = 0; n < 90; n++) await queue.put(messageTo(`u${n}@office.example`), () => {});
    for (let n = 0; n < 40; n++) await queue.put(messageTo(`u@d${n}.example`), () => {});
    while (server.taken.length < 41) await new Promise((resolve) => setTimeout(resolve, 2));
    // The clock stood still, and 90 of the office waited without taking the others' places.
    expect(server.taken.filter(({ to }) => to.includes("office")).length).toBe(1);
    await passUntil({ clocks, queue }, () => queue.atHand === 0);
    const office = server.taken.filter(({ to }) => to.includes("office")).map(({ at }) => at);
    expect(office).toHaveLength(90);
    expect(mostInAMinute(office)).toBeLessThanOrEqual(12);
    expect(queue.counts).toMatchObject({ delivered: 130, undelivered: 0, left: 0 });
  });

  it("takes no more messages than may wait, and goes on when some have left", async () => {
    const { clocks, queue } = await opened("60/min", { mostWaiting: 20 });
    let put = 0;
    const all = (async () => {
      for (let n = 0; n < 40; n++, put++) await queue.put(messageTo(`u${n}@office.example`), () => {});
    })();
    while (put < 21) await new Promise((resolve) => setTimeout(resolve, 2));
    expect(queue.spread).toBeLessThanOrEqual(23);
    await passUntil({ clocks, queue }, () => put === 40 && queue.atHand === 0);
    await all;
    expect(queue.counts.delivered).toBe(40);
  });

  it("leaves reminders at once when their time is over, without a claim", async () => {
    const { clocks, server, queue } = await opened("1/min");
    const reminder = { afterSec: 86_400, of: "first", before: clocks.wall() + 90_000 };
    for (let n = 0; n < 6; n++) await queue.put({ ...messageTo(`u${n}@office.example`), reminder }, () => {});
    await passUntil({ clocks, queue }, () => queue.atHand === 0);
    expect(queue.counts).toMatchObject({ reminded: 2, delivered: 0, undelivered: 0, left: 4 });
    expect(server.taken).toHaveLength(2);
    expect(clocks.monotonic()).toBeLessThan(200_000);
  });

  it("ends at once when it is stopped, and leaves what was not tried", async () => {
    const stop = new AbortController();
    const { server, queue } = await opened("1/min", { stop: stop.signal });
    for (let n = 0; n < 5; n++) await queue.put(messageTo(`u${n}@office.example`), () => {});
    while (server.taken.length < 1) await new Promise((resolve) => setTimeout(resolve, 2));
    stop.abort();
    await queue.settled();
    expect(queue.counts).toMatchObject({ delivered: 1, undelivered: 0, in_doubt: 0, left: 4 });
  });
});
