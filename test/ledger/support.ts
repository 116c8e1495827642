import { hash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ulid } from "ulid";
import { onTestFinished } from "vitest";
import { claimRecord } from "../../src/ledger/claim.js";
import { FileBackend } from "../../src/ledger/file/backend.js";
import type { Ledger, LedgerBackend, LedgerRecord, LockedLedger } from "../../src/ledger/ledger.js";
import type { Target } from "../../src/target.js";
import { workRoot } from "../support/work-folder.js";

export const TENANT = "acme.eu.auth0.com";
export const MANIFEST = "inc-2041";
export const RUN = "01JBCDEFGHJKMNPQRSTVWXYZ01";

export function sha(text: string): string {
  return hash("sha256", text, "base64url");
}

export const ada: Target = { user_id: "auth0|ada" };
export const grace: Target = { user_id: "auth0|grace" };
export const mary: Target = { email: "Mary@Example.com", connection_id: "con_0000000000000001" };

export const started = (run = RUN): LedgerRecord => ({
  type: "run_started",
  run,
  digest: sha("manifest"),
  actor: "ada@ci",
  tool_version: "0.1.0",
});
export const finished = (run = RUN): LedgerRecord => ({
  type: "run_finished",
  run,
  ended: "done",
  counts: { issued: 1, rejected: 0, in_doubt: 0, released: 0 },
});
export const claimed = (...targets: Target[]): LedgerRecord => claimRecord(RUN, targets);
export const issued = (target: Target, ticket = "https://acme/one", key = "k"): LedgerRecord => ({
  type: "issued",
  run: RUN,
  key: sha(key),
  target,
  ticket_sha256: sha(ticket),
  expires_at: "2099-01-01T00:00:00Z",
});
export const rejected = (target: Target, key = "k"): LedgerRecord => ({
  type: "rejected",
  run: RUN,
  key: sha(key),
  target,
  status: 404,
  errorCode: "inexistent_user",
  message: "The user does not exist.",
});
export const released = (target: Target, key = "k"): LedgerRecord => ({
  type: "released",
  run: RUN,
  key: sha(key),
  target,
  why: "429",
});
export const inDoubt = (target: Target, key = "k"): LedgerRecord => ({
  type: "in_doubt",
  run: RUN,
  key: sha(key),
  target,
  why: "socket hang up",
});

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(workRoot(), "reticket-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs `use` on the locked and read ledger, then closes it. */
export async function withLedger<T>(ledger: Ledger, use: (ledger: LockedLedger) => Promise<T>): Promise<T> {
  const locked = await ledger.lock("test");
  try {
    await locked.state();
    return await use(locked);
  } finally {
    await locked.close();
  }
}

/** Appends to the ledger of MANIFEST: a line a record, one after the other. */
export async function write(home: LedgerBackend, ...commits: LedgerRecord[][]): Promise<void> {
  await withLedger(home.open(TENANT, MANIFEST), async (ledger) => {
    for (const record of commits.flat()) await ledger.append([record]);
  });
}

/**
 * A file ledger that holds one run: the records of its lines, and where its parts lie. A run that does not finish among
 * them was killed before it moved the `.head`.
 */
export async function sampleLedger(...commits: LedgerRecord[][]) {
  const home = new FileBackend(temporaryFolder());
  if (commits.length > 0) await write(home, ...commits);
  const path = home.open(TENANT, MANIFEST).location;
  const base = path.slice(0, -".ndjson".length);
  if (!commits.flat().some(({ type }) => type === "run_finished")) rmSync(`${base}.head`, { force: true });
  return {
    home,
    path,
    headPath: `${base}.head`,
    lockPath: `${base}.lock`,
    open: () => home.open(TENANT, MANIFEST),
    lines: () => readFileSync(path, "utf8").split("\n").slice(0, -1),
  };
}

export const newRun = (): string => ulid();
