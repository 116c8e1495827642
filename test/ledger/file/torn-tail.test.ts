import { appendFileSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { targetId } from "../../../src/target.js";
import { ada, finished, grace, issued, sampleLedger, started, withLedger } from "../support.js";

/** A ledger of three lines whose last one is torn as `tear` does it. */
async function torn(tear: (path: string, lastLine: number) => void) {
  const sample = await sampleLedger([started()], [issued(ada)]);
  const whole = readFileSync(sample.path, "utf8");
  const lastLine = whole.lastIndexOf("\n", whole.length - 2) + 1;
  tear(sample.path, lastLine);
  return { ...sample, lastLine, whole };
}

describe("a torn last line", () => {
  it("is told of and left alone by a reader, wherever it is torn", async () => {
    const { path, open, lastLine, whole } = await torn(() => undefined);
    for (let size = whole.length - 2; size > lastLine; size -= 7) {
      writeFileSync(path, whole.slice(0, size));
      const state = await open().state();
      expect(state.tornBytes).toBe(size - lastLine);
      expect(state.head?.seq).toBe(1);
      expect(state.get(targetId(ada))).toBeUndefined();
      expect(statSync(path).size).toBe(size);
    }
  });

  it("is cut and told of under the lock, and the next line follows the one before it", async () => {
    const { path, open, lastLine } = await torn((file, last) => truncateSync(file, last + 40));
    const ledger = await open().lock("apply");
    expect((await ledger.state()).tornBytes).toBe(40);
    expect(statSync(path).size).toBe(lastLine);
    await ledger.append([issued(grace)]);
    await ledger.close();
    const state = await open().state();
    expect(state.tornBytes).toBe(0);
    expect([...state.targets()].map(([id]) => id)).toEqual([targetId(grace)]);
  });

  it.each([1, 4096])("may be %d zero bytes that a power cut left", async (zeros) => {
    const { path, open, whole } = await torn((file) => appendFileSync(file, Buffer.alloc(zeros)));
    expect((await open().state()).tornBytes).toBe(zeros);
    await withLedger(open(), (ledger) => ledger.append([issued(grace)]));
    expect(readFileSync(path, "utf8").startsWith(whole)).toBe(true);
    expect((await open().state()).size).toBe(2);
  });

  it("may be half a line with zero bytes behind it", async () => {
    const { path, open, lastLine } = await torn((file, last) => {
      truncateSync(file, last + 40);
      appendFileSync(file, Buffer.alloc(100));
    });
    expect((await open().state()).tornBytes).toBe(140);
    await withLedger(open(), async () => undefined);
    expect(statSync(path).size).toBe(lastLine);
  });

  it("may be a line of the right length whose bytes did not all arrive", async () => {
    const { path, open, lastLine, whole } = await torn((file) => truncateSync(file, statSync(file).size - 1));
    writeFileSync(path, whole.slice(0, -1).replace('"auth0|ada"', '"auth0|\0\0\0"'));
    expect(await open().state()).toMatchObject({ size: 0, tornBytes: whole.length - 1 - lastLine });
    await withLedger(open(), (ledger) => ledger.append([issued(grace)]));
    expect((await open().state()).head?.seq).toBe(2);
  });

  it("may be the header: then the ledger is still to begin", async () => {
    const { path, open } = await torn((file) => truncateSync(file, 30));
    expect(await open().state()).toMatchObject({ head: null, tornBytes: 30 });
    await withLedger(open(), (ledger) => ledger.append([issued(grace)]));
    expect((await open().state()).head?.seq).toBe(1);
    expect(readFileSync(path, "utf8").split("\n")).toHaveLength(3);
  });

  it("may be all of a file that was just made", async () => {
    const { open } = await torn((file) => truncateSync(file, 0));
    expect(await open().state()).toMatchObject({ head: null, tornBytes: 0 });
    await withLedger(open(), (ledger) => ledger.append([issued(grace)]));
    expect((await open().state()).size).toBe(1);
  });
});

describe("a last line that lacks only its newline", () => {
  it("is kept, and gets it with the next append", async () => {
    const { path, open, whole } = await torn((file) => truncateSync(file, statSync(file).size - 1));
    expect(await open().state()).toMatchObject({ tornBytes: 0, size: 1 });
    await withLedger(open(), (ledger) => ledger.append([issued(grace)]));
    expect(readFileSync(path, "utf8").startsWith(whole)).toBe(true);
    expect(await open().state()).toMatchObject({ tornBytes: 0, size: 2 });
  });

  it("is kept before zero bytes too", async () => {
    const { open } = await torn((file) => {
      truncateSync(file, statSync(file).size - 1);
      appendFileSync(file, Buffer.alloc(9));
    });
    await withLedger(open(), (ledger) => ledger.append([issued(grace)]));
    expect(await open().state()).toMatchObject({ tornBytes: 0, size: 2 });
  });
});

it("a torn line that the .head saw whole is a missing line", async () => {
  const { path, open } = await sampleLedger([started(), finished()]);
  truncateSync(path, statSync(path).size - 5);
  await expect(open().state()).rejects.toMatchObject({ code: "LEDGER_TRUNCATED" });
});
