import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Seen } from "../auth0/servers.js";
import { type Answer, issueTo, refreshAt } from "../support/refreshing.js";

const EXPIRED = "2020-01-01T00:00:00Z";
const RESET_AT = "2098-01-01T00:00:00.000Z";
const identities = (connection: string) => [{ provider: "auth0", connection }];

/** A tenant with a custom database `Legacy`, an Auth0 database `Users`, and a log. */
const tenant =
  (log: readonly object[] = [], connections: Answer | undefined = undefined) =>
  ({ path }: Seen): Answer => {
    if (path.startsWith("/api/v2/connections")) {
      const name = /name=([^&]+)/.exec(path)?.[1] ?? "Legacy";
      const options = name === "Legacy" ? { enabledDatabaseCustomization: true } : {};
      const connection = { name, options };
      return connections ?? [200, path.includes("name=") ? [connection] : connection];
    }
    if (path.startsWith("/api/v2/logs")) {
      const from = /from=([^&]+)/.exec(path)?.[1];
      const start =
        from === undefined ? 0 : log.findIndex((event) => "log_id" in event && event.log_id === from) + 1;
      return [200, log.slice(start, start + (from === undefined ? 1 : 100))];
    }
    if (path.includes("users-by-email")) {
      return [200, [{ user_id: "auth0|mary", identities: identities("Legacy") }]];
    }
    return [200, { identities: identities(path.includes("legacy") ? "Legacy" : "Users") }];
  };

const event = (log_id: string, type: string, user: object, date = RESET_AT) => ({
  log_id,
  type,
  date,
  ...user,
});

describe("a refresh of users in a custom database", () => {
  const holders = [
    { id: "auth0|legacy-old", expiresAt: EXPIRED },
    "auth0|legacy-open",
    { id: "auth0|plain-old", expiresAt: EXPIRED },
    { id: "mary@example.com", expiresAt: EXPIRED },
  ];

  it("does not call a link unused because no reset is visible, and names the connection", async () => {
    const { result, written, paths } = await refreshAt(await issueTo({ batch: holders }), tenant());
    expect(result.counts).toMatchObject({ expired: 1, open: 1, completed: 0 });
    expect(result.customDatabases).toEqual(["Legacy"]);
    expect([...result.blind].filter((id) => id.startsWith("u:")).sort()).toEqual([
      "u:auth0|legacy-old",
      "u:auth0|legacy-open",
    ]);
    expect(result.unclear).toEqual([
      expect.objectContaining({
        target: { email: "mary@example.com", connection_id: "con_0000000000000001" },
      }),
      expect.objectContaining({
        target: { user_id: "auth0|legacy-old" },
        why: expect.stringMatching(/is a custom database, .*`--via logs` tells/),
      }),
    ]);
    expect(written.filter(({ type }) => type === "expired")).toEqual([
      expect.objectContaining({ target: { user_id: "auth0|plain-old" } }),
    ]);
    expect(paths.filter((path) => path.startsWith("/api/v2/connections?name=Legacy"))).toHaveLength(1);
  });

  it("judges as before where the tenant does not say what kind of connection it is", async () => {
    const denied = { statusCode: 403, errorCode: "insufficient_scope", message: "Insufficient scope" };
    const stage = await issueTo({ batch: [{ id: "auth0|legacy-old", expiresAt: EXPIRED }] });
    const { result } = await refreshAt(stage, tenant([], [403, denied]));
    expect(result).toMatchObject({ counts: { expired: 1 }, customDatabases: [], unclear: [] });
  });
});

describe("a refresh via the tenant's log", () => {
  const log = [
    event("900", "s", { user_id: "auth0|ada" }),
    event("901", "scp", { user_id: "auth0|before" }, "2026-01-01T00:00:00.000Z"),
    event("902", "scp", { user_id: "auth0|legacy-old" }),
    event("903", "fcp", { user_id: "auth0|tried" }),
    event("904", "scp", { user_name: "Mary@example.com", connection_id: "con_0000000000000001" }),
    ...Array.from({ length: 120 }, (_, index) => event(String(1000 + index), "s", { user_id: "auth0|x" })),
    event("2000", "scp", { user_id: "auth0|late" }),
  ];

  it("takes events as evidence of resets, on every page, and silence as no evidence", async () => {
    const holders = [
      ...[{ id: "auth0|legacy-old", expiresAt: EXPIRED }, "auth0|late", "mary@example.com", "auth0|tried"],
      ...["auth0|before", { id: "auth0|silent", expiresAt: EXPIRED }],
    ];
    const stage = await issueTo({ batch: holders });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(RESET_AT) + 1 });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { result, written, paths } = await refreshAt(stage, tenant(log), { via: "logs" });
    expect(result.counts).toMatchObject({ completed: 3, open: 2, expired: 0 });
    expect(written.filter(({ type }) => type === "completed")).toHaveLength(3);
    expect(written[1]).toMatchObject({ type: "completed", reset_at: RESET_AT });
    expect(result.refused).toEqual([{ manifest: "batch", target: { user_id: "auth0|tried" } }]);
    expect(result.unclear).toEqual([
      {
        manifest: "batch",
        target: { user_id: "auth0|silent" },
        why: expect.stringContaining("proves nothing"),
      },
    ]);
    expect(result.customDatabases).toEqual([]);
    expect(paths.every((path) => path.startsWith("/api/v2/logs?"))).toBe(true);
    expect(paths.filter((path) => path.includes("from=")).length).toBeGreaterThanOrEqual(2);
  });

  it("names the scope that it lacks, and records nothing", async () => {
    const denied = { statusCode: 403, errorCode: "insufficient_scope", message: "Insufficient scope" };
    const { result } = await refreshAt(await issueTo({ batch: ["auth0|ada"] }), () => [403, denied], {
      via: "logs",
    });
    expect(result).toMatchObject({
      ended: "stopped",
      recorded: 0,
      error: { code: "SCOPE_MISSING", hint: expect.stringContaining("`read:logs`") },
    });
  });

  it("stops at an answer that is no log", async () => {
    const broken = { statusCode: 400, message: "no such field" };
    const { result } = await refreshAt(await issueTo({ batch: ["auth0|ada"] }), () => [400, broken], {
      via: "logs",
    });
    expect(result.error).toMatchObject({
      code: "LOGS_FAILED",
      message: expect.stringContaining("400: no such field"),
    });
  });
});
