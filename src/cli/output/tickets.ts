import { csvRow, TARGET_COLUMNS, targetCells } from "../../csv.js";
import type { OpenedTicket } from "../../ledger/tickets.js";
import { toJson } from "./json.js";

/** One JSON object per line; dead tickets are marked `"live":false`. */
export async function* ticketsNdjson(tickets: AsyncIterable<OpenedTicket>): AsyncGenerator<string> {
  for await (const { manifest, target, ticket, expires_at, live } of tickets) {
    const line = { manifest, target, ticket: ticket.reveal(), expires_at, ...(live ? {} : { live }) };
    yield `${toJson(line)}\n`;
  }
}

/** CSV, one ticket per row. @param marked adds a last column `live` */
export async function* ticketsCsv(
  tickets: AsyncIterable<OpenedTicket>,
  marked: boolean,
): AsyncGenerator<string> {
  const columns = ["manifest", ...TARGET_COLUMNS, "ticket", "expires_at"];
  yield `${csvRow(marked ? [...columns, "live"] : columns)}\n`;
  for await (const { manifest, target, ticket, expires_at, live } of tickets) {
    const row = [manifest, ...targetCells(target), ticket.reveal(), expires_at];
    yield `${csvRow(marked ? [...row, String(live)] : row)}\n`;
  }
}
