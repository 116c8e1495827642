import { hash } from "node:crypto";
import type { Secret } from "./secret.js";

/** The identity of a ticket in ledgers: the sha256 of its URL, base64url. */
export function ticketSha256(ticket: Secret): string {
  return hash("sha256", ticket.reveal(), "base64url");
}
