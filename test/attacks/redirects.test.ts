import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeIdentityFile } from "../../src/seal/identity.js";
import { runCli } from "../support/cli.js";
import { Workplace } from "../support/workplace.js";

/** A server that was trusted once sends what it is given on to another. */
let place: Workplace;
let recipient: string;
let evil: Server;
let redirecting: Server;
/** What came to the other server: the head and body of each request. */
let caught: string[];
beforeEach(async () => {
  place = await Workplace.open();
  recipient = await writeIdentityFile(place.path("reticket.key"));
  caught = [];
  evil = await listen(async (request) => {
    caught.push(`${JSON.stringify(request.headers)}\n${(await request.toArray()).join("")}`);
    return { status: 200, headers: {} };
  });
});
afterEach(async () => {
  await place.close();
  evil.close();
  redirecting.close();
});

interface Reply {
  status: number;
  headers: Record<string, string>;
  body?: string;
}

async function listen(answer: (request: IncomingMessage) => Promise<Reply>): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { status, headers, body = "" } = await answer(request);
    response.writeHead(status, headers).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

function url(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function elsewhere(status: number): Reply {
  return { status, headers: { location: `${url(evil)}/caught` } };
}

describe.each([302, 307, 308])("a redirect (%i)", (status) => {
  it("of the webhook carries no link away, and is named", async () => {
    redirecting = await listen(async (request) => {
      await request.toArray();
      return elsewhere(status);
    });
    const webhook = `{ url: "${url(redirecting)}" }`;
    await place.write("reticket.yaml", `recipients: [${recipient}]\ndelivery: { webhook: ${webhook} }\n`);
    await place.manifest("batch", place.users(1));
    const env = { RETICKET_WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 7).toString("base64")}` };
    const { code, stdout } = await place.run(["apply", "--auto-approve", "batch.yaml"], { env });
    expect([code, stdout]).toEqual([3, expect.stringContaining(`the webhook redirects (${status})`)]);
    expect(caught).toEqual([]);
  });

  it("of the tenant carries no client secret and no token away", async () => {
    const apply = async (redirects: (path: string) => boolean) => {
      redirecting = await listen(async (request) => {
        const body = (await request.toArray()).join("");
        if (redirects(request.url ?? "")) return elsewhere(status);
        const { authorization = "", "content-type": type = "" } = request.headers;
        const headers = { authorization, "content-type": type };
        const answer = await fetch(place.sandbox.url + request.url, { method: "POST", headers, body });
        return { status: answer.status, headers: {}, body: await answer.text() };
      });
      await place.write(
        "reticket.yaml",
        `tenant: ${place.sandbox.tenantDomain}\ndomain: ${url(redirecting)}\n`,
      );
      await place.manifest("batch", place.users(1));
      const { AUTH0_DOMAIN: _, ...env } = place.env;
      const args = ["apply", "--auto-approve", "--recipient", recipient, "batch.yaml"];
      return runCli(args, { cwd: place.folder, env });
    };
    const token = await apply((path) => path === "/oauth/token");
    expect([token.code, token.stderr]).toEqual([
      1,
      expect.stringMatching(/CREDENTIALS_REFUSED|TENANT_UNREACHABLE/),
    ]);
    redirecting.close();
    const ticket = await apply((path) => path.startsWith("/api/"));
    expect([ticket.code, ticket.stdout]).toEqual([3, expect.stringContaining("1 in doubt")]);
    expect(caught).toEqual([]);
  });
});
