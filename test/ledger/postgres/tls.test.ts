import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ConnectionOptions, rootCertificates } from "node:tls";
import { describe, expect, it } from "vitest";
import { SSL_MODES, type TlsSettings, tlsAttempts } from "../../../src/ledger/postgres/tls.js";
import { temporaryFolder } from "../support.js";

const NOTHING: TlsSettings = { mode: undefined, rootCert: undefined, cert: undefined, key: undefined };
const ELSEWHERE = "db.example";

/** A home with these files in `.postgresql`. */
function homeWith(...files: string[]): string {
  const home = temporaryFolder();
  mkdirSync(join(home, ".postgresql"));
  for (const file of files) writeFileSync(join(home, ".postgresql", file), `PEM of ${file}`);
  return home;
}

/** The only attempt, which is encrypted. */
async function encrypted(
  settings: Partial<TlsSettings>,
  home = homeWith(),
  host = ELSEWHERE,
): Promise<ConnectionOptions> {
  const [attempt, ...others] = await tlsAttempts({ ...NOTHING, ...settings }, host, home);
  expect(others).toEqual([]);
  if (attempt === undefined || attempt === false) throw new Error("it is not encrypted");
  return attempt;
}

const checksName = ({ checkServerIdentity }: ConnectionOptions): boolean => checkServerIdentity === undefined;

describe("the attempts to connect to another machine", () => {
  it.each(SSL_MODES.filter((mode) => mode !== "disable"))(
    "with sslmode=%s are one, which is encrypted",
    async (mode) => {
      await encrypted({ mode }, homeWith("root.crt"));
    },
  );

  it("are one that is not encrypted where sslmode=disable says so", async () => {
    expect(await tlsAttempts({ ...NOTHING, mode: "disable" }, ELSEWHERE, homeWith())).toEqual([false]);
  });
});

describe("the attempts to connect to this machine", () => {
  it.each<[TlsSettings["mode"], boolean[]]>([
    [undefined, [true, false]],
    ["disable", [false]],
    ["allow", [false, true]],
    ["prefer", [true, false]],
    ["require", [true]],
    ["verify-ca", [true]],
    ["verify-full", [true]],
  ])("with sslmode=%s are encrypted or not in this order: %s", async (mode, order) => {
    const attempts = await tlsAttempts({ ...NOTHING, mode }, "127.0.0.1", homeWith("root.crt"));
    expect(attempts.map((attempt) => attempt !== false)).toEqual(order);
  });

  it("do not check the certificate where sslmode does not ask for it", async () => {
    const attempts = await tlsAttempts(NOTHING, "localhost", homeWith());
    expect(attempts[0]).toEqual({ rejectUnauthorized: false, checkServerIdentity: expect.any(Function) });
  });
});

describe("the certificate of another machine", () => {
  it("must hold against the known roots, its name too, where nothing is configured", async () => {
    const options = await encrypted({});
    expect(options).toEqual({ rejectUnauthorized: true, ca: [...rootCertificates] });
  });

  it("must hold against root.crt where there is one", async () => {
    const options = await encrypted({}, homeWith("root.crt"));
    expect(options).toEqual({ rejectUnauthorized: true, ca: "PEM of root.crt" });
  });

  it("must hold against the file that sslrootcert names, which must be there", async () => {
    const home = homeWith("root.crt", "other.crt");
    const rootCert = join(home, ".postgresql", "other.crt");
    expect(await encrypted({ rootCert }, home)).toMatchObject({ ca: "PEM of other.crt" });
    await expect(encrypted({ rootCert: `${rootCert}.gone` }, home)).rejects.toThrow("ENOENT");
  });

  it.each<[Partial<TlsSettings>, boolean, boolean]>([
    [{ mode: "require" }, false, false],
    [{ mode: "require", rootCert: "system" }, true, true],
    [{ mode: "verify-ca", rootCert: "system" }, true, true],
    [{ mode: "verify-full", rootCert: "system" }, true, true],
  ])("with %j is checked: %s, and its name: %s", async (settings, verifies, checksItsName) => {
    const options = await encrypted(settings);
    expect([options.rejectUnauthorized, checksName(options)]).toEqual([verifies, checksItsName]);
    expect(options.ca).toEqual(verifies ? [...rootCertificates] : undefined);
  });

  it.each<[TlsSettings["mode"], boolean, boolean]>([
    ["prefer", false, false],
    ["require", true, false],
    ["verify-ca", true, false],
    ["verify-full", true, true],
  ])(
    "with sslmode=%s and a root.crt is checked: %s, and its name: %s",
    async (mode, verifies, checksItsName) => {
      const options = await encrypted({ mode }, homeWith("root.crt"));
      expect([options.rejectUnauthorized, checksName(options)]).toEqual([verifies, checksItsName]);
      // Where it is not checked, any name will do.
      expect(options.checkServerIdentity?.("any", {} as never)).toBeUndefined();
    },
  );

  it.each(["verify-ca", "verify-full"] as const)(
    "can't be checked as sslmode=%s asks without a root certificate, so nothing is connected to",
    async (mode) => {
      await expect(encrypted({ mode })).rejects.toThrow(
        `sslmode=${mode} needs a root certificate: give sslrootcert=FILE or sslrootcert=system`,
      );
    },
  );
});

describe("the client's certificate", () => {
  it("is shown where there are both it and its key", async () => {
    const both = homeWith("postgresql.crt", "postgresql.key");
    expect(await encrypted({}, both)).toMatchObject({
      cert: "PEM of postgresql.crt",
      key: "PEM of postgresql.key",
    });
    for (const one of ["postgresql.crt", "postgresql.key"]) {
      const options = await encrypted({}, homeWith(one));
      expect([options.cert, options.key]).toEqual([undefined, undefined]);
    }
  });

  it("is the one that sslcert and sslkey name", async () => {
    const home = homeWith("my.crt", "my.key");
    const [cert, key] = ["my.crt", "my.key"].map((name) => join(home, ".postgresql", name));
    expect(await encrypted({ cert, key }, home)).toMatchObject({
      cert: "PEM of my.crt",
      key: "PEM of my.key",
    });
  });
});
