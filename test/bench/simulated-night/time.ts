import { type Clock, install } from "@sinonjs/fake-timers";

const { setImmediate } = globalThis;
/** What a process that only waits for timers has. */
const IDLE = new Set(["Timeout", "PipeWrap", "TTYWrap", "TCPSocketWrap", "SignalWrap"]);

/** Web Crypto's work is not among the resources: this many turns of the event loop are waited for it if no timer is set. */
const MOST_STUCK = 100_000;

/**
 * The clocks and timers of this process, which go on only while it has nothing to do: what it computes, writes and syncs takes no
 * time.
 */
export class SimulatedTime {
  private constructor(private readonly clock: Clock) {}

  /** @param now milliseconds since the epoch */
  static begin(now: number): SimulatedTime {
    const clock = install({
      now,
      toFake: ["Date", "performance", "setTimeout", "clearTimeout", "setInterval", "clearInterval"],
    });
    // Node's timers take 1 ms at least; those of the library take 0 ms.
    const { setTimeout } = globalThis;
    globalThis.setTimeout = ((work: () => void, ms = 1) =>
      setTimeout(work, Math.max(1, ms))) as typeof globalThis.setTimeout;
    return new SimulatedTime(clock);
  }

  /** Lets time go by until the work is done. */
  async until<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const done = work.finally(() => {
      isDone = true;
    });
    for (let stuck = 0; ; ) {
      await untilIdle();
      if (isDone) return done;
      if (this.clock.countTimers() > 0) {
        stuck = 0;
        this.clock.next();
      } else if (stuck++ > MOST_STUCK) throw new Error("the work waits, and no timer is set");
    }
  }

  /** The clocks are the machine's again. */
  end(): void {
    this.clock.uninstall();
  }

  sleep(ms: number): Promise<void> {
    return this.until(new Promise((resolve) => setTimeout(resolve, ms)));
  }
}

/** Waits until promises, the disk and other work off the main thread are done. */
async function untilIdle(): Promise<void> {
  do await new Promise((resolve) => setImmediate(resolve));
  while (process.getActiveResourcesInfo().some((name) => !IDLE.has(name)));
}
