import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { errno } from "../../disk.js";
import { mayAllWrite } from "../../owner-only.js";
import { type ProbeResult, probeFailure, probeOk, probeWarning } from "../../probe-result.js";

/**
 * Whether ledgers can be written to a folder, by its permissions. Nothing is created.
 * @param folder of the tenant's ledgers, absolute; it need not exist
 * @param files the names of its ledgers' files
 */
export async function probeFolder(folder: string, files: readonly string[]): Promise<ProbeResult[]> {
  const place = await nearestFolder(folder);
  const refused = await refusal(place, constants.W_OK | constants.X_OK);
  if (refused !== undefined) return [unwritable(place, refused)];
  const results: ProbeResult[] = [];
  for (const path of files.map((file) => join(folder, file))) {
    const why = await refusal(path, constants.R_OK | constants.W_OK);
    if (why !== undefined) results.push(unwritable(path, why));
    else if (mayAllWrite(await stat(path))) results.push(open(path));
  }
  if (mayAllWrite(await stat(place))) results.push(open(place));
  const found =
    place === folder ? "this user can write there" : `it does not exist yet, and ${place} can be written to`;
  return [probeOk(`file:${folder}: ${found}`), ...results];
}

/** The folder, or the nearest one above it that exists. */
async function nearestFolder(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    () => true,
    (error) => errno(error) !== "ENOENT",
  );
  return isThere || folder === dirname(folder) ? folder : nearestFolder(dirname(folder));
}

/** The errno that access(2) refuses with; undefined: it does not. */
async function refusal(path: string, mode: number): Promise<string | undefined> {
  return access(path, mode).then(
    () => undefined,
    (error) => errno(error) ?? "an unknown error",
  );
}

function open(path: string): ProbeResult {
  return probeWarning(
    "LEDGER_PERMISSIONS",
    `${path}: every user of this machine can write to it`,
    `run \`chmod o-w ${path}\``,
  );
}

function unwritable(path: string, why: string): ProbeResult {
  return probeFailure(
    "LEDGER_WRITE_FAILED",
    `${path}: this user can't write there (${why})`,
    why === "EROFS"
      ? "mount the file system so that it can be written to, or put the ledger elsewhere (`ledger:` in reticket.yaml)"
      : "give this user read and write permission, or run reticket as the owner",
  );
}
