import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { acceptLoss } from "../../../src/ledger/accept-loss.js";
import { copyLedger } from "../../../src/ledger/copy.js";
import { FileBackend } from "../../../src/ledger/file/backend.js";
import { WitnessedBackend } from "../../../src/ledger/witness/backend.js";
import { WitnessFolder } from "../../../src/ledger/witness/folder.js";
import type { WitnessOptions } from "../../../src/ledger/witness/ledger.js";
import type { FoundWitness } from "../../../src/ledger/witness/witness.js";
import { targetId } from "../../../src/target.js";
import {
  ada,
  claimed,
  finished,
  grace,
  issued,
  MANIFEST,
  released,
  sampleLedger,
  started,
  TENANT,
  temporaryFolder,
  withLedger,
  write,
} from "../support.js";

function witnessed(dir = temporaryFolder(), options: Partial<WitnessOptions> = {}) {
  const folder = new WitnessFolder(join(temporaryFolder(), "state"));
  const inner = new FileBackend(dir);
  const home = new WitnessedBackend(inner, { folder, named: [], actor: "ada@ci", ...options });
  const { location } = inner.open(TENANT, MANIFEST);
  return { dir, folder, inner, home, path: location, headPath: location.replace(/ndjson$/, "head") };
}

const first = [started(), claimed(ada), issued(ada)];
const second = [claimed(grace), issued(grace), finished()];

/** A ledger of two parts, of which only the first is there any more. */
async function restored() {
  const place = witnessed();
  await write(place.home, first);
  copyFileSync(place.path, `${place.path}.old`);
  await write(place.home, second);
  copyFileSync(place.path, `${place.path}.new`);
  copyFileSync(`${place.path}.old`, place.path);
  rmSync(place.headPath);
  return place;
}

const read = (home: WitnessedBackend) => home.open(TENANT, MANIFEST).state();

describe("a ledger that is behind its witness", () => {
  it("is refused by every way to read it, with what is missing, who saw it, and what to do", async () => {
    const { home, path } = await restored();
    const refusal = {
      code: "LEDGER_BEHIND",
      message: expect.stringMatching(
        /it ends with line 4, and 3 lines are missing: ada@ci saw line 7 at \d{4}-.*\.witness\)/,
      ),
      hint: expect.stringContaining(`reticket ledger accept-loss ${MANIFEST} --up-to 7 --why TEXT`),
      context: { path, found: 3, expected: 6 },
    };
    await expect(read(home)).rejects.toMatchObject(refusal);
    const all = async (lines: AsyncIterable<unknown>) => {
      for await (const _ of lines);
    };
    await expect(all(home.open(TENANT, MANIFEST).lines())).rejects.toMatchObject(refusal);
    await expect(all(home.open(TENANT, MANIFEST).history())).rejects.toMatchObject(refusal);
    await expect(withLedger(home.open(TENANT, MANIFEST), async () => undefined)).rejects.toMatchObject(
      refusal,
    );
    await expect(copyLedger(home, new FileBackend(temporaryFolder()), TENANT)).rejects.toMatchObject(refusal);
  });

  it("is read again once the newest copy is back", async () => {
    const { home, path } = await restored();
    copyFileSync(`${path}.new`, path);
    expect((await read(home)).head?.seq).toBe(6);
  });

  it("is refused where other lines were written behind the older ones", async () => {
    const { home, inner } = await restored();
    await write(inner, [claimed(grace), released(grace), claimed(grace), released(grace), finished()]);
    await expect(read(home)).rejects.toMatchObject({
      code: "LEDGER_BEHIND",
      message: expect.stringContaining("line 7 is not the one that was there before"),
    });
  });

  it("is refused where it is gone, and is still told of as a ledger", async () => {
    const { home, path } = await restored();
    rmSync(path);
    await expect(read(home)).rejects.toMatchObject({
      code: "LEDGER_BEHIND",
      message: expect.stringContaining("the ledger is gone, all 7 lines of it"),
    });
    expect(await home.manifests(TENANT)).toEqual([MANIFEST]);
  });

  it("is refused where another ledger lies in its place", async () => {
    const { home, path } = await restored();
    copyFileSync((await sampleLedger([started(), finished()])).path, path);
    await expect(read(home)).rejects.toMatchObject({
      code: "LEDGER_BEHIND",
      message: expect.stringContaining("another ledger has taken the place"),
    });
  });

  it("is refused in another place too, where it is the same ledger", async () => {
    const { folder, path } = await restored();
    const elsewhere = witnessed(undefined, { folder });
    mkdirSync(dirname(elsewhere.path), { recursive: true });
    copyFileSync(path, elsewhere.path);
    await expect(read(elsewhere.home)).rejects.toMatchObject({ code: "LEDGER_BEHIND" });
    copyFileSync(`${path}.new`, elsewhere.path);
    expect((await read(elsewhere.home)).head?.seq).toBe(6);
  });

  it("says nothing of another ledger of the same name in another place", async () => {
    const { folder } = await restored();
    const elsewhere = witnessed(undefined, { folder });
    expect((await read(elsewhere.home)).head).toBe(null);
    expect(await elsewhere.home.manifests(TENANT)).toEqual([]);
    await write(elsewhere.home, first);
    expect((await read(elsewhere.home)).head?.seq).toBe(3);
  });

  it("is refused because of a witness that is named, of any backend", async () => {
    const { folder, path } = await restored();
    const seen = (await folder.read(TENANT, MANIFEST)).find(({ seq }) => seq === 6);
    const named: FoundWitness = { ...seen!, home: "git:elsewhere#ledger", source: "--witness", named: true };
    const nowhere = witnessed(undefined, { folder: undefined, named: [named] });
    await expect(read(nowhere.home)).rejects.toMatchObject({ message: expect.stringContaining("is gone") });
    mkdirSync(dirname(nowhere.path), { recursive: true });
    copyFileSync(path, nowhere.path);
    await expect(read(nowhere.home)).rejects.toMatchObject({
      message: expect.stringContaining("(--witness)"),
    });
    const other = witnessed(undefined, { folder: undefined, named: [{ ...named, manifest: "batch" }] });
    expect((await read(other.home)).head).toBe(null);
  });
});

describe("a witness", () => {
  it("has every line before its append is done, and where the ledger stands at the end", async () => {
    const { folder, home } = witnessed();
    const ledger = await home.open(TENANT, MANIFEST).lock("apply");
    await ledger.state();
    for (const record of [...first, ...second]) {
      await ledger.append([record]);
      expect(await folder.read(TENANT, MANIFEST)).toMatchObject([ledger.head!]);
    }
    await ledger.close();
    expect(await folder.read(TENANT, MANIFEST)).toMatchObject([(await read(home)).head!]);
    expect(await ledger.witness()).toMatchObject({ ...ledger.head!, home: home.url, actor: "ada@ci" });
  });

  it("has the newest of lines that were appended side by side", async () => {
    const { folder, home } = witnessed();
    await withLedger(home.open(TENANT, MANIFEST), async (ledger) => {
      await Promise.all(Array.from({ length: 50 }, () => ledger.append([claimed(ada), issued(ada)])));
      expect(await folder.read(TENANT, MANIFEST)).toMatchObject([ledger.head!]);
    });
  });

  it("is not kept by a command that only reads, or writes nothing", async () => {
    const { folder, home, inner } = witnessed();
    await write(inner, first);
    await read(home);
    await withLedger(home.open(TENANT, MANIFEST), async () => undefined);
    expect(await folder.read(TENANT, MANIFEST)).toEqual([]);
  });

  it("that can't be kept stops nothing, and is told of once", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    const told: unknown[] = [];
    const folder = new WitnessFolder(file);
    const { home } = witnessed(undefined, { folder, onError: (error) => told.push(error) });
    await write(home, first, second);
    expect((await read(home)).head?.seq).toBe(6);
    expect(told).toHaveLength(1);
  });
});

describe("a loss", () => {
  const accept = (home: WitnessedBackend, upTo: number) =>
    acceptLoss(home.open(TENANT, MANIFEST), { upTo, why: "restored", actor: "ada@ci" });

  it("that is accepted lets the ledger be read and written again, with every target in doubt", async () => {
    const { home } = await restored();
    await accept(home, 7);
    const state = await read(home);
    expect(state.losses).toMatchObject([{ seq: 4, why: "restored", actor: "ada@ci", lost: [{ seq: 6 }] }]);
    expect(state.get(targetId(ada))).toMatchObject({ inDoubt: false, unsure: true });
    await write(home, [claimed(grace), released(grace)], [claimed(ada), released(ada)]);
    expect((await read(home)).get(targetId(grace))).toMatchObject({ inDoubt: true });
  });

  it("is accepted for exactly the line that is named", async () => {
    const { home } = await restored();
    for (const wrong of [1, 6, 8]) {
      await expect(accept(home, wrong)).rejects.toMatchObject({
        code: "USAGE",
        message: expect.stringContaining(`up to line 7, not ${wrong}`),
      });
    }
    await expect(read(home)).rejects.toMatchObject({ code: "LEDGER_BEHIND" });
  });

  it("can't be accepted where nothing is missing", async () => {
    const { home } = witnessed();
    await write(home, first);
    await expect(accept(home, 4)).rejects.toMatchObject({
      code: "USAGE",
      message: expect.stringContaining("nothing is known to be missing"),
    });
  });

  it("is noticed once more where the ledger goes back behind what was written since", async () => {
    const { home, path, headPath } = await restored();
    await accept(home, 7);
    copyFileSync(path, `${path}.accepted`);
    await write(home, [claimed(grace), issued(grace)]);
    copyFileSync(`${path}.accepted`, path);
    rmSync(headPath);
    await expect(read(home)).rejects.toMatchObject({ code: "LEDGER_BEHIND" });
    copyFileSync(`${path}.old`, path);
    await expect(read(home)).rejects.toMatchObject({ code: "LEDGER_BEHIND" });
  });

  it("of the whole ledger begins a new one, which says so first", async () => {
    const { home, path } = await restored();
    rmSync(path);
    await accept(home, 7);
    const state = await read(home);
    expect(state).toMatchObject({ head: { seq: 1 }, losses: [{ seq: 1 }] });
  });

  it("that the .head alone has seen is accepted in the same way", async () => {
    const { inner, path, headPath } = witnessed();
    await write(inner, first);
    copyFileSync(path, `${path}.old`);
    await write(inner, second);
    copyFileSync(`${path}.old`, path);
    const alone = new WitnessedBackend(inner, { folder: undefined, named: [], actor: "ada@ci" });
    await expect(read(alone)).rejects.toMatchObject({
      code: "LEDGER_TRUNCATED",
      message: expect.stringContaining(headPath),
      hint: expect.stringContaining("accept-loss MANIFEST --up-to 7"),
    });
    await accept(alone, 7);
    expect((await read(alone)).losses).toHaveLength(1);
  });
});
