import { describe, expect, it } from "vitest";
import {
  type RecordedIssue,
  type TicketRecordsOptions,
  tenantTime,
  ticketRecords,
} from "../../src/apply/ticket-records.js";
import { generateIdentity } from "../../src/seal/identity.js";
import { openSealed } from "../../src/seal/seal.js";
import type { TicketsOut } from "../../src/seal/tickets-out.js";
import { Secret } from "../../src/secret.js";
import { ticketSha256 } from "../../src/ticket-sha256.js";

const KEY = "k".repeat(43);
const RUN = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
const MALFORMED = { why: "malformed" } as const;
const { identity, recipient } = await generateIdentity();

function issue(user: string, more: Partial<RecordedIssue> = {}): RecordedIssue {
  return {
    ...{ key: KEY, target: { user_id: user }, generation: 1, deliverTo: undefined },
    ...{
      ticket: new Secret(`https://acme.eu.auth0.com/u/reset-verify?ticket=${user}#`),
      withheld: undefined,
    },
    ...{ tenantAt: undefined, expiresAt: Date.parse("2099-01-01T00:00:00.999Z"), requestId: undefined },
    ...more,
  };
}

/** The records, and what was written to the file for plain tickets. */
async function recordsOf(tickets: readonly RecordedIssue[], options: Partial<TicketRecordsOptions> = {}) {
  const written: Record<string, unknown>[] = [];
  const ticketsOut = {
    append: async (lines: readonly Record<string, unknown>[]) => void written.push(...lines),
  } as unknown as TicketsOut;
  const given = { run: RUN, manifest: "m", recipients: [recipient], ticketsOut, ...options };
  return { records: await ticketRecords(tickets, given), written };
}

describe("the records of tickets", () => {
  it("are one sealed file, and then a record for each, without what has its usual value", async () => {
    const tickets = [issue("a"), issue("b")];
    const [sealed, ...issued] = (await recordsOf(tickets, { ticketsOut: undefined })).records;
    const opened = await openSealed((sealed as { age: string }).age, [identity]);
    expect(opened!.map(({ ticket }) => ticket.reveal())).toEqual(
      tickets.map(({ ticket }) => ticket.reveal()),
    );
    expect(sealed).toEqual({ type: "sealed", run: RUN, age: expect.any(String) });
    expect(issued).toEqual(
      tickets.map(({ target, ticket }) => ({
        ...{ type: "issued", run: RUN, key: KEY, target, ticket_sha256: ticketSha256(ticket) },
        expires_at: "2099-01-01T00:00:00Z",
      })),
    );
  });

  it("have everything that is known of a ticket", async () => {
    const more: Partial<RecordedIssue> = {
      ...{ generation: 3, requestId: "req", withheld: MALFORMED, deliverTo: "ada@example.com" },
      ...{ tenantAt: Date.parse("2020-01-01T00:00:00Z"), identity: { user_id: "x", provider: "auth0" } },
    };
    expect((await recordsOf([issue("a", more)])).records.at(-1)).toMatchObject({
      ...{ generation: 3, request_id: "req", held_back: MALFORMED, deliver_to: "ada@example.com" },
      ...{ tenant_at: "2020-01-01T00:00:00Z", identity: { user_id: "x", provider: "auth0" } },
    });
  });

  it("are written plainly where that is asked for, without those that are withheld", async () => {
    const tickets = [issue("a"), issue("b", { withheld: MALFORMED })];
    const { written, records } = await recordsOf(tickets);
    expect(written).toEqual([
      {
        ...{ manifest: "m", target: { user_id: "a" }, ticket: tickets[0]!.ticket },
        expires_at: "2099-01-01T00:00:00Z",
      },
    ]);
    expect(records.map(({ type }) => type)).toEqual(["sealed", "issued", "issued"]);
    expect((await recordsOf([tickets[1]!])).written).toEqual([]);
  });

  it("are nowhere else than in that file without recipients, so it has those that are withheld too", async () => {
    const { written, records } = await recordsOf([issue("a"), issue("b", { withheld: MALFORMED })], {
      recipients: [],
    });
    expect(written).toMatchObject([
      { target: { user_id: "a" } },
      { target: { user_id: "b" }, held_back: MALFORMED },
    ]);
    expect(written[0]).not.toHaveProperty("held_back");
    expect(records.map(({ type }) => type)).toEqual(["issued", "issued"]);
  });

  it("do not exist if the file can't be written", async () => {
    const ticketsOut = { append: () => Promise.reject(new Error("disk full")) } as unknown as TicketsOut;
    await expect(recordsOf([issue("a")], { ticketsOut })).rejects.toThrow("disk full");
  });
});

it("the tenant's time is recorded if it differs from this machine's by two seconds or more", () => {
  const now = Date.parse("2026-11-24T00:00:10.500Z");
  expect(tenantTime(undefined, now)).toEqual({});
  expect(tenantTime(now + 1999, now)).toEqual({});
  expect(tenantTime(now - 1999, now)).toEqual({});
  expect(tenantTime(now + 2000, now)).toEqual({ tenant_at: "2026-11-24T00:00:12Z" });
  expect(tenantTime(now - 2000, now)).toEqual({ tenant_at: "2026-11-24T00:00:08Z" });
});
