import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Diagnostics } from "./diagnostic.js";
import { systemCode, whereIn } from "./file.js";

/** A file that may hold manifests. */
export interface Candidate {
  /** As the user named it, or below the named folder. */
  file: string;
  /** The user named the file itself, so all its mistakes are reported. */
  named: boolean;
}

/**
 * The YAML files of one PATH: the file itself, or every `*.yaml` and `*.yml` below the folder, sorted. Folders whose
 * name begins with a dot, `node_modules`, and links to folders are skipped.
 */
export async function discover(path: string, report: Diagnostics): Promise<Candidate[]> {
  try {
    const found = (await stat(path)).isDirectory()
      ? (await below(path)).map((file) => ({ file, named: false }))
      : [{ file: path, named: true }];
    const followed: Candidate[] = [];
    for (const candidate of found) {
      if (await isOwn(candidate.file, candidate.named ? dirname(path) : path)) followed.push(candidate);
      else report.add(candidate.file, OUTSIDE);
    }
    return followed;
  } catch (error) {
    const code = systemCode(error);
    const gone = code === "ENOENT" || code === "ENOTDIR";
    report.add(path, {
      code: gone ? "FILE_NOT_FOUND" : "FILE_UNREADABLE",
      message: gone ? "there is no such file or folder" : `this can't be read: ${code ?? "unknown"}`,
    });
    return [];
  }
}

async function below(folder: string): Promise<string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith(".") && entry.name !== "node_modules") files.push(...(await below(path)));
    } else if (/\.ya?ml$/i.test(entry.name) && (await isFile(path))) files.push(path);
  }
  return files;
}

const OUTSIDE = {
  code: "MANIFEST_OUTSIDE",
  message: "this is a link out of its folder, or to something with a dot before its name",
  hint: "put the manifest itself here",
} as const;

/** Whether a file is not a link, or a link that stays in the folder. Other problems are reported when it is read. */
async function isOwn(file: string, folder: string): Promise<boolean> {
  try {
    return !(await lstat(file)).isSymbolicLink() || (await whereIn(folder, file)) === "inside";
  } catch {
    return true;
  }
}

async function isFile(path: string): Promise<boolean> {
  return await stat(path).then(
    (stats) => stats.isFile(),
    () => true,
  );
}

/** The identity of a file, independent of its path. */
export async function identityOf(file: string): Promise<string> {
  return await realpath(file).catch(() => file);
}
