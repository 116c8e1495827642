import { describe, expect, it } from "vitest";
import { Chain, ChainBreak } from "../../src/ledger/chain.js";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import { chainSum, encodeRecord } from "../../src/ledger/line.js";
import { FORMAT_VERSION } from "../../src/ledger/record-types.js";
import { ada, issued, MANIFEST, newRun, RUN, started, TENANT } from "./support.js";

const AT = "2026-11-01T12:00:00.000Z";
const LINEAGE = "0b8e4b4e-8a5e-4f0c-9a3c-1f2e3d4c5b6a";
const HEADER = {
  seq: 0,
  at: AT,
  type: "header",
  format_version: 1,
  lineage: LINEAGE,
  tenant: TENANT,
  manifest: MANIFEST,
};

/** A line that holds this and a right sum, as an attacker could write it who knows how the sum is made. */
function summed(body: string, previousSum = ""): { text: string; sum: string } {
  const sum = chainSum(previousSum, body);
  return { text: `${body},"sum":"${sum}"}`, sum };
}

const withSum = (value: object, previousSum?: string): { text: string; sum: string } =>
  summed(JSON.stringify(value).slice(0, -1), previousSum);

/** What the chain says of a line: behind a header, or as the header. */
function refusal(text: string, chain = new Chain(TENANT, MANIFEST)): ChainBreak {
  const before = chain.head;
  try {
    chain.next(text);
  } catch (error) {
    expect(error).toBeInstanceOf(ChainBreak);
    expect(chain.head).toEqual(before);
    return error as ChainBreak;
  }
  throw new Error(`the chain took ${text}`);
}

function begun() {
  const chain = new Chain(TENANT, MANIFEST);
  const { text, sum } = withSum(HEADER);
  expect([...chain.next(text)]).toEqual([]);
  return { chain, sum };
}

describe("a chain", () => {
  it("takes a header, then each line that follows, and knows where it stands", () => {
    const { chain, sum } = begun();
    expect(chain).toMatchObject({ length: 1, head: { lineage: LINEAGE, seq: 0, sum } });
    const first = encodeRecord(started(), 1, AT, sum);
    expect([...chain.next(first.text)]).toEqual([{ seq: 1, at: AT, ...started() }]);
    const second = encodeRecord(issued(ada), 2, AT, first.sum);
    expect([...chain.next(second.text)]).toEqual([{ seq: 2, at: AT, ...issued(ada) }]);
    expect(chain).toMatchObject({ length: 3, head: { lineage: LINEAGE, seq: 2, sum: second.sum } });
  });

  it("has no length before its header", () => {
    expect(new Chain(TENANT, MANIFEST)).toMatchObject({ length: 0, head: null });
  });
});

describe("a header is refused", () => {
  it.each<[string, Record<string, unknown>]>([
    ["of another type", { ...HEADER, type: "heading" }],
    ["that is not line 0", { ...HEADER, seq: 1 }],
    ["without a time", { ...HEADER, at: undefined }],
    ["with another form of time", { ...HEADER, at: "2026-11-01T12:00:00Z" }],
    ["with a list for its time", { ...HEADER, at: [AT] }],
    ["without a lineage", { ...HEADER, lineage: undefined }],
    ["whose lineage is no UUID", { ...HEADER, lineage: "main" }],
    ["with a list for its lineage", { ...HEADER, lineage: [LINEAGE] }],
  ])("%s", (_, header) => {
    expect(refusal(withSum(header).text)).toMatchObject({
      name: "ChainBreak",
      kind: "content",
      line: 1,
      message: "it is not a ledger header",
    });
  });

  it.each([
    [{ tenant: "other.eu.auth0.com" }, `it is the ledger of ${MANIFEST} in other.eu.auth0.com, not of`],
    [{ manifest: "other" }, `it is the ledger of other in ${TENANT}, not of ${MANIFEST} in ${TENANT}`],
  ])("of another ledger: %j", (change, message) => {
    expect(refusal(withSum({ ...HEADER, ...change }).text)).toMatchObject({
      kind: "foreign",
      line: 1,
      message: expect.stringContaining(message),
    });
  });

  it("of a newer format, with the version that it says it needs", () => {
    const versions = { tool_version: "3.1.4", needs: "3.0.0" };
    const header = { ...HEADER, format_version: 99, ...versions, unheard_of: [1] };
    expect(refusal(withSum(header).text)).toMatchObject({
      kind: "newer",
      message: `it has ledger format 99, and this version knows formats up to ${FORMAT_VERSION}`,
      writer: { toolVersion: "3.1.4", needs: "3.0.0" },
    });
    const shouting = { ...versions, tool_version: "3.1.4\u001b[31m", needs: 3 };
    expect(refusal(withSum({ ...header, ...shouting }).text).writer).toEqual({});
  });

  it.each([0, 1.5, "2", null, undefined])("whose format is %j", (format_version) => {
    expect(refusal(withSum({ ...HEADER, format_version }).text)).toMatchObject({ kind: "content" });
  });

  it("of a newer format whose sum does not hold, which is damage and nothing else", () => {
    const { text } = withSum({ ...HEADER, format_version: 99 }, "summed otherwise");
    expect(refusal(text)).toMatchObject({ kind: "sum" });
  });

  it("whose sum is another's, or that is no JSON", () => {
    expect(refusal(withSum(HEADER, "something before it").text)).toMatchObject({ kind: "sum", line: 1 });
    expect(refusal(summed('{"seq":').text)).toMatchObject({ kind: "content", line: 1 });
  });
});

describe("a line is refused", () => {
  const record = { seq: 1, at: AT, ...started() };

  it.each<[string, string, Record<string, unknown>]>([
    ["with another's number", "its seq is not 1", { ...record, seq: 2 }],
    ["without a time", "its time is malformed", { ...record, at: undefined }],
    ["with a list for its time", "its time is malformed", { ...record, at: [AT] }],
    ["with another form of time", "its time is malformed", { ...record, at: `${AT} ` }],
    ["that is a second header", "a second ledger begins here", { ...HEADER, seq: 1, format_version: 99 }],
  ])("%s, though its sum is right", (_, message, value) => {
    const { chain, sum } = begun();
    expect(refusal(withSum(value, sum).text, chain)).toMatchObject({
      kind: "content",
      line: 2,
      message: expect.stringContaining(message),
    });
  });

  it.each<[string, string, Record<string, unknown>]>([
    ["of an unknown type", 'it is a record of the type "quarantined",', { ...record, type: "quarantined" }],
    ["of no type", "it is a record of the type undefined,", { seq: 1, at: AT, run: RUN }],
    ["with an unknown field", 'it is a "run_started" record with fields or values', { ...record, more: 1 }],
    ["with an unknown value", 'it is a "run_started" record with fields', { ...record, operation: "invent" }],
  ])("%s as a newer version's, as its sum is right", (_, message, value) => {
    const { chain, sum } = begun();
    expect(refusal(withSum(value, sum).text, chain)).toMatchObject({
      kind: "newer",
      line: 2,
      message: expect.stringContaining(message),
    });
  });

  it("of a newer version with the version that its run began with, or else the ledger", () => {
    const chain = new Chain(TENANT, MANIFEST);
    const header = withSum({ ...HEADER, format_version: 2, tool_version: "0.8.0", needs: "0.2.0" });
    chain.next(header.text);
    const first = encodeRecord({ ...started(), tool_version: "0.9.0" } as LedgerRecord, 1, AT, header.sum);
    chain.next(first.text);
    const strange = { seq: 2, at: AT, run: RUN, type: "quarantined" };
    expect(refusal(withSum(strange, first.sum).text, chain).writer).toEqual({
      toolVersion: "0.9.0",
      needs: "0.9.0",
    });
    expect(refusal(withSum({ ...strange, run: newRun() }, first.sum).text, chain).writer).toEqual({
      toolVersion: "0.8.0",
      needs: "0.8.0",
    });
  });

  it("that raises the format beyond what this version knows", () => {
    const { chain, sum } = begun();
    const raise = {
      type: "format_raised",
      run: RUN,
      format_version: FORMAT_VERSION + 1,
      tool_version: "0.9.1",
      needs: "0.9.0",
    };
    expect(refusal(withSum({ seq: 1, at: AT, ...raise, more: true }, sum).text, chain)).toMatchObject({
      kind: "newer",
      message: expect.stringContaining(`from here on it has ledger format ${FORMAT_VERSION + 1}`),
      writer: { toolVersion: "0.9.1", needs: "0.9.0" },
    });
    expect(chain.position.format).toBe(1);
    expect([...chain.next(withSum({ seq: 1, at: AT, ...raise, format_version: 2 }, sum).text)]).toMatchObject(
      [{ type: "format_raised" }],
    );
    expect(chain.position.format).toBe(2);
  });

  it.each<[string, string, Record<string, unknown>]>([
    [
      "no run, where none came before",
      "it does not say of which run it is",
      { records: [{ type: "sealed" }] },
    ],
    ["no time", "its time is malformed", { at: undefined, ms: undefined, run: RUN, records: [] }],
    ["a time that is no number", "its time is malformed", { at: undefined, ms: "1", run: RUN, records: [] }],
    ["a time of another age", "its time is malformed", { at: undefined, ms: 1e15, run: RUN, records: [] }],
    ["no records", "its records are not a list", { run: RUN, records: [] }],
  ])("of several records with %s, though its sum is right", (_, message, value) => {
    const { chain, sum } = begun();
    expect(refusal(withSum({ seq: 1, at: AT, ...value }, sum).text, chain)).toMatchObject({
      kind: "content",
      message,
    });
  });

  it("of several records, one of which only a newer version knows", () => {
    const { chain, sum } = begun();
    const records = [{ type: "sealed", age: "YWdl" }, { type: "quarantined" }];
    expect(refusal(withSum({ seq: 1, at: AT, run: RUN, records }, sum).text, chain)).toMatchObject({
      kind: "newer",
      message: expect.stringContaining('a record of the type "quarantined"'),
    });
  });

  it("that is no JSON, though its sum is right", () => {
    const { chain, sum } = begun();
    expect(refusal(summed('{"seq":1,"at":', sum).text, chain)).toMatchObject({
      kind: "content",
      line: 2,
      message: "it is not a JSON object",
    });
  });

  it("that does not follow from the one before it", () => {
    const { chain } = begun();
    expect(refusal(withSum(record, "another line's sum").text, chain)).toMatchObject({
      kind: "sum",
      line: 2,
      message: "it does not follow from the line before it",
    });
  });

  it.each([
    ["<<<<<<< HEAD", "conflict_marker", "a git conflict marker"],
    ["=======", "conflict_marker", "a git conflict marker"],
    ["========", "not_a_line", "this is not a ledger line"],
    ["\rx", "not_a_line", "this is not a ledger line"],
    ["", "not_a_line", "this is not a ledger line"],
    [`${withSum(record).text}\r`, "not_a_line", "its line end was changed to CRLF"],
  ])("that is not a line: %j", (text, kind, message) => {
    expect(refusal(text, begun().chain)).toMatchObject({
      kind,
      line: 2,
      message: expect.stringContaining(message),
    });
  });
});
