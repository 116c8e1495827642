import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { loadConfig } from "../../src/cli/config.js";

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "reticket-config-"));
  onTestFinished(() => rmSync(project, { recursive: true }));
});

function write(text: string | Buffer, path = "reticket.yaml"): void {
  writeFileSync(join(project, path), text);
}

async function refusal(text: string | Buffer): Promise<{ code: string; message: string; places: string[] }> {
  write(text);
  const error = await loadConfig(undefined, project).catch((thrown: unknown) => thrown);
  const { code, message, context } = error as {
    code: string;
    message: string;
    context: { diagnostics: Found[] };
  };
  const places = context.diagnostics.map((one) => `${one.file}:${one.line}:${one.column} ${one.code}`);
  return { code, message, places };
}

interface Found {
  file: string;
  line: number;
  column: number;
  code: string;
}

const FULL = `# who, where and how fast
tenant: acme.eu.auth0.com
domain: login.acme.example
custom_domain: login.acme.example
ledger: file:ledger
recipients:
  - age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p
limits:
  concurrency: 4
  rate: 150/min
  headroom: 0.2
`;

describe("the config", () => {
  test("is the nearest reticket.yaml upwards, and the folder that it lies in", async () => {
    write(FULL);
    mkdirSync(join(project, "a/b"), { recursive: true });
    const loaded = await loadConfig(undefined, join(project, "a/b"));
    expect(loaded?.folder).toBe(project);
    expect(loaded?.config).toEqual({
      tenant: "acme.eu.auth0.com",
      domain: "login.acme.example",
      custom_domain: "login.acme.example",
      ledger: "file:ledger",
      recipients: ["age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"],
      limits: { concurrency: 4, rate: "150/min", headroom: 0.2 },
    });
    write("tenant: other.eu.auth0.com\n", "a/reticket.yaml");
    expect((await loadConfig(undefined, join(project, "a/b")))?.config.tenant).toBe("other.eu.auth0.com");
  });

  test("is absent if no folder upwards has one", async () => {
    expect(await loadConfig(undefined, project)).toBeUndefined();
  });

  test("may be named, whatever it is called, and then nothing else is looked at", async () => {
    write("tenant: a.auth0.com\n");
    mkdirSync(join(project, "ci"));
    write("\uFEFFtenant: b.auth0.com\r\n", "ci/prod.yml");
    expect(await loadConfig("ci/prod.yml", project)).toMatchObject({
      config: { tenant: "b.auth0.com" },
      folder: join(project, "ci"),
    });
  });

  test("that is named and is not there is an error", async () => {
    await expect(loadConfig("nowhere.yaml", project)).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: expect.stringContaining("nowhere.yaml error FILE_NOT_FOUND"),
    });
  });

  test("that is a folder is an error, not passed by for one further up", async () => {
    write("tenant: a.auth0.com\n");
    mkdirSync(join(project, "a/reticket.yaml"), { recursive: true });
    await expect(loadConfig(undefined, join(project, "a"))).rejects.toMatchObject({ code: "CONFIG_INVALID" });
  });

  test.each(["", "# nothing yet\n", "---\n", "{}\n"])("may say nothing: %j", async (text) => {
    write(text);
    expect((await loadConfig(undefined, project))?.config).toEqual({});
  });
});

describe("a mistake in the config", () => {
  test("is shown with its place, its line and what was meant", async () => {
    const { code, message } = await refusal("tenant: acme.eu.auth0.com\nrecipiants: []\n");
    expect(code).toBe("CONFIG_INVALID");
    expect(message).toContain("reticket.yaml:2:1 error UNKNOWN_KEY:");
    expect(message).toContain("2 | recipiants: []");
    expect(message).toContain("did you mean `recipients`?");
  });

  test("does not hide the others", async () => {
    const { places } = await refusal(
      "tenant: 7\nlimits:\n  concurrency: 0\n  rate: fast\n  headroom: 0.95\nrecipients: [ssh-ed25519]\ncustom_domain: a b\n",
    );
    expect(places).toEqual(
      expect.arrayContaining([
        "reticket.yaml:1:9 WRONG_TYPE",
        "reticket.yaml:3:16 OUT_OF_RANGE",
        "reticket.yaml:4:9 WRONG_FORMAT",
        "reticket.yaml:5:13 OUT_OF_RANGE",
        "reticket.yaml:6:14 WRONG_FORMAT",
        "reticket.yaml:7:16 WRONG_FORMAT",
      ]),
    );
    expect(places).toHaveLength(6);
  });

  test.each(["policies: {}", "deliveries: {}", "Tenant: x"])(
    "is any key that is not known: %s",
    async (line) => {
      expect((await refusal(`${line}\n`)).places).toEqual(["reticket.yaml:1:1 UNKNOWN_KEY"]);
    },
  );

  test("is a tenant or a domain that is not plainly one", async () => {
    const { places, message } = await refusal(
      "tenant: https://acme.eu.auth0.com/api\ndomain: http://login.acme.example\n",
    );
    expect(places).toEqual(["reticket.yaml:1:9 WRONG_FORMAT", "reticket.yaml:2:9 WRONG_FORMAT"]);
    expect(message).toContain("`tenant` contains a path or a query: write the domain only");
  });

  test("is a domain without the tenant that it belongs to", async () => {
    const { places, message } = await refusal("domain: login.acme.example\n");
    expect(places).toEqual(["reticket.yaml:1:1 MISSING_KEY"]);
    expect(message).toContain("`domain` needs `tenant`");
  });

  test.each([
    ["two documents", "tenant: a.auth0.com\n---\ntenant: b.auth0.com\n"],
    ["a list", "- tenant\n"],
    ["a text", "acme.eu.auth0.com\n"],
    ["no YAML", "tenant: [\n"],
    ["a key twice", "tenant: a.auth0.com\ntenant: b.auth0.com\n"],
    ["a tag of its own", "tenant: !!js/function x\n"],
    ["__proto__", "__proto__: { tenant: a.auth0.com }\n"],
    ["bytes that are not UTF-8", Buffer.from([0x74, 0x3a, 0x20, 0xff, 0x0a])],
  ])("is %s", async (_, text) => {
    expect((await refusal(text)).code).toBe("CONFIG_INVALID");
  });

  test("is never echoed raw", async () => {
    const { message } = await refusal('tenant: "a\\e[31m.auth0.com"\n"\\e]0;x\\a": 1\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(message).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f]/);
  });
});

describe("link_hosts", () => {
  test.each([
    "reset.acme.example",
    "RESET.acme.example:8443",
    "xn--mnchen-3ya.example",
    "127.0.0.1:4010",
    "localhost",
  ])("takes one host by name: %s", async (host) => {
    write(`link_hosts: ["${host}"]\n`);
    expect((await loadConfig(undefined, project))?.config.link_hosts).toEqual([host]);
  });

  test.each([
    "*.acme.example",
    "https://evil.example",
    "evil.example/reset",
    "user@evil.example",
    "evil.example:",
    "evil.example:0",
    ".example",
    "evil..example",
    "еvil.example",
    "evil.example\u200b",
    "",
  ])("takes nothing that is more or less than that: %j", async (host) => {
    const { code, places } = await refusal(`tenant: a.auth0.com\nlink_hosts:\n  - ${JSON.stringify(host)}\n`);
    expect([code, places]).toEqual(["CONFIG_INVALID", [expect.stringMatching(/^reticket\.yaml:3:5 /)]]);
  });
});
