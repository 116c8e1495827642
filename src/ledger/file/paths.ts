import { join } from "node:path";
import { ReticketError } from "../../errors.js";

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
  if (!TENANT.test(tenant)) {
    throw new ReticketError("USAGE", `"${tenant}" is no tenant that a ledger can be kept for`, {
      mend: "Write the tenant's domain, as acme.eu.auth0.com.",
    });
  }
  return join(dir, tenant);
}

/** @throws ReticketError USAGE where the tenant or the manifest can't name a file */
export function ledgerPaths(dir: string, tenant: string, manifest: string): LedgerPaths {
  const folder = tenantFolder(dir, tenant);
  if (!MANIFEST.test(manifest)) {
    throw new ReticketError("USAGE", `"${manifest}" is no manifest name that a ledger can be kept for`, {
      mend: "A manifest's name is made of a-z, 0-9 and -, 63 characters at most.",
    });
  }
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
    .filter((name) => MANIFEST.test(name));
}

/** A host, perhaps in brackets, perhaps with a port: nothing that a path gives a meaning to. */
const TENANT = /^(?!.*\.\.)(\[[0-9a-f:.]+\]|[a-z0-9_]([a-z0-9._-]{0,251}[a-z0-9_])?)(:\d{1,5})?$/;
const MANIFEST = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
