import { stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { ReticketError } from "../errors.js";
import { loadConfig } from "./config.js";
import type { Context } from "./context.js";

/** The folder of manifests beside the config, as `init` makes it. */
const MANIFESTS = "manifests";

/** How commands name their manifests. */
export const PATHS = [
  "[path...]",
  "manifests, or folders of them (default: `manifests/` beside the config)",
] as const;

/**
 * The paths as they were given, or `manifests/` beside the config.
 * @throws ReticketError USAGE if there is no such folder
 */
export async function manifestPaths(context: Context, given: readonly string[]): Promise<string[]> {
  if (given.length > 0) return [...given];
  const config = await loadConfig(context.globals.config, process.cwd());
  const folder = config === undefined ? undefined : join(config.folder, MANIFESTS);
  const isThere = folder !== undefined && (await stat(folder).catch(() => undefined))?.isDirectory() === true;
  if (isThere) return [relative(process.cwd(), folder) || "."];
  const why =
    folder === undefined ? "and there is no config" : "and there is no folder `manifests` beside the config";
  throw new ReticketError("USAGE", `missing required argument 'path', ${why}`, {
    hint: "name manifests or folders of them",
  });
}
