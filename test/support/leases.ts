import { PostgresBackend } from "../../src/ledger/postgres/backend.js";
import { parsePostgresUrl } from "../../src/ledger/postgres/url.js";

/** A home whose runners never renew of themselves, and wait for a fifth of a second where others wait for 30 s. */
export function shortLeases(url: string): PostgresBackend {
  const lease = { staleMs: 200, reliedMs: 100, renewMs: 2 ** 31 - 1 };
  return new PostgresBackend(parsePostgresUrl(url, process.env), lease);
}
