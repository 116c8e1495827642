import { describe, expect, it } from "vitest";
import { pauseRecord } from "../../../src/ledger/pause/log.js";
import {
  markText,
  newEvent,
  type PauseEvent,
  parseMark,
  pauseInForce,
  timeOf,
} from "../../../src/ledger/pause/mark.js";
import { pauseSentence } from "../../../src/ledger/pause/watch.js";

const PAUSED: PauseEvent = {
  type: "paused",
  id: "01JBCDEFGHJKMNPQRSTVWXYZ01",
  actor: "ada@ci",
  why: "wrong list",
};
const RESUMED: PauseEvent = { type: "resumed", id: "01JBCDEFGHJKMNPQRSTVWXYZ02", actor: "grace@ci" };
const AT = "2024-10-29T15:13:57Z";

describe("a mark", () => {
  it("is read as it was written, a reason or not", () => {
    const reasoned = { ...RESUMED, why: "right list" };
    expect(parseMark(markText([PAUSED, RESUMED, reasoned]))).toEqual([PAUSED, RESUMED, reasoned]);
    expect(markText([PAUSED])).toBe(`${JSON.stringify({ format_version: 1, events: [PAUSED] })}\n`);
  });

  it("holds the newest 50 events", () => {
    const events = Array.from({ length: 60 }, () => newEvent("resumed", "ada@ci"));
    expect(parseMark(markText(events))).toEqual(events.slice(10));
  });

  it("of a length that no mark has is not read", () => {
    const why = "x".repeat(200_000 - markText([{ ...PAUSED, why: "" }]).length);
    expect(parseMark(markText([{ ...PAUSED, why }]))).toHaveLength(1);
    expect(parseMark(markText([{ ...PAUSED, why: `${why}x` }]))).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ["an id that is too long", { ...PAUSED, id: `${PAUSED.id}0` }],
    ["an id with something before it", { ...PAUSED, id: `x${PAUSED.id.slice(1)}` }],
    ["an id that is no text", { ...PAUSED, id: 7 }],
    ["no actor", { ...PAUSED, actor: undefined }],
    ["a pause whose reason is absent", { ...PAUSED, why: undefined }],
    ["a resumption with an empty reason", { ...RESUMED, why: "" }],
    ["a reason that is no text", { ...PAUSED, why: 7 }],
    ["null", null],
  ])("is not read where one of its events has %s", (_, event) => {
    expect(parseMark(JSON.stringify({ format_version: 1, events: [PAUSED, event] }))).toBeUndefined();
  });

  it.each(["", "1", '"x"', '{"format_version":1,"events":{}}'])("is not read where it is %j", (text) => {
    expect(parseMark(text)).toBeUndefined();
  });
});

describe("the pause in force", () => {
  it("is that of the mark's last event, until the ledger records it: then the ledger's last event counts", () => {
    const pause = { at: AT, actor: "ada@ci", why: "wrong list" };
    expect(pauseInForce(markText([PAUSED]), [])).toEqual(pause);
    expect(pauseInForce(markText([PAUSED, RESUMED]), [PAUSED])).toBeUndefined();
    expect(pauseInForce(undefined, [PAUSED])).toEqual(pause);
    expect(pauseInForce(undefined, [PAUSED, RESUMED])).toBeUndefined();
    expect(pauseInForce(markText([PAUSED]), [PAUSED, RESUMED])).toBeUndefined();
    expect(
      pauseInForce(markText([PAUSED, RESUMED]), [PAUSED, RESUMED, { ...PAUSED, id: newId() }]),
    ).toMatchObject({
      actor: "ada@ci",
    });
    expect(pauseInForce(undefined, [])).toBeUndefined();
  });

  it("is one without a name or a time where the mark can't be read", () => {
    const unreadable = { at: undefined, actor: undefined, why: "the mark of its pause can't be read" };
    expect(pauseInForce("nonsense", [PAUSED, RESUMED])).toEqual(unreadable);
    expect(pauseSentence("one", unreadable)).toBe("one is paused: the mark of its pause can't be read");
    expect(pauseSentence("one", pauseInForce(markText([PAUSED]), [])!)).toBe(
      `one is paused by ada@ci since ${AT}: wrong list`,
    );
  });

  it("has a reason, if an empty one, though an older ledger recorded it without", () => {
    const { why: _, ...bare } = PAUSED;
    expect(pauseInForce(undefined, [bare])?.why).toBe("");
    expect(pauseRecord(bare)).toEqual({ type: "paused", run: PAUSED.id, actor: "ada@ci", why: "" });
  });
});

it("an event has a ULID, with the time in it, and is recorded under that", () => {
  const event = newEvent("resumed", "ada@ci", "right list");
  expect(event).toEqual({
    type: "resumed",
    id: expect.stringMatching(/^[0-9A-Z]{26}$/),
    actor: "ada@ci",
    why: "right list",
  });
  expect(newEvent("resumed", "ada@ci")).not.toHaveProperty("why");
  expect(timeOf(PAUSED)).toBe(AT);
  expect(pauseRecord(event)).toEqual({ type: "resumed", run: event.id, actor: "ada@ci", why: "right list" });
  expect(pauseRecord(RESUMED)).toEqual({ type: "resumed", run: RESUMED.id, actor: "grace@ci" });
});

function newId(): string {
  return newEvent("paused", "x", "x").id;
}
