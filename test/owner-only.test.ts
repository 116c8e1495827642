import { describe, expect, it } from "vitest";
import { isOurs, mayAllWrite, mayOthersRead } from "../src/owner-only.js";

const linux = { platform: "linux", uid: 1000 };
const windows = { platform: "win32", uid: undefined };

describe("a file for its owner alone", () => {
  it.each([0o600, 0o400, 0o700])("has no bit for the group and others: %o", (mode) => {
    expect(mayOthersRead({ mode }, linux)).toBe(false);
  });

  it.each([0o640, 0o604, 0o620, 0o601])("is refused with any bit for them: %o", (mode) => {
    expect(mayOthersRead({ mode: 0o100000 | mode }, linux)).toBe(true);
    expect(mayOthersRead({ mode }, { ...linux, platform: "darwin" })).toBe(true);
  });

  it("is not judged by its mode on Windows, where every file has the same", () => {
    expect(mayOthersRead({ mode: 0o100666 }, windows)).toBe(false);
  });

  it("is ours by its number, where the system has numbers", () => {
    expect(isOurs({ uid: 1000 }, linux)).toBe(true);
    expect(isOurs({ uid: 0 }, linux)).toBe(false);
    expect(isOurs({ uid: 0 }, windows)).toBe(true);
  });
});

describe("a file that every user may write to", () => {
  it.each([
    [0o777, linux, true],
    [0o666, linux, true],
    [0o775, linux, false],
    [0o1777, linux, false],
    [0o777, windows, false],
  ])("%o on %j: %s", (mode, system, may) => {
    expect(mayAllWrite({ mode }, system)).toBe(may);
  });
});
