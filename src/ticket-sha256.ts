import { hash } from "node:crypto";
import type { Secret } from "./secret.js";

/** What a ticket is known by in a ledger: the sha256 of its URL, base64url. */
export function ticketSha256(ticket: Secret): string {
  return hash("sha256", ticket.reveal(), "base64url");
}
