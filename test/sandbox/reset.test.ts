import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, credentials, startCaller } from "./caller.js";

const EVIL = `<img src=x onerror="alert('1')">&@example.com`;

let folder: string;
let now = Date.UTC(2027, 0, 1);
let caller: Caller;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sandbox-"));
  const users = join(folder, "users.ndjson");
  const lines = ["ada", "bob", "cid"].map((name) => ({
    user_id: `auth0|${name}`,
    email: `${name}@example.com`,
  }));
  await writeFile(
    users,
    [...lines, { user_id: "auth0|evil", email: EVIL }].map((u) => JSON.stringify(u)).join("\n"),
  );
  caller = await startCaller({ users, clock: () => now });
});
afterAll(async () => {
  await caller.sandbox.close();
  await rm(folder, { recursive: true });
});

interface Page {
  status: number;
  html: string;
  headers: Headers;
}

async function open(ticket: string): Promise<Page> {
  const response = await fetch(ticket);
  return { status: response.status, html: await response.text(), headers: response.headers };
}

/** Fills in the page's form as a browser does: every field that it has, sent where it says. */
async function submit(ticket: string, password: string, again = password): Promise<Page> {
  const { html } = await open(ticket);
  const action = /action="([^"]+)"/.exec(html)?.[1] ?? "/u/reset-verify";
  const token =
    /name="ticket" value="([^"]+)"/.exec(html)?.[1] ?? new URL(ticket).searchParams.get("ticket") ?? "";
  const response = await fetch(new URL(action, ticket), {
    method: "POST",
    body: new URLSearchParams({ ticket: token, password, again }),
  });
  return { status: response.status, html: await response.text(), headers: response.headers };
}

async function logIn(username: string, password: string): Promise<number> {
  const realm = "Username-Password-Authentication";
  const grant_type = "http://auth0.com/oauth/grant-type/password-realm";
  return (await caller.grant({ ...credentials(), grant_type, realm, username, password })).status;
}

describe("the page behind a ticket", () => {
  test("sets a password once: it logs in, last_password_reset moves, the ticket is spent", async () => {
    const ticket = await caller.ticket({ user_id: "auth0|ada", mark_email_as_verified: true });
    expect(await logIn("ada@example.com", "correct horse")).toBe(403);
    expect((await open(ticket)).html).toContain("ada@example.com");

    now += 1000;
    const done = await submit(ticket, "correct horse");
    expect(done.status).toBe(200);
    expect(done.html).toContain("Password changed");
    expect(await logIn("ada@example.com", "correct horse")).toBe(200);
    expect(await logIn("ada@example.com", "correct horsf")).toBe(403);
    expect((await caller.get("/api/v2/users/auth0%7Cada")).body).toMatchObject({
      last_password_reset: new Date(now).toISOString(),
      email_verified: true,
    });
    expect(caller.sandbox.profile("auth0|ada")).toMatchObject({
      last_password_reset: new Date(now).toISOString(),
    });
    expect(caller.sandbox.history("auth0|ada").at(-1)?.state).toBe("spent");
    expect(caller.sandbox.stats().resets).toBe(1);

    const again = await submit(ticket, "another horse");
    expect(again.status).toBe(410);
    expect(await logIn("ada@example.com", "correct horse")).toBe(200);
  });

  test("two people who submit one ticket at the same time set one password", async () => {
    const ticket = await caller.ticket({ user_id: "auth0|bob" });
    const both = await Promise.all([submit(ticket, "password one"), submit(ticket, "password two")]);
    expect(both.map((page) => page.status).sort()).toEqual([200, 410]);
  });

  test("asks again for a password that is too short or was not repeated, and keeps the ticket", async () => {
    const ticket = await caller.ticket({ user_id: "auth0|cid" });
    const short = await submit(ticket, "1234567");
    expect(short.status).toBe(400);
    expect(short.html).toContain("at least 8 characters");
    const different = await submit(ticket, "12345678", "12345679");
    expect(different.html).toContain("not the same");
    expect((await submit(ticket, "12345678")).status).toBe(200);
  });

  test("says what is wrong with a ticket that is superseded, expired, or unknown", async () => {
    const old = await caller.ticket({ user_id: "auth0|ada" });
    const newer = await caller.ticket({ user_id: "auth0|ada", ttl_sec: 60 });
    expect(await open(old)).toMatchObject({ status: 410, html: expect.stringContaining("A newer link") });
    expect((await open(newer)).status).toBe(200);
    now += 60_000;
    expect(await open(newer)).toMatchObject({ status: 410, html: expect.stringContaining("has expired") });
    expect((await submit(newer, "correct horse")).status).toBe(410);
    for (const stranger of ["?ticket=x#", "", "?ticket="]) {
      expect((await open(`${caller.sandbox.url}/u/reset-verify${stranger}`)).status).toBe(404);
    }
  });

  test("links on to result_url, with the e-mail where that was asked for", async () => {
    const next = async (wanted: object) =>
      /class="button" href="([^"]+)"/.exec(
        (await submit(await caller.ticket({ user_id: "auth0|ada", ...wanted }), "correct horse")).html,
      )?.[1];
    expect(await next({})).toBeUndefined();
    expect(await next({ result_url: "https://shop.example.com/in?a=1" })).toBe(
      "https://shop.example.com/in?a=1&#38;success=true",
    );
    expect(await next({ result_url: "https://shop.example.com/", includeEmailInRedirect: true })).toBe(
      "https://shop.example.com/?success=true&#38;email=ada%40example.com",
    );
    expect(await next({ result_url: "myapp://in" })).toBeUndefined();
  });

  test("escapes the user's markup, runs no script, and leaks the ticket to no other site", async () => {
    const { html, headers } = await open(await caller.ticket({ user_id: "auth0|evil" }));
    expect(html).not.toContain("<img");
    expect(html).toContain("&#60;img src=x onerror=&#34;");
    expect(html).not.toContain("<script");
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
  });
});
