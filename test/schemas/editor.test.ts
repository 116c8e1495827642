import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseManifests } from "../../src/manifest/load.js";
import { BROKEN, GOOD } from "./broken-manifests.js";
import { LanguageServer } from "./language-server.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SCHEMAS = ["manifest", "config"] as const;

type Schema = Record<string, unknown>;

function read(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

function schemaOf(name: string): Schema {
  return JSON.parse(read(`schemas/${name}.schema.json`));
}

const catalog: { schemas: { fileMatch: string[]; url: string; name: string; description: string }[] } =
  JSON.parse(read("schemas/catalog.json"));

/** Every object of the schema with its JSON pointer, but for examples and what snippets insert. */
function* nodes(value: unknown, place = ""): Generator<[place: string, node: Schema]> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield [place, value as Schema];
  for (const [key, inner] of Object.entries(value))
    if (!/^(examples|default|defaultSnippets|const|enum)$/.test(key)) yield* nodes(inner, `${place}/${key}`);
}

/** What a snippet inserts if its placeholders are left as they are. */
function filled(body: unknown): unknown {
  return JSON.parse(withDefaults(JSON.stringify(body)));
}

/** A snippet's text with what its placeholders propose. */
function withDefaults(text: string): string {
  return text.replace(/\$\{\d+(?::([^}]*)|\|([^,|]*)[^|]*\|)\}/g, (_, plain, first) => plain ?? first);
}

let server: LanguageServer;
beforeAll(async () => {
  const schemas = catalog.schemas.map(({ url, fileMatch }) => [join(ROOT, new URL(url).pathname), fileMatch]);
  server = await LanguageServer.start(Object.fromEntries(schemas));
});
afterAll(() => server.stop());

describe.each(SCHEMAS)("the %s schema", (name) => {
  const schema = schemaOf(name);
  const ajv = new Ajv.default({ strict: false, logger: false });
  ajv.addSchema(schema, name);

  it("is listed in the catalogue by its $id, with a title and a description", () => {
    expect(schema).toMatchObject({ title: expect.any(String), description: expect.any(String) });
    expect(catalog.schemas.filter(({ url }) => url === schema.$id)).toHaveLength(1);
  });

  it("says in words what every pattern asks for", () => {
    const silent = [...nodes(schema)].filter(
      ([, node]) => "pattern" in node && typeof node.pattern === "string",
    );
    expect(silent.length).toBeGreaterThan(20);
    expect(silent.filter(([, node]) => !node.patternErrorMessage).map(([place]) => place)).toEqual([]);
  });

  it("has snippets that insert a valid value", () => {
    const withSnippets = [...nodes(schema)].flatMap(([place, node]) =>
      ((node.defaultSnippets ?? []) as { label: string; body: unknown }[]).map((snippet) => ({
        place,
        ...snippet,
      })),
    );
    expect(withSnippets.length).toBeGreaterThan(5);
    for (const { place, label, body } of withSnippets)
      expect(ajv.validate({ $ref: `${name}#${place}` }, filled(body)), `${label}: ${ajv.errorsText()}`).toBe(
        true,
      );
  });
});

describe("an editor with yaml-language-server", () => {
  const examples = readdirSync(join(ROOT, "examples"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml") && !/\.demo|ledger|\.github/.test(file))
    .map((file) => join("examples", file));

  it("finds no mistake in any example", async () => {
    expect(examples.length).toBeGreaterThan(15);
    const found = await Promise.all(
      examples.map(async (file) => {
        // What `init` writes names the schema of a released version: here it is the one of this folder.
        const text = read(file).replace(
          /\$schema=https:\S*\/(schemas\/\S+)/,
          (_, path) => `$schema=${join(ROOT, path)}`,
        );
        expect(text, `${file} names its schema`).toContain("# yaml-language-server: $schema=");
        return { file, diagnostics: await server.open(join(ROOT, file), text) };
      }),
    );
    expect(found.filter(({ diagnostics }) => diagnostics.length > 0)).toEqual([]);
  });

  it("finds every mistake, with the right words and on its line, in every document of a file, and nothing else", async () => {
    expect(BROKEN.length).toBeGreaterThanOrEqual(30);
    const found = await Promise.all(
      BROKEN.map(([, broken], index) =>
        server.open(`/broken/${index}.reticket.yaml`, [GOOD, broken, GOOD, broken].join("---\n")),
      ),
    );
    for (const [index, [mistake, broken, message]] of BROKEN.entries()) {
      const [first, second, ...others] = found[index] ?? [];
      const lines = (text: string) => text.split("\n").length;
      expect(others, mistake).toEqual([]);
      expect(first?.message, mistake).toMatch(message);
      expect(second?.message, mistake).toBe(first?.message);
      expect(first?.range.start.line, mistake).toBeGreaterThanOrEqual(lines(GOOD));
      expect(first?.range.start.line, mistake).toBeLessThan(lines(GOOD) + lines(broken) - 1);
      expect(second!.range.start.line - first!.range.start.line, mistake).toBe(lines(broken) + lines(GOOD));
    }
  });

  it.each(BROKEN)("and `validate` agree that there is a mistake: %s", async (_, broken) => {
    expect((await parseManifests(broken)).diagnostics).not.toEqual([]);
  });

  it("maps files as the page says", async () => {
    const [, block = ""] = /```json\n(.*?)```/s.exec(read("schemas/EDITORS.md")) ?? [];
    const settings: { "yaml.schemas": Record<string, string[]> } = JSON.parse(block);
    const here = Object.entries(settings["yaml.schemas"]).map(([path, patterns]) => [
      path.replace("./node_modules/reticket/", ROOT),
      patterns,
    ]);
    const mapped = await LanguageServer.start(Object.fromEntries(here));
    try {
      const broken = GOOD.replace("inc-1", "INC-1");
      const texts = {
        "manifests/a.yaml": broken,
        "a.reticket.yaml": broken,
        "reticket.yaml": "tenants: x\n",
      };
      for (const [path, text] of Object.entries(texts))
        expect(await mapped.open(`/mapped/${path}`, text), path).toHaveLength(1);
    } finally {
      await mapped.stop();
    }
  });

  it("reads a schema comment for its document only, so each document needs one", async () => {
    const comment = `# yaml-language-server: $schema=${join(ROOT, "schemas/manifest.schema.json")}\n`;
    const broken = GOOD.replace("inc-1", "INC-1");
    const [once, twice] = await Promise.all([
      server.open("/comment/once.yaml", `${comment}${GOOD}---\n${broken}`),
      server.open("/comment/twice.yaml", `${comment}${GOOD}---\n${comment}${broken}`),
    ]);
    expect(once).toEqual([]);
    expect(twice).toMatchObject([{ message: expect.stringContaining("Invalid name") }]);
  });

  it.each([
    ["manifest", "/new/empty.reticket.yaml", ""],
    ["incident", "/new/incident.reticket.yaml", ""],
    ["reticket.yaml", "/new/reticket.yaml", ""],
    ["user by id", "/new/user.reticket.yaml", `${GOOD.slice(0, GOOD.indexOf("    - "))}    - `],
    ["user by e-mail", "/new/mail.reticket.yaml", `${GOOD.slice(0, GOOD.indexOf("    - "))}    - `],
  ])("offers the snippet `%s`, and finds no mistake in what it inserts", async (label, path, before) => {
    await server.open(path, before);
    const lines = before.split("\n");
    const offered = await server.complete(path, lines.length - 1, lines.at(-1)!.length);
    const snippet = offered.find((one) => one.label === label);
    const inserted = snippet?.textEdit?.newText ?? snippet?.insertText;
    expect(inserted, offered.map((one) => one.label).join(", ")).toBeDefined();
    // As editors do (`insertTextMode: adjustIndentation`): further lines are indented as the line where the cursor is.
    const indentation = /^ */.exec(lines.at(-1)!)![0];
    const text = before + withDefaults(inserted!).replaceAll("\n", `\n${indentation}`);
    expect(await server.open(path.replace("/new", "/filled"), text), text).toEqual([]);
  });
});
