import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { faultyDisk } from "../../../src/disk.js";
import type { ReticketError } from "../../../src/errors.js";
import { FileBackend } from "../../../src/ledger/file/backend.js";
import { encodeHeader, encodeRecord, newHeader } from "../../../src/ledger/line.js";
import {
  ada,
  claimed,
  finished,
  grace,
  issued,
  MANIFEST,
  mary,
  RUN,
  sampleLedger,
  sha,
  started,
  TENANT,
  write,
} from "../support.js";

const run = [started(), claimed(ada, grace, mary), issued(ada), issued(grace), issued(mary)];

/** A ledger of six lines (the header is line 1), rewritten by `change`. */
async function changed(change: (lines: string[]) => string[]) {
  const sample = await sampleLedger(run);
  writeFileSync(
    sample.path,
    change(sample.lines())
      .map((line) => `${line}\n`)
      .join(""),
  );
  return sample;
}

const eve = (line: string): string => line.replace("records", "recordz");
const unnumbered = (line: string): string => line.replace('{"seq":2,', "{");
const numbered = (line: string): string => line.replace('{"seq":2,', '{"a":{"seq":99,"b":1},');

/** A line whose sum follows from the last one's. */
function following(
  lines: string[],
  seq: number,
  record: unknown = issued(ada),
  at = new Date().toISOString(),
) {
  const sum = /"sum":"(.{43})"}$/.exec(lines.at(-1)!)?.[1] ?? "";
  return encodeRecord(record as never, seq, at, sum).text;
}

describe("a damaged ledger is refused with the line and the way out", () => {
  it.each<[string, number, (lines: string[]) => string[]]>([
    ["a flipped character", 4, (l) => l.with(3, l[3]!.replace("issued", "issuee"))],
    [
      "a flipped sum",
      4,
      (l) =>
        l.with(
          3,
          l[3]!.replace(/.(?="}$)/, (c) => (c === "A" ? "E" : "A")),
        ),
    ],
    ["a dropped line", 3, (l) => l.toSpliced(2, 1)],
    ["a repeated line", 4, (l) => l.toSpliced(3, 0, l[2]!)],
    ["reordered lines", 3, (l) => l.with(2, l[3]!).with(3, l[2]!)],
    ["a foreign line", 3, (l) => l.toSpliced(2, 0, '{"hello":"world"}')],
    ["an empty line", 3, (l) => l.toSpliced(2, 0, "")],
    ["a missing header", 1, (l) => l.slice(1)],
  ])("%s", async (_, line, change) => {
    const { open, path } = await changed(change);
    const refusal = {
      code: "LEDGER_DAMAGED",
      message: expect.stringMatching(new RegExp(`^${path}:${line}: .*has it been edited or merged\\?$`)),
      hint: expect.stringMatching(/newest copy.*reticket ledger verify.*An older copy has forgotten/),
      context: { path, line },
    };
    await expect(open().state()).rejects.toMatchObject(refusal);
    const ledger = await open().lock("apply");
    await expect(ledger.state()).rejects.toMatchObject(refusal);
    await expect(ledger.append([issued(ada)])).rejects.toMatchObject({ code: "INTERNAL" });
    await ledger.close();
  });

  it.each<[string, string, (lines: string[]) => string[]]>([
    ["a changed line", ":4: .*it does not follow from the line before it", (l) => l.with(3, eve(l[3]!))],
    ["a changed copy of a line", ":5: .*it does not follow from", (l) => l.toSpliced(4, 0, eve(l[3]!))],
    ["a repeated line", ":5: .*it repeats line 3", (l) => l.toSpliced(4, 0, l[2]!)],
    ["a repeated header", ":2: .*it repeats line 1", (l) => l.toSpliced(1, 0, l[0]!)],
    ["missing lines", ":3: .*lines are missing before it", (l) => l.toSpliced(2, 2)],
    ["a line without a number", ":3: .*it does not follow from", (l) => l.with(2, unnumbered(l[2]!))],
    ["a number elsewhere in the line", ":3: .*it does not follow from", (l) => l.with(2, numbered(l[2]!))],
    ["a CR too many", ":1: .*its line end was changed to CRLF", (l) => l.map((line) => `${line}\r\r`)],
    ["something else", ":2: .*this is not a ledger line", (l) => l.with(1, "hello")],
    ["another ledger's number", ":7: .*its seq is not 6", (l) => [...l, following(l, 7)]],
  ])("says what is wrong with %s", async (_, message, change) => {
    const { open, path } = await changed(change);
    await expect(open().state()).rejects.toMatchObject({
      code: "LEDGER_DAMAGED",
      message: expect.stringMatching(new RegExp(`^${path}${message}`)),
    });
  });

  it("tells missing lines from others in a ledger of many lines too", async () => {
    const sample = await sampleLedger(Array.from({ length: 30 }, () => claimed(ada)));
    const lines = sample.lines().toSpliced(12, 10);
    writeFileSync(sample.path, lines.map((line) => `${line}\n`).join(""));
    await expect(sample.open().state()).rejects.toThrow(":13: the ledger is damaged here: lines are missing");
  });

  it("finds the line that is repeated far from where it stands", async () => {
    const big = { type: "sealed", run: RUN, age: "A".repeat(1 << 20) } as const;
    const sample = await sampleLedger([started()], [big], [claimed(ada)], [big], [claimed(grace)]);
    const lines = sample.lines();
    for (const [repeated, line] of [
      [1, 6],
      [4, 6],
    ] as const) {
      writeFileSync(
        sample.path,
        lines
          .toSpliced(5, 0, lines[repeated]!)
          .map((text) => `${text}\n`)
          .join(""),
      );
      await expect(sample.open().state()).rejects.toThrow(
        `:${line}: the ledger is damaged here: it repeats line ${repeated + 1};`,
      );
    }
  });

  it("is unreadable where the disk fails while it is looked at closer", async () => {
    const { home, path } = await changed((l) => l.toSpliced(3, 0, l[2]!));
    const ledger = new FileBackend(home.dir, faultyDisk("open:2:EIO")).open(TENANT, MANIFEST);
    await expect(ledger.state()).rejects.toMatchObject({
      code: "LEDGER_UNREADABLE",
      message: expect.stringMatching(new RegExp(`^${path}: the ledger can't be read: EIO`)),
      hint: expect.stringContaining("the disk"),
      context: { path },
    });
  });

  it.each([
    ["an unknown type", { type: "hacked", run: RUN }],
    ["a missing field", { type: "issued", run: RUN, key: sha("k"), target: ada }],
    ["an unknown field", { ...started(), extra: 1 }],
  ])("a line whose sum is right and that has %s was written by a newer reticket", async (_, record) => {
    const { open } = await changed((l) => [...l, following(l, 6, record)]);
    await expect(open().state()).rejects.toMatchObject({ code: "LEDGER_NEWER", context: { line: 7 } });
  });

  it.each([
    ["another seq", 7, new Date().toISOString()],
    ["another form of time", 6, "yesterday"],
  ])("a line whose sum is right and that has %s", async (_, seq, at) => {
    const { open } = await changed((l) => [...l, following(l, seq, issued(ada), at)]);
    await expect(open().state()).rejects.toMatchObject({ code: "LEDGER_DAMAGED", context: { line: 7 } });
  });
});

describe("a ledger of another tenant or manifest", () => {
  it.each([
    ["manifest", TENANT, "other"],
    ["tenant", "other.eu.auth0.com", MANIFEST],
  ])("of another %s is refused under this name", async (_, tenant, manifest) => {
    const { home, path } = await sampleLedger(run);
    const moved = home.open(tenant, manifest).location;
    mkdirSync(`${home.dir}/${tenant}`, { recursive: true });
    renameSync(path, moved);
    await expect(home.open(tenant, manifest).state()).rejects.toMatchObject({
      code: "LEDGER_DAMAGED",
      message: expect.stringMatching(
        /it is the ledger of inc-2041 in acme\.eu\.auth0\.com, not of .*moved or renamed\?/,
      ),
    });
  });

  it("of a newer format is left to a newer reticket, and no hint says to restore it", async () => {
    const { open, path } = await sampleLedger(run);
    const header = newHeader("0b8e4b4e-8a5e-4f0c-9a3c-1f2e3d4c5b6a", TENANT, MANIFEST);
    const newer = { ...header, format_version: 99, tool_version: "9.9.9", needs: "9.8.0" };
    writeFileSync(path, `${encodeHeader({ seq: 0, at: new Date().toISOString(), ...newer }).text}\n`);
    const error = await open()
      .state()
      .catch((reason: ReticketError) => reason);
    expect(error).toMatchObject({
      code: "LEDGER_NEWER",
      message: expect.stringMatching(
        /:1: the ledger was written by reticket 9\.9\.9: .*format 99.*is not damaged$/,
      ),
      hint: expect.stringMatching(/^Leave the ledger as it is, and use reticket 9\.8\.0 or newer\./),
      context: { path, line: 1, tool_version: "9.9.9", needs: "9.8.0" },
    });
    expect(JSON.stringify(error)).not.toMatch(/restore|back-?up|checkout/i);
  });
});

describe("the .head", () => {
  it("notices that whole lines are gone from the end", async () => {
    const { open, path, lines, headPath } = await sampleLedger([...run, finished()]);
    const whole = lines();
    for (let count = 0; count < whole.length; count++) {
      writeFileSync(
        path,
        whole
          .slice(0, count)
          .map((line) => `${line}\n`)
          .join(""),
      );
      await expect(open().state()).rejects.toMatchObject({
        code: "LEDGER_TRUNCATED",
        message: expect.stringContaining(
          `whole lines are missing: ${count === 0 ? "there is no line at all" : `it ends with line ${count}`}, and ${headPath} saw line 7`,
        ),
        hint: expect.stringMatching(/newest copy.*reticket ledger verify.*An older copy has forgotten/),
        context: { path, found: count === 0 ? null : count - 1, expected: 6 },
      });
    }
  });

  it("notices that the whole ledger is gone, which is not an empty one", async () => {
    const { open, path, home } = await sampleLedger([...run, finished()]);
    rmSync(path);
    await expect(open().state()).rejects.toMatchObject({ code: "LEDGER_TRUNCATED" });
    expect(await home.manifests(TENANT)).toEqual([MANIFEST]);
  });

  it("may be behind the ledger, and may be missing", async () => {
    const { open, headPath, home } = await sampleLedger([started(), finished()]);
    const head = readFileSync(headPath);
    await write(home, [issued(ada)]);
    writeFileSync(headPath, head);
    expect(JSON.parse(readFileSync(headPath, "utf8"))).toMatchObject({ seq: 2 });
    expect((await open().state()).head?.seq).toBe(3);
    rmSync(headPath);
    expect((await open().state()).head?.seq).toBe(3);
  });

  it.each(["", "{", "null", '{"seq":1}', "<html>", '{"seq":"<<<<<<<"}'])(
    "that holds %j is damage",
    async (text) => {
      const { open, headPath } = await sampleLedger([...run, finished()]);
      writeFileSync(headPath, text);
      await expect(open().state()).rejects.toMatchObject({
        code: "LEDGER_DAMAGED",
        message: expect.stringContaining(`${headPath}: this is not a ledger head`),
        hint: expect.stringContaining("newest copy"),
        context: { path: headPath },
      });
    },
  );

  it("that can't be read is named, and is not taken for none", async () => {
    const { home, headPath } = await sampleLedger([...run, finished()]);
    const ledger = new FileBackend(home.dir, faultyDisk("readFile:1:EACCES")).open(TENANT, MANIFEST);
    await expect(ledger.state()).rejects.toMatchObject({
      code: "LEDGER_UNREADABLE",
      message: expect.stringContaining(`${headPath}: `),
      hint: expect.stringContaining("permissions"),
      context: { path: headPath },
    });
  });
});

it.each(["open:1:EACCES", "open:1:EIO", "read:1:EIO", "readFile:1:EACCES"])(
  "a ledger that can't be read (%s) is never taken for an empty one",
  async (fault) => {
    const { home } = await sampleLedger(run);
    const ledger = new FileBackend(home.dir, faultyDisk(fault)).open(TENANT, MANIFEST);
    await expect(ledger.state()).rejects.toMatchObject({ code: "LEDGER_UNREADABLE" });
  },
);

it("a folder that can't be listed is never taken for an empty one", async () => {
  const { home } = await sampleLedger(run);
  const unlisted = new FileBackend(home.dir, faultyDisk("list:1:EACCES"));
  await expect(unlisted.manifests(TENANT)).rejects.toMatchObject({ code: "LEDGER_UNREADABLE" });
});
