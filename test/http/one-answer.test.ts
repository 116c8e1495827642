import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OneAnswer } from "../../src/http/one-answer.js";

const SIZED = 'HTTP/1.1 201 Created\r\ncontent-length: 14\r\n\r\n{"ticket":"x"}';
const CHUNKED =
  'HTTP/1.1 201 Created\r\ntransfer-encoding: chunked\r\n\r\n7;a=b\r\n{"ticke\r\n7\r\nt":"x"}\r\n0\r\ntrailer: 1\r\n\r\n';
const EMPTY = "HTTP/1.1 204 No Content\r\n\r\n";
const CONTINUE = "HTTP/1.1 100 Continue\r\nx: y\r\n\r\n";
const HINTS = "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n";

/** What is handed on of these pieces, and what is known of the answer afterwards. */
function listen(pieces: readonly string[]) {
  const answer = new OneAnswer();
  const passed = pieces.map((piece) => answer.take(Buffer.from(piece, "latin1")).toString("latin1")).join("");
  return { passed, isWhole: answer.isWhole, spokeOn: answer.spokeOn };
}

/** The text in pieces of one to seven bytes. */
const inPieces = (text: string) =>
  fc.infiniteStream(fc.integer({ min: 1, max: 7 })).map((lengths) => {
    const pieces: string[] = [];
    for (let at = 0; at < text.length; at += pieces.at(-1)!.length) {
      pieces.push(text.slice(at, at + (lengths.next().value as number)));
    }
    return pieces;
  });

describe("an answer on a connection of its own", () => {
  test.each([
    ["with a content-length", SIZED],
    ["in chunks, with an extension and a trailer", CHUNKED],
    ["without a body", EMPTY],
  ])("%s is whole at its last byte, in whatever pieces it comes", (_, text) => {
    fc.assert(
      fc.property(inPieces(text), (pieces) => {
        expect(listen(pieces)).toEqual({ passed: text, isWhole: true, spokeOn: false });
        expect(listen(pieces.slice(0, -1)).isWhole).toBe(false);
      }),
    );
  });

  test.each([SIZED, CHUNKED, EMPTY])(
    "is followed by a second one: that is noticed and not handed on",
    (text) => {
      fc.assert(
        fc.property(inPieces(text + SIZED), (pieces) => {
          expect(listen(pieces)).toEqual({ passed: text, isWhole: true, spokeOn: true });
        }),
      );
    },
  );

  test("may be followed by blank lines", () => {
    expect(listen([`${SIZED}\r\n`, "\r\n"])).toEqual({ passed: SIZED, isWhole: true, spokeOn: false });
  });

  test("loses the `100 Continue` before it, and no other interim answer", () => {
    fc.assert(
      fc.property(inPieces(CONTINUE + HINTS + CONTINUE + SIZED), (pieces) => {
        expect(listen(pieces)).toEqual({ passed: HINTS + SIZED, isWhole: true, spokeOn: false });
      }),
    );
  });

  test.each([
    ["two lengths", "HTTP/1.1 201 Created\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n"],
    [
      "a length and chunks",
      "HTTP/1.1 201 Created\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n",
    ],
    ["a length that is no number", "HTTP/1.1 201 Created\r\ncontent-length: x\r\n\r\n"],
    ["another protocol", "SSH-2.0-OpenSSH_9.6\r\n"],
    ["an upgrade", "HTTP/1.1 101 Switching\r\nupgrade: x\r\n\r\n"],
    ["a head without end", `HTTP/1.1 201 Created\r\n${"x: y\r\n".repeat(10_000)}`],
    ["interim answers without end", HINTS.repeat(200)],
  ])("is never whole with %s: undici gets it as it is", (_, text) => {
    expect(listen([text, "more"])).toEqual({ passed: `${text}more`, isWhole: false, spokeOn: false });
  });

  test("is never whole with a size of a chunk that can't be read", () => {
    const text = "HTTP/1.1 201 Created\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n0\r\n\r\n";
    expect(listen([text])).toMatchObject({ passed: text, isWhole: false });
  });

  test("without a length ends with the connection", () => {
    expect(listen(["HTTP/1.1 201 Created\r\n\r\n", SIZED])).toMatchObject({ isWhole: false, spokeOn: false });
  });
});
