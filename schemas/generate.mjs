// Makes src/generated from the schemas beside this file: a TypeScript type and an ahead-of-time compiled ajv
// validator for each. `--check` changes nothing and fails when what is committed is stale.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { _ } from "ajv";
import Ajv from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { compile } from "json-schema-to-typescript";

const here = new URL("./", import.meta.url);
const out = new URL("../src/generated/", import.meta.url);
const banner = "// Generated from schemas/ by `npm run generate`. Do not edit.\n";

/** ajv in strict mode refuses them. */
const EDITOR_HELP = ["patternErrorMessage", "defaultSnippets"];
const PROSE = ["title", "description"];

const files = new Map();
for (const file of readdirSync(here)
  .filter((name) => name.endsWith(".schema.json"))
  .sort()) {
  const name = file.replace(".schema.json", "");
  const schema = without(EDITOR_HELP, JSON.parse(readFileSync(new URL(file, here), "utf8")));
  const types = await compile(schema, name, {
    bannerComment: banner,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    format: true,
  });
  files.set(`${name}.ts`, types);

  const ajv = new Ajv.default({
    code: {
      source: true,
      esm: true,
      lines: true,
      formats: _`require("../text-formats.js")`,
      regExp: Object.assign((pattern, flags) => new RegExp(pattern, flags), {
        code: 'require("../lazy-pattern.js").default',
      }),
    },
    allErrors: true,
    verbose: true,
    // Every command loads a validator: it has no text that is never shown, and nothing twice.
    messages: false,
    inlineRefs: false,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    discriminator: true,
  });
  addFormats.default(ajv);
  // What they do is in src/text-formats.ts, which the generated validators import.
  for (const name of ["plain-letters", "result-url"]) ajv.addFormat(name, () => true);
  const source = standaloneCode.default(ajv, ajv.compile(without(PROSE, schema)));
  files.set(`${name}.validator.js`, banner + asModule(source));
  files.set(
    `${name}.validator.d.ts`,
    `${banner}import type { ErrorObject } from "ajv";\n\ndeclare const validate: ((value: unknown) => boolean) & { errors?: ErrorObject[] | null };\nexport default validate;\n`,
  );
}

/** The schema without these annotations. */
function without(keywords, value) {
  if (Array.isArray(value)) return value.map((inner) => without(keywords, inner));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      // A property may have such a name, too: it is described by an object.
      .filter(
        ([key, inner]) => !keywords.includes(key) || (typeof inner === "object" && key !== "defaultSnippets"),
      )
      .map(([key, inner]) => [key, key === "examples" ? inner : without(keywords, inner)]),
  );
}

/**
 * ajv's standalone code still calls `require` for its small runtime helpers: make them imports. A loader may hand out
 * such a CommonJS module itself (node) or its default export (vite): take both.
 */
function asModule(source) {
  const imports = [];
  const body = source.replace(/require\("([^"]+)"\)(\.default)?/g, (_, specifier, isDefault) => {
    const local = `helper${imports.length}`;
    const path = /\.(js|json)$/.test(specifier) ? specifier : `${specifier}.js`;
    imports.push(`import ${local} from "${path}";`);
    return isDefault ? `(${local}.default ?? ${local})` : local;
  });
  return `${imports.join("\n")}\n${body}`;
}

const check = process.argv.includes("--check");
let stale = 0;
for (const [name, text] of files) {
  const path = new URL(name, out);
  let current = "";
  try {
    current = readFileSync(path, "utf8");
  } catch {}
  if (current === text) continue;
  stale++;
  if (!check) writeFileSync(path, text);
  else console.error(`src/generated/${name} is stale: run \`npm run generate\` and commit the result`);
}
if (check && stale > 0) process.exit(1);
