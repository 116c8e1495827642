import { expect, it } from "vitest";
import { exportUsers } from "../../src/apply/export-job.js";
import type { Caller } from "../../src/auth0/answer.js";
import { createPacer } from "../../src/pacing/pacer.js";
import { RequestLoop } from "../../src/pacing/request-loop.js";

const RATE = { limit: undefined, remaining: undefined, resetAt: undefined, retryAfterMs: undefined };

/** Asks for an export whose job never ends. @param polls counts the looks at the job */
function exportFrom(polls: { count: number }, options: { longestMs?: number; stop?: AbortController }) {
  const caller: Caller = {
    call: async ({ method }) => {
      if (method === "GET" && ++polls.count === 2) options.stop?.abort();
      return { type: "answered", body: { id: "job_1", status: "pending" }, rate: RATE };
    },
  };
  const { signal } = options.stop ?? new AbortController();
  const requests = new RequestLoop({
    pacer: createPacer({ headroom: 0 }),
    unreachableMs: 1000,
    stop: signal,
  });
  const request = { connectionId: undefined, fields: ["user_id"] };
  const given = options.longestMs === undefined ? {} : { longestMs: options.longestMs };
  return exportUsers(
    request,
    { caller, requests, signal, hint: "do something", ...given },
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
