import { mkdirSync } from "node:fs";
import { cp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { buildCli, TEST_VERSION } from "../support/build-cli.js";
import { Workplace } from "../support/workplace.js";

// A reticket that knows ledger format 1 only meets what today's wrote. It must say which version is needed, and must not
// send, write, or advise anything that makes a sound ledger forget what was issued.
const OLDER = "0.1.9";
const golden = join(import.meta.dirname, "../fixtures/golden/format-1/file");
let folder: string;
let older: string;
beforeAll(async () => {
  const cache = join(import.meta.dirname, "../../node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  folder = join(cache, `reticket-older-${process.pid}`);
  buildCli(folder, { RETICKET_FORMAT_VERSION: "1", RETICKET_VERSION: JSON.stringify(OLDER) });
  older = join(folder, "main.mjs");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open();
  await place.manifest("batch", place.users(3));
});
afterEach(() => place.close());

const APPLY = ["apply", "--auto-approve", "--tickets-out", "t.ndjson", "."];

async function ledgers(): Promise<Map<string, string>> {
  return new Map([...(await place.files())].filter(([path]) => path.includes("/ledger/")));
}

async function expectRefusals(): Promise<void> {
  const before = await ledgers();
  const sent = place.sandbox.stats().requests;
  for (const args of [
    ["plan", "."],
    ["status", "."],
    ["tickets", "--identity", "key.txt", "."],
    ["ledger", "verify"],
    ["ledger", "copy", "file:ledger", "file:copy"],
    APPLY,
  ]) {
    const { code, stdout, stderr } = await place.run(args, { cli: older });
    const said = stdout + stderr;
    expect([code, said], args.join(" ")).toEqual([1, expect.stringContaining("LEDGER_NEWER")]);
    expect(said).toContain(`written by reticket ${TEST_VERSION}`);
    expect(said).toContain(`this is reticket ${OLDER}. The ledger is not damaged`);
    expect(said).toMatch(/use reticket 0\.4\.0 or newer/);
    expect(said).not.toMatch(/restore|back-?up|checkout|LEDGER_DAMAGED/i);
  }
  expect(await ledgers()).toEqual(before);
  expect(await readdir(place.folder)).not.toContain("copy");
  expect(place.sandbox.stats().requests).toBe(sent);
}

it("an older reticket that meets today's ledger says which version is needed, and sends and writes nothing", async () => {
  await place.run(["keygen", "--out", "key.txt"]);
  expect((await place.run(APPLY)).code).toBe(0);
  await expectRefusals();
  expect((await place.run(["plan", "."])).stdout).toContain("No changes");
});

it("an older reticket says the same of its own ledger once today's has written to it", async () => {
  await place.run(["keygen", "--out", "key.txt"]);
  expect((await place.run(APPLY, { cli: older })).code).toBe(0);
  expect(
    await readFile([...(await ledgers()).keys()].find((path) => path.endsWith("son"))!, "utf8"),
  ).toContain('"format_version":1');
  expect((await place.run(["status", "."], { cli: older })).code).toBe(0);
  await place.manifest("batch", place.users(4));
  expect((await place.run(APPLY)).code).toBe(0);
  await expectRefusals();
});

it("an older reticket reads the ledgers of its own format", async () => {
  await cp(golden, place.path("ledger"), { recursive: true });
  await place.write("reticket.yaml", "tenant: acme.eu.auth0.com\n");
  const { code, stdout, stderr } = await place.run(["ledger", "verify"], {
    cli: older,
    env: { AUTH0_DOMAIN: "acme.eu.auth0.com" },
  });
  expect([code, stdout, stderr]).toEqual([0, expect.stringContaining("golden: valid"), ""]);
});
