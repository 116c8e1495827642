import { resolve } from "node:path";
import { ReticketError } from "../errors.js";
import { FileLedgerHome } from "./file/home.js";
import { GitLedgerHome } from "./git/home.js";
import type { LedgerHome } from "./ledger.js";
import { PostgresLedgerHome } from "./postgres/home.js";
import { parsePostgresUrl } from "./postgres/url.js";

/**
 * Where the ledgers of a project live. Nothing is read or created yet.
 * @param url `file:DIR`, `postgres://…` or `git:BRANCH`
 * @param baseDir what a relative DIR is relative to
 * @throws ReticketError LEDGER_URL_INVALID
 */
export function openLedgerHome(url: string, baseDir: string): LedgerHome {
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*):(.*)$/s.exec(url) ?? [];
  if (scheme === undefined) throw invalid("a ledger needs a URL", THERE_IS);
  if (scheme === "postgres" || scheme === "postgresql") {
    return new PostgresLedgerHome(parsePostgresUrl(url, process.env));
  }
  if (scheme === "git") return openGit(rest ?? "", baseDir);
  if (scheme !== "file") {
    // A long one may be anything, a password too.
    const named = scheme.length <= 12 ? `"${scheme}:"` : "this";
    throw invalid(`${named} is no place for a ledger that reticket knows`, THERE_IS);
  }
  const dir = rest?.replace(/^\/\/(localhost)?(?=\/)/, "") ?? "";
  if (dir === "" || dir.startsWith("//") || dir.includes("\0")) {
    throw invalid("the ledger's URL names no folder", `Write \`file:DIR\`, as \`file:ledger\`.`);
  }
  return new FileLedgerHome(resolve(baseDir, dir));
}

/** `BRANCH`, `REMOTE/BRANCH`, and how often to push: `?every=20s`, which no branch's name can hold. */
function openGit(rest: string, baseDir: string): LedgerHome {
  const [, spec = "", number, unit] = /^([^?]*)(?:\?every=(\d{1,6})(ms|s))?$/.exec(rest) ?? [];
  const chunkMs = number === undefined ? undefined : Number(number) * (unit === "s" ? 1000 : 1);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what git refuses, too.
  if (!/^[^-/.][^\x00-\x20\x7f ~^:?*[\\]*$/.test(spec) || chunkMs === 0) {
    throw invalid("the ledger's URL names no branch", "Write `git:BRANCH` or `git:REMOTE/BRANCH`.");
  }
  return new GitLedgerHome(baseDir, spec, chunkMs === undefined ? {} : { chunkMs });
}

const THERE_IS =
  "There is `file:DIR`, as `file:ledger`, and `postgres://USER@HOST/DATABASE`, and `git:BRANCH`.";

function invalid(message: string, hint: string): ReticketError {
  return new ReticketError("LEDGER_URL_INVALID", message, { hint });
}
