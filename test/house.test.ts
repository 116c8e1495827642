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
  "select",
  "deliver",
  "notify",
  "apply",
  "plan",
  "pacing",
  "manifest",
  "ledger",
  "auth0",
  "tenant",
  "http",
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

/** The files that a file imports: whole, as a type only, or when it runs. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), "utf8");
  return [...text.matchAll(/(?:from|import\(|^import)\s*"(\.[^"]+)"/gm)].map(([, path = ""]) =>
    relative(SRC, resolve(SRC, dirname(file), path)).replace(/\.js$/, ".ts"),
  );
}

/** Tarjan's algorithm: the groups of files that import each other, directly or through others. */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    const own = index.size;
    index.set(file, own);
    lowest.set(file, own);
    stack.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(next)!));
    }
    if (lowest.get(file) !== own) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1 || imports.get(file)?.includes(file)) found.push(group.sort());
  };
  for (const file of imports.keys()) if (!index.has(file)) visit(file);
  return found;
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

  it("has no import circle, including type-only and dynamic imports inside a folder", () => {
    const found = circles(new Map(files.map((file) => [file, importsOf(file)])));
    expect(found).toEqual([]);
  });

  it("has no file of more than 300 lines, except generated ones", () => {
    const long = files
      .filter((file) => floorOf(file) !== "generated")
      .map((file) => ({ file, lines: readFileSync(join(SRC, file), "utf8").split("\n").length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it("finds an import circle", () => {
    const imports = new Map([
      ["a", ["b"]],
      ["b", ["c", "d"]],
      ["c", ["a"]],
      ["d", ["d"]],
      ["e", ["a"]],
    ]);
    expect(circles(imports)).toEqual([["d"], ["a", "b", "c"]]);
  });

  it("lets only the command line import the sandbox", () => {
    const wrong = files.filter(
      (file) =>
        !["cli", "sandbox"].includes(floorOf(file) ?? "") &&
        importsOf(file).some((path) => floorOf(path) === "sandbox"),
    );
    expect(wrong).toEqual([]);
  });

  it("knows its identity provider in one line of the command line and in the public API", () => {
    const knowing = files.filter(
      (file) => floorOf(file) !== "auth0" && importsOf(file).some((path) => floorOf(path) === "auth0"),
    );
    expect(knowing.sort()).toEqual(["cli/tenant.ts", "index.ts"]);
  });

  it("has its identity provider's variables, hosts and addresses in auth0/, in help, in `explain` and in what init and sandbox write", () => {
    const named = files.filter(
      (file) =>
        !["auth0", "sandbox", "generated"].includes(floorOf(file) ?? "") &&
        !/^(cli\/(commands|init)\/|cli\/sandbox-environment\.ts$|(errors|probe-result)\.ts$)/.test(file) &&
        readFileSync(join(SRC, file), "utf8")
          .split("\n")
          .some((line) => !/^\s*(\/\/|\/?\*)/.test(line) && /AUTH0_(?!FACTS)[A-Z]|auth0\.com/.test(line)),
    );
    expect(named).toEqual([]);
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
    expect(clients.sort()).toEqual(["auth0/users-export.ts", "http/dispatcher.ts"]);
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
