import { writeFileSync } from "node:fs";
import pLimit from "p-limit";
import { Pool } from "undici";

/** The floor of what HTTP costs: the same loop over a bare pool. With `fresh`, each request has a connection of its own. */
const [origin = "", count = "", concurrency = "", out = "", connections = ""] = process.argv.slice(2);
const pool = new Pool(origin, { connections: Number(concurrency), pipelining: 1 });
const limit = pLimit(Number(concurrency));
const headers = { "content-type": "application/json", authorization: "Bearer bench" };
const results = await Promise.all(
  Array.from({ length: Number(count) }, (_, index) =>
    limit(async () => {
      const user_id = `auth0|${index}`;
      const { body } = await pool.request({
        path: "/api/v2/tickets/password-change",
        method: "POST",
        headers,
        reset: connections === "fresh",
        body: JSON.stringify({ user_id }),
      });
      return { user_id, ...((await body.json()) as { ticket: string }) };
    }),
  ),
);
writeFileSync(out, JSON.stringify(results));
await pool.close();
