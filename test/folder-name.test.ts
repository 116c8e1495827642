import { expect, it } from "vitest";
import { folderName } from "../src/folder-name.js";

it("is the tenant itself, but on Windows without the characters that names can't have, and never the same for two", () => {
  expect(folderName("127.0.0.1:4010", "linux")).toBe("127.0.0.1:4010");
  expect(folderName("acme.eu.auth0.com", "win32")).toBe("acme.eu.auth0.com");
  expect(folderName("127.0.0.1:4010", "win32")).toBe("127.0.0.1%3a4010");
  expect(folderName("127.0.0.1%3a4010", "win32")).toBe("127.0.0.1%253a4010");
});
