import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { childEnvironment } from "../../child-environment.js";
import { errno } from "../../disk.js";
import { ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";

const run = promisify(execFile);

/** The files that pin what the jobs install, by name: `package.json`, `package-lock.json`, and the tarball if one is pinned. */
export type Install = ReadonlyMap<string, Uint8Array>;

/** What to install: a tarball, or an exact version from the registry. */
type Source =
  | { tarball: string; integrity?: string | undefined }
  | { version: string; integrity?: string | undefined };

interface LockEntry {
  version?: string;
  resolved?: string;
  integrity?: string;
  bin?: unknown;
}

/**
 * Pins what the jobs install by checksums.
 * @param spec a tarball from `npm pack`, or `reticket@1.2.3`; undefined: the source that this reticket was installed from
 * @returns undefined: no `spec` was given, and this reticket was not installed by npm from a source with a checksum
 * @throws ReticketError INSTALL_UNPINNED if npm cannot resolve it, or if a package would have no checksum
 */
export async function pinInstall(spec: string | undefined): Promise<Install | undefined> {
  const source = spec === undefined ? await ownSource() : readSpec(spec);
  if (source === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), "reticket-install-"));
  try {
    return await lockIn(folder, source);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readSpec(spec: string): Source {
  if (spec.endsWith(".tgz")) return { tarball: resolve(spec) };
  const [, version] = /^reticket@(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)$/.exec(spec) ?? [];
  if (version !== undefined) return { version };
  throw new ReticketError("USAGE", `invalid --package ${escapeText(spec)}`, {
    hint: "give a tarball from `npm pack` (`reticket-1.2.3.tgz`), or an exact version (`reticket@1.2.3`)",
  });
}

/** The source that npm recorded for this installation; undefined: not installed by npm. */
async function ownSource(): Promise<Source | undefined> {
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    if (basename(at) !== "reticket" || basename(dirname(at)) !== "node_modules") continue;
    const modules = dirname(at);
    const lock = await readFile(join(modules, ".package-lock.json"), "utf8").catch(() => undefined);
    const entry = lock === undefined ? undefined : entriesOf(lock).get("node_modules/reticket");
    const { integrity, resolved = "", version = "" } = entry ?? {};
    if (integrity === undefined) return undefined;
    if (resolved.startsWith("https://")) return { version, integrity };
    const tarball = resolve(dirname(modules), resolved.replace(/^file:/, ""));
    return resolved.startsWith("file:") && tarball.endsWith(".tgz") ? { tarball, integrity } : undefined;
  }
  return undefined;
}

async function lockIn(folder: string, source: Source): Promise<Install> {
  const files = ["package.json", "package-lock.json"];
  let dependency: string;
  if ("tarball" in source) {
    const name = basename(source.tarball).replace(/[^\w.-]/g, "_");
    await copyFile(source.tarball, join(folder, name)).catch((cause: unknown) => {
      throw unpinned(`${escapeText(source.tarball)} could not be read: ${errno(cause)}`, cause);
    });
    files.push(name);
    dependency = `file:${name}`;
  } else {
    dependency = source.version;
  }
  const manifest = { name: "reticket-install", private: true, dependencies: { reticket: dependency } };
  await writeFile(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  await npm(folder);
  checkLock(await readFile(join(folder, "package-lock.json"), "utf8"), source.integrity);
  return new Map(
    await Promise.all(files.map(async (name) => [name, await readFile(join(folder, name))] as const)),
  );
}

/** Resolves the package with npm, which runs no scripts and sees none of our credentials. */
async function npm(folder: string): Promise<void> {
  const own = Object.entries(process.env).filter(([name]) => /^npm_config_/i.test(name));
  const env = childEnvironment(Object.fromEntries(own) as Record<string, string>);
  const args = ["install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund"];
  try {
    await run("npm", args, { cwd: folder, env });
  } catch (cause) {
    const { stderr } = Object(cause);
    const words = /^npm error (?!code )(.*)$/m.exec(String(stderr).slice(0, 10_000))?.[1];
    const why = words === undefined ? `npm could not be started (${errno(cause)})` : `npm: ${words}`;
    throw unpinned(`npm could not resolve the package: ${escapeText(why)}`, cause);
  }
}

/** Checks that every package in the lock file has a checksum, and that reticket is the expected one. */
function checkLock(lock: string, integrity: string | undefined): void {
  const entries = entriesOf(lock);
  for (const [path, entry] of entries) {
    if (path !== "" && !/^sha512-/.test(entry.integrity ?? "")) {
      throw unpinned(`${escapeText(path)} would be installed without a checksum`);
    }
  }
  const own = entries.get("node_modules/reticket");
  if (Object(own?.bin).reticket === undefined) throw unpinned("the package has no command `reticket`");
  if (integrity !== undefined && own?.integrity !== integrity) {
    throw unpinned("npm resolved another package than the one that this reticket was installed from");
  }
}

function entriesOf(lock: string): Map<string, LockEntry> {
  const { packages } = Object(JSON.parse(lock));
  return new Map(Object.entries(Object(packages)) as [string, LockEntry][]);
}

function unpinned(message: string, cause?: unknown): ReticketError {
  return new ReticketError("INSTALL_UNPINNED", message, {
    hint: "give `--package` a tarball from `npm pack`, or an exact version that is in the registry",
    cause,
  });
}
