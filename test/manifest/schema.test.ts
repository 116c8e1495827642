import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";

type Schema = Record<string, unknown>;

const schema: Schema = JSON.parse(
  readFileSync(new URL("../../schemas/manifest.schema.json", import.meta.url), "utf8"),
);
const ajv = new Ajv.default({ strict: false });
ajv.addSchema(schema, "manifest");

/** Every schema of a property or a definition, by its place. */
function* described(value: unknown, place: string): Generator<[place: string, schema: Schema]> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (/^(then|dependentSchemas|if|examples)$/.test(key)) continue;
    const here = `${place}/${key}`;
    const isSchema = /\/(properties|\$defs)$/.test(place) && !("$ref" in inner);
    if (isSchema) yield [here, inner];
    yield* described(inner, here);
  }
}

describe("the manifest schema", () => {
  it.each([...described(schema, "manifest#")])(
    "describes %s to an editor, with examples that hold",
    (place, one) => {
      expect(one).toMatchObject({ title: expect.any(String), description: expect.any(String) });
      const { examples } = one;
      if (place.endsWith("/request")) return;
      expect(examples).toBeInstanceOf(Array);
      for (const example of examples as unknown[]) expect(ajv.validate({ $ref: place }, example)).toBe(true);
    },
  );

  it("holds for its own examples", () => {
    const { examples } = schema;
    for (const example of examples as unknown[])
      expect(ajv.validate({ $ref: "manifest#" }, example)).toBe(true);
  });
});
