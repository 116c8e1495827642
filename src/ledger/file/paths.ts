import { join } from "node:path";
import { checkManifestName, checkTenant, isManifestName } from "../names.js";

/** Where the parts of one ledger lie. */
export interface LedgerPaths {
  folder: string;
  ledger: string;
  head: string;
  lock: string;
}

const LEDGER = ".ndjson";
const HEAD = ".head";
const LOCK = ".lock";

/** The folder of a tenant's ledgers. @throws ReticketError USAGE where the tenant can't name a folder */
export function tenantFolder(dir: string, tenant: string): string {
  checkTenant(tenant);
  return join(dir, tenant);
}

/** @throws ReticketError USAGE where the tenant or the manifest can't name a file */
export function ledgerPaths(dir: string, tenant: string, manifest: string): LedgerPaths {
  const folder = tenantFolder(dir, tenant);
  checkManifestName(manifest);
  const path = join(folder, manifest);
  return { folder, ledger: path + LEDGER, head: path + HEAD, lock: path + LOCK };
}

/** The manifests that have a ledger among these file names, sorted; a `.head` without its ledger counts. */
export function manifestsAmong(files: readonly string[]): string[] {
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
    .filter(isManifestName);
}
