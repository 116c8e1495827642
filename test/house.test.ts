import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SRC = fileURLToPath(new URL("../src", import.meta.url));
/** Top to bottom: a floor imports only what stands below it. */
const FLOORS = [
  "cli",
  "report",
  "refresh",
  "deliver",
  "apply",
  "plan",
  "manifest",
  "ledger",
  "auth0",
  "seal",
  "sandbox",
  "generated",
];

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

/** The floor that a file of src stands on; undefined for those at the bottom, beside the floors. */
function floorOf(file: string): string | undefined {
  const [floor, ...rest] = file.split("/");
  return rest.length === 0 ? undefined : floor;
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), "utf8");
  return [...text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map(([, path = ""]) =>
    relative(SRC, resolve(SRC, dirname(file), path)),
  );
}

describe("the house", () => {
  it("has no floor that is not on the plan", () => {
    const floors = new Set(files.map(floorOf).filter((floor) => floor !== undefined));
    expect([...floors].filter((floor) => !FLOORS.includes(floor))).toEqual([]);
  });

  it("has imports that go down only", () => {
    const wrong = files.flatMap((file) => {
      const from = floorOf(file);
      if (from === undefined) return [];
      return importsOf(file)
        .map((path) => floorOf(path))
        .filter((to) => to !== undefined && to !== from && FLOORS.indexOf(to) < FLOORS.indexOf(from))
        .map((to) => `${file} → ${to}`);
    });
    expect(wrong).toEqual([]);
  });

  it("has nobody but the command line import the sandbox", () => {
    const wrong = files.filter(
      (file) =>
        !["cli", "sandbox"].includes(floorOf(file) ?? "") &&
        importsOf(file).some((path) => floorOf(path) === "sandbox"),
    );
    expect(wrong).toEqual([]);
  });

  it("has no file at the bottom that imports a floor, but for the public API", () => {
    const wrong = files.filter(
      (file) =>
        floorOf(file) === undefined &&
        file !== "index.ts" &&
        importsOf(file).some((path) => floorOf(path) !== undefined),
    );
    expect(wrong).toEqual([]);
  });

  it("prints and exits in the command line only", () => {
    const wrong = files.filter(
      (file) =>
        floorOf(file) !== "cli" &&
        /\bconsole\.|\bprocess\.(exit|stdout|stderr|stdin)\b/.test(readFileSync(join(SRC, file), "utf8")),
    );
    expect(wrong).toEqual([]);
  });

  it("starts programs with an environment that is made for them", () => {
    const wrong = files.filter((file) => {
      const text = readFileSync(join(SRC, file), "utf8");
      return text.includes("node:child_process") && !text.includes("childEnvironment(");
    });
    expect(wrong).toEqual([]);
  });

  it("speaks HTTP in one place, where connections carry one request and are reset when they are given up", () => {
    const clients = files.filter(
      (file) =>
        floorOf(file) !== "sandbox" &&
        /^import (?!type).* from "(undici|node:https?|node:http2)"|(?<![\w.#])fetch\(/m.test(
          readFileSync(join(SRC, file), "utf8"),
        ),
    );
    expect(clients.sort()).toEqual(["auth0/dispatcher.ts", "auth0/users-export.ts"]);
  });

  it("plans and folds without I/O", () => {
    const pure = files.filter((file) => floorOf(file) === "plan" || file === "ledger/fold.ts");
    const wrong = pure.filter((file) =>
      /from "node:(fs|net|http|https|child_process)|from "undici"/.test(
        readFileSync(join(SRC, file), "utf8"),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
