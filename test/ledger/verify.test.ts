import { statSync, truncateSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import { verifyLedger, verifyTenant } from "../../src/ledger/verify.js";
import {
  ada,
  claimed,
  grace,
  inDoubt,
  issued,
  MANIFEST,
  newRun,
  RUN,
  sampleLedger,
  started,
  TENANT,
  withLedger,
} from "./support.js";

const sealed: LedgerRecord = { type: "sealed", run: RUN, age: "YWdl" };

it("counts what a sound ledger holds", async () => {
  const { open } = await sampleLedger([started(), claimed(ada, grace), sealed, issued(ada), inDoubt(grace)]);
  expect(await verifyLedger(open())).toMatchObject({
    head: { seq: 5 },
    targets: 2,
    inDoubt: 1,
    issued: 1,
    sealed: 1,
    tornBytes: 0,
  });
});

it("tells of a torn tail, and cuts nothing", async () => {
  const { open, path } = await sampleLedger([started()], [issued(ada)]);
  truncateSync(path, statSync(path).size - 3);
  const size = statSync(path).size;
  expect((await verifyLedger(open())).tornBytes).toBeGreaterThan(0);
  expect(statSync(path).size).toBe(size);
});

it("finds no fault with runs that never seal, beside others that do", async () => {
  const plain = newRun();
  const { open } = await sampleLedger([
    ...[sealed, issued(ada), issued(grace)],
    ...[
      { ...claimed(ada), run: plain },
      { ...issued(ada), run: plain },
    ],
  ] as LedgerRecord[]);
  expect(await verifyLedger(open())).toMatchObject({ issued: 3, sealed: 1 });
});

it.each<[string, LedgerRecord[], number]>([
  ["before the first sealed one", [issued(ada), sealed, issued(grace)], 2],
  ["away from its sealed one", [sealed, issued(ada), claimed(grace), issued(grace)], 5],
])("finds an issued line %s, in a run that seals", async (_, records, line) => {
  const { open, path } = await sampleLedger(records);
  await expect(verifyLedger(open())).rejects.toMatchObject({
    code: "LEDGER_DAMAGED",
    message: expect.stringContaining(`${path}:${line}: `),
    hint: expect.stringMatching(/report it.*generation/),
    context: { path, line },
  });
});

it("verifies every ledger of a tenant, the sound ones beside the damaged", async () => {
  const { home, path } = await sampleLedger([started()]);
  await withLedger(home.open(TENANT, "another"), (ledger) => ledger.append([started()]));
  writeFileSync(path, "nonsense\n");
  const verified = await verifyTenant(home, TENANT);
  expect(verified).toMatchObject([
    { manifest: "another", result: { targets: 0, head: { seq: 1 } } },
    { manifest: MANIFEST, location: path, result: { code: "LEDGER_DAMAGED" } },
  ]);
  expect(await verifyTenant(home, TENANT, ["another"])).toHaveLength(1);
});
