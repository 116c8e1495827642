import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CliResult, runCli } from "../support/cli.js";
import { workFolder } from "../support/work-folder.js";

const PASSWORD = "Tr0ub4dor-and-3";
const SSL_REQUEST = 80_877_103;
/** What a server asks for, as the protocol writes it. */
const CLEAR = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]);
const MD5 = Buffer.from([0x52, 0, 0, 0, 12, 0, 0, 0, 5, 1, 2, 3, 4]);
const OK = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0]);

let folder: string;
let server: Server;
let port: number;
let heard: Buffer;
/** What it asks for once it was told who is there. */
let asks: Buffer;

beforeEach(async () => {
  folder = await workFolder("pg-password");
  heard = Buffer.alloc(0);
  asks = CLEAR;
  // A real socket that plays a server: it offers no TLS, and asks for the password.
  server = createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      heard = Buffer.concat([heard, chunk]);
      if (chunk.length === 8 && chunk.readInt32BE(4) === SSL_REQUEST) socket.write("N");
      else if (chunk[0] === 0) socket.write(asks);
      else socket.destroy();
    });
  }).listen(0, "0.0.0.0");
  await once(server, "listening");
  ({ port } = server.address() as AddressInfo);
  await writeFile(
    join(folder, "resets.yaml"),
    "apiVersion: reticket/v1\nkind: PasswordChangeTickets\nmetadata: { name: resets }\nspec: { users: [{ user_id: auth0|1 }] }\n",
  );
});
afterEach(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** 0.0.0.0 is this machine, and no loopback address: like any other host to the rule. */
function plan(host: string, query = "", env: Record<string, string> = {}): Promise<CliResult> {
  const url = `postgres://ada@${host}:${port}/tickets${query}`;
  return runCli(["plan", "--ledger", url, "resets.yaml"], {
    cwd: folder,
    env: { PGPASSWORD: PASSWORD, PGSSLMODE: "", HOME: folder, AUTH0_DOMAIN: "acme.eu.auth0.com", ...env },
  });
}

function passwordHeard(): boolean {
  return heard.includes(PASSWORD) || heard.includes("md5");
}

describe("a server that offers no TLS and asks for the password in clear text", () => {
  it.each(["", "?sslmode=prefer", "?sslmode=allow", "?sslmode=require", "?require_auth=password"])(
    "off this machine is told nothing, not even the user, with %j",
    async (query) => {
      const { code, stderr } = await plan("0.0.0.0", query);
      expect(code).toBe(1);
      expect(stderr).toContain("offers no TLS, and the connection to it leaves this machine");
      expect(stderr).toContain("sslmode=disable");
      expect(stderr).not.toContain(PASSWORD);
      expect(heard.length).toBe(8);
    },
  );

  it("is told nothing where PGSSLMODE=prefer came with the environment", async () => {
    const { code } = await plan("0.0.0.0", "", { PGSSLMODE: "prefer" });
    expect([code, heard.length]).toEqual([1, 8]);
  });

  it("does not get the password where clear connections are allowed by name, and not where it is, too", async () => {
    for (const query of ["?sslmode=disable", "?sslmode=disable&require_auth=password"]) {
      const { code, stderr } = await plan("0.0.0.0", query);
      expect([code, passwordHeard()]).toEqual([1, false]);
      expect(stderr).toContain("in clear text on a connection that is not encrypted: it was not sent");
    }
  });

  it("does not get it on this machine either, unless it is allowed by name", async () => {
    const refused = await plan("127.0.0.1");
    expect([refused.code, passwordHeard()]).toEqual([1, false]);
    expect(refused.stderr).toContain("require_auth=password");
    await plan("127.0.0.1", "?require_auth=password&connect_timeout=1");
    expect(passwordHeard()).toBe(true);
  });

  it("does not get the one of the passfile either", async () => {
    await writeFile(join(folder, ".pgpass"), `*:*:*:*:${PASSWORD}\n`, { mode: 0o600 });
    const { code } = await plan("127.0.0.1", "", { PGPASSWORD: "" });
    expect([code, passwordHeard()]).toEqual([1, false]);
  });
});

describe("a server that asks for an MD5 sum of the password", () => {
  it("is refused, unless it is allowed by name", async () => {
    asks = MD5;
    const { code, stderr } = await plan("127.0.0.1");
    expect([code, passwordHeard()]).toEqual([1, false]);
    expect(stderr).toContain("require_auth=md5");
    await plan("127.0.0.1", "?require_auth=md5&connect_timeout=1");
    expect(passwordHeard()).toBe(true);
  });
});

describe("a server that needs no password", () => {
  it("is refused where SCRAM is asked for by name", async () => {
    asks = OK;
    const { code, stderr } = await plan("127.0.0.1", "?require_auth=scram-sha-256");
    expect([code, stderr]).toEqual([1, expect.stringContaining("lets us in without asking who we are")]);
  });
});
