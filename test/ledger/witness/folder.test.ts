import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { witnessIn } from "../../../src/ledger/witness/file.js";
import { WitnessFolder } from "../../../src/ledger/witness/folder.js";
import type { Witness } from "../../../src/ledger/witness/witness.js";
import { MANIFEST, TENANT, temporaryFolder } from "../support.js";

const at = (seq: number, home = "file:/srv/ledger"): Witness => ({
  tenant: TENANT,
  manifest: MANIFEST,
  home,
  lineage: "9b2ba3a5-8f4e-4d0e-9d0e-3f1f5b1c2d3e",
  seq,
  sum: `sum ${seq}`,
  at: "2026-11-26T01:02:03.000Z",
  actor: "ada@ci",
});

function fresh() {
  const dir = join(temporaryFolder(), "state");
  const folder = new WitnessFolder(dir);
  const own = join(dir, TENANT, MANIFEST);
  const paths = () => readdirSync(own).map((name) => join(own, name));
  return { dir, folder, own, paths };
}

describe("a witness file", () => {
  it("says the newest that was written, at every moment, before it is closed too", async () => {
    const { folder } = fresh();
    const file = await folder.begin(at(1));
    for (let seq = 1; seq < 1200; seq += 100) {
      file.write(at(seq));
      expect(await folder.read(TENANT, MANIFEST)).toMatchObject([{ ...at(seq), named: false }]);
    }
    await file.close();
    expect(await folder.read(TENANT, MANIFEST)).toMatchObject([{ seq: 1101 }]);
  });

  it("with one line that was half written says what the other line has", async () => {
    const { folder, paths } = fresh();
    const file = await folder.begin(at(1));
    file.write(at(2));
    file.write(at(3));
    await file.close();
    const [path = ""] = paths();
    const text = readFileSync(path, "utf8");
    const half = text.lastIndexOf('"seq":3');
    expect(witnessIn(`${text.slice(0, half)}#######${text.slice(half + 7)}`)?.seq).toBe(2);
    writeFileSync(path, text.replaceAll("seq", "xxx"));
    await expect(folder.read(TENANT, MANIFEST)).rejects.toMatchObject({
      code: "WITNESS_INVALID",
      context: { path },
    });
  });

  it("and its folders are for their owner alone", async () => {
    const { dir, folder, own, paths } = fresh();
    await (await folder.begin(at(1))).close();
    for (const path of [dir, join(dir, TENANT), own]) expect(statSync(path).mode & 0o777).toBe(0o700);
    expect(statSync(paths()[0]!).mode & 0o777).toBe(0o600);
  });

  it("is one for each run, so that runs side by side don't write over one another", async () => {
    const { folder } = fresh();
    const [one, other] = [await folder.begin(at(1)), await folder.begin(at(2))];
    one.write(at(5));
    other.write(at(4));
    await Promise.all([one.close(), other.close()]);
    expect((await folder.read(TENANT, MANIFEST)).map(({ seq }) => seq).sort()).toEqual([4, 5]);
  });
});

describe("a folder of witnesses", () => {
  it("that is not there has none", async () => {
    const { folder } = fresh();
    expect(await folder.read(TENANT, MANIFEST)).toEqual([]);
    expect(await folder.manifests(TENANT)).toEqual([]);
  });

  it("tells which manifests it knows", async () => {
    const { folder } = fresh();
    await (await folder.begin(at(1))).close();
    expect(await folder.manifests(TENANT)).toEqual([MANIFEST]);
  });

  it("removes the needless ones that were not written to for an hour, and no others", async () => {
    const { folder, paths } = fresh();
    await (await folder.begin(at(1))).close();
    await folder.prune(await folder.read(TENANT, MANIFEST));
    expect(paths()).toHaveLength(1);
    const old = Date.now() / 1000 - 3700;
    utimesSync(paths()[0]!, old, old);
    await folder.prune([]);
    expect(paths()).toHaveLength(1);
    await folder.prune(await folder.read(TENANT, MANIFEST));
    expect(paths()).toHaveLength(0);
  });
});
