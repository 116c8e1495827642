import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { manifestKeys } from "../../src/manifest/keys.js";
import { cheaperWay } from "../../src/refresh/refresh.js";
import { type Seen, tenantFor } from "../auth0/servers.js";
import { RUN, sha, TENANT } from "../ledger/support.js";
import { type Answer, byName, issueTo, RESET_AT, refreshAt, targetOf } from "../support/refreshing.js";

const NO_COUNTS = { completed: 0, completedBefore: 0, expired: 0, blocked: 0, deleted: 0, open: 0 };

describe("a refresh", () => {
  it("checks every open ticket, counts the states and records the changes", async () => {
    const stage = await issueTo({
      batch: [
        "auth0|reset",
        "auth0|blocked",
        "auth0|deleted",
        "auth0|open",
        { id: "auth0|old", expiresAt: "2020-01-01T00:00:00Z" },
        { id: "auth0|before", observed: { state: "completed", at: 1 } },
        { id: "auth0|back", observed: { state: "gone", at: 1, why: "blocked" } },
        { id: "auth0|blocked-before", observed: { state: "gone", at: 1, why: "blocked" } },
      ],
    });
    const { result, written, paths } = await refreshAt(stage, byName, { concurrency: 4 });
    expect(result).toEqual({
      run: expect.stringMatching(/^[0-9A-Z]{26}$/),
      ...{
        via: "get",
        ended: "done",
        recorded: 5,
        left: 0,
        error: undefined,
        unclear: [],
        customDatabases: [],
        blind: new Set(),
        refused: [],
      },
      counts: { completed: 1, completedBefore: 1, expired: 1, blocked: 2, deleted: 1, open: 2 },
      gone: [
        { manifest: "batch", target: { user_id: "auth0|blocked" }, why: "blocked" },
        { manifest: "batch", target: { user_id: "auth0|blocked-before" }, why: "blocked" },
        { manifest: "batch", target: { user_id: "auth0|deleted" }, why: "deleted" },
      ],
    });
    expect(paths).toHaveLength(7);
    expect(
      written
        .map(({ type }) => type)
        .slice(1, -1)
        .sort(),
    ).toEqual(["completed", "expired", "gone", "gone", "returned"]);
    expect(written[0]).toMatchObject({
      ...{ type: "run_started", operation: "refresh", actor: "ada@ci", tool_version: "1.2.3" },
      digest: manifestKeys(stage.input.manifests[0]!, TENANT).digest,
    });
    expect(written.at(-1)).toMatchObject({ type: "run_finished", ended: "done" });
    expect(written.find(({ type }) => type === "completed")).toMatchObject({ reset_at: RESET_AT });
  });

  it("does not take a password that a later manifest replaced for a reset", async () => {
    const stage = await issueTo({ first: ["auth0|ada", "auth0|bob"], second: [] });
    const ledger = stage.ledgers.get("second")!;
    const [ada, bob] = [{ user_id: "auth0|ada" }, { user_id: "auth0|bob" }];
    const record = { run: RUN, key: sha("second") };
    await ledger.append([
      { ...record, type: "contained", target: ada },
      { ...record, type: "containment_in_doubt", target: bob, why: "no answer" },
    ]);
    stage.input.states.set("second", await ledger.state());
    const replacedAt = new Date(Date.now() + 1000).toISOString();
    const replaced = await refreshAt(stage, () => [200, { last_password_reset: replacedAt }]);
    expect(replaced.result).toMatchObject({ recorded: 0, counts: { ...NO_COUNTS, open: 2 } });
    const reset = await refreshAt(stage, () => [200, { last_password_reset: RESET_AT }]);
    expect(reset.result).toMatchObject({ counts: { ...NO_COUNTS, completed: 2 } });
  });

  it("lists users that are gone by manifest and user, and writes each to its own ledger", async () => {
    const stage = await issueTo({
      second: ["auth0|deleted-2", "auth0|blocked-1"],
      first: ["auth0|blocked-3", "auth0|deleted-4"],
    });
    const { result } = await refreshAt(stage, byName);
    expect(result.gone.map(({ manifest, target }) => [manifest, target])).toEqual([
      ["first", { user_id: "auth0|blocked-3" }],
      ["first", { user_id: "auth0|deleted-4" }],
      ["second", { user_id: "auth0|blocked-1" }],
      ["second", { user_id: "auth0|deleted-2" }],
    ]);
    const state = await stage.ledgers.get("first")!.state();
    expect(state.get("u:auth0|deleted-4")?.observed).toMatchObject({ state: "gone", why: "deleted" });
    expect(state.everyRun.at(-1)).toMatchObject({ run: result.run, ended: "done" });
  });

  it("lists unclear users and leaves the ledger unchanged", async () => {
    const stage = await issueTo({ batch: ["mary@example.com", "auth0|odd", "ada@example.com"] });
    const twice = ["auth0|1", "auth0|2"].map((user_id) => ({ user_id, identities: [{ provider: "auth0" }] }));
    const { result, written, progress } = await refreshAt(stage, ({ path }) =>
      path.includes("by-email") ? [200, twice] : [400, { statusCode: 400, message: "Bad id" }],
    );
    const several = expect.stringMatching(/^it is not known which connection .*--via export/);
    expect(result).toMatchObject({ ended: "done", counts: NO_COUNTS, recorded: 0, left: 0 });
    expect(result.unclear).toEqual([
      { manifest: "batch", target: targetOf("ada@example.com"), why: several },
      { manifest: "batch", target: targetOf("mary@example.com"), why: several },
      { manifest: "batch", target: targetOf("auth0|odd"), why: "400: Bad id" },
    ]);
    expect(written).toEqual([]);
    expect(progress.at(-1)).toEqual({ via: "get", total: 3, looked: 3 });
  });

  it("reports its progress from the start", async () => {
    const stage = await issueTo({ batch: ["auth0|1", "auth0|2"] });
    const { progress } = await refreshAt(stage, byName);
    expect(progress).toStrictEqual([0, 1, 2].map((looked) => ({ via: "get", total: 2, looked })));
  });

  it("works without a progress listener", async () => {
    const stage = await issueTo({ batch: ["auth0|1"] });
    const { result } = await refreshAt(stage, byName, { onProgress: undefined });
    expect(result).toMatchObject({ ended: "done", counts: { ...NO_COUNTS, open: 1 } });
  });

  it.each(["get", "export"] as const)(
    "asks for nothing where there is no open ticket, by %s",
    async (via) => {
      const stage = await issueTo({ batch: [{ id: "auth0|1", observed: { state: "completed", at: 1 } }] });
      const { result, paths, progress, written } = await refreshAt(stage, byName, { via });
      expect(result).toMatchObject({
        via,
        ended: "done",
        counts: { ...NO_COUNTS, completedBefore: 1 },
        left: 0,
      });
      expect([paths, progress, written]).toEqual([[], [], []]);
    },
  );

  it("sends no more requests per second than allowed", async () => {
    const stage = await issueTo({ batch: ["auth0|1", "auth0|2", "auth0|3", "auth0|4"] });
    const { times } = await refreshAt(stage, byName, { rate: 10, concurrency: 4 });
    expect(times.at(-1)! - times[0]!).toBeGreaterThan(100);
  });

  it("reports that it waits when the tenant responds 429", async () => {
    const stage = await issueTo({ batch: ["auth0|1"] });
    const waits: number[] = [];
    let asked = 0;
    const { result } = await refreshAt(
      stage,
      (seen) => (++asked === 1 ? [429, { statusCode: 429 }, { "retry-after": "0" }] : byName(seen)),
      { onWait: (ms) => waits.push(ms) },
    );
    expect(result).toMatchObject({ ended: "done", counts: { ...NO_COUNTS, open: 1 } });
    expect(waits).toHaveLength(1);
  });
});

describe("a refresh by export", () => {
  const exporting =
    (lines: readonly object[]) =>
    ({ method, path }: Seen, origin: string): Answer => {
      if (path.startsWith("/api/v2/users/")) return byName({ path } as Seen);
      if (path.startsWith("/file")) return [200, lines.map((line) => `${JSON.stringify(line)}\n`).join("")];
      if (method === "POST") return [200, { id: "job_1", status: "pending" }];
      return [200, { id: "job_1", status: "completed", location: `${origin}/file` }];
    };

  it("uses an export if single requests would take longer than a minute at the known rate", async () => {
    const stage = await issueTo({ batch: ["auth0|1", "auth0|2", "auth0|deleted", "auth0|4"] });
    const users = [
      { user_id: "auth0|1", last_password_reset: RESET_AT },
      { user_id: "auth0|2", blocked: true },
    ];
    const { result, progress, paths } = await refreshAt(stage, exporting(users), { knownRate: 0.01 });
    expect(result).toMatchObject({ via: "export", ended: "done", recorded: 3, left: 0 });
    expect(result.counts).toEqual({ ...NO_COUNTS, completed: 1, blocked: 1, deleted: 1, open: 1 });
    expect(result.gone.map(({ why }) => why)).toEqual(["blocked", "deleted"]);
    expect(progress[0]).toEqual({ via: "export", total: 4, looked: 0, status: "completed" });
    // The file does not have these two: only the tenant can say whether they were deleted.
    const asked = paths.filter((path) => path.startsWith("/api/v2/users/")).map((path) => path.split("?")[0]);
    expect(asked).toEqual(["/api/v2/users/auth0|deleted", "/api/v2/users/auth0|4"]);
  });

  it("does not call a user deleted because its address is not found or the file is empty", async () => {
    const ada = { email: "ada@example.com", connection_id: "con_0000000000000001" };
    const stage = await issueTo({ batch: ["ada@example.com"] });
    const { result, written } = await refreshAt(stage, exporting([{ email: "bob@example.com" }]), {
      via: "export",
    });
    expect(result).toMatchObject({ recorded: 0, counts: NO_COUNTS, gone: [] });
    expect(result.unclear).toMatchObject([
      { target: ada, why: expect.stringContaining("no user with a password") },
    ]);
    expect(written).toEqual([]);
    const empty = await issueTo({ batch: ["auth0|1"] });
    const failed = await refreshAt(empty, exporting([]), { via: "export" });
    expect(failed.result).toMatchObject({ ended: "stopped", error: { code: "EXPORT_FAILED" }, gone: [] });
  });

  it("stops with all tickets left if the tenant refuses the export", async () => {
    const stage = await issueTo({ batch: ["auth0|1"] });
    const { result, written } = await refreshAt(stage, () => [400, { statusCode: 400, message: "no" }], {
      via: "export",
    });
    expect(result).toMatchObject({ ended: "stopped", left: 1, error: { code: "EXPORT_FAILED" } });
    expect(written).toEqual([]);
  });
});

describe("a refresh that ends early", () => {
  it("sends nothing if it is stopped before it begins", async () => {
    const stage = await issueTo({ batch: ["auth0|1", "auth0|2"] });
    const { result, paths } = await refreshAt(stage, byName, { drain: AbortSignal.abort() });
    expect(result).toMatchObject({ ended: "interrupted", left: 2, counts: NO_COUNTS, error: undefined });
    expect(paths).toEqual([]);
  });

  it("cancels the request in flight and records what it observed before", async () => {
    const stage = await issueTo({ batch: ["auth0|blocked", "auth0|hangs", "auth0|later"] });
    const drain = new AbortController();
    const { result, written, paths, progress } = await refreshAt(
      stage,
      (seen) => {
        if (!seen.path.includes("hangs")) return byName(seen);
        drain.abort();
        return undefined;
      },
      { drain: drain.signal },
    );
    expect(result).toMatchObject({ ended: "interrupted", left: 2, recorded: 1, error: undefined });
    expect(paths).toHaveLength(2);
    expect(progress.map(({ looked }) => looked)).toEqual([0, 1]);
    expect(written.at(-1)).toMatchObject({ type: "run_finished", ended: "interrupted" });
    expect(written.at(-1)).not.toHaveProperty("why");
  });

  it("removes its listeners when it has finished", async () => {
    const stage = await issueTo({ batch: ["auth0|1"] });
    const { signal } = new AbortController();
    expect((await refreshAt(stage, byName, { drain: signal })).result.ended).toBe("done");
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("reports what stopped it and records what it observed before", async () => {
    const stage = await issueTo({ batch: ["auth0|blocked", "auth0|refused", "auth0|later"] });
    const { result, written, paths } = await refreshAt(stage, (seen) =>
      seen.path.includes("refused")
        ? [403, { statusCode: 403, message: "Insufficient scope" }]
        : byName(seen),
    );
    expect(result).toMatchObject({
      ...{ ended: "stopped", left: 2, recorded: 1, error: { code: "SCOPE_MISSING" } },
      counts: { ...NO_COUNTS, blocked: 1 },
    });
    expect(paths).toHaveLength(2);
    expect(written.at(-1)).toMatchObject({ type: "run_finished", ended: "stopped", why: "SCOPE_MISSING" });
  });

  it("gives up after the configured time if the tenant is unreachable", async () => {
    const stage = await issueTo({ batch: ["auth0|1"] });
    const { result } = await refreshAt(stage, byName, {
      tenant: tenantFor("http://127.0.0.1:1"),
      unreachableMs: 1,
    });
    expect(result).toMatchObject({ ended: "stopped", left: 1, error: { code: "TENANT_UNREACHABLE" } });
  });

  it("reports the first of two errors if the ledger fails as well", async () => {
    const stage = await issueTo({ batch: ["auth0|blocked", "auth0|refused"] });
    const { result } = await refreshAt(stage, async (seen) => {
      if (!seen.path.includes("refused")) return byName(seen);
      await stage.ledgers.get("batch")!.close();
      return [403, { statusCode: 403, message: "Insufficient scope" }];
    });
    expect(result).toMatchObject({ ended: "stopped", error: { code: "SCOPE_MISSING" } });
  });

  it("does not end as done if the ledger can't be written", async () => {
    const stage = await issueTo({ batch: ["auth0|blocked"] });
    await stage.ledgers.get("batch")!.close();
    const { result } = await refreshAt(stage, byName);
    expect(result).toMatchObject({ ended: "stopped", left: 0, error: expect.any(Error) });
  });

  it.each([0, 1])("calls a fault of its own internal, and keeps its cause, after %i users", async (users) => {
    const stage = await issueTo({ batch: ["auth0|1", "auth0|2"] });
    const cause = new RangeError("the screen is too small");
    const { result, paths } = await refreshAt(stage, byName, {
      onProgress: ({ looked }) => {
        if (looked === users) throw cause;
      },
    });
    const message = "reticket failed during a refresh";
    expect(result).toMatchObject({ ended: "stopped", error: { code: "INTERNAL", message, cause } });
    expect(paths).toHaveLength(users);
  });
});

it("uses single requests if they take at most a minute at the tenant's rate, otherwise an export", () => {
  expect(cheaperWay(120, undefined)).toBe("get");
  expect(cheaperWay(121, undefined)).toBe("export");
  expect(cheaperWay(960, 16)).toBe("get");
  expect(cheaperWay(961, 16)).toBe("export");
});
