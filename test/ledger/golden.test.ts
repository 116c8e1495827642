import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLedgerBackend } from "../../src/ledger/backend.js";
import { copyLedger } from "../../src/ledger/copy.js";
import { FileBackend } from "../../src/ledger/file/backend.js";
import { GitBackend } from "../../src/ledger/git/backend.js";
import type { LedgerBackend, LedgerLine, LedgerRecord } from "../../src/ledger/ledger.js";
import { changePause } from "../../src/ledger/pause/change.js";
import { pauseInForce } from "../../src/ledger/pause/mark.js";
import { FORMAT_VERSION, RECORD_TYPES } from "../../src/ledger/record-types.js";
import { verifyLedger } from "../../src/ledger/verify.js";
import { targetId } from "../../src/target.js";
import { GitRemote } from "../support/git-remote.js";
import { PostgresServer } from "../support/postgres.js";
import { claimed, issued, newRun, started, temporaryFolder, withLedger } from "./support.js";

// Ledgers as released versions wrote them; README.md there says how they were made. They are never made again: what
// was ever written is read, and appended to, for good.
const GOLDEN = join(import.meta.dirname, "../fixtures/golden");
const TENANT = "acme.eu.auth0.com";
const MANIFEST = "golden";
const newcomer = { user_id: "auth0|newcomer" };

let remote: GitRemote;
let server: PostgresServer;
beforeAll(async () => {
  remote = await GitRemote.create();
  server = await PostgresServer.startOwn();
});
afterAll(() => Promise.all([remote.destroy(), server.destroy()]));

const fromFile = (format: number): LedgerBackend => {
  const dir = temporaryFolder();
  cpSync(join(GOLDEN, `format-${format}/file`), dir, { recursive: true });
  return new FileBackend(dir);
};

const fromGit = async (format: number): Promise<LedgerBackend> => {
  const clone = await remote.clone();
  const branch = `golden-${newRun()}`;
  await remote.putBranch(branch, join(GOLDEN, `format-${format}/git`));
  return new GitBackend(clone, branch, { claimAheadMs: 20 });
};

const fromPostgres = async (format: number, layout: number): Promise<LedgerBackend> => {
  await server.query("DROP SCHEMA IF EXISTS golden CASCADE");
  await server.query(readFileSync(join(GOLDEN, `format-${format}/postgres-layout-${layout}.sql`), "utf8"));
  return openLedgerBackend(`${server.url}?schema=golden`, "/");
};

const FORMATS = readdirSync(GOLDEN)
  .filter((name) => name.startsWith("format-"))
  .map((name) => Number(name.slice("format-".length)));

/** Each golden ledger; what layout 1 of the tables was written with knew fewer records. */
const LEDGERS: [string, number, () => LedgerBackend | Promise<LedgerBackend>, boolean][] = FORMATS.flatMap(
  (format) =>
    [
      [`format ${format} in a file`, format, () => fromFile(format), true] as const,
      [`format ${format} on a git branch`, format, () => fromGit(format), true] as const,
      ...readdirSync(join(GOLDEN, `format-${format}`)).flatMap((name) => {
        const layout = Number(/^postgres-layout-(\d+)\.sql$/.exec(name)?.[1]);
        return Number.isNaN(layout)
          ? []
          : [
              [
                `format ${format} in PostgreSQL, layout ${layout}`,
                format,
                () => fromPostgres(format, layout),
                layout > 1,
              ],
            ];
      }),
    ] as [string, number, () => LedgerBackend | Promise<LedgerBackend>, boolean][],
);

const open = (home: LedgerBackend) => home.open(TENANT, MANIFEST);

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

it("there is a golden ledger of every format, with every record type that the format has", async () => {
  expect(FORMATS.sort()).toEqual(Array.from({ length: FORMAT_VERSION }, (_, index) => index + 1));
  for (const format of FORMATS) {
    const lines = await collect(open(fromFile(format)).lines());
    const types = new Set(lines.map(({ type }) => type));
    const known = Object.entries(RECORD_TYPES).filter(([, since]) => since <= format);
    const missing = known.filter(([type]) => !types.has(type as LedgerLine["type"]));
    expect(missing, `format ${format}`).toEqual([]);
  }
});

describe.each(LEDGERS)("the golden ledger of %s", (_, format, load, whole) => {
  it("says what it said when it was written", async () => {
    const state = await open(await load()).state();
    const of = (user_id: string) => state.get(targetId({ user_id }));
    expect(of("auth0|bob")).toMatchObject({ last: "issued", generation: 2, inDoubt: false });
    expect(of("auth0|cÿd")).toMatchObject({ last: "in_doubt", inDoubt: true });
    const mary = targetId({ email: "mary@example.com", connection_id: "con_0000000000000001" });
    expect(state.get(mary)).toMatchObject({ last: "rejected", target: { email: "Mary@Example.com" } });
    expect(state.rejection(mary)).toMatchObject({ status: 404, errorCode: "inexistent_user" });
    const nora = targetId({ email: "nora@example.com", connection_id: "con_0000000000000002" });
    expect(state.get(nora)).toMatchObject({ last: "claimed", inDoubt: true });
    expect(state.runs.map(({ ended }) => ended).filter((ended) => ended !== undefined)).toEqual([
      "stopped",
      "time_budget",
      ...(format < 3 ? [] : ["done"]),
      ...(format < 4 ? [] : ["waiting"]),
    ]);
    if (!whole) return;
    expect(of("auth0|ada")).toMatchObject({
      delivery: { smtp: "delivered" },
      observed: { state: "completed", at: Date.parse("2026-11-02T08:09:10.123Z") },
      sessions: { state: "revoked", spent: true },
    });
    expect(of("auth0|dan")).toMatchObject({
      delivery: { smtp: "refused", file: "delivered" },
      observed: { state: "gone", why: "deleted" },
    });
    expect(of("auth0|eve")).toMatchObject({ delivery: { smtp: "in_doubt" }, observed: undefined });
    expect(of("auth0|bob")).toMatchObject({ delivery: undefined, observed: undefined });
    expect(state.get(mary)).toMatchObject({ sessions: { state: "unrevoked" } });
    expect(state.get(nora)).toMatchObject({ sessions: { state: "in_doubt" } });
    if (format < 3) return;
    expect(of("auth0|ivy")).toMatchObject({
      last: "issued",
      password: { state: "contained" },
      sessionsAfterReset: { state: "revoked", spent: false },
    });
    expect(of("auth0|jon")).toMatchObject({ last: "none", inDoubt: true, password: { state: "contained" } });
    expect(of("auth0|kim")).toMatchObject({
      last: "none",
      alreadyReset: Date.parse("2026-11-03T08:09:10.123Z"),
    });
    expect(of("auth0|lea")).toMatchObject({ password: { state: "in_doubt", why: undefined } });
    expect(state.get(mary)).toMatchObject({
      password: { state: "uncontained", why: "400: PasswordStrengthError" },
    });
    expect(state.get(nora)).toMatchObject({ password: { state: "in_doubt", why: "socket hang up" } });
    if (format < 4) return;
    expect(of("auth0|max")).toMatchObject({ invalidation: { state: "invalidated", mayArrive: false } });
    expect(of("auth0|fay")).toMatchObject({ invalidation: { state: "not_invalidated", mayArrive: false } });
    expect(of("auth0|liz")).toMatchObject({
      delivery: { smtp: "delivered" },
      deliveryFailures: undefined,
      reminders: [
        { afterSec: 86_400, marks: { smtp: "delivered", file: "undelivered", webhook: "in_doubt" } },
      ],
    });
    const oli = targetId({ email: "oli@example.com", connection_id: "con_0000000000000001" });
    expect(state.get(oli)).toMatchObject({ invalidation: { state: "in_doubt", why: "socket hang up" } });
    expect(of("google-oauth2|gus")?.issued?.identity).toMatchObject({ user_id: "gus1", provider: "auth0" });
    expect(state.waves.generation).toBe(2);
    expect([...state.waves.opened].map(([wave, { members }]) => [wave, members])).toEqual([[1, 1]]);
    expect(state.waves.waveOf("u:auth0|ned")).toBe(1);
    expect(state.pauses.map(({ type, why }) => [type, why])).toEqual([
      ["paused", "the help desk is full"],
      ["resumed", "it is Monday"],
      ["paused", "a wrong list"],
    ]);
  });

  it("is paused if a pause is recorded or marked, and can be resumed", async () => {
    const home = await load();
    const { pauses } = await open(home).state();
    const marks = await home.pauses.read(TENANT, [MANIFEST], { fresh: true });
    const pause = pauseInForce(marks.get(MANIFEST), pauses);
    expect(pause?.why).toBe(format < 4 ? undefined : "a wrong list");
    const whose = { tenant: TENANT, manifest: MANIFEST };
    await changePause(home.pauses, whose, pauses, { type: "paused", actor: "a", why: "later" });
    await changePause(home.pauses, whose, pauses, { type: "resumed", actor: "a" });
    const after = await home.pauses.read(TENANT, [MANIFEST], { fresh: true });
    expect(pauseInForce(after.get(MANIFEST), pauses)).toBeUndefined();
  });

  it("is appended to, and says before that of which format it is from there on", async () => {
    const home = await load();
    const before = await collect(open(home).history());
    const lines = await collect(open(home).lines());
    const run = newRun();
    await withLedger(open(home), async (ledger) => {
      await ledger.append([{ ...started(), run } as LedgerRecord]);
      await ledger.append([claimed(newcomer), { ...issued(newcomer), run } as LedgerRecord]);
    });
    expect((await collect(open(home).history())).slice(0, before.length)).toEqual(before);
    const added = (await collect(open(home).lines())).slice(-4).map(({ type }) => type);
    const raise = format < FORMAT_VERSION ? "format_raised" : expect.not.stringMatching("format_raised");
    expect(added).toEqual([raise, "run_started", "claimed", "issued"]);
    await withLedger(open(home), (ledger) =>
      ledger.append([{ ...issued(newcomer, "https://acme/two"), run } as LedgerRecord]),
    );
    const types = (await collect(open(home).lines())).map(({ type }) => type);
    const raised = lines.filter(({ type }) => type === "format_raised").length;
    const raises = types.filter((type) => type === "format_raised").length;
    expect(raises).toBe(raised + (format < FORMAT_VERSION ? 1 : 0));
    expect(await verifyLedger(open(home))).toMatchObject({ tornBytes: 0, sealed: expect.any(Number) });
  });

  it("goes from home to home and back as it is, and is appended to in each", async () => {
    const home = await load();
    const clone = await remote.clone();
    const homes = [
      new FileBackend(temporaryFolder()),
      openLedgerBackend(server.freshUrl(), "/"),
      new GitBackend(clone, `copy-${newRun()}`, { claimAheadMs: 20 }),
      new FileBackend(temporaryFolder()),
    ];
    let from = home;
    for (const to of homes) {
      const history = await collect(open(from).history());
      await copyLedger(from, to, TENANT);
      expect(await collect(open(to).history())).toEqual(history);
      await withLedger(open(to), (ledger) => ledger.append([claimed(newcomer), issued(newcomer)]));
      from = to;
    }
    const state = await open(from).state();
    expect(state.get(targetId(newcomer))).toMatchObject({ last: "issued" });
    expect(state.get(targetId({ user_id: "auth0|bob" }))).toMatchObject({ generation: 2 });
  });
});
