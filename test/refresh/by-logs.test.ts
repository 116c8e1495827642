import { expect, it } from "vitest";
import { type Answer, issueTo, refreshAt } from "../support/refreshing.js";

const event = (log_id: string, date: number) => ({
  ...{ log_id, type: "scp", user_id: "auth0|ada" },
  date: new Date(date).toISOString(),
});

it("stops at events that are newer than the refresh, because a busy log may have no end", async () => {
  const stage = await issueTo({ batch: ["auth0|ada"] });
  let read = 0;
  const { result, paths } = await refreshAt(
    stage,
    (): Answer => [200, [event(String(++read), Date.now() + read * 3_600_000)]],
    { via: "logs" },
  );
  expect(result).toMatchObject({ ended: "done", counts: { completed: 1 } });
  expect(paths).toHaveLength(1);
});

it("gives up if the same events come again, and records nothing", async () => {
  const stage = await issueTo({ batch: ["auth0|ada"] });
  const old = event("first", Date.now() - 60_000);
  const { result, paths, written } = await refreshAt(stage, (): Answer => [200, [old]], { via: "logs" });
  expect(result).toMatchObject({ ended: "stopped", error: { code: "LOGS_FAILED" } });
  expect(result.error?.message).toContain("the same events come again");
  expect([paths.length, written]).toEqual([2, []]);
});
