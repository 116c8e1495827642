import { expect, it } from "vitest";
import type { Notice } from "../../src/notify/notice.js";
import { type NoticeEndpoint, Receiver, type Refusal } from "../../src/notify/receiver.js";

const notice = (issued: number): Notice => ({
  ...({ type: "run.finished", operation: "apply", run: "R", manifests: ["m"] } as const),
  counts: { issued },
});

/** An endpoint that answers as told, and clocks whose sleeps last no time unless they are stopped. */
function setUp(answer: (nth: number) => Refusal | Promise<Refusal>) {
  const posted: number[] = [];
  const slept: number[] = [];
  const endpoint: NoticeEndpoint = {
    name: "a test",
    post: async ({ counts }) => answer(posted.push(counts.issued!)),
    close: async () => undefined,
  };
  const clocks = {
    ...{ wall: Date.now, monotonic: () => performance.now(), uptime: () => 0, every: () => () => undefined },
    sleep: async (ms: number) => void slept.push(ms),
  };
  return { receiver: new Receiver(endpoint, clocks), posted, slept };
}

it("a notice is sent three times at the most, and then the next one", async () => {
  const { receiver, posted, slept } = setUp((nth) => (nth <= 3 ? { why: "500", isFinal: false } : undefined));
  receiver.send(notice(1));
  receiver.send(notice(2));
  while (posted.length < 4) await new Promise(setImmediate);
  await receiver.close(1000);
  expect(posted).toEqual([1, 1, 1, 2]);
  expect(slept.slice(0, 2)).toEqual([500, 2000]);
  expect(receiver.unsent).toEqual([{ type: "run.finished", why: "500" }]);
});

it("a notice that is refused for good is sent once", async () => {
  const { receiver, posted } = setUp(() => ({ why: "it answers 404", isFinal: true }));
  receiver.send(notice(1));
  while (posted.length < 1) await new Promise(setImmediate);
  await receiver.close(1000);
  expect(posted).toEqual([1]);
  expect(receiver.unsent).toEqual([{ type: "run.finished", why: "it answers 404" }]);
});

it("a receiver that is away has a hundred notices wait, and the others are counted", async () => {
  let answer = (_: Refusal): void => undefined;
  const { receiver } = setUp(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  for (let count = 0; count < 103; count++) receiver.send(notice(count));
  expect(receiver.unsent).toHaveLength(3);
  const closed = receiver.close(1000);
  await new Promise(setImmediate);
  answer({ why: "the client was closed", isFinal: false });
  await closed;
  expect(receiver.unsent).toHaveLength(103);
});
