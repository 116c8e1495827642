import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { Diagnostics } from "../../src/manifest/diagnostic.js";
import { readRowBlocks } from "../../src/manifest/yaml/rows.js";
import { readYaml } from "../../src/manifest/yaml.js";

const HEAD = "a: 1\nspec:\n";

function read(text: string) {
  const report = new Diagnostics(50);
  return { documents: readYaml(text, "a.yaml", report), diagnostics: report.diagnostics };
}

/** A line of a list of users, mostly as people write it and sometimes not. */
const value = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom("auth0|1", "ada@example.com", "con_01", "5", "true", "x-y", "https://a/b?c"),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '"a b"',
      "'c: d'",
      '"#"',
      "''",
      '"it\'s"',
      "a # why",
      "0x1f",
      "007",
      "1e3",
      "1.5",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "null",
      "True",
      "~",
      "a:b",
      "a: b",
      "a #b",
      "a#b",
      "&x y",
      "*x",
      "|",
      ">-",
      "[1]",
      "{a: b}",
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^[0-9._xoeE+-]{1,6}$/) },
);
const line = fc
  .tuple(
    fc.constantFrom("    - ", "    - ", "      ", "      ", "      ", "     ", "  - ", "  ", "", "        "),
    fc.constantFrom("user_id", "email", "ttl_sec", "k", "null", "true", "__proto__", "<<", "constructor"),
    value,
    fc.constantFrom("", "", "", " ", "  # c", "\r", "\n", "\n\n    # c"),
  )
  .map(([indent, key, text, end]) => `${indent}${key}: ${text}${end}\n`);
const block = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join(""));

describe("reading rows without `yaml`", () => {
  it("gives what `yaml` gives, and mistakes where it makes them", () => {
    let quick = 0;
    fc.assert(
      fc.property(
        block,
        fc.constantFrom("", "  after: 1\n", "b: 2\n", "---\nspec:\n  users: []\n"),
        (rows, after) => {
          const text = `${HEAD}  users:\n${rows}${after}`;
          // An unused anchor makes `yaml` read the whole document.
          const slow = read(`${HEAD.replace("1", "&unused 1")}  users: &slow\n${rows}${after}`);
          const fast = read(text);
          if (readRowBlocks(text).length > 0) quick++;
          expect(fast.documents.map(({ data }) => data)).toEqual(slow.documents.map(({ data }) => data));
          expect(codesOf(fast.documents)).toEqual(codesOf(slow.documents));
        },
      ),
      { numRuns: 1000 },
    );
    // About 60 of 1000 samples; the number differs from run to run.
    expect(quick).toBeGreaterThan(20);
  });

  it("gives what `yaml` gives for the lists that it is made for", () => {
    const plain = fc.stringMatching(/^[A-Za-z0-9_][\w|@.+/:-]{0,12}$/);
    const quoted = fc.stringMatching(/^[ -~]{0,12}$/).map((text) => `'${text.replaceAll("'", "")}'`);
    const row = fc
      .uniqueArray(fc.tuple(fc.constantFrom("user_id", "email", "ttl_sec", "x"), fc.oneof(plain, quoted)), {
        selector: ([key]) => key,
        minLength: 1,
      })
      .map((fields) =>
        fields.map(([key, text], index) => `${index ? "     " : "   -"} ${key}: ${text}\n`).join(""),
      );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const text = `${HEAD}  users:\n${rows.join("")}`;
        const expected = quietly(() => parse(text));
        if (expected !== undefined) expect(read(text).documents[0]?.data).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("finds the same places", () => {
    const rows = "  # c\n  - user_id: a\n    ttl_sec: 'x'\n\n  - email:   b # why\n    connection_id: c\n";
    const text = `${HEAD}  users:\n${rows}  after: { x: y }\n`;
    const [fast] = read(text).documents;
    const [slow] = read(text.replace("users:", "users: &slow")).documents;
    const paths = [
      ["a"],
      ["spec", "users", 0],
      ["spec", "users", 1],
      ["spec", "after", "x"],
      ["spec", "users"],
    ];
    const inside = [
      ["spec", "users", 0, "ttl_sec"],
      ["spec", "users", 1, "email"],
      ["spec", "users", 1, "nothing"],
    ];
    for (const path of [...paths, ...inside]) {
      for (const at of ["key", "value"] as const) {
        const place = fast?.place(path, at);
        expect(place?.line).toBeGreaterThan(0);
        if (path.length === 2 && path[1] === "users") continue;
        expect([path, at, place?.line, place?.column]).toEqual([
          path,
          at,
          slow?.place(path, at).line,
          slow?.place(path, at).column,
        ]);
      }
    }
    expect(readRowBlocks(text)).toHaveLength(1);
  });

  it("leaves a block of text alone that looks like a list of users", () => {
    const text = `metadata:\n  reason: |\n    spec:\n      users:\n        - user_id: a\nspec:\n  users: []\n`;
    expect(read(text).documents[0]?.data).toEqual({
      metadata: { reason: "spec:\n  users:\n    - user_id: a\n" },
      spec: { users: [] },
    });
  });
});

describe("readYaml", () => {
  it("finds keys and values where they are written, through anchors and merge keys", () => {
    const text = "base: &base\n  ttl: 5\nspec:\n  one:\n    <<: *base\n    own: 1\n  two: *base\n";
    const [document] = read(text).documents;
    expect(document?.data).toEqual({
      base: { ttl: 5 },
      spec: { one: { ttl: 5, own: 1 }, two: { ttl: 5 } },
    });
    expect(document?.place(["spec", "one", "ttl"])).toMatchObject({ line: 2, column: 8 });
    expect(document?.place(["spec", "two", "ttl"], "key")).toMatchObject({ line: 2, column: 3 });
    expect(document?.place(["spec", "one", "own"], "key")).toMatchObject({
      line: 6,
      column: 5,
      text: "    own: 1",
    });
    expect(document?.place(["spec", "three"])).toMatchObject({ line: 4, column: 3 });
  });

  it("lets the mapping's own keys win over merged ones, and earlier ones over later", () => {
    const text =
      "a: &a { x: 1, y: 1 }\nb: &b { x: 2, z: 2 }\nc: { <<: [*a, *b], y: 3 }\nd: { x: 4, <<: *a }\n";
    expect(read(text).documents[0]?.data).toMatchObject({ c: { x: 1, y: 3, z: 2 }, d: { x: 4, y: 1 } });
  });

  it("says of each document what is wrong with it, and reads the others", () => {
    const { documents } = read("a: 1\n---\nb: [\n---\nc: 1\nc: 2\n");
    expect(documents.map(({ broken }) => broken)).toEqual([false, true, false]);
    expect(documents[2]?.mistakes).toMatchObject([
      { mistake: { code: "DUPLICATE_KEY" }, place: { line: 6, column: 1 } },
    ]);
  });
});

function codesOf(documents: ReturnType<typeof read>["documents"]): string[] {
  return documents.flatMap(({ mistakes }) => mistakes.map(({ mistake }) => mistake.code));
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
