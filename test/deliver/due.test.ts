import { describe, expect, it } from "vitest";
import { dueDeliveries, outstandingDeliveries } from "../../src/deliver/due.js";
import type { Routes } from "../../src/deliver/routes.js";
import { deliveringRecord } from "../../src/ledger/claim.js";
import type { LedgerRecord, LedgerState } from "../../src/ledger/ledger.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Target } from "../../src/target.js";
import { LinkHosts } from "../../src/tenant/link.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../support/manifests.js";
import { plainState } from "../support/plain-state.js";

const TENANT = "acme.eu.auth0.com";
const linkHosts = new LinkHosts({ tenant: TENANT });
const NOW = Date.parse("2026-11-24T12:00:00Z");
const ids = ["new", "done", "putoff", "refused", "doubt", "open", "expired", "half"];
const users = ids.map((id) => ({ user_id: `auth0|${id}` }));
const manifest = manifestOf("move", users);
const keys = manifestKeys(manifest, TENANT);

const routes: Routes = {
  config: {},
  folder: "/",
  byManifest: new Map([["move", { via: ["smtp", "file"], mailTemplates: undefined, reminds: false }]]),
  used: new Set(["smtp", "file"]),
  lookUp: new Set(["smtp"]),
  rates: {},
  spread: undefined,
};

function outcome(index: number, type: string, channel: string, more: object = {}): LedgerRecord {
  const subject = { run: RUN, key: keys.at(index), target: users[index] as Target, channel };
  return { type, ...subject, ...more } as LedgerRecord;
}

const state: LedgerState = stateOf([
  ...users.map((user, index) =>
    issuedRecord(user, keys.at(index), index === 6 ? "2026-11-24T11:00:00Z" : "2026-11-29T00:00:00Z"),
  ),
  outcome(1, "delivered", "smtp", { id: "x" }),
  outcome(1, "delivered", "file", { id: "x" }),
  outcome(2, "undelivered", "smtp", { why: "451", permanent: false }),
  outcome(2, "delivered", "file", { id: "x" }),
  outcome(3, "undelivered", "smtp", { why: "550", permanent: true }),
  outcome(3, "delivered", "file", { id: "x" }),
  outcome(4, "delivery_in_doubt", "smtp", { why: "lost" }),
  outcome(4, "delivered", "file", { id: "x" }),
  deliveringRecord(RUN, "smtp", [users[5]!]),
  outcome(5, "delivered", "file", { id: "x" }),
  outcome(7, "delivered", "smtp", { id: "x" }),
]);
const states = new Map([["move", state]]);

function due(retry?: "undelivered" | "in-doubt") {
  const [one] = dueDeliveries(routes, [manifest], states, { retry, now: NOW, linkHosts });
  const { tickets, manifest: _, ...counts } = one!;
  return {
    ...Object.fromEntries([...tickets].map(([id, { via }]) => [id.slice("u:auth0|".length), via])),
    counts,
  };
}

describe("what is due", () => {
  it("is what was never tried or was deferred, through the channels that are missing", () => {
    expect(due()).toEqual({
      new: ["smtp", "file"],
      putoff: ["smtp"],
      half: ["file"],
      counts: { delivered: 1, dead: 1, refused: 1, inDoubt: 2, unrecorded: 0, held: { total: 0, kinds: [] } },
    });
  });

  it("is what was refused too where that is asked for, and what is in doubt where that is", () => {
    expect(due("undelivered")).toMatchObject({ refused: ["smtp"], counts: { refused: 0, inDoubt: 2 } });
    expect(due("in-doubt")).toMatchObject({
      doubt: ["smtp"],
      open: ["smtp"],
      counts: { refused: 1, inDoubt: 0 },
    });
  });

  it("is no link that was taken back, or may have been", () => {
    const takenBack = [...state.targets()].map(([id, recorded]) => {
      const invalidation = { state: "in_doubt", at: NOW, why: undefined, mayArrive: true } as const;
      return [id, id === "u:auth0|new" ? { ...plainState(recorded), invalidation } : recorded] as const;
    });
    const byId = new Map(takenBack);
    const after = new Map([["move", { ...state, get: (id: string) => byId.get(id) }]]);
    const [one] = dueDeliveries(routes, [manifest], after, { retry: undefined, now: NOW, linkHosts });
    expect([one?.tickets.has("u:auth0|new"), one?.tickets.has("u:auth0|half"), one?.dead]).toEqual([
      false,
      true,
      2,
    ]);
    const plan = makePlan({ tenant: TENANT, manifests: [manifest], states: after, now: NOW });
    expect(outstandingDeliveries(routes, plan, after).notTried).toBe(
      outstandingDeliveries(routes, plan, states).notTried - 1,
    );
  });

  it("is nothing where the manifest has no way, or another manifest's ticket has killed the link", () => {
    const silent = {
      ...routes,
      byManifest: new Map([["move", { via: [], mailTemplates: undefined, reminds: false }]]),
    };
    expect(
      dueDeliveries(silent, [manifest], states, { retry: undefined, now: NOW, linkHosts })[0]?.tickets.size,
    ).toBe(0);
    const later = stateOf([issuedRecord(users[0]!, `${"k".repeat(42)}A`)], "2026-11-24T06:00:00.000Z");
    const both = new Map([...states, ["other", later]]);
    const [one] = dueDeliveries(routes, [manifest], both, { retry: undefined, now: NOW, linkHosts });
    expect([one?.tickets.has("u:auth0|new"), one?.dead]).toEqual([false, 2]);
  });

  it("is not a withheld ticket, before its host is allowed by name", () => {
    const foreign = {
      ...issuedRecord(users[0]!, keys.at(0)),
      held_back: { why: "foreign_host", host: "r.acme.example" },
    };
    const held = new Map([["move", stateOf([foreign as LedgerRecord])]]);
    const at = (hosts: string[]) => {
      const allowed = new LinkHosts({ tenant: TENANT, linkHosts: hosts });
      return dueDeliveries(routes, [manifest], held, { retry: undefined, now: NOW, linkHosts: allowed })[0]!;
    };
    expect(at([]).tickets.size).toBe(0);
    expect(at([]).held).toEqual({
      total: 1,
      kinds: [{ why: "foreign_host", host: "r.acme.example", count: 1 }],
    });
    expect([at(["R.acme.example"]).tickets.size, at(["R.acme.example"]).held.total]).toEqual([1, 0]);
  });

  it("is not what lines that are lost may have delivered or replaced, unless what is in doubt is asked for", () => {
    const lost: LedgerRecord = {
      ...{ type: "loss_accepted", run: RUN, actor: "ada@ci", why: "restored" },
      lost: [{ lineage: "x", seq: 99, sum: keys.at(0) }],
    };
    const tickets = users.slice(0, 2).map((user, index) => issuedRecord(user, keys.at(index)));
    const sent = outcome(1, "delivered", "smtp", { id: "x" });
    const after = new Map([["move", stateOf([...tickets, sent, lost])]]);
    const at = (retry?: "in-doubt") =>
      dueDeliveries(routes, [manifest], after, { retry, now: NOW, linkHosts })[0]!;
    expect([at().tickets.size, at().inDoubt]).toEqual([0, 2]);
    expect([...at("in-doubt").tickets.values()].map(({ via }) => via)).toEqual([["smtp", "file"], ["file"]]);
    const again = stateOf([...tickets, lost, issuedRecord(users[0]!, keys.at(0))]);
    const [one] = dueDeliveries(routes, [manifest], new Map([["move", again]]), {
      ...{ retry: undefined, now: NOW, linkHosts },
    });
    expect([one?.tickets.size, one?.inDoubt]).toEqual([1, 1]);
  });

  it("is not what the ledger has another address for than the manifest: an apply has to redirect it", () => {
    const evil = { ...issuedRecord(users[0]!, keys.at(0)), deliver_to: "attacker@evil.example" };
    const at = (records: LedgerRecord[]) =>
      dueDeliveries(routes, [manifest], new Map([["move", stateOf(records)]]), {
        ...{ retry: undefined, now: NOW, linkHosts },
      })[0]!;
    const forged = at([evil as LedgerRecord]);
    expect([forged.tickets.size, forged.unrecorded, forged.dead]).toEqual([0, 1, 0]);
    const { key, target } = issuedRecord(users[0]!, keys.at(0)) as { key: string; target: Target };
    const gone: LedgerRecord = { type: "gone", run: RUN, key, target, why: "deleted" };
    const observed = at([evil as LedgerRecord, gone]);
    expect([observed.tickets.size, observed.unrecorded, observed.dead]).toEqual([0, 0, 1]);
  });

  it("is not what is recorded for a mailbox that only looks the same: the Kelvin sign is a k in lower case", () => {
    const target = (email: string) => ({ email, connection_id: "con_0000000000000001" });
    const mail = manifestOf("move", [target("Kate@mail.example")]);
    const key = manifestKeys(mail, TENANT).at(0);
    const at = (email: string) => {
      const recorded = new Map([["move", stateOf([issuedRecord(target(email), key)])]]);
      return dueDeliveries(routes, [mail], recorded, { retry: undefined, now: NOW, linkHosts })[0]!;
    };
    expect([at("kate@mail.example").tickets.size, at("KATE@mail.example").tickets.size]).toEqual([1, 1]);
    expect([at("\u212aate@mail.example").tickets.size, at("\u212aate@mail.example").unrecorded]).toEqual([
      0, 1,
    ]);
  });

  it("is told by an apply that sends nothing", () => {
    const plan = makePlan({ tenant: TENANT, manifests: [manifest], states, now: NOW });
    expect(outstandingDeliveries(routes, plan, states)).toEqual({ undelivered: 2, inDoubt: 2, notTried: 2 });
  });
});
