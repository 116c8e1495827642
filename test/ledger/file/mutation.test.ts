import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Disk, disk, type FileHandle } from "../../../src/disk.js";
import { ReticketError } from "../../../src/errors.js";
import { FileBackend } from "../../../src/ledger/file/backend.js";
import type { Ledger, LedgerState } from "../../../src/ledger/ledger.js";
import {
  ada,
  claimed,
  finished,
  grace,
  inDoubt,
  issued,
  MANIFEST,
  mary,
  rejected,
  sampleLedger,
  started,
  TENANT,
} from "../support.js";

const { RETICKET_MUTATIONS = "2000" } = process.env;
const numRuns = Number(RETICKET_MUTATIONS);

const records = [
  started(),
  claimed(ada, grace, mary),
  issued(ada, "https://acme/ä"),
  rejected(grace),
  inDoubt(mary),
  claimed(grace),
  issued(grace),
];

type Mutation = { of: (lines: Buffer[], foreign: Buffer[]) => Buffer };

const at = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const pick = (share: number, length: number): number => Math.floor(share * length);
const byte = fc.integer({ min: 1, max: 255 });

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(at, byte).map(([share, mask]) => ({
    of: (lines: Buffer[]) => {
      const bytes = Buffer.concat(lines);
      const place = pick(share, bytes.length);
      bytes[place]! ^= mask;
      return bytes;
    },
  })),
  fc.tuple(at, at).map(([share, length]) => ({
    of: (lines: Buffer[]) => {
      const bytes = Buffer.concat(lines);
      const start = pick(share, bytes.length);
      return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + 1 + pick(length, 80))]);
    },
  })),
  fc.tuple(at, fc.uint8Array({ minLength: 1, maxLength: 60 })).map(([share, junk]) => ({
    of: (lines: Buffer[]) => {
      const bytes = Buffer.concat(lines);
      const place = pick(share, bytes.length + 1);
      return Buffer.concat([bytes.subarray(0, place), junk, bytes.subarray(place)]);
    },
  })),
  at.map((share) => ({
    of: (lines: Buffer[]) => Buffer.concat(lines.toSpliced(pick(share, lines.length), 1)),
  })),
  fc.tuple(at, at).map(([from, to]) => ({
    of: (lines: Buffer[]) =>
      Buffer.concat(lines.toSpliced(pick(to, lines.length + 1), 0, lines[pick(from, lines.length)]!)),
  })),
  fc.tuple(at, at).map(([one, two]) => ({
    of: (lines: Buffer[]) => {
      const [a, b] = [pick(one, lines.length), pick(two, lines.length)];
      return Buffer.concat(lines.with(a, lines[b]!).with(b, lines[a]!));
    },
  })),
  fc.tuple(at, at, fc.boolean()).map(([from, to, replace]) => ({
    of: (lines: Buffer[], foreign: Buffer[]) =>
      Buffer.concat(
        lines.toSpliced(pick(to, lines.length), replace ? 1 : 0, foreign[pick(from, foreign.length)]!),
      ),
  })),
  at.map((share) => ({
    of: (lines: Buffer[]) => {
      const bytes = Buffer.concat(lines);
      return bytes.subarray(0, pick(share, bytes.length));
    },
  })),
);

const dump = (state: LedgerState): string =>
  JSON.stringify([
    state.head,
    state.runs,
    [...state.targets()],
    [...state.targets()].map(([id]) => state.rejection(id)),
  ]);

/** A disk that holds one ledger in memory: a mutation costs no write. */
function memoryLedger(ledger: Buffer, head: Buffer | undefined): Ledger {
  let position = 0;
  const memory: Disk = {
    ...disk,
    open: async () => {
      position = 0;
      return { close: async () => undefined } as FileHandle;
    },
    read: async (_file, into, offset) => {
      const count = ledger.copy(into, offset, position);
      position += count;
      return count;
    },
    readFile: async () => {
      if (head === undefined) throw Object.assign(new Error("no .head"), { code: "ENOENT" });
      return head;
    },
  };
  return new FileBackend("/nowhere", memory).open(TENANT, MANIFEST);
}

/** A CR that a checkout has put at the end of a line changes nothing of what it says. */
function withoutCrlf(ledger: Buffer): Buffer {
  return Buffer.from(ledger.toString("latin1").replace(/\r(?=\n|$)/g, ""), "latin1");
}

async function subject(withHead: boolean) {
  const all = withHead ? [...records, finished()] : records;
  const [sample, other] = [await sampleLedger(all), await sampleLedger(all)];
  const buffers = (lines: string[]): Buffer[] => lines.map((line) => Buffer.from(`${line}\n`));
  const lines = buffers(sample.lines());
  /** What each cut after a whole line results in. */
  const prefixes: string[] = [];
  for (let count = 0; count <= lines.length; count++) {
    prefixes.push(dump(await memoryLedger(Buffer.concat(lines.slice(0, count)), undefined).state()));
  }
  return {
    bytes: Buffer.concat(lines),
    lines,
    foreign: buffers(other.lines()),
    head: withHead ? readFileSync(sample.headPath) : undefined,
    prefixes,
  };
}

describe("no mutation of a ledger is taken silently for another history", () => {
  it(`whose .head names its last line (${numRuns} mutations)`, async () => {
    const { bytes, lines, foreign, head, prefixes } = await subject(true);
    await fc.assert(
      fc.asyncProperty(mutation, async ({ of }) => {
        const mutated = of(lines, foreign);
        const result = await memoryLedger(mutated, head)
          .state()
          .catch((error: unknown) => error);
        if (result instanceof ReticketError) {
          expect(result.code).toMatch(/^LEDGER_(DAMAGED|FORKED|TRUNCATED|UNREADABLE)$/);
          return;
        }
        // What stands behind the whole history is a torn line, and is told of; the history is the same.
        const state = result as LedgerState;
        expect(dump(state)).toBe(prefixes.at(-1));
        const bare = withoutCrlf(mutated);
        const lacksNewline = bare.equals(bytes.subarray(0, -1));
        expect(bare.equals(bytes) || lacksNewline || state.tornBytes > 0).toBe(true);
        // A CR behind the last line feed is a torn line, and no line's end.
        if (state.tornBytes === 0) expect(state.crlfLines > 0).toBe(mutated.length > bare.length);
      }),
      { numRuns },
    );
  });

  it(`that has no .head yet: but for lines cut off at its end, which nothing could tell (${numRuns} mutations)`, async () => {
    const { bytes, lines, foreign, head, prefixes } = await subject(false);
    await fc.assert(
      fc.asyncProperty(mutation, async ({ of }) => {
        const mutated = of(lines, foreign);
        const result = await memoryLedger(mutated, head)
          .state()
          .catch((error: unknown) => error);
        if (result instanceof ReticketError) {
          expect(result.code).toMatch(/^LEDGER_(DAMAGED|FORKED|TRUNCATED|UNREADABLE)$/);
          return;
        }
        const state = result as LedgerState;
        expect(prefixes).toContain(dump(state));
        const bare = withoutCrlf(mutated);
        if (state.tornBytes === 0) expect(bytes.subarray(0, bare.length).equals(bare)).toBe(true);
      }),
      { numRuns },
    );
  });

  it(`when it is its .head that is mutated`, async () => {
    const { bytes, head = Buffer.of(), prefixes } = await subject(true);
    await fc.assert(
      fc.asyncProperty(mutation, async ({ of }) => {
        const mutated = of([head], [Buffer.from("{}\n")]);
        const result = await memoryLedger(bytes, mutated)
          .state()
          .catch((error: unknown) => error);
        if (result instanceof ReticketError) return;
        expect(dump(result as LedgerState)).toBe(prefixes.at(-1));
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    );
  });
});
