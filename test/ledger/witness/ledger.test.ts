import { copyFileSync, mkdirSync, readdirSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { ReticketError } from "../../../src/errors.js";
import { FileBackend } from "../../../src/ledger/file/backend.js";
import type { Ledger, LedgerHead, LockedLedger, ReadOptions } from "../../../src/ledger/ledger.js";
import { markText, newEvent } from "../../../src/ledger/pause/mark.js";
import { PauseWatch } from "../../../src/ledger/pause/watch.js";
import { WitnessFolder } from "../../../src/ledger/witness/folder.js";
import { WitnessedLedger } from "../../../src/ledger/witness/ledger.js";
import { TurnedClocks } from "../../support/turned-clocks.js";
import {
  claimed,
  finished,
  grace,
  issued,
  MANIFEST,
  started,
  TENANT,
  temporaryFolder,
  write,
} from "../support.js";

/** A ledger as a remote tells of it: an older state, unless a fresh one is asked for. */
class LaggingLedger implements Ledger {
  readonly asked: (boolean | undefined)[] = [];
  readonly tenant = TENANT;
  readonly manifest = MANIFEST;
  readonly location: string;

  constructor(
    private readonly newest: Ledger,
    private readonly older: Ledger,
    private readonly failure?: Error,
  ) {
    this.location = newest.location;
  }

  get head(): LedgerHead | null {
    return this.newest.head;
  }

  lock(operation: string): Promise<LockedLedger> {
    return this.newest.lock(operation);
  }

  async state(options?: ReadOptions) {
    if (this.failure !== undefined) {
      this.asked.push(options?.fresh);
      throw this.failure;
    }
    return this.#as(options).state(options);
  }

  lines(options?: ReadOptions) {
    return this.#as(options).lines(options);
  }

  history(options?: ReadOptions) {
    return this.#as(options).history(options);
  }

  #as(options?: ReadOptions): Ledger {
    this.asked.push(options?.fresh);
    return options?.fresh === true ? this.newest : this.older;
  }
}

/** A ledger with a witness of its newest line, as a remote that lags tells of it. */
async function lagging(fault?: { isLost?: boolean; failure?: Error }) {
  const folder = new WitnessFolder(join(temporaryFolder(), "state"));
  const [newest, older] = [new FileBackend(temporaryFolder()), new FileBackend(temporaryFolder())];
  const options = { folder, named: [], actor: "ada@ci" };
  const open = (home: FileBackend): Ledger => home.open(TENANT, MANIFEST);
  await write(newest, [started(), claimed(grace)]);
  mkdirSync(dirname(open(older).location), { recursive: true });
  copyFileSync(open(newest).location, open(older).location);
  const run = await new WitnessedLedger(open(newest), newest, options).lock("test");
  await run.state();
  await run.append([issued(grace), finished()]);
  await run.close();
  const inner = new LaggingLedger(open(fault?.isLost === true ? older : newest), open(older), fault?.failure);
  return { folder, inner, ledger: new WitnessedLedger(inner, newest, options), home: newest, options };
}

async function count(lines: AsyncIterable<unknown>): Promise<number> {
  let found = 0;
  for await (const _ of lines) found++;
  return found;
}

describe("a ledger that a remote tells of as it was a moment ago", () => {
  it("is asked for again where it is behind a witness, and is then taken as it is", async () => {
    const { ledger, inner } = await lagging();
    expect((await ledger.state()).get("u:auth0|grace")).toMatchObject({ last: "issued" });
    expect(inner.asked).toEqual([undefined, true]);
    expect(await count(ledger.lines())).toBe(4);
    expect(await count(ledger.history())).toBeGreaterThan(3);
    expect(inner.asked.slice(2)).toEqual([true, true]);
  });

  it("is refused where it is behind a witness though a fresh state was asked for: once is enough", async () => {
    const { ledger, inner } = await lagging({ isLost: true });
    const behind = { code: "LEDGER_BEHIND" };
    await expect(ledger.state()).rejects.toMatchObject(behind);
    expect(inner.asked).toEqual([undefined, true]);
    await expect(ledger.state({ fresh: true })).rejects.toMatchObject(behind);
    expect(inner.asked).toEqual([undefined, true, true]);
    await expect(count(ledger.lines())).rejects.toMatchObject(behind);
    await expect(count(ledger.history())).rejects.toMatchObject(behind);
  });

  it("is not asked for again where something else is wrong", async () => {
    for (const failure of [new ReticketError("LEDGER_DAMAGED", "damaged"), new Error("other")]) {
      const { ledger, inner } = await lagging({ failure });
      await expect(ledger.state()).rejects.toBe(failure);
      expect(inner.asked).toEqual([undefined]);
    }
  });

  it("is fresh for the callers that want that, and for no others, where there is no witness", async () => {
    const { inner, home } = await lagging();
    const ledger = new WitnessedLedger(inner, home, { folder: undefined, named: [], actor: "ada@ci" });
    expect((await ledger.state()).head?.seq).toBe(2);
    expect((await ledger.state({ fresh: true })).get("u:auth0|grace")).toMatchObject({ last: "issued" });
    await count(ledger.lines());
    await count(ledger.history({ fresh: true }));
    expect(inner.asked).toEqual([undefined, true, undefined, true]);
  });

  it("keeps what else was asked for when it is asked for again", async () => {
    const { ledger } = await lagging();
    const seen: number[] = [];
    const watch = () => ({
      take: ({ seq }: LedgerHead) => void seen.push(seq),
      end: () => undefined,
    });
    const { head } = await ledger.state({ watch });
    expect(seen.at(-1)).toBe(head?.seq);
  });
});

describe("a lock whose run watches for pauses", () => {
  it("is held while its manifest is not paused, and no longer", async () => {
    const { ledger, home } = await lagging();
    const locked = await ledger.lock("apply");
    onTestFinished(() => locked.close());
    await locked.state();
    expect([locked.lingerMs, locked.claimAheadMs, locked.runners.size]).toEqual([800, expect.any(Number), 1]);
    expect(locked.isTaken(grace)).toBe(false);
    expect(locked.isHeld()).toBe(true);
    await locked.confirmHeld();
    const clocks = new TurnedClocks();
    const recorded = new Map([[MANIFEST, []]]);
    const watch = await PauseWatch.begin({ marks: home.pauses, tenant: TENANT, recorded, clocks });
    onTestFinished(() => watch.end());
    locked.watchPauses(watch);
    expect(locked.isHeld()).toBe(true);
    clocks.suspend(3_600_000);
    expect(locked.isHeld()).toBe(false);
    await locked.confirmHeld();
    expect(locked.isHeld()).toBe(true);
    const mark = markText([newEvent("paused", "eve@ci", "wrong list")]);
    await home.pauses.replace(TENANT, MANIFEST, undefined, mark);
    clocks.suspend(3_600_000);
    await expect(locked.confirmHeld()).rejects.toMatchObject({ code: "PAUSED" });
    expect(locked.isHeld()).toBe(false);
  });

  it("is not held once it is given back, whatever the pauses say", async () => {
    const { ledger, home } = await lagging();
    const locked = await ledger.lock("apply");
    await locked.state();
    const recorded = new Map([[MANIFEST, []]]);
    const watch = await PauseWatch.begin({ marks: home.pauses, tenant: TENANT, recorded });
    onTestFinished(() => watch.end());
    locked.watchPauses(watch);
    await locked.close();
    expect(watch.isClear).toBe(true);
    expect(locked.isHeld()).toBe(false);
  });
});

it("an old witness is removed once a newer one of the same home is written, and another home's is not", async () => {
  const { folder, options, home } = await lagging();
  const [seen] = await folder.read(TENANT, MANIFEST);
  await (await folder.begin({ ...seen!, home: "git:elsewhere#ledger" })).close();
  const own = join(folder.dir, TENANT, MANIFEST);
  const old = Date.now() / 1000 - 3700;
  for (const name of readdirSync(own)) utimesSync(join(own, name), old, old);
  const run = await new WitnessedLedger(home.open(TENANT, MANIFEST), home, options).lock("test");
  await run.state();
  await run.append([finished()]);
  await run.close();
  const left = await folder.read(TENANT, MANIFEST);
  expect(left.map((each) => each.home).sort()).toEqual([home.url, "git:elsewhere#ledger"]);
  expect(left.find((each) => each.home === home.url)?.seq).toBe(run.head?.seq);
});
