import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/**
 * `node src/build/build.mjs [PART…] [--outdir DIR]`: builds the parts of the package into `dist`; without PART, all but the
 * binary. The binary goes into `dist/bin`, which is not packed.
 */
const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const PARTS = {
  js: async (outdir) => (await import("./bundle.mjs")).bundlePackage(outdir ?? DIST),
  demo: async (outdir) => (await import("./bundle.mjs")).bundleDemo(outdir ?? DIST),
  types: async (outdir) =>
    (await import("./declarations.mjs")).buildDeclarations(outdir ?? join(DIST, "types")),
  binary: async (outdir) => {
    const { binaryName, buildBinary } = await import("./binary.mjs");
    await buildBinary(join(outdir ?? join(DIST, "bin"), binaryName()));
  },
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { outdir: { type: "string" } },
});
const unknown = positionals.filter((part) => !Object.hasOwn(PARTS, part));
if (unknown.length > 0) throw new Error(`unknown part: ${unknown.join(", ")}`);
if (positionals.length === 0) await rm(DIST, { recursive: true, force: true });
for (const part of positionals.length === 0 ? ["js", "demo", "types"] : positionals)
  await PARTS[part](values.outdir);
