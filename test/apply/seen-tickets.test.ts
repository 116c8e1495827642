import { hash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SeenTickets } from "../../src/apply/seen-tickets.js";
import { Fold } from "../../src/ledger/fold.js";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import { Secret } from "../../src/secret.js";
import { ticketSha256 } from "../../src/ticket-sha256.js";

const sha = (text: string): string => hash("sha256", text, "base64url");

describe("SeenTickets", () => {
  it("recognizes every ticket that was added before, and no other", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 5000 }), (numbers) => {
        const seen = new SeenTickets();
        const model = new Set<number>();
        for (const number of numbers) {
          expect(seen.add(sha(`https://acme.eu.auth0.com/${number}`))).toBe(!model.has(number));
          model.add(number);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("still recognizes every ticket after its table has grown", () => {
    const seen = new SeenTickets();
    const first = seen.bytes;
    const tickets = Array.from({ length: 3000 }, (_, number) => sha(String(number)));
    expect(tickets.every((ticket) => seen.add(ticket))).toBe(true);
    expect(tickets.some((ticket) => seen.add(ticket))).toBe(false);
    expect([first, seen.bytes]).toEqual([8 * 1024, 8 * 8192]);
  });

  it("keeps a million tickets in at most 32 MB", () => {
    const seen = new SeenTickets();
    // Any 32 bytes will do: hashing a million texts is no part of this.
    const bytes = Buffer.alloc(32);
    let repeated = 0;
    for (let number = 0; number < 1_000_000; number++) {
      bytes.writeUInt32LE(Math.imul(number + 1, 2_654_435_761) >>> 0, 0);
      bytes.writeUInt32LE(Math.imul(number + 1, 2_246_822_519) >>> 0, 4);
      if (!seen.add(bytes.toString("base64url"))) repeated++;
    }
    expect(repeated).toBe(0);
    expect(seen.bytes).toBeLessThanOrEqual(32 * 1024 * 1024);
  });

  it("knows the targets for which a throw-away request may still arrive, until a newer ticket is issued", () => {
    const run = "01JDABCDEFGHJKMNPQRSTVWXYZ";
    const target = { user_id: "auth0|ada" };
    const at = "2026-11-26T00:00:00.000Z";
    const ticket = {
      type: "issued",
      run,
      key: sha("key"),
      target,
      expires_at: "2026-12-01T00:00:00Z",
    } as const;
    const doubtful = (...lines: LedgerRecord[]) => {
      const fold = new Fold();
      lines.forEach((line, index) => {
        fold.add({ seq: index + 1, at, ...line });
      });
      return [...new SeenTickets([fold.state(null, 0)]).inDoubt];
    };
    const first: LedgerRecord = { ...ticket, ticket_sha256: sha("1") };
    const claim: LedgerRecord = { type: "invalidating", run, user_ids: ["auth0|ada"] };
    const done: LedgerRecord = { type: "invalidated", run, key: sha("key"), target };
    expect(doubtful(first, claim, done)).toEqual([]);
    expect(doubtful(first, claim)).toEqual(["u:auth0|ada"]);
    expect(doubtful(first, claim, claim, done)).toEqual(["u:auth0|ada"]);
    expect(doubtful(first, claim, claim, done, { ...ticket, ticket_sha256: sha("2") })).toEqual([]);
  });

  it("holds the tickets of the ledgers, and names their holders", () => {
    const ticket = new Secret("https://acme.eu.auth0.com/lo/reset?ticket=1");
    const fold = new Fold();
    fold.add({
      seq: 1,
      at: "2026-11-26T00:00:00.000Z",
      type: "issued",
      run: "01JDABCDEFGHJKMNPQRSTVWXYZ",
      key: sha("key"),
      target: { user_id: "auth0|ada" },
      ticket_sha256: ticketSha256(ticket),
      expires_at: "2026-12-01T00:00:00Z",
    });
    const seen = new SeenTickets([fold.state(null, 0)]);
    expect(seen.add(ticketSha256(ticket))).toBe(false);
    expect(seen.holderOf(ticketSha256(ticket))).toBe("auth0|ada");
    expect(seen.holderOf(sha("another"))).toBeUndefined();
  });
});
