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

describe("a request that may not leave after all", () => {
  const WITHHELD = { type: "unsent", why: expect.stringContaining("withheld") };

  test("is unsent, though its connection is there: the server gets no byte of it", async () => {
    let connections = 0;
    let bytes = 0;
    const server = createServer((socket) => {
      connections++;
      socket.on("data", (chunk) => {
        bytes += chunk.length;
      });
      socket.on("error", () => undefined);
    });
    const client = clientFor(`http://127.0.0.1:${await listen(server)}`);
    let asked = 0;
    const mayLeave = (): boolean => {
      asked++;
      return false;
    };
    expect(await client.issue(BODY, { mayLeave })).toEqual(WITHHELD);
    expect(await client.call({ method: "GET", path: "/api/v2/users/x" }, { mayLeave })).toEqual(WITHHELD);
    await client.close();
    expect([asked, bytes]).toEqual([2, 0]);
    expect(connections).toBeGreaterThan(0);
  });

  test("leaves on a connection that served others, once it may", async () => {
    const { origin, seen } = await httpServer((_, response) => json(response, 201, { ticket: TICKET }));
    const client = clientFor(origin);
    const answers = [true, false, true];
    const mayLeave = (): boolean => answers.shift()!;
    expect(await client.issue(BODY, { mayLeave })).toMatchObject({ type: "issued" });
    expect(await client.issue(BODY, { mayLeave })).toEqual(WITHHELD);
    expect(seen).toHaveLength(1);
    expect(await client.issue(BODY, { mayLeave })).toMatchObject({ type: "issued" });
    expect(seen).toHaveLength(2);
  });

  test("is asked for again where a token was refused in between", async () => {
    const { origin, seen } = await httpServer(({ path }, response, nth) => {
      if (path === "/oauth/token") json(response, 200, { access_token: `token${nth}` });
      else json(response, 401, {});
    });
    const client = clientFor(origin, { credentials });
    const answers = [true, false];
    expect(await client.issue(BODY, { mayLeave: () => answers.shift()! })).toEqual(WITHHELD);
    expect(seen.filter(({ path }) => path !== "/oauth/token")).toHaveLength(1);
  });
});
