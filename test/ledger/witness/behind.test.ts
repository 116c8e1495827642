import { expect, it } from "vitest";
import { behind } from "../../../src/ledger/witness/behind.js";
import type { FoundWitness } from "../../../src/ledger/witness/witness.js";
import { MANIFEST, TENANT } from "../support.js";

const seen = (seq: number, lineage = "ours"): FoundWitness => ({
  ...{ tenant: TENANT, manifest: MANIFEST, home: "file:/srv/ledger", lineage, seq, sum: `sum ${seq}` },
  ...{ at: "2026-11-26T01:02:03.000Z", actor: "ada@ci", source: "/state/one.witness", named: false },
});
const head = (seq: number, lineage = "ours") => ({ lineage, seq, sum: `another ${seq}` });

it.each([
  ["the ledger is gone, all 8 lines of it", undefined, null],
  ["the ledger is older than it was: it ends with line 7, and 1 line is missing", undefined, head(6)],
  ["the ledger is older than it was: it ends with line 4, and 4 lines are missing", undefined, head(3)],
  [
    "line 8 is not the one that was there before: older lines came back, and others were written behind them",
    head(7),
    head(9),
  ],
  ["another ledger has taken the place of the one that was here", head(0, "theirs"), head(9, "theirs")],
])("%s", (words, found, last) => {
  expect(behind("/srv/ledger.ndjson", [{ seen: seen(7), found }], last)).toMatchObject({
    code: "LEDGER_BEHIND",
    message: `/srv/ledger.ndjson: ${words}: ada@ci saw line 8 at 2026-11-26T01:02:03.000Z (/state/one.witness); people who were sent a ticket in the missing lines would be sent another`,
    hint: expect.stringContaining(`reticket ledger accept-loss ${MANIFEST} --up-to 8 --why TEXT`),
    context: { path: "/srv/ledger.ndjson", found: last?.seq ?? null, expected: 7 },
  });
});

it("tells of the witness that saw most, and names all that is lost", () => {
  const missing = [5, 9, 7].map((seq) => ({ seen: seen(seq), found: undefined }));
  expect(behind("x", missing, head(3))).toMatchObject({
    message: expect.stringContaining("saw line 10 "),
    context: {
      expected: 9,
      lost: [5, 9, 7].map((seq) => ({ lineage: "ours", seq, sum: `sum ${seq}` })),
    },
  });
});
