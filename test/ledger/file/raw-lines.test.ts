import { constants } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Disk, disk } from "../../../src/disk.js";
import { rawLines } from "../../../src/ledger/file/raw-lines.js";
import { temporaryFolder } from "../support.js";

const MIB = 1 << 20;

/** Reads a file of this content. @returns what came of it, and how long the buffers were that it was read into */
async function read(content: string) {
  const path = join(temporaryFolder(), "lines");
  await writeFile(path, content);
  const buffers: number[] = [];
  const watching: Disk = {
    ...disk,
    read: (file, into, offset) => {
      buffers.push(into.length);
      return disk.read(file, into, offset);
    },
  };
  const lines: string[] = [];
  let bytes = 0;
  const file = await disk.open(path, constants.O_RDONLY);
  try {
    const reading = rawLines(watching, file, (text, count) => {
      lines.push(text);
      bytes += count;
    });
    let rest = await reading.next();
    while (rest.done !== true) rest = await reading.next();
    return { lines, bytes, rest: rest.value.toString("utf8"), buffers };
  } finally {
    await file.close();
  }
}

describe("the lines of a file", () => {
  it("are given with their lengths in bytes, and apart from them what has no newline", async () => {
    expect(await read("ä\n\nb\nrest")).toMatchObject({ lines: ["ä", "", "b"], bytes: 6, rest: "rest" });
    expect(await read("")).toMatchObject({ lines: [], bytes: 0, rest: "" });
  });

  it("are read into a buffer that does not grow with the file", async () => {
    const line = "x".repeat(999);
    const { lines, rest, buffers } = await read(`${line}\n`.repeat(9_000) + line);
    expect(lines).toHaveLength(9_000);
    expect(new Set([...lines, rest])).toEqual(new Set([line]));
    expect(buffers.length).toBeGreaterThan(3);
    expect(new Set(buffers)).toEqual(new Set([2 * MIB]));
  });

  it("may be longer than the buffer, which grows then", async () => {
    const long = "y".repeat(5 * MIB);
    const { lines, rest, buffers } = await read(`a\n${long}\nb\n`);
    expect(lines.map(({ length }) => length)).toEqual([1, long.length, 1]);
    expect([lines[0], lines[2], rest]).toEqual(["a", "b", ""]);
    expect(lines[1] === long).toBe(true);
    expect(Math.max(...buffers)).toBe(8 * MIB);
  });
});
