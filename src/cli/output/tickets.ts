import { csvRow } from "../../csv.js";
import type { OpenedTicket } from "../../ledger/tickets.js";
import { toJson } from "./json.js";

/** One JSON object a line; dead tickets are marked `"live":false`. */
export async function* ticketsNdjson(tickets: AsyncIterable<OpenedTicket>): AsyncGenerator<string> {
  for await (const { manifest, target, ticket, expires_at, live } of tickets) {
    const line = { manifest, target, ticket: ticket.reveal(), expires_at, ...(live ? {} : { live }) };
    yield `${toJson(line)}\n`;
  }
}

/** @param marked a last column says which tickets are live */
export async function* ticketsCsv(
  tickets: AsyncIterable<OpenedTicket>,
  marked: boolean,
): AsyncGenerator<string> {
  const columns = ["manifest", "user_id", "email", "connection_id", "ticket", "expires_at"];
  yield `${csvRow(marked ? [...columns, "live"] : columns)}\n`;
  for await (const { manifest, target, ticket, expires_at, live } of tickets) {
    const who = "user_id" in target ? [target.user_id, "", ""] : ["", target.email, target.connection_id];
    const row = [manifest, ...who, ticket.reveal(), expires_at];
    yield `${csvRow(marked ? [...row, String(live)] : row)}\n`;
  }
}
