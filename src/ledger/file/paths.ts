import { basename, join } from "node:path";
import { folderName } from "../../folder-name.js";
import { checkManifestName, checkTenant, isManifestName } from "../names.js";

/** Where the parts of one ledger lie. */
export interface LedgerPaths {
  folder: string;
  ledger: string;
  head: string;
  lock: string;
  /** The mark of a pause. */
  paused: string;
}

const LEDGER = ".ndjson";
const HEAD = ".head";
const LOCK = ".lock";
const PAUSED = ".paused";
const SEGMENT = /^(.*)\.(\d{4,6})$/;

/** The file of a ledger's segment: the first is the ledger's own, then `NAME.0001.ndjson` and so on. */
export function segmentFile({ ledger }: LedgerPaths, segment: number): string {
  if (segment === 0) return ledger;
  return `${ledger.slice(0, -LEDGER.length)}.${String(segment).padStart(4, "0")}${LEDGER}`;
}

/** The numbers of the ledger's segments among the names of the files beside it, rising. */
export function segmentsAmong({ ledger }: LedgerPaths, files: readonly string[]): number[] {
  const numbers: number[] = [];
  const whole = basename(ledger, LEDGER);
  for (const file of files.filter((name) => name.endsWith(LEDGER))) {
    const name = file.slice(0, -LEDGER.length);
    const [, of, number] = SEGMENT.exec(name) ?? [];
    if (name === whole) numbers.push(0);
    else if (of === whole) numbers.push(Number(number));
  }
  return numbers.sort((a, b) => a - b);
}

/** The folder of a tenant's ledgers. @throws ReticketError USAGE where the tenant can't name a folder */
export function tenantFolder(dir: string, tenant: string): string {
  checkTenant(tenant);
  return join(dir, folderName(tenant));
}

/** The files of the ledger, `.head` included, among the names of the files beside it. */
export function ledgerFilesAmong(paths: LedgerPaths, files: readonly string[]): string[] {
  const segments = segmentsAmong(paths, files).map((segment) => basename(segmentFile(paths, segment)));
  return [...segments, ...files.filter((file) => file === basename(paths.head))];
}

/** @throws ReticketError USAGE where the tenant or the manifest can't name a file */
export function ledgerPaths(dir: string, tenant: string, manifest: string): LedgerPaths {
  const folder = tenantFolder(dir, tenant);
  checkManifestName(manifest);
  const path = join(folder, manifest);
  return { folder, ledger: path + LEDGER, head: path + HEAD, lock: path + LOCK, paused: path + PAUSED };
}

/** The manifests that have a ledger among these file names, sorted; a `.head` without its ledger counts. */
export function manifestsInFolder(files: readonly string[]): string[] {
  return [...new Set([...namesWith(files, LEDGER), ...namesWith(files, HEAD)])].sort();
}

/** The manifests that have a lock among these file names, sorted. */
export function locksAmong(files: readonly string[]): string[] {
  return namesWith(files, LOCK).sort();
}

function namesWith(files: readonly string[], suffix: string): string[] {
  return files
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .map((name) => (suffix === LEDGER ? name.replace(SEGMENT, "$1") : name))
    .filter(isManifestName);
}
