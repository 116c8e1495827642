import { writeFileSync } from "node:fs";
import { ManagementClient } from "auth0";
import pLimit from "p-limit";

/** What people write today: the official SDK, `p-limit`, and a JSON file rewritten at the end. */
const [origin = "", count = "", concurrency = "", out = ""] = process.argv.slice(2);
const management = new ManagementClient({
  domain: "tenant.example",
  token: "bench",
  retry: { enabled: false },
  fetch: (input: unknown, init?: RequestInit) =>
    fetch(
      String(input instanceof Request ? input.url : input).replace("https://tenant.example", origin),
      init,
    ),
} as ConstructorParameters<typeof ManagementClient>[0]);

const limit = pLimit(Number(concurrency));
const results = await Promise.all(
  Array.from({ length: Number(count) }, (_, index) =>
    limit(async () => {
      const user_id = `auth0|${index}`;
      const { ticket } = await management.tickets.changePassword({ user_id });
      return { user_id, ticket };
    }),
  ),
);
writeFileSync(out, JSON.stringify(results));
