import { expect, it } from "vitest";
import { exportUsers } from "../../src/apply/export-job.js";
import { AUTH0_FACTS } from "../../src/auth0/facts.js";
import { createPacer } from "../../src/pacing/pacer.js";
import { RequestLoop } from "../../src/pacing/request-loop.js";
import type { UserExporter } from "../../src/tenant/tenant.js";

const RATE = { limit: undefined, remaining: undefined, resetAt: undefined, retryAfterMs: undefined };

/** Asks for an export whose job never ends. @param polls counts the looks at the job */
function exportFrom(polls: { count: number }, options: { longestMs?: number; stop?: AbortController }) {
  const job = { type: "job", id: "job_1", status: "pending", location: undefined, rate: RATE } as const;
  const tenant: UserExporter = {
    startExport: async () => job,
    getExport: async () => {
      if (++polls.count === 2) options.stop?.abort();
      return job;
    },
    downloadExport: () => {
      throw new Error("the job is never done");
    },
  };
  const { signal } = options.stop ?? new AbortController();
  const requests = new RequestLoop({
    pacer: createPacer({ headroom: 0, subscriptions: AUTH0_FACTS.subscriptions }),
    provider: AUTH0_FACTS,
    unreachableMs: 1000,
    stop: signal,
  });
  const request = { connectionId: undefined, fields: ["user_id"] };
  const given = options.longestMs === undefined ? {} : { longestMs: options.longestMs };
  return exportUsers(
    request,
    { tenant, requests, signal, hint: "do something", ...given },
    async () => "used",
  );
}

it("an export job that stays pending is given up, with what to do", async () => {
  const polls = { count: 0 };
  await expect(exportFrom(polls, { longestMs: 0 })).rejects.toMatchObject({
    code: "EXPORT_FAILED",
    message: expect.stringContaining('still "pending"'),
    hint: "do something",
  });
  expect(polls.count).toBe(1);
});

it("a signal ends the wait for an export job", async () => {
  const polls = { count: 0 };
  expect(await exportFrom(polls, { stop: new AbortController() })).toBeUndefined();
  expect(polls.count).toBe(2);
});
