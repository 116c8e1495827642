import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { faultyDisk } from "../../../src/disk.js";
import { FileLedgerHome } from "../../../src/ledger/file/home.js";
import { encodeHeader, encodeRecord } from "../../../src/ledger/line.js";
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

describe("a damaged ledger is refused with the line and the way out", () => {
  it.each<[string, number, (lines: string[]) => string[]]>([
    ["a flipped character", 4, (l) => l.with(3, l[3]!.replace("auth0|ada", "auth0|bda"))],
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
    ["CRLF line ends", 1, (l) => l.map((line) => `${line}\r`)],
  ])("%s", async (_, line, change) => {
    const { open, path } = await changed(change);
    const refusal = {
      code: "LEDGER_DAMAGED",
      message: expect.stringMatching(new RegExp(`^${path}:${line}: .*has it been edited or merged\\?$`)),
      mend: expect.stringMatching(/git checkout.*reticket ledger verify/),
      context: { path, line },
    };
    await expect(open().state()).rejects.toMatchObject(refusal);
    const ledger = open();
    await ledger.lock("apply");
    await expect(ledger.state()).rejects.toMatchObject(refusal);
    await expect(ledger.append([issued(ada)])).rejects.toMatchObject({ code: "INTERNAL" });
    await ledger.close();
  });

  it("names a repeated line and missing ones as such", async () => {
    const repeated = await changed((l) => l.toSpliced(4, 0, l[2]!));
    await expect(repeated.open().state()).rejects.toThrow(/it repeats line 3/);
    const missing = await changed((l) => l.toSpliced(2, 2));
    await expect(missing.open().state()).rejects.toThrow(/lines are missing before it/);
  });

  it.each([
    ["an unknown type", { type: "hacked", run: RUN }],
    ["a missing field", { type: "issued", run: RUN, key: sha("k"), target: ada }],
    ["an unknown field", { ...started(), extra: 1 }],
  ])("a line whose sum is right and that has %s", async (_, record) => {
    const { open } = await changed((l) => {
      const sum = /"sum":"(.{43})"}$/.exec(l.at(-1)!)?.[1] ?? "";
      return [...l, encodeRecord(record as never, 6, new Date().toISOString(), sum).text];
    });
    await expect(open().state()).rejects.toMatchObject({ code: "LEDGER_DAMAGED", context: { line: 7 } });
  });

  it.each([
    ["another seq", 7, new Date().toISOString()],
    ["another form of time", 6, "yesterday"],
  ])("a line whose sum is right and that has %s", async (_, seq, at) => {
    const { open } = await changed((l) => {
      const sum = /"sum":"(.{43})"}$/.exec(l.at(-1)!)?.[1] ?? "";
      return [...l, encodeRecord(issued(ada), seq, at, sum).text];
    });
    await expect(open().state()).rejects.toMatchObject({ code: "LEDGER_DAMAGED", context: { line: 7 } });
  });
});

describe("a ledger of somebody else", () => {
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

  it("of a later format is left to a later reticket", async () => {
    const { open, path } = await sampleLedger(run);
    const header = {
      seq: 0,
      at: new Date().toISOString(),
      type: "header",
      format_version: 2,
      lineage: "x",
      tenant: TENANT,
      manifest: MANIFEST,
    };
    writeFileSync(path, `${encodeHeader(header as never).text}\n`);
    await expect(open().state()).rejects.toMatchObject({
      code: "LEDGER_UNREADABLE",
      mend: expect.stringContaining("newer"),
    });
  });
});

describe("the .head", () => {
  it("notices that whole lines are gone from the end", async () => {
    const { open, path, lines } = await sampleLedger([...run, finished()]);
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
        message: expect.stringContaining("whole lines are missing"),
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
    const { open, headPath } = await sampleLedger([started(), finished()], [issued(ada)]);
    expect(JSON.parse(readFileSync(headPath, "utf8"))).toMatchObject({ seq: 2 });
    expect((await open().state()).head?.seq).toBe(3);
    rmSync(headPath);
    expect((await open().state()).head?.seq).toBe(3);
  });

  it.each(["", "{", "null", '{"seq":1}'])("that holds %j is damage", async (text) => {
    const { open, headPath } = await sampleLedger([...run, finished()]);
    writeFileSync(headPath, text);
    await expect(open().state()).rejects.toMatchObject({ code: "LEDGER_DAMAGED" });
  });
});

it.each(["open:1:EACCES", "open:1:EIO", "read:1:EIO", "readFile:1:EACCES"])(
  "a ledger that can't be read (%s) is never taken for an empty one",
  async (fault) => {
    const { home } = await sampleLedger(run);
    const ledger = new FileLedgerHome(home.dir, faultyDisk(fault)).open(TENANT, MANIFEST);
    await expect(ledger.state()).rejects.toMatchObject({ code: "LEDGER_UNREADABLE" });
  },
);

it("a folder that can't be listed is never taken for an empty one", async () => {
  const { home } = await sampleLedger(run);
  const unlisted = new FileLedgerHome(home.dir, faultyDisk("list:1:EACCES"));
  await expect(unlisted.manifests(TENANT)).rejects.toMatchObject({ code: "LEDGER_UNREADABLE" });
});
