import { describe, expect, it } from "vitest";
import { Asker } from "../../src/apply/asker.js";
import { createPacer } from "../../src/apply/pacer.js";
import { findInExports } from "../../src/refresh/by-export.js";
import type { Judged } from "../../src/refresh/judge.js";
import type { Subject } from "../../src/refresh/subjects.js";
import { clientFor, httpServer, json, type Seen } from "../auth0/servers.js";

const ticket = { key: "k", generation: 1, issuedAt: 0, expiresAt: 1, ticketSha256: "" };
const subjects: Subject[] = Array.from({ length: 20 }, (_, index) => ({
  manifest: "batch",
  target: { user_id: `auth0|${index}` },
  ticket,
  observed: undefined,
}));

/** Finds the subjects at a tenant that answers so. @returns who was found */
async function find(answer: (seen: Seen, nth: number, origin: string) => [status: number, body: unknown]) {
  let origin = "";
  const server = await httpServer((seen, response, nth) => {
    const [status, body] = answer(seen, nth, origin);
    if (typeof body === "string") response.writeHead(status).end(body);
    else json(response, status, body, {});
  });
  origin = server.origin;
  const { signal } = new AbortController();
  const asker = new Asker({ pacer: createPacer({ headroom: 0 }), unreachableMs: 1000, stop: signal });
  const found: (Judged | undefined)[] = [];
  const states: string[] = [];
  await findInExports(
    subjects,
    { caller: clientFor(origin), asker, signal, onProgress: ({ status }) => states.push(status) },
    async (_, user) => void found.push(user),
  );
  return { found, states, seen: server.seen };
}

const job = (status: string, location?: string) => ({ id: "job_1", status, ...(location && { location }) });

describe("finding users in an export", () => {
  it("waits for the job, and takes who is not in the file for gone", async () => {
    const polls = ["pending", "processing"];
    const { found, states, seen } = await find(({ method, path }, _, origin) => {
      if (method === "POST") return [200, job("pending")];
      if (path.startsWith("/file"))
        return [200, '{"user_id":"auth0|0","blocked":true}\n{"user_id":"auth0|x"}\n'];
      const status = polls.shift();
      return [200, status === undefined ? job("completed", `${origin}/file`) : job(status)];
    });
    expect(found).toEqual([
      { resetAt: Number.NaN, blocked: true },
      ...Array.from({ length: 19 }, () => undefined),
    ]);
    expect(states).toEqual(["pending", "processing", "completed"]);
    expect(seen.at(-1)?.headers.authorization).toBeUndefined();
  });

  it("fetches the file anew, at its newest address, where that fails", async () => {
    let address = 0;
    const { found } = await find(({ method, path }, _, origin) => {
      if (method === "POST") return [200, job("pending")];
      if (path === "/file2") return [200, '{"user_id":"auth0|0"}'];
      if (path.startsWith("/file")) return [403, "expired"];
      return [200, job("completed", `${origin}/file${++address}`)];
    });
    expect(found[0]).toEqual({ resetAt: Number.NaN, blocked: false });
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
  ])("gives up, and finds nobody: %s", async (words, answer) => {
    await expect(find(answer)).rejects.toMatchObject({
      code: "EXPORT_FAILED",
      message: expect.stringContaining(words),
      hint: expect.stringContaining("--via get"),
    });
  });
});
