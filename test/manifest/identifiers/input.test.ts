import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Identifier } from "../../../src/manifest/identifiers/identifier.js";
import { readInput } from "../../../src/manifest/identifiers/input.js";
import type { InputOptions, InputSink } from "../../../src/manifest/identifiers/input-sink.js";
import { ADDRESS_SHAPES, ID_SHAPES, IDS, PEOPLE, type Shape } from "./shapes.js";

class Collected implements InputSink {
  readonly values = new Set<string>();
  readonly unreadables: string[] = [];
  passwords = 0;

  identifier({ value }: Identifier): void {
    this.values.add(value);
  }

  unreadable(text: string): void {
    this.unreadables.push(text);
  }

  password(): void {
    this.passwords++;
  }
}

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Buffer, options: InputOptions = {}, chunk = 65_536) {
  const sink = new Collected();
  const { description } = await readInput(
    { name: "list.txt", chunks: inChunks(bytes, chunk) },
    options,
    sink,
  );
  return { sink, description };
}

async function expectShape(shape: Shape, values: readonly string[], chunk?: number): Promise<void> {
  const { sink, description } = await read(shape.bytes, shape.needs, chunk);
  expect([...sink.values].sort()).toEqual([...values].sort());
  expect(description).toContain(shape.says);
  expect(sink.passwords).toBe(shape.passwords ?? 0);
  expect(sink.unreadables).toHaveLength(shape.unreadable ?? 0);
}

describe("reading a list", () => {
  it("knows at least sixty shapes", () => {
    expect(ADDRESS_SHAPES.length + ID_SHAPES.length).toBeGreaterThanOrEqual(60);
  });

  it.each(ADDRESS_SHAPES)("reads addresses from a file with $name", (shape) => expectShape(shape, PEOPLE));

  it.each(ID_SHAPES)("reads user ids from a file with $name", (shape) => expectShape(shape, IDS));

  it.each([...ADDRESS_SHAPES, ...ID_SHAPES].filter(({ bytes }) => bytes.length < 5_000))(
    "reads a file with $name byte by byte",
    (shape) => expectShape(shape, ID_SHAPES.includes(shape) ? IDS : PEOPLE, 1),
  );

  it.each(ADDRESS_SHAPES.filter(({ needs }) => needs !== undefined))(
    "refuses a file with $name without the option, and names the option",
    async ({ bytes }) => {
      await expect(read(bytes)).rejects.toMatchObject({
        code: "INPUT_INVALID",
        hint: expect.stringContaining("--column"),
      });
    },
  );

  it("takes the bar in a single user id for a part of it", async () => {
    const { sink } = await read(Buffer.from("auth0|someone\n"));
    expect([...sink.values]).toEqual(["auth0|someone"]);
  });

  it("asks for the domain of a search that has only aliases, and takes it", async () => {
    const bytes = Buffer.from(JSON.stringify({ ada: ["Adobe"], bob: ["Canva", "Adobe"] }));
    await expect(read(bytes)).rejects.toMatchObject({ hint: expect.stringContaining("--email-domain") });
    const { sink } = await read(bytes, { emailDomain: "example.com" });
    expect([...sink.values]).toEqual(["ada@example.com", "bob@example.com"]);
  });

  it("never hands on what may be a password", async () => {
    const bytes = Buffer.from(
      "ada@example.com:one\nbob@example.com:two\nxx:three\nhunter2\neve@example.com:four\nf@e.org:5\ng@e.org:6\nh@e.org:7\ni@e.org:8\nj@e.org:9\n",
    );
    const { sink } = await read(bytes);
    expect(sink.unreadables).toEqual(["", ""]);
    expect(sink.values.size).toBe(8);
  });
});

describe("refusing a list", () => {
  const refusals: readonly [string, Buffer, string][] = [
    ["an empty file", Buffer.alloc(0), "empty"],
    ["a file of blank lines", Buffer.from("\n \n\n"), "empty"],
    ["a spreadsheet file", Buffer.from("PK\u0003\u0004xl/workbook.xml"), "binary"],
    ["NUL bytes", Buffer.from("ada@example.com\u0000\u0000\u0000bob"), "binary"],
    [
      "a later NUL byte",
      Buffer.concat([Buffer.from("ada@example.com\n".repeat(9000)), Buffer.from([0, 10])]),
      "binary",
    ],
    ["text without users", Buffer.from("one\ntwo\nthree\n"), "no line has"],
    ["a table without users", Buffer.from("a,b\n1,2\n3,4\n"), "no column has"],
    ["JSON that is cut off", Buffer.from('[{"email":"ada@example.com"},{"ema'), "incomplete"],
    ["JSON without users", Buffer.from('{\n"a": 1\n}'), "no list of users"],
    [
      "a quote that is never closed",
      Buffer.from(`name,email\n"x,ada@example.com\n${"y,b@e.org\n".repeat(9)}`),
      "never closed",
    ],
  ];

  it.each(refusals)("refuses %s", async (_, bytes, why) => {
    await expect(read(bytes)).rejects.toMatchObject({
      code: "INPUT_INVALID",
      message: expect.stringContaining(why),
    });
  });

  it("refuses gzip that is cut off, nested, or far larger than its size", async () => {
    const { gzipSync } = await import("node:zlib");
    const packed = gzipSync("ada@example.com\n".repeat(1000));
    await expect(read(packed.subarray(0, packed.length - 12))).rejects.toThrow("damaged or incomplete");
    await expect(read(gzipSync(packed))).rejects.toThrow("another gzip file");
    await expect(read(gzipSync("ada@example.com\n".repeat(2_500_000)))).rejects.toThrow("times its size");
  });

  it("takes or refuses any bytes, and never fails in another way", async () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
      fc
        .constantFrom('"', "\n", ",", ";", "{", "[", '{"email":"', "a@b.example", "\u001f\u008b", "\ufeff")
        .map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        try {
          await read(Buffer.concat(pieces));
        } catch (error) {
          expect(error).toMatchObject({ code: "INPUT_INVALID" });
        }
      }),
      { numRuns: 500 },
    );
  });

  it("does not hand on lines that may be passwords on lines of their own", async () => {
    const bytes = Buffer.from(PEOPLE.map((address) => `${address}\nhunter2\n`).join(""));
    const { sink } = await read(bytes);
    expect(sink.values.size).toBe(3);
    expect(sink.unreadables).toEqual(["", "", ""]);
  });

  it("refuses a line without an end without reading all of it", async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) {
        given++;
        yield Buffer.alloc(1 << 20, "a");
      }
    }
    const reading = readInput({ name: "list.txt", chunks: endless() }, {}, new Collected());
    await expect(reading).rejects.toThrow("longer than 16 MiB");
    expect(given).toBeLessThan(40);
  });
});
