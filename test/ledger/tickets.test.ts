import { describe, expect, it } from "vitest";
import { invalidatingRecord } from "../../src/ledger/claim.js";
import { FileBackend } from "../../src/ledger/file/backend.js";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import {
  type HeldTicket,
  type MissingTicket,
  type OpenTicketsOptions,
  openTickets,
} from "../../src/ledger/tickets.js";
import { generateIdentity } from "../../src/seal/identity.js";
import { sealTickets } from "../../src/seal/seal.js";
import { Secret } from "../../src/secret.js";
import type { Target } from "../../src/target.js";
import { LinkHosts } from "../../src/tenant/link.js";
import {
  ada,
  claimed,
  grace,
  issued,
  mary,
  RUN,
  sha,
  TENANT,
  temporaryFolder,
  withLedger,
} from "./support.js";

const key = await generateIdentity();
const other = await generateIdentity();
const linkHosts = new LinkHosts({ tenant: TENANT, linkHosts: ["a"] });

type Issued = Extract<LedgerRecord, { type: "issued" }>;

/** One commit as a run writes it. */
async function commit(tickets: [Target, string][], recipient = key.recipient): Promise<LedgerRecord[]> {
  const age = await sealTickets(
    tickets.map(([target, ticket]) => ({ key: sha("k"), target, ticket: new Secret(ticket) })),
    [recipient],
  );
  return [
    claimed(...tickets.map(([target]) => target)),
    { type: "sealed", run: RUN, age },
    ...tickets.map(([target, ticket]) => issued(target, ticket)),
  ];
}

async function homeOf(ledgers: Record<string, LedgerRecord[]>): Promise<FileBackend> {
  const home = new FileBackend(temporaryFolder());
  for (const [manifest, records] of Object.entries(ledgers)) {
    await withLedger(home.open(TENANT, manifest), (ledger) => ledger.append(records));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return home;
}

async function open(home: FileBackend, manifests?: string[], options: OpenTicketsOptions = {}) {
  const missing: MissingTicket[] = [];
  const opened: unknown[][] = [];
  const onMissing = (ticket: MissingTicket): number => missing.push(ticket);
  const all = { linkHosts, onMissing, ...options };
  for await (const each of openTickets(home, TENANT, manifests, [key.identity], all)) {
    opened.push([each.manifest, each.target, each.ticket.reveal(), each.live]);
  }
  return { opened, missing };
}

describe("the sealed tickets of a tenant", () => {
  it("are opened in the order of manifests and of their ledgers", async () => {
    const home = await homeOf({
      b: [...(await commit([[ada, "https://a/1"]])), ...(await commit([[mary, "https://a/2"]]))],
      a: await commit([[grace, "https://a/3"]]),
    });
    expect(await open(home)).toEqual({
      opened: [
        ["a", grace, "https://a/3", true],
        ["b", ada, "https://a/1", true],
        ["b", mary, "https://a/2", true],
      ],
      missing: [],
    });
  });

  it("are the newest of each target in all manifests; with `all`, the dead ones too", async () => {
    const home = await homeOf({
      first: [
        ...(await commit([[ada, "https://a/old"]])),
        ...(await commit([
          [ada, "https://a/older"],
          [grace, "https://a/g"],
        ])),
      ],
      second: await commit([[ada, "https://a/new"]]),
    });
    expect((await open(home)).opened).toEqual([
      ["first", grace, "https://a/g", true],
      ["second", ada, "https://a/new", true],
    ]);
    expect((await open(home, ["first"])).opened).toEqual([["first", grace, "https://a/g", true]]);
    expect((await open(home, undefined, { all: true })).opened).toEqual([
      ["first", ada, "https://a/old", false],
      ["first", ada, "https://a/older", false],
      ["first", grace, "https://a/g", true],
      ["second", ada, "https://a/new", true],
    ]);
  });

  it("are dead once they have expired", async () => {
    const home = await homeOf({ a: await commit([[ada, "https://a/1"]]) });
    const now = Date.parse("2099-01-01T00:00:00Z");
    expect((await open(home, undefined, { now })).opened).toEqual([]);
    expect((await open(home, undefined, { now, all: true })).opened).toEqual([
      ["a", ada, "https://a/1", false],
    ]);
  });

  it("are dead once their link was taken back, or may have been; an older ticket of the target is too", async () => {
    const takenBack = (target: Target): LedgerRecord[] => [
      invalidatingRecord(RUN, [target]),
      { type: "invalidated", run: RUN, key: sha("k"), target },
    ];
    const home = await homeOf({
      a: [...(await commit([[ada, "https://a/1"]])), ...(await commit([[grace, "https://a/2"]]))],
      b: [...(await commit([[ada, "https://a/3"]])), ...takenBack(ada)],
      c: [...(await commit([[mary, "https://a/4"]])), invalidatingRecord(RUN, [mary])],
    });
    expect((await open(home)).opened).toEqual([["a", grace, "https://a/2", true]]);
    expect((await open(home, ["b", "c"], { all: true })).opened).toEqual([
      ["b", ada, "https://a/3", false],
      ["c", mary, "https://a/4", false],
    ]);
  });

  it("that can't be opened are told of, each with why", async () => {
    const [claim, sealedLine] = await commit([[mary, "https://a/another"]]);
    const home = await homeOf({
      a: await commit([[ada, "https://a/1"]], other.recipient),
      b: [claimed(grace), issued(grace, "https://a/2")],
      c: [claim!, sealedLine!, issued(mary, "https://a/3")],
    });
    const { opened, missing } = await open(home);
    expect(opened).toEqual([]);
    expect(missing).toEqual([
      { manifest: "a", target: ada, expires_at: "2099-01-01T00:00:00Z", why: "other_recipient" },
      { manifest: "b", target: grace, expires_at: "2099-01-01T00:00:00Z", why: "not_sealed" },
      { manifest: "c", target: mary, expires_at: "2099-01-01T00:00:00Z", why: "not_found" },
    ]);
  });

  it("are absent without a ledger", async () => {
    expect(await open(new FileBackend(temporaryFolder()))).toEqual({ opened: [], missing: [] });
  });

  it("are opened beside entries without a ticket, and without a listener for what is missing", async () => {
    const link = `https://${TENANT}/lo/reset?ticket=1`;
    const home = await homeOf({
      a: [claimed(mary), ...(await commit([[ada, link]])), claimed(mary)],
      b: [claimed(grace), issued(grace, "https://a/2")],
    });
    const opened: string[] = [];
    for await (const { ticket } of openTickets(home, TENANT, undefined, [key.identity])) {
      opened.push(ticket.reveal());
    }
    expect(opened).toEqual([link]);
  });

  it("are withheld if their link leads elsewhere, by name of the host and never with the link", async () => {
    const home = await homeOf({
      a: await commit([
        [ada, "https://EVIL.example:8443/reset?ticket=secret"],
        [grace, "https://a/2"],
        [mary, "javascript:alert(1)"],
      ]),
    });
    const held: HeldTicket[] = [];
    const onHeld = (ticket: HeldTicket): number => held.push(ticket);
    const { opened, missing } = await open(home, undefined, { onHeld });
    const line = { manifest: "a", key: sha("k"), expires_at: "2099-01-01T00:00:00Z" };
    expect(opened).toEqual([["a", grace, "https://a/2", true]]);
    expect(missing).toEqual([]);
    expect(held).toEqual([
      { ...line, target: ada, why: "foreign_host", host: "evil.example:8443" },
      { ...line, target: mary, why: "not_https" },
    ]);
    const allowed = new LinkHosts({ tenant: TENANT, linkHosts: ["a", "evil.example:8443"] });
    expect((await open(home, undefined, { linkHosts: allowed })).opened).toHaveLength(2);
  });

  it("are withheld if they were sealed for another target or under another key", async () => {
    const [claim, age, ofAda] = await commit([[ada, "https://a/1"]]);
    const home = await homeOf({
      a: [claim!, age!, { ...(ofAda as Issued), target: grace }],
      b: [claim!, age!, { ...(ofAda as Issued), key: sha("another") }],
    });
    const held: HeldTicket[] = [];
    const onHeld = (ticket: HeldTicket): number => held.push(ticket);
    expect((await open(home, undefined, { onHeld, all: true })).opened).toEqual([]);
    expect(held.map(({ manifest, target, why }) => [manifest, target, why])).toEqual([
      ["a", grace, "other_user"],
      ["b", ada, "other_user"],
    ]);
  });

  it("are those that were issued last, whichever manifest comes first", async () => {
    const home = await homeOf({
      z: await commit([[ada, "https://a/old"]]),
      a: await commit([[ada, "https://a/new"]]),
    });
    expect((await open(home)).opened).toEqual([["a", ada, "https://a/new", true]]);
  });

  it("are opened without the age files that hold dead ones only", async () => {
    const [claim, , dead] = await commit([[ada, "https://a/old"]]);
    const home = await homeOf({
      a: [claim!, { type: "sealed", run: RUN, age: "bm8gYWdlIGZpbGU=" }, dead!],
      b: await commit([[ada, "https://a/new"]]),
    });
    expect((await open(home)).opened).toEqual([["b", ada, "https://a/new", true]]);
    await expect(open(home, undefined, { all: true })).rejects.toThrow();
  });
});
