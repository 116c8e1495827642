import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { durationWords, rateWords } from "../../../src/cli/output/duration.js";
import { toJson } from "../../../src/cli/output/json.js";
import { shellWords } from "../../../src/cli/output/shell.js";
import { csvRow, freeText } from "../../../src/csv.js";
import { parseDuration } from "../../../src/duration.js";

describe("a row of CSV", () => {
  it("quotes what needs it, and doubles quotes", () => {
    expect(csvRow(["a", 'say "hi"', "x,y", ""])).toBe('a,"say ""hi""","x,y",');
  });

  it("keeps ids, keys and addresses exactly as they are, in quotes where a spreadsheet might compute them", () => {
    const values = [
      "-zL3k_key",
      "=a@example.com",
      "+49@example.com",
      "-ada@example.com",
      "@x",
      "a",
      'b"c',
      "",
    ];
    expect(parse(`${csvRow(values)}\n`)).toEqual([values]);
    for (const value of values.slice(0, 5)) expect(csvRow([value])).toBe(`"${value}"`);
  });

  it("defuses free text that a spreadsheet takes for a formula", () => {
    for (const start of ["=", "+", "-", "@", " =", "\t=", "\r="]) {
      expect(csvRow([freeText(`${start}1+1`)])).toMatch(/^"?'/);
    }
    expect(freeText("Ada")).toBe("Ada");
  });

  it("stays on one line", () => {
    expect(csvRow(["a\nb\r\u001b[2J"])).toBe("a b  [2J");
  });
});

describe("durations", () => {
  it("are read in hours, minutes and seconds", () => {
    expect(["90s", "45m", "5h", "5h30m", "1h1m1s"].map(parseDuration)).toEqual([
      90_000, 2_700_000, 18_000_000, 19_800_000, 3_661_000,
    ]);
  });

  it("are refused in any other spelling", () => {
    for (const text of ["", "0s", "5", "5 h", "1.5h", "30m5h", "-5m", "5d", "5H"]) {
      expect(parseDuration(text), text).toBeUndefined();
    }
  });

  it("are told in their two largest units", () => {
    const told = [0, 45_000, 59_600, 720_000, 3_600_000, 4_980_000, 32_400_000].map(durationWords);
    expect(told).toEqual(["1 s", "45 s", "1 min", "12 min", "1 h", "1 h 23 min", "9 h"]);
  });

  it("go with rates that are told a second where they are fast, a minute where they are slow", () => {
    expect([16, 10, 2.5, 2].map(rateWords)).toEqual(["16/s", "10/s", "150/min", "120/min"]);
  });
});

describe("a command line to paste", () => {
  it("quotes what a shell would take apart, and shows control characters", () => {
    expect(shellWords(["reticket", "a b", "it's", "x\u001by", "resets/"])).toBe(
      String.raw`reticket 'a b' 'it'\''s' 'x\u{1b}y' resets/`,
    );
  });
});

describe("a line of JSON", () => {
  it("is nothing that a CI system takes for a command", () => {
    const value = { user_id: "auth0|###[set-output name=x]y ##vso[z ## [" };
    expect(toJson(value)).not.toMatch(/##\w*\[/);
    expect(JSON.parse(toJson(value))).toEqual(value);
  });

  it("is the value, in characters that a terminal does nothing with", () => {
    const value = { "\u009b": "\u202e\u001b\u200d" };
    expect(toJson(value)).toMatch(/^[\x20-\x7e]*$/);
    expect(JSON.parse(toJson(value))).toEqual(value);
  });
});
