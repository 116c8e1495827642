import { afterEach, describe, expect, it } from "vitest";
import { parseFault } from "../../src/sandbox/fault.js";
import type { CliResult } from "../support/cli.js";
import { Workplace } from "../support/workplace.js";

const FAULTS = [
  "500-after-create:every=9",
  "unreadable-201:nth=4",
  "truncated-201:nth=14",
  "drop-after-create:nth=24",
  "400:nth=31",
  "429:1s:nth=21",
  "401-expired:nth=28",
  "503-retry-after:1s:nth=35",
];

let place: Workplace;
afterEach(() => place.close());

describe("a whole run with faults", () => {
  it("leaves no ticket, no token and no secret on disk, on a stream or in an error", async () => {
    place = await Workplace.open({ faults: FAULTS.map(parseFault) });
    const users = [...place.users(60), { user_id: "auth0|unknown" }];
    await place.manifest("batch", users);
    const recipient = (await place.run(["keygen", "--out", "reticket.key"])).stdout.trim();
    const apply = ["apply", "--auto-approve", "--verbose", "--recipient", recipient];
    const results: CliResult[] = [
      await place.run(["plan", "--verbose", "--out", "plan.json", "."]),
      await place.run([...apply, "--format", "json", "."]),
      await place.run([...apply, "--in-doubt", "reissue", "--retry-rejected", "."]),
      await place.run([...apply, "."]),
      await place.run(["plan", "--format", "markdown", "."]),
      await place.run(["status", "--format", "json", "."]),
      await place.run(["status", "."]),
      await place.run(["ledger", "verify"]),
      await place.run([...apply, "--retry-rejected", "."], {
        env: { AUTH0_CLIENT_SECRET: "refused-s3cret" },
      }),
      await place.run(["tickets", "--identity", "plan.json", "--verbose", "."]),
    ];
    const tickets = place.users(60).flatMap(({ user_id }) => place.sandbox.history(user_id));
    expect(tickets.length).toBeGreaterThan(60);
    expect(tickets.some(({ fault }) => fault !== undefined)).toBe(true);

    const secrets = new Map<string, string>([
      ["the client secret", place.sandbox.clientSecret.reveal()],
      ["a refused client secret", "refused-s3cret"],
      ["a bearer token", Buffer.from('{"alg":"HS256"').toString("base64url")],
      ["a ticket's link", "reset-verify?"],
    ]);
    for (const { ticket } of tickets) {
      const url = new URL(ticket.reveal());
      secrets.set(`ticket ${secrets.size}`, url.searchParams.get("ticket") ?? url.href);
    }
    const [, key = ""] = /(AGE-SECRET-KEY-\S+)/.exec((await place.files()).get(place.path("reticket.key"))!)!;
    secrets.set("the identity", key);

    const left = await place.files();
    left.delete(place.path("reticket.key"));
    for (const [index, { stdout, stderr }] of results.entries()) {
      left.set(`output of run ${index}`, stdout + stderr);
    }
    for (const [where, content] of left) {
      for (const [what, secret] of secrets) {
        expect(content.includes(secret), `${what} stands in ${where}`).toBe(false);
        const encoded = Buffer.from(secret).toString("base64").slice(0, -4);
        if (secret.length > 16)
          expect(content.includes(encoded), `${what}, encoded, in ${where}`).toBe(false);
      }
    }
  });
});
