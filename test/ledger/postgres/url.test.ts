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
    "postgres:/x",
    "postgres://a@b@c/x",
    "postgres://h:0/x",
    "postgres://h:99999/x",
    "postgres://h/x/y",
    "postgres://h/x?sslmode=maybe",
    "postgres://h/x?schema=A",
    'postgres://h/x?schema=a"b',
    "postgres://h/x?options=-c%20x",
    "postgres://h/x?connect_timeout=soon",
    "postgres://%zz/x",
  ])("%s is refused", (url) => {
    expect(() => parsePostgresUrl(url, {})).toThrow(expect.objectContaining({ code: "LEDGER_URL_INVALID" }));
  });
});
