import { resolve } from "node:path";
import { ReticketError } from "../errors.js";
import { FileLedgerHome } from "./file/home.js";
import type { LedgerHome } from "./ledger.js";

/**
 * Where the ledgers of a project live. Nothing is read or created yet.
 * @param url `file:DIR`
 * @param baseDir what a relative DIR is relative to
 * @throws ReticketError LEDGER_URL_INVALID
 */
export function openLedgerHome(url: string, baseDir: string): LedgerHome {
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*):(.*)$/s.exec(url) ?? [];
  if (scheme === undefined) throw invalid("a ledger needs a URL", `Write \`file:DIR\`, as \`file:ledger\`.`);
  if (scheme !== "file") {
    throw invalid(`"${scheme}:" is no place for a ledger that reticket knows`, `There is \`file:DIR\`.`);
  }
  const dir = rest?.replace(/^\/\/(localhost)?(?=\/)/, "") ?? "";
  if (dir === "" || dir.startsWith("//") || dir.includes("\0")) {
    throw invalid("the ledger's URL names no folder", `Write \`file:DIR\`, as \`file:ledger\`.`);
  }
  return new FileLedgerHome(resolve(baseDir, dir));
}

function invalid(message: string, mend: string): ReticketError {
  return new ReticketError("LEDGER_URL_INVALID", message, { mend });
}
