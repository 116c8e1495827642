import type { ClientBase } from "pg";
import type { EncodedCommit } from "../commit.js";
import { newer } from "../damage.js";
import type { LedgerHead } from "../ledger.js";
import type { Identity } from "./identity.js";
import { literal } from "./literal.js";
import { LAYOUT, layoutOf, layoutWriter } from "./schema.js";

const LINES_AT_ONCE = 2000;

/** The version of the tables; 0: no tables yet. @throws ReticketError LEDGER_NEWER where a newer reticket made them */
export async function checkedLayout(client: ClientBase, location: string): Promise<number> {
  const layout = await layoutOf(client);
  if (layout > LAYOUT) {
    const what = `its tables have layout ${layout}, and this version knows layouts up to ${LAYOUT}`;
    throw newer(location, what, await layoutWriter(client));
  }
  return layout;
}

interface HeadRow {
  lineage: string | null;
  seq: string;
  sum: string | null;
}

/** What the row of a ledger says of its last line. */
export async function readHead(
  client: ClientBase,
  { tenant, manifest }: Identity,
  lock: "FOR UPDATE" | "" = "",
): Promise<LedgerHead | null> {
  const { rows } = await client.query<HeadRow>(
    `SELECT lineage, seq, sum FROM ledgers WHERE tenant = $1 AND manifest = $2 ${lock}`,
    [tenant, manifest],
  );
  const [row] = rows;
  if (row === undefined || row.lineage === null || row.sum === null) return null;
  return { lineage: row.lineage, seq: Number(row.seq), sum: row.sum };
}

/** Hands every line behind `after` to `sink`, in order. */
export async function readLines(
  client: ClientBase,
  { tenant, manifest }: Identity,
  after: number,
  sink: (text: string) => void,
): Promise<void> {
  for (let last = after; ; ) {
    const lines = await linesBehind(client, { tenant, manifest }, last);
    for (const { seq, line } of lines) {
      sink(line);
      last = Number(seq);
    }
    if (lines.length < LINES_AT_ONCE) return;
  }
}

/** The next lines behind `after`, as many as are read at once; none: there are no more. */
export async function linesBehind(
  client: ClientBase,
  { tenant, manifest }: Identity,
  after: number,
): Promise<{ seq: string; line: string }[]> {
  const { rows } = await client.query<{ seq: string; line: string }>(
    `SELECT seq, line FROM lines WHERE tenant = $1 AND manifest = $2 AND seq > $3 ORDER BY seq LIMIT ${LINES_AT_ONCE}`,
    [tenant, manifest, after],
  );
  return rows;
}

/** The texts of these lines, numbered from 1. */
export async function linesAt(
  client: ClientBase,
  { tenant, manifest }: Identity,
  numbers: readonly number[],
): Promise<(string | undefined)[]> {
  const { rows } = await client.query<{ seq: string; line: string }>(
    "SELECT seq, line FROM lines WHERE tenant = $1 AND manifest = $2 AND seq = ANY($3::bigint[])",
    [tenant, manifest, numbers.map((number) => number - 1)],
  );
  const found = new Map(rows.map(({ seq, line }) => [Number(seq) + 1, line]));
  return numbers.map((number) => found.get(number));
}

/** The statements that add the lines, and say so in the ledger's row. */
export function insertion({ tenant, manifest }: Identity, { lines, head }: EncodedCommit): string {
  const whose = `${literal(tenant)}, ${literal(manifest)}`;
  const first = head.seq + 1 - lines.length;
  const values = lines.map((line, index) => `(${whose}, ${first + index}, ${literal(line)})`);
  return `INSERT INTO lines (tenant, manifest, seq, line) VALUES ${values.join(", ")};
    UPDATE ledgers SET lineage = ${literal(head.lineage)}, seq = ${head.seq}, sum = ${literal(head.sum)}
    WHERE (tenant, manifest) = (${whose})`;
}
