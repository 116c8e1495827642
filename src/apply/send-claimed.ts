import { Slots } from "../pacing/slots.js";
import { type Claimable, Claims, type ClaimsOptions } from "./claims.js";
import type { RunEnd } from "./run-end.js";

export type SendClaimedOptions = Pick<ClaimsOptions<never>, "claimAheadMs" | "rate" | "concurrency"> & {
  end: RunEnd;
};

/**
 * Claims tasks and processes them until the run stops. No other runner is at work, so every claim is ours. An error of a task
 * stops the run.
 * @returns the tasks that are claimed and were not started
 */
export async function sendClaimed<T extends Claimable<T>>(
  tasks: Iterable<T>,
  { end, concurrency, claimAheadMs, rate }: SendClaimedOptions,
  process: (task: T) => Promise<void>,
): Promise<readonly T[]> {
  const slots = new Slots(concurrency);
  const claims = new Claims(tasks, {
    ...{ claimAheadMs, rate, concurrency },
    room: () => slots.room,
    onTaken: () => undefined,
  });
  while (!end.isStopping && (await claims.more())) {
    await slots.free();
    if (end.isStopping) break;
    slots.fill(async () => {
      try {
        const task = await claims.take();
        if (task !== undefined) await process(task);
      } catch (error) {
        end.fail(error);
      }
    });
  }
  await slots.atMost(0);
  return claims.unused();
}
