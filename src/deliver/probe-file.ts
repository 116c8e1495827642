import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { dirname } from "node:path";
import { errno } from "../disk.js";
import { type ProbeResult, probeFailure, probeOk } from "../probe-result.js";
import { refuseUnsafeLog } from "../seal/private-log.js";

/**
 * Whether the file of delivered tickets could be written, by its permissions. It is not created.
 * @throws ReticketError FILE_UNSAFE, FILE_FAILED
 */
export async function probeDeliveryFile(path: string, ledgerDir: string | undefined): Promise<ProbeResult[]> {
  const isThere = await refuseUnsafeLog(path, ledgerDir);
  const place = isThere ? path : dirname(path);
  const mode = isThere ? constants.R_OK | constants.W_OK : constants.W_OK | constants.X_OK;
  try {
    await access(place, mode);
  } catch (error) {
    const hint = "give another path in `delivery.file.path`, or permission to write there";
    return [probeFailure("FILE_FAILED", `${place}: this user can't write there (${errno(error)})`, hint)];
  }
  return [probeOk(`${path}: this user can write there`)];
}
