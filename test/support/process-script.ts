import { join } from "node:path";
import { buildSync } from "esbuild";

/** Builds a script of the tests that runs as a process of its own. @returns where it lies, in the folder */
export function processScript(entryPoint: string, folder: string): string {
  const outfile = join(folder, "process.mjs");
  buildSync({
    entryPoints: [entryPoint],
    bundle: true,
    format: "esm",
    platform: "node",
    outfile,
    logLevel: "warning",
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  return outfile;
}
