import { resolve } from "node:path";
import { ReticketError } from "../errors.js";
import { FileBackend } from "./file/backend.js";
import { GitBackend } from "./git/backend.js";
import type { LedgerBackend } from "./ledger.js";
import { PostgresBackend } from "./postgres/backend.js";
import { parsePostgresUrl } from "./postgres/url.js";

/**
 * Where the ledgers of a project live. Nothing is read or created yet.
 * @param url `file:DIR`, `postgres://…` or `git:BRANCH`
 * @param baseDir what a relative DIR is relative to
 * @throws ReticketError LEDGER_URL_INVALID
 */
export function openLedgerBackend(url: string, baseDir: string): LedgerBackend {
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*):(.*)$/s.exec(url) ?? [];
  if (scheme === undefined) throw invalid("a ledger needs a URL", THERE_IS);
  if (scheme === "postgres" || scheme === "postgresql") {
    return new PostgresBackend(parsePostgresUrl(url, process.env));
  }
  if (scheme === "git") return openGit(rest ?? "", baseDir);
  if (scheme !== "file") {
    // A long one may be anything, a password too.
    const named = scheme.length <= 12 ? `"${scheme}:"` : "this";
    throw invalid(`${named} is not a ledger address that reticket knows`, THERE_IS);
  }
  const dir = rest?.replace(/^\/\/(localhost)?(?=\/)/, "") ?? "";
  if (dir === "" || dir.startsWith("//") || dir.includes("\0")) {
    throw invalid("the ledger's URL names no folder", `Write \`file:DIR\`, as \`file:ledger\`.`);
  }
  return new FileBackend(resolve(baseDir, dir));
}

/** `BRANCH`, `REMOTE/BRANCH`, and how often to push: `?every=20s`, which no branch's name can hold. */
function openGit(rest: string, baseDir: string): LedgerBackend {
  const [, spec = "", number, unit] = /^([^?]*)(?:\?every=(\d{1,6})(ms|s))?$/.exec(rest) ?? [];
  const claimAheadMs = number === undefined ? undefined : Number(number) * (unit === "s" ? 1000 : 1);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what git refuses, too.
  if (!/^[^-/.][^\x00-\x20\x7f ~^:?*[\\]*$/.test(spec) || claimAheadMs === 0) {
    throw invalid("the ledger's URL names no branch", "Write `git:BRANCH` or `git:REMOTE/BRANCH`.");
  }
  return new GitBackend(baseDir, spec, claimAheadMs === undefined ? {} : { claimAheadMs });
}

const THERE_IS =
  "There is `file:DIR`, as `file:ledger`, and `postgres://USER@HOST/DATABASE`, and `git:BRANCH`.";

function invalid(message: string, hint: string): ReticketError {
  return new ReticketError("LEDGER_URL_INVALID", message, { hint });
}
