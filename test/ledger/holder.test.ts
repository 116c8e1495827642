import { describe, expect, it } from "vitest";
import { lockedBy, newHolder, noSuchLock, parseHolder } from "../../src/ledger/holder.js";
import { MANIFEST, TENANT } from "./support.js";

const holder = newHolder("apply");

describe("the holder of a lock", () => {
  it("is this process, under an id that no other process has", () => {
    expect(holder).toMatchObject({ operation: "apply", pid: process.pid });
    expect(newHolder("apply").id).not.toBe(holder.id);
    expect(new Date(holder.created).toISOString()).toBe(holder.created);
  });

  it("reads from JSON as what it was", () => {
    expect(parseHolder(JSON.stringify(holder))).toEqual(holder);
    const elsewhere = { ...holder, processStart: null, bootId: null, pidNamespace: null };
    expect(parseHolder(JSON.stringify(elsewhere))).toEqual(elsewhere);
  });

  it.each(["", "{", "null", "7", '"holder"', "[]", "{}"])("is not a holder if the JSON is %j", (text) => {
    expect(parseHolder(text)).toBeUndefined();
  });

  it.each([
    ...["id", "operation", "who", "host", "created"].flatMap((name) =>
      [undefined, null, 7].map((value) => [name, value] as const),
    ),
    ...[undefined, null, "7", 7.5, 2 ** 60].map((value) => ["pid", value] as const),
    ...["processStart", "bootId", "pidNamespace"].flatMap((name) =>
      [undefined, 7].map((value) => [name, value] as const),
    ),
  ])("is not a holder if the %s is %j", (name, value) => {
    expect(parseHolder(JSON.stringify({ ...holder, [name]: value }))).toBeUndefined();
  });
});

describe("a process that finds the lock taken", () => {
  it("is told who has it, since when, what for, and how to take it from them", () => {
    const refusal = lockedBy(`the ledger of ${MANIFEST}`, holder, "/ledger/inc.lock");
    expect(refusal).toMatchObject({
      code: "LEDGER_LOCKED",
      hint: expect.stringContaining(`reticket ledger unlock ${holder.id}`),
      context: { path: "/ledger/inc.lock", holder },
    });
    for (const part of [`the ledger of ${MANIFEST} is locked`, holder.who, holder.host, holder.created])
      expect(refusal.message).toContain(part);
    expect(refusal.message).toContain(`(pid ${process.pid})`);
    expect(refusal.message).toContain('"apply"');
  });
});

describe("a user who unlocks under a wrong id", () => {
  it("is told which locks there are, each with its manifest and holder", () => {
    const others = ["a", "b"].map((manifest) => ({ ...newHolder("apply"), manifest }));
    const refusal = noSuchLock("01X", TENANT, others);
    expect(refusal).toMatchObject({
      code: "LOCK_NOT_FOUND",
      message: expect.stringMatching(`${TENANT} is locked under the id 01X`),
    });
    const each = others.map(({ id, manifest, who, host }) => `${id} (${manifest}, ${who} on ${host})`);
    expect(refusal.hint).toContain(each.join(", "));
  });

  it("is told that there is no lock", () => {
    expect(noSuchLock("01X", TENANT, []).hint).toMatch(/^Nothing is locked/);
  });
});
