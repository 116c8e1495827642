import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AUTH0_FACTS } from "../../src/auth0/facts.js";
import { parseRate, resolveSettings, type SettingsSources } from "../../src/cli/settings.js";
import type { Config } from "../../src/generated/config.js";

const TENANT = "acme.eu.auth0.com";
const CUSTOM = "login.acme.example";

function settings(
  config: Config | undefined,
  env: SettingsSources["env"] = {},
  flags: SettingsSources["flags"] = {},
) {
  const folder = "/project";
  return resolveSettings(
    { config: config === undefined ? undefined : { config, folder }, env, flags, cwd: "/project/here" },
    AUTH0_FACTS,
  );
}

function refusal(
  config: Config | undefined,
  env: SettingsSources["env"] = {},
  flags: SettingsSources["flags"] = {},
) {
  try {
    return settings(config, env, flags);
  } catch (error) {
    return error;
  }
}

describe("the tenant", () => {
  test("comes from the config, and needs no environment", () => {
    expect(settings({ tenant: "https://ACME.eu.auth0.com./" })).toMatchObject({
      tenant: TENANT,
      origin: `https://${TENANT}`,
      canonicalOrigin: `https://${TENANT}`,
    });
  });

  test.each([undefined, {}])("comes from AUTH0_DOMAIN where the config names none", (config) => {
    expect(settings(config, { AUTH0_DOMAIN: TENANT })).toMatchObject({
      tenant: TENANT,
      origin: `https://${TENANT}`,
    });
  });

  test("on loopback comes from AUTH0_DOMAIN too, which may be an origin", () => {
    expect(settings(undefined, { AUTH0_DOMAIN: "http://127.0.0.1:4010" })).toMatchObject({
      tenant: "127.0.0.1:4010",
      origin: "http://127.0.0.1:4010",
      canonicalOrigin: "http://127.0.0.1:4010",
    });
  });

  test("is asked for, with both ways to give it, where neither does", () => {
    const expected = {
      code: "TENANT_UNKNOWN",
      hint: expect.stringMatching(/`tenant: .*reticket\.yaml.*AUTH0_DOMAIN/),
    };
    expect(refusal(undefined)).toMatchObject(expected);
    expect(refusal({}, { AUTH0_DOMAIN: "" })).toMatchObject(expected);
  });

  test.each([CUSTOM, "evil.auth0.com.attacker.net", "xauth0.com", "auth0.com", "acme.eu.auth0.com:8443"])(
    "must be in the config where AUTH0_DOMAIN may be a custom domain: %s",
    (domain) =>
      expect(refusal(undefined, { AUTH0_DOMAIN: domain })).toMatchObject({ code: "TENANT_UNKNOWN" }),
  );

  test("must be AUTH0_DOMAIN's, however the two are spelled", () => {
    const config = { tenant: TENANT };
    expect(settings(config, { AUTH0_DOMAIN: `HTTPS://${TENANT.toUpperCase()}./` })).toEqual(settings(config));
    expect(refusal(config, { AUTH0_DOMAIN: "other.eu.auth0.com" })).toMatchObject({
      code: "TENANT_MISMATCH",
    });
    expect(refusal(config, { AUTH0_DOMAIN: CUSTOM })).toMatchObject({ code: "TENANT_MISMATCH" });
    expect(refusal(config, { AUTH0_DOMAIN: "http://127.0.0.1:4010" })).toMatchObject({
      code: "TENANT_MISMATCH",
    });
    expect(refusal(config, { AUTH0_DOMAIN: `${TENANT}:8443` })).toMatchObject({ code: "TENANT_MISMATCH" });
  });

  test("stays the identity and the canonical origin where requests go to a custom domain", () => {
    const config = { tenant: TENANT, domain: CUSTOM };
    const there = { tenant: TENANT, origin: `https://${CUSTOM}`, canonicalOrigin: `https://${TENANT}` };
    expect(settings(config)).toMatchObject(there);
    expect(settings(config, { AUTH0_DOMAIN: CUSTOM })).toMatchObject(there);
    expect(settings(config, { AUTH0_DOMAIN: TENANT })).toMatchObject({
      ...there,
      origin: `https://${TENANT}`,
    });
  });

  test("can't be another one whose `domain` is a tenant's own", () => {
    const config = { tenant: "mallory.eu.auth0.com", domain: TENANT };
    expect(refusal(config, { AUTH0_DOMAIN: TENANT })).toMatchObject({ code: "TENANT_MISMATCH" });
  });

  test("is the one that RETICKET_TENANT pins, or it is refused", () => {
    const config = { tenant: TENANT, domain: CUSTOM };
    const env = { AUTH0_DOMAIN: CUSTOM, RETICKET_TENANT: TENANT.toUpperCase() };
    expect(settings(config, env)).toMatchObject({ tenant: TENANT });
    expect(refusal({ tenant: "mallory.eu.auth0.com", domain: CUSTOM }, env)).toMatchObject({
      code: "TENANT_MISMATCH",
      message: expect.stringMatching(/pins the tenant acme.* for mallory\.eu\.auth0\.com/),
    });
    expect(refusal(config, { RETICKET_TENANT: "not a domain" })).toMatchObject({ code: "USAGE" });
  });

  test("is written plainly, in the config and in the environment", () => {
    expect(refusal({ tenant: "acme.eu.auth0.com/x" })).toMatchObject({
      code: "CONFIG_INVALID",
      message: "`tenant` in the config contains a path or a query: write the domain only",
    });
    expect(refusal({ tenant: TENANT, domain: "ftp://x" })).toMatchObject({ code: "CONFIG_INVALID" });
    expect(refusal(undefined, { AUTH0_DOMAIN: "http://acme.eu.auth0.com" })).toMatchObject({
      code: "USAGE",
      message: "AUTH0_DOMAIN uses plain http, which is accepted for loopback addresses only",
    });
    expect(String(refusal(undefined, { AUTH0_DOMAIN: "https://me:hush@acme.eu.auth0.com" }))).not.toContain(
      "hush",
    );
  });

  test("is never one that neither the config nor AUTH0_DOMAIN names", () => {
    const domains = fc.option(
      fc.constantFrom(TENANT, "b.auth0.com", CUSTOM, "http://127.0.0.1:1", "x.attacker.net"),
    );
    fc.assert(
      fc.property(domains, domains, domains, (tenant, domain, variable) => {
        const config = { ...(tenant && { tenant }), ...(domain && { domain }) };
        const result = refusal(config, { AUTH0_DOMAIN: variable ?? undefined });
        if (result instanceof Error) return;
        const { tenant: identity, origin } = result as ReturnType<typeof settings>;
        expect([tenant ?? variable].map((text) => text?.replace("http://", ""))).toContain(identity);
        if (variable) expect(origin.replace("https://", "")).toBe(variable);
      }),
    );
  });
});

describe("the ledger", () => {
  test("is beside the config, or in the working folder if there is no config", () => {
    expect(settings({ tenant: TENANT })).toMatchObject({ ledgerUrl: "file:ledger", ledgerBase: "/project" });
    expect(settings(undefined, { AUTH0_DOMAIN: TENANT })).toMatchObject({ ledgerBase: "/project/here" });
  });

  test("of the config is relative to the config, of the flag to where one stands", () => {
    const config = { tenant: TENANT, ledger: "file:../records" };
    expect(settings(config)).toMatchObject({ ledgerUrl: "file:../records", ledgerBase: "/project" });
    expect(settings(config, {}, { ledger: "file:mine" })).toMatchObject({
      ledgerUrl: "file:mine",
      ledgerBase: "/project/here",
    });
  });
});

describe("limits and recipients", () => {
  test("have their defaults", () => {
    expect(settings({ tenant: TENANT })).toMatchObject({
      recipients: [],
      concurrency: 10,
      rate: undefined,
      headroom: 0.1,
      customDomain: undefined,
    });
  });

  test("come from the config", () => {
    const limits = { concurrency: 4, rate: "150/min", headroom: 0 };
    expect(
      settings({ tenant: TENANT, limits, recipients: ["age1a"], custom_domain: "Login.acme.example" }),
    ).toMatchObject({
      recipients: ["age1a"],
      concurrency: 4,
      rate: 2.5,
      headroom: 0,
      customDomain: CUSTOM,
    });
  });

  test("of the flags take the config's place", () => {
    const config = { tenant: TENANT, limits: { concurrency: 4, rate: "1/s" }, recipients: ["age1a"] };
    expect(settings(config, {}, { concurrency: "7", rate: "auto", recipient: ["age1b"] })).toMatchObject({
      recipients: ["age1b"],
      concurrency: 7,
      rate: undefined,
    });
    expect(settings(config, {}, { recipient: [] }).recipients).toEqual(["age1a"]);
  });

  test.each(["0", "1001", "-1", "1.5", "many", ""])("refuse a concurrency of %j", (concurrency) => {
    expect(refusal({ tenant: TENANT }, {}, { concurrency })).toMatchObject({ code: "USAGE" });
  });

  test.each(["", "16", "0/s", "-1/s", "16/h", "1e9/s", "16 /s", "fast"])("refuse a rate of %j", (rate) => {
    expect(refusal({ tenant: TENANT }, {}, { rate })).toMatchObject({ code: "USAGE" });
  });

  test("know a rate a second and a minute", () => {
    expect(parseRate("16/s")).toBe(16);
    expect(parseRate("30/min")).toBe(0.5);
    expect(parseRate("0.5/s")).toBe(0.5);
  });
});

describe("recipients that RETICKET_RECIPIENTS pins", () => {
  const MINE = "age1mine0000";
  const THEIRS = "age1theirs000";
  const pinned = { RETICKET_RECIPIENTS: `${MINE}, ${THEIRS}\n` };

  test("are those of the config, in any order", () => {
    const config = { tenant: TENANT, recipients: [THEIRS, MINE] };
    expect(settings(config, pinned).recipients).toEqual([THEIRS, MINE]);
    expect(settings(config, { RETICKET_RECIPIENTS: "" }).recipients).toEqual([THEIRS, MINE]);
  });

  test("refuse one more, one less and none, and name them", () => {
    const message = (recipients: string[]) => refusal({ tenant: TENANT, recipients }, pinned);
    expect(message([MINE, THEIRS, "age1mallory"])).toMatchObject({
      code: "RECIPIENTS_MISMATCH",
      message: expect.stringContaining("would also be sealed to age1mallory"),
    });
    expect(message([MINE])).toMatchObject({ message: expect.stringContaining(`not be sealed to ${THEIRS}`) });
    expect(message([])).toMatchObject({ code: "RECIPIENTS_MISMATCH" });
  });

  test("refuse a flag that takes their place, and never repeat a private key that stands in the config", () => {
    const flagged = { tenant: TENANT, recipients: ["AGE-SECRET-KEY-1SECRET"] };
    const error = refusal(flagged, pinned);
    expect(error).toMatchObject({ code: "RECIPIENTS_MISMATCH" });
    expect(`${error}${JSON.stringify(error)}`).not.toContain("AGE-SECRET-KEY");
  });
});
