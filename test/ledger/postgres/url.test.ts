import { userInfo } from "node:os";
import { describe, expect, it } from "vitest";
import { parsePostgresUrl } from "../../../src/ledger/postgres/url.js";

describe("a PostgreSQL URL", () => {
  it("says where, who and how, and shows neither user nor password", () => {
    const place = parsePostgresUrl(
      "postgresql://ada:p%40ss@db.example:6432/tickets?schema=ops&sslmode=verify-full&sslrootcert=/ca.pem",
      {},
    );
    expect(place).toMatchObject({
      hosts: [{ host: "db.example", port: 6432 }],
      user: "ada",
      database: "tickets",
      schema: "ops",
      tls: { mode: "verify-full", rootCert: "/ca.pem" },
      url: "postgres://db.example:6432/tickets?schema=ops",
    });
    expect(place.password?.reveal()).toBe("p@ss");
    expect(JSON.stringify(place)).not.toContain("p@ss");
  });

  it.each([
    ["postgres://a,b:6000,[::1]:6001/x", "a:5432,b:6000,::1:6001"],
    ["postgres:///x?host=/var/run/postgresql", "/var/run/postgresql:5432"],
    ["postgres://%2Ftmp%2Fpg/x", "/tmp/pg:5432"],
    ["postgres:///x", "localhost:5432"],
    ["postgres:///x?port=6000", "localhost:6000"],
  ])("%s leads to %s", (url, hosts) => {
    const place = parsePostgresUrl(url, {});
    expect(place.hosts.map(({ host, port }) => `${host}:${port}`).join(",")).toBe(hosts);
  });

  it("leaves to libpq's variables what it does not say", () => {
    const env = {
      PGHOST: "h",
      PGPORT: "6000",
      PGUSER: "u",
      PGPASSWORD: "s",
      PGDATABASE: "d",
      PGSSLMODE: "require",
    };
    const place = parsePostgresUrl("postgres://", env);
    expect(place).toMatchObject({ hosts: [{ host: "h", port: 6000 }], user: "u", database: "d" });
    expect(place.tls.mode).toBe("require");
    expect(place.password?.reveal()).toBe("s");
    const bare = parsePostgresUrl("postgres://", {});
    expect(bare).toMatchObject({
      user: userInfo().username,
      database: userInfo().username,
      schema: "reticket",
    });
    expect(bare.password).toBeUndefined();
  });

  it.each([
    ["postgres:/x", "the PostgreSQL URL can't be understood"],
    ["postgres://a@b@c/x", "the PostgreSQL URL can't be understood"],
    ["postgres://h/x/y", "the PostgreSQL URL can't be understood"],
    ["postgres://h:0/x", "invalid port in the PostgreSQL URL: use 1 to 65535"],
    ["postgres://h:65536/x", "invalid port in the PostgreSQL URL: use 1 to 65535"],
    ["postgres://h/x?port=x", "invalid port in the PostgreSQL URL: use 1 to 65535"],
    ["postgres://h:99999/x", "invalid port in the PostgreSQL URL: use 1 to 65535"],
    ["postgres://h:123456/x", "the PostgreSQL URL names no host"],
    ["postgres://h:port/x", "the PostgreSQL URL names no host"],
    ["postgres://[::1/x", "the PostgreSQL URL names no host"],
    ["postgres://[h]/x", "the PostgreSQL URL names no host"],
    [
      "postgres://h/x?sslmode=maybe",
      "invalid sslmode: use one of disable, allow, prefer, require, verify-ca, verify-full",
    ],
    [
      "postgres://h/x?require_auth=scram-sha-256,gss",
      "require_auth is a list of none, scram-sha-256, md5, password",
    ],
    ["postgres://h/x?schema=A", "invalid `schema` in the PostgreSQL URL: use a-z, 0-9 and _"],
    ['postgres://h/x?schema=a"b', "invalid `schema` in the PostgreSQL URL: use a-z, 0-9 and _"],
    [`postgres://h/x?schema=${"a".repeat(64)}`, "invalid `schema` in the PostgreSQL URL: use a-z, 0-9 and _"],
    ["postgres://h/x?options=-c%20x", "the PostgreSQL URL has a parameter that is not known: options"],
    ["postgres://h/x?Options=x", "the PostgreSQL URL has a parameter that is not known"],
    ["postgres://u:p?s=1@h/x", "the PostgreSQL URL has a parameter that is not known"],
    ["postgres://u:p@h/x?secret=1", "the PostgreSQL URL has a parameter that is not known"],
    ["postgres://h/x?connect_timeout=soon", "connect_timeout is not a number of seconds"],
    ["postgres://h/x?connect_timeout=0", "connect_timeout is not a number of seconds"],
    ["postgres://h/x?connect_timeout=10000", "connect_timeout is not a number of seconds"],
    ["postgres://h/x?connect_timeout=1s", "connect_timeout is not a number of seconds"],
    ["postgres://%zz/x", "the PostgreSQL URL has a % that stands for nothing: write %25 for a plain one"],
  ])("%s is refused: %s", (url, message) => {
    expect(() => parsePostgresUrl(url, {})).toThrow(
      expect.objectContaining({
        code: "LEDGER_URL_INVALID",
        message,
        hint: expect.stringContaining("postgres://USER@HOST:PORT/DATABASE"),
      }),
    );
  });

  it("takes from its parameters what stands nowhere before them, and libpq's variables last", () => {
    const env = {
      PGUSER: "e",
      PGPASSWORD: "e",
      PGDATABASE: "e",
      PGHOST: "e",
      PGPORT: "1",
      PGCONNECT_TIMEOUT: "7",
    };
    const query = "user=q&password=q&dbname=q&host=q&port=2&connect_timeout=3";
    const asked = parsePostgresUrl(`postgres://?${query}`, env);
    expect(asked).toMatchObject({
      user: "q",
      database: "q",
      hosts: [{ host: "q", port: 2 }],
      connectTimeoutMs: 3_000,
    });
    expect(asked.password?.reveal()).toBe("q");
    const named = parsePostgresUrl(`postgres://u:a:b@h:3/d?${query}`, env);
    expect(named).toMatchObject({ user: "u", database: "d", hosts: [{ host: "h", port: 3 }] });
    expect(named.password?.reveal()).toBe("a:b");
    expect(parsePostgresUrl("postgres://", env)).toMatchObject({ connectTimeoutMs: 7_000 });
    expect(parsePostgresUrl("postgres://", {})).toMatchObject({ connectTimeoutMs: 10_000 });
  });

  it("says how secure the connection must be: by its parameters, else by libpq's variables", () => {
    const tls = { rootCert: "r", cert: "c", key: "k" };
    const env = {
      PGSSLMODE: "require",
      PGSSLROOTCERT: "r",
      PGSSLCERT: "c",
      PGSSLKEY: "k",
      PGREQUIREAUTH: "md5, none",
    };
    expect(parsePostgresUrl("postgres://h/x", env)).toMatchObject({
      tls: { mode: "require", ...tls },
      auth: ["md5", "none"],
    });
    const query = "sslmode=allow&sslrootcert=R&sslcert=C&sslkey=K&require_auth=password";
    expect(parsePostgresUrl(`postgres://h/x?${query}`, env)).toMatchObject({
      tls: { mode: "allow", rootCert: "R", cert: "C", key: "K" },
      auth: ["password"],
    });
    const bare = parsePostgresUrl("postgres://h/x?target_session_attrs=any&application_name=x", {});
    expect([bare.tls.mode, bare.auth]).toEqual([undefined, ["none", "scram-sha-256"]]);
  });

  it("has a port from 1 to 65535", () => {
    for (const port of [1, 65_535]) {
      expect(parsePostgresUrl(`postgres://h:${port}/x`, {}).hosts).toEqual([{ host: "h", port }]);
    }
  });

  it("is shown with each host and port, and its schema where that is another than usual", () => {
    const shown = (url: string): string => parsePostgresUrl(url, {}).url;
    expect(shown("postgres://u@a,[::1]:6000/a%20b")).toBe("postgres://a:5432,[::1]:6000/a%20b");
    expect(shown("postgres://a/x?schema=reticket")).toBe("postgres://a:5432/x");
    expect(shown("postgres://a/x?schema=other")).toBe("postgres://a:5432/x?schema=other");
  });
});
