import { readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { rolldown } from "rolldown";
import license from "rollup-plugin-license";

const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));
const { version } = JSON.parse(readFileSync(join(REPOSITORY, "package.json"), "utf8"));
/**
 * What each command needs, and what `validate` needs beside that, is one file each: a file takes half a millisecond or more to
 * load, and all else is loaded when it is needed.
 */
const TOGETHER = {
  command: ["src/cli/program.ts", "src/cli/terminals.ts"],
  validate: ["src/cli/commands/validate.ts"],
};
/** The licenses that may be bundled: they ask for their text, and for no more. */
const ALLOWED =
  "(MIT OR MIT-0 OR ISC OR BSD-2-Clause OR BSD-3-Clause OR 0BSD OR Unlicense OR Apache-2.0 OR BlueOak-1.0.0)";
const MAIN = "src/cli/main.ts";
const NOTICES = "THIRD_PARTY_NOTICES.txt";

/**
 * Bundles the command line (`cli/main.cjs`) and the library (`index.js`), with all that they need, into files and shared chunks,
 * and writes the licenses of what is in them beside them. CommonJS loads faster than ES modules.
 * @param {string} outdir
 */
export async function bundlePackage(outdir) {
  const input = { "cli/main": MAIN, index: "src/index.ts" };
  await rm(join(outdir, "chunks"), { recursive: true, force: true });
  const [names] = await bundle(input, {
    dir: outdir,
    format: "cjs",
    entryFileNames: "[name].cjs",
    chunkFileNames: "chunks/[name]-[hash].cjs",
    codeSplitting: { includeDependenciesRecursively: false, groups: await groupsOf(input) },
  });
  const library = `import library from "./index.cjs";\nexport const { ${names.join(", ")} } = library;\n`;
  await writeFile(join(outdir, "index.js"), library);
}

/**
 * Bundles the command line into one file, `main.cjs`, for a single executable.
 * @param {string} outdir
 */
export async function bundleSingle(outdir) {
  const output = { dir: outdir, format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false };
  await bundle({ main: MAIN }, output);
}

/**
 * Bundles the demo, which needs a mail server, into `demo.mjs`.
 * @param {string} outdir
 */
export async function bundleDemo(outdir) {
  const output = {
    dir: outdir,
    format: "esm",
    entryFileNames: "[name].mjs",
    codeSplitting: false,
  };
  await bundle({ demo: "examples/demo.mjs" }, output, "demo.notices.txt");
}

/** @returns the exported names of the entries that export any */
async function bundle(input, output, noticesName = NOTICES) {
  const plugins = [small, notices(join(output.dir, noticesName))];
  const built = await rolldown({ ...settings(input), plugins });
  const { output: files } = await built.write({ ...output, minify: false });
  await built.close();
  return files.filter(({ isEntry, exports }) => isEntry && exports.length > 0).map(({ exports }) => exports);
}

/** V8 reads all that is loaded, so it is small, and ASCII. Our own names stay, for stack traces. */
const small = {
  name: "small",
  async transform(code, id) {
    if (!/node_modules|[/]generated[/]/.test(id) || !/[.][cm]?js$/.test(id)) return null;
    return (await transform(code, { charset: "ascii", target: "node20", minifyIdentifiers: true })).code;
  },
  async renderChunk(code) {
    const options = { charset: "ascii", target: "node20", minifyWhitespace: true, minifySyntax: true };
    return (await transform(code, { ...options, legalComments: "none" })).code;
  },
};

function settings(input) {
  return {
    cwd: REPOSITORY,
    input,
    platform: "node",
    preserveEntrySignatures: "allow-extension",
    // The same code as ES modules, which load faster than many CommonJS modules, and without `LOG_TOKENS`, which prints manifests.
    resolve: { alias: { yaml: join(REPOSITORY, "node_modules/yaml/browser/dist/index.js") } },
    transform: {
      target: "node20",
      define: {
        RETICKET_FAILPOINTS: "false",
        RETICKET_VERSION: JSON.stringify(version),
        // pg would load a package of that name from any folder above.
        "process.env.NODE_PG_FORCE_NATIVE": "undefined",
      },
    },
    logLevel: "warn",
  };
}

/** The modules of each file of `TOGETHER`: all that its entries import, and no earlier file has. */
async function groupsOf(input) {
  const imports = new Map();
  const graph = {
    name: "graph",
    buildEnd() {
      for (const id of this.getModuleIds()) imports.set(id, this.getModuleInfo(id).importedIds);
    },
  };
  const built = await rolldown({ ...settings(input), plugins: [graph] });
  await built.generate({ format: "esm" });
  await built.close();
  // The entry has it, too.
  const taken = new Set([join(REPOSITORY, "src/version.ts")]);
  return Object.entries(TOGETHER).map(([name, entries]) => {
    const own = new Set();
    const visit = (id) => {
      if (taken.has(id)) return;
      taken.add(id);
      own.add(id);
      for (const imported of imports.get(id) ?? []) visit(imported);
    };
    for (const entry of entries) visit(join(REPOSITORY, entry));
    return { name, test: (id) => own.has(id) };
  });
}

/** For packages that come without the text of their license. */
function noFile({ author, repository }) {
  const by = author?.name === undefined ? "" : `Copyright ${author.name}. `;
  return `${by}This package has no license file. Its source: ${repository?.url ?? repository}`;
}

/** @param {string} file */
function notices(file) {
  const text = (found) =>
    found
      .toSorted((one, other) => one.name.localeCompare(other.name))
      .map(({ name, version: of, license: kind, licenseText, noticeText, author, repository }) =>
        [`${name} ${of} (${kind})`, licenseText ?? noFile({ author, repository }), noticeText]
          .filter(Boolean)
          .join("\n\n"),
      )
      .join(`\n\n${"-".repeat(80)}\n\n`);
  return license({
    cwd: REPOSITORY,
    thirdParty: {
      allow: { test: ALLOWED, failOnUnlicensed: true, failOnViolation: true },
      output: { file, template: (found) => `${text(found)}\n` },
    },
  });
}
