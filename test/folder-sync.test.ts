import { expect, it } from "vitest";
import { isFolderSyncImpossible } from "../src/folder-sync.js";

it.each(["EPERM", "EISDIR", "EACCES"])("is impossible on Windows, and failed elsewhere: %s", (code) => {
  const error = Object.assign(new Error(code), { code });
  expect(isFolderSyncImpossible(error, "win32")).toBe(true);
  expect(isFolderSyncImpossible(error, "linux")).toBe(false);
  expect(isFolderSyncImpossible(error, "darwin")).toBe(false);
});

it("has failed on every system if the disk did", () => {
  for (const code of ["EIO", "ENOSPC"]) {
    expect(isFolderSyncImpossible(Object.assign(new Error(code), { code }), "win32")).toBe(false);
  }
  expect(isFolderSyncImpossible(new Error("unknown"), "win32")).toBe(false);
});
