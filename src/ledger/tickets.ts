import { hash } from "node:crypto";
import { openSealed } from "../seal/seal.js";
import type { Secret } from "../secret.js";
import { type Target, targetId } from "../target.js";
import type { Ledger, LedgerHome, LedgerLine } from "./ledger.js";

/** A ticket that was sealed, opened. */
export interface OpenedTicket {
  manifest: string;
  target: Target;
  ticket: Secret;
  /** RFC 3339. */
  expires_at: string;
  /** The newest ticket of its target in the whole tenant, and not expired. */
  live: boolean;
}

/** A ticket that is recorded and can't be opened. */
export interface MissingTicket {
  manifest: string;
  target: Target;
  expires_at: string;
  /** It was never sealed (a run with `--tickets-out` alone); to none of these identities; or it is not in its age file. */
  why: "not_sealed" | "other_recipient" | "not_found";
}

export interface OpenTicketsOptions {
  /** Dead ones too: superseded or expired. */
  all?: boolean;
  /** Milliseconds since the epoch; absent: now. */
  now?: number;
  onMissing?: (ticket: MissingTicket) => void;
}

type Issued = Extract<LedgerLine, { type: "issued" }>;

/**
 * Opens the tickets of a tenant, one age file at a time, in the order of manifests and of their ledgers. An age file
 * that holds nothing that is asked for stays closed.
 * @param manifests whose tickets; undefined: all. Which ticket is newest is a question to the whole tenant either way.
 * @throws ReticketError the errors of `Ledger.state` and of `openSealed`
 */
export async function* openTickets(
  home: LedgerHome,
  tenant: string,
  manifests: readonly string[] | undefined,
  identities: readonly Secret[],
  { all = false, now = Date.now(), onMissing }: OpenTicketsOptions = {},
): AsyncGenerator<OpenedTicket> {
  const known = await home.manifests(tenant);
  const newest = await newestTickets(known.map((manifest) => home.open(tenant, manifest)));
  const isLive = (line: Issued): boolean =>
    newest.get(targetId(line.target)) === line.ticket_sha256 && Date.parse(line.expires_at) > now;
  for (const manifest of known.filter((name) => manifests?.includes(name) ?? true)) {
    for await (const { age, issued } of commits(home.open(tenant, manifest))) {
      const wanted = issued.filter((line) => all || isLive(line));
      if (wanted.length === 0) continue;
      const opened = age === undefined ? undefined : await openSealed(age, identities);
      const bySum = new Map(opened?.map((ticket) => [hash("sha256", ticket.reveal(), "base64url"), ticket]));
      for (const line of wanted) {
        const { target, expires_at, ticket_sha256 } = line;
        const ticket = bySum.get(ticket_sha256);
        if (ticket !== undefined) yield { manifest, target, ticket, expires_at, live: isLive(line) };
        else onMissing?.({ manifest, target, expires_at, why: whyMissing(age, opened) });
      }
    }
  }
}

function whyMissing(age: string | undefined, opened: Secret[] | undefined): MissingTicket["why"] {
  if (age === undefined) return "not_sealed";
  return opened === undefined ? "other_recipient" : "not_found";
}

/** The sha256 of the newest ticket of each target, by its id. */
async function newestTickets(ledgers: readonly Ledger[]): Promise<Map<string, string>> {
  const newest = new Map<string, { issuedAt: number; sum: string }>();
  for (const ledger of ledgers) {
    for (const [id, { issued }] of (await ledger.state()).targets()) {
      if (issued === undefined) continue;
      const other = newest.get(id);
      if (other !== undefined && other.issuedAt > issued.issuedAt) continue;
      newest.set(id, { issuedAt: issued.issuedAt, sum: issued.ticketSha256 });
    }
  }
  return new Map([...newest].map(([id, { sum }]) => [id, sum]));
}

/** A ledger's issued tickets, with the age file that holds them: the `sealed` line right before them. */
async function* commits(ledger: Ledger): AsyncGenerator<{ age: string | undefined; issued: Issued[] }> {
  let age: string | undefined;
  let issued: Issued[] = [];
  for await (const line of ledger.lines()) {
    if (line.type === "issued") {
      issued.push(line);
      continue;
    }
    if (issued.length > 0) yield { age, issued };
    age = line.type === "sealed" ? line.age : undefined;
    issued = [];
  }
  if (issued.length > 0) yield { age, issued };
}
