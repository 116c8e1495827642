import { Fold } from "../../src/ledger/fold.js";
import type { LedgerHead, LedgerRecord, LedgerState } from "../../src/ledger/ledger.js";
import type { Entries, Manifest, TicketRequest } from "../../src/manifest/manifest.js";
import { type Target, targetId } from "../../src/target.js";

/** A manifest made of request bodies, without a file. */
export function manifestOf(
  name: string,
  users: readonly (TicketRequest & { generation?: number; deliver_to?: string; language?: string })[],
  inDoubt: "hold" | "reissue" = "hold",
): Manifest {
  const position = { file: `${name}.yaml`, line: 1, column: 1 };
  const at = (index: number) => {
    const user = users[index];
    if (user === undefined) throw new RangeError(`no entry ${index}`);
    return user;
  };
  const target = (index: number): Target => {
    const { user_id, email = "", connection_id = "" } = at(index);
    return user_id === undefined ? { email, connection_id } : { user_id };
  };
  const entries: Entries = {
    length: users.length,
    target,
    targetId: (index) => targetId(target(index)),
    body: (index) => {
      const { generation, deliver_to, language, ...body } = at(index);
      return body;
    },
    generation: (index) => at(index).generation ?? 1,
    ttlSec: (index) => at(index).ttl_sec || 432_000,
    deliverTo: (index) => at(index).deliver_to,
    language: (index) => at(index).language,
    position: () => position,
    profile: (index) => index,
  };
  return {
    name,
    reason: undefined,
    annotations: {},
    inDoubt,
    generation: 1,
    defaults: {},
    renew: undefined,
    remind: [],
    contain: new Set(),
    since: undefined,
    prune: false,
    waves: [],
    delivery: undefined,
    position,
    entries,
  };
}

export const HEAD: LedgerHead = { lineage: "0d6f2d8e", seq: 9, sum: "s".repeat(43) };

/** The state that records, written at `at`, fold to. */
export function stateOf(records: readonly LedgerRecord[], at = "2026-11-24T00:00:00.000Z"): LedgerState {
  const fold = new Fold();
  for (const [index, record] of records.entries()) fold.add({ ...record, seq: index + 1, at });
  return fold.state(HEAD, 0);
}

export const RUN = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

/** A record that a ticket was issued under a key. */
export function issuedRecord(target: Target, key: string, expiresAt = "2026-11-29T00:00:00Z"): LedgerRecord {
  return {
    type: "issued",
    run: RUN,
    key,
    target,
    ticket_sha256: "t".repeat(43),
    expires_at: expiresAt,
  };
}
