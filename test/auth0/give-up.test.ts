import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import type { Credentials } from "../../src/auth0/credentials.js";
import { Secret } from "../../src/secret.js";
import { BODY, clientFor, httpServer, json, listen, rawServer, TICKET } from "./servers.js";

const UNSENT = { type: "unsent", why: "it was interrupted" };
const credentials: Credentials = { type: "secret", clientId: "id", clientSecret: new Secret("secret") };

describe("a request that is given up", () => {
  test("while its connection is being made is unsent at once", async () => {
    const stopping = new AbortController();
    const server = createServer(() => stopping.abort());
    const client = clientFor(`https://127.0.0.1:${await listen(server)}`);
    expect(await client.issue(BODY, { giveUp: stopping.signal })).toEqual(UNSENT);
  });

  test("while it waits for its first token is unsent at once", async () => {
    const stopping = new AbortController();
    const server = await rawServer(() => stopping.abort());
    const client = clientFor(server.origin, { credentials });
    expect(await client.issue(BODY, { giveUp: stopping.signal })).toEqual(UNSENT);
  });

  test("while it waits for another token than the one that was refused is unsent at once", async () => {
    const stopping = new AbortController();
    const { origin } = await httpServer(({ path }, response, nth) => {
      if (path !== "/oauth/token") json(response, 401, {});
      else if (nth === 1) json(response, 200, { access_token: "one" });
      else stopping.abort();
    });
    const client = clientFor(origin, { credentials });
    expect(await client.issue(BODY, { giveUp: stopping.signal })).toEqual(UNSENT);
  });

  test("after it has left gets its answer all the same", async () => {
    const stopping = new AbortController();
    const { origin } = await httpServer((_, response) => {
      stopping.abort();
      setTimeout(() => json(response, 201, { ticket: TICKET }), 20);
    });
    expect(await clientFor(origin).issue(BODY, { giveUp: stopping.signal })).toMatchObject({
      type: "issued",
    });
  });

  test("before it begins is unsent, and asks for no token", async () => {
    const { origin, seen } = await httpServer((_, response) => json(response, 500, {}));
    const client = clientFor(origin, { credentials });
    expect(await client.issue(BODY, { giveUp: AbortSignal.abort() })).toEqual(UNSENT);
    expect(seen).toEqual([]);
  });
});
