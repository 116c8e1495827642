import { isManifestName } from "../names.js";

/**
 * Where a ledger lies in the branch: a folder of its own, in which every push adds one file of lines, named after its
 * first line's seq, so that what was pushed before is never written again. `head` is where the ledger stands.
 */
export function ledgerFolder(tenant: string, manifest: string): string {
  return `${tenant}/${manifest}`;
}

export function segmentPath(folder: string, seq: number): string {
  return `${folder}/${String(seq).padStart(10, "0")}.ndjson`;
}

export function isSegment(path: string): boolean {
  return /\/\d{10}\.ndjson$/.test(path);
}

export function headPath(folder: string): string {
  return `${folder}/head`;
}

export function lockPath(folder: string): string {
  return `${folder}/lock`;
}

/** Beside the ledgers' folders, and no manifest's name. */
export function pauseMarkPath(tenant: string, manifest: string): string {
  return `${tenant}/.paused/${manifest}.json`;
}

/** The manifests that have a ledger among these paths, sorted. */
export function manifestsAmong(tenant: string, paths: readonly string[]): string[] {
  const names = new Set<string>();
  for (const path of paths) {
    const [, manifest = ""] = path.slice(tenant.length).split("/");
    if (isManifestName(manifest) && !path.endsWith("/lock")) names.add(manifest);
  }
  return [...names].sort();
}
