import { describe, expect, it } from "vitest";
import { AUTH0_FACTS } from "../../src/auth0/facts.js";
import { createPacer } from "../../src/pacing/pacer.js";
import { RequestLoop } from "../../src/pacing/request-loop.js";
import { findInExports } from "../../src/refresh/by-export.js";
import type { UserSnapshot } from "../../src/refresh/judge.js";
import type { OpenTicket } from "../../src/refresh/open-tickets.js";
import { httpServer, json, type Seen, tenantFor } from "../auth0/servers.js";

const ticket = { key: "k", generation: 1, issuedAt: 0, tenantIssuedAt: 0, expiresAt: 1, ticketSha256: "" };
const openTickets: OpenTicket[] = Array.from({ length: 20 }, (_, index) => ({
  manifest: "batch",
  target: { user_id: `auth0|${index}` },
  ticket,
  observed: undefined,
}));

/** Finds the openTickets at a tenant that answers so. @returns who was found */
async function find(
  answer: (seen: Seen, nth: number, origin: string) => [status: number, body: unknown],
  wanted: readonly OpenTicket[] = openTickets,
  { signal } = new AbortController(),
) {
  let origin = "";
  const server = await httpServer((seen, response, nth) => {
    const [status, body] = answer(seen, nth, origin);
    if (typeof body === "string") response.writeHead(status).end(body);
    else json(response, status, body, {});
  });
  origin = server.origin;
  const requests = new RequestLoop({
    pacer: createPacer({ headroom: 0, subscriptions: AUTH0_FACTS.subscriptions }),
    provider: AUTH0_FACTS,
    unreachableMs: 1000,
    stop: signal,
  });
  const found: (UserSnapshot | undefined)[] = [];
  const unclear: [OpenTicket["target"], string][] = [];
  const progress: { status: string; users: number }[] = [];
  await findInExports(
    wanted,
    { tenant: tenantFor(origin), requests, signal, onProgress: (step) => progress.push(step) },
    {
      found: async (_, user) => void found.push(user),
      unclear: (openTicket, why) => unclear.push([openTicket.target, why]),
    },
  );
  return { found, unclear, progress, states: progress.map(({ status }) => status), seen: server.seen };
}

const openTicketOf = (target: OpenTicket["target"]): OpenTicket => ({
  ...{ manifest: "batch", target, ticket, observed: undefined },
});
/** A tenant whose export is done at once, and holds these lines. */
const exporting =
  (lines: (connection: string | undefined) => readonly object[]) =>
  ({ method, path, body }: Seen, _: number, origin: string): [status: number, body: unknown] => {
    if (path.startsWith("/file")) {
      const connection = new URL(path, origin).searchParams.get("of") ?? undefined;
      return [
        200,
        lines(connection)
          .map((line) => `${JSON.stringify(line)}\n`)
          .join(""),
      ];
    }
    const id = method === "POST" ? (JSON.parse(body).connection_id ?? "all") : path.split("/").at(-1);
    if (method === "POST") return [200, { id, status: "pending" }];
    return [200, { id, status: "completed", location: `${origin}/file${id === "all" ? "" : `?of=${id}`}` }];
  };
const job = (status: string, location?: string) => ({ id: "job_1", status, ...(location && { location }) });

describe("finding users in an export", () => {
  it("waits for the job and reports users that the file does not have", async () => {
    const polls = ["pending", "processing"];
    const { found, states, seen } = await find(({ method, path }, _, origin) => {
      if (method === "POST") return [200, job("pending")];
      if (path.startsWith("/file"))
        return [200, '{"user_id":"auth0|0","blocked":true}\n{"user_id":"auth0|x"}\n'];
      const status = polls.shift();
      return [200, status === undefined ? job("completed", `${origin}/file`) : job(status)];
    });
    expect(found).toEqual([
      { resetAt: Number.NaN, blocked: true, connection: undefined },
      ...Array.from({ length: 19 }, () => undefined),
    ]);
    expect(states).toEqual(["pending", "processing", "completed"]);
    expect(seen.at(-1)?.headers.authorization).toBeUndefined();
  });

  it("downloads the file again from its newest location if a download fails", async () => {
    let address = 0;
    const { found } = await find(({ method, path }, _, origin) => {
      if (method === "POST") return [200, job("pending")];
      if (path === "/file2") return [200, '{"user_id":"auth0|0"}'];
      if (path.startsWith("/file")) return [403, "expired"];
      return [200, job("completed", `${origin}/file${++address}`)];
    });
    expect(found[0]).toEqual({ resetAt: Number.NaN, blocked: false, connection: undefined });
  });

  it("requests one export of the tenant for ids, and one for each connection for e-mail addresses", async () => {
    const mails = [
      { email: "Ada@Example.com", connection_id: "con_1" },
      { email: "ada@example.com", connection_id: "con_2" },
      { email: "grace@example.com", connection_id: "con_1" },
    ];
    const { found, seen } = await find(
      exporting((connection) => {
        if (connection === undefined) return [{ user_id: "auth0|1", last_password_reset: "2026-11-25" }];
        if (connection === "con_1") return [{}, { email: 7 }, { email: "ADA@example.com", blocked: true }];
        return [{ email: "ada@example.com" }];
      }),
      [...mails.slice(0, 1), { user_id: "auth0|1" }, ...mails.slice(1)].map(openTicketOf),
    );
    expect(found).toEqual([
      { resetAt: Number.NaN, blocked: true, connection: undefined },
      undefined,
      { resetAt: Date.UTC(2026, 10, 25), blocked: false, connection: undefined },
      { resetAt: Number.NaN, blocked: false, connection: undefined },
    ]);
    const fields = (id: string) =>
      [id, "last_password_reset", "blocked", "identities"].map((name) => ({ name }));
    const asked = seen.filter(({ method }) => method === "POST").map(({ body }) => JSON.parse(body));
    expect(asked).toEqual([
      { connection_id: "con_1", format: "json", fields: fields("email") },
      { format: "json", fields: fields("user_id") },
      { connection_id: "con_2", format: "json", fields: fields("email") },
    ]);
  });

  it("judges the other connections although one has no users", async () => {
    const mails = ["con_1", "con_2"].map((connection_id) => ({ email: "ada@example.com", connection_id }));
    const { found, unclear } = await find(
      exporting((connection) =>
        connection === "con_1" ? [] : [{ email: "ada@example.com", blocked: true }],
      ),
      mails.map(openTicketOf),
    );
    expect(found).toEqual([{ resetAt: Number.NaN, blocked: true, connection: undefined }]);
    expect(unclear).toEqual([
      [mails[0], expect.stringMatching(/^the export of con_1 can't be right: it has 0 users/)],
    ]);
  });

  it("accepts a file that has none of a few users", async () => {
    const { found } = await find(
      exporting(() => [{ user_id: "auth0|x" }]),
      openTickets.slice(0, 19),
    );
    expect(found).toEqual(openTickets.slice(0, 19).map(() => undefined));
  });

  it("reports progress every ten thousand users", async () => {
    const lines = Array.from({ length: 20_001 }, (_, index) => ({ user_id: `auth0|${index}` }));
    const { found, progress } = await find(exporting(() => lines));
    expect(found).toHaveLength(20);
    expect(progress).toEqual([
      { status: "completed", users: 0 },
      { status: "downloading", users: 10_000 },
      { status: "downloading", users: 20_000 },
    ]);
  });

  it("returns no users and requests no other export if it is stopped", async () => {
    const stopping = new AbortController();
    const { found, seen } = await find(
      (_, nth) => {
        if (nth === 2) stopping.abort();
        return [200, job("pending")];
      },
      [{ user_id: "auth0|1" }, { email: "ada@example.com", connection_id: "con_1" }].map(openTicketOf),
      stopping,
    );
    expect(found).toEqual([]);
    expect(seen.map(({ method }) => method)).toEqual(["POST", "GET"]);
  });

  it.each<[string, Parameters<typeof find>[0]]>([
    ['ended as "failed"', ({ method }) => [200, job(method === "POST" ? "pending" : "failed")]],
    ["names no file", ({ method }) => [200, job(method === "POST" ? "pending" : "completed")]],
    ["the tenant refused it: 400 no", () => [400, { message: "no" }]],
    [
      "none of the 20 that are looked for",
      ({ path }, _, origin) => [
        200,
        path.startsWith("/file") ? '{"user_id":"x"}' : job("completed", `${origin}/file`),
      ],
    ],
  ])("fails without users: %s", async (words, answer) => {
    await expect(find(answer)).rejects.toMatchObject({
      code: "EXPORT_FAILED",
      message: expect.stringContaining(words),
      hint: expect.stringContaining("--via get"),
    });
  });
});
