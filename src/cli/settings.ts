import { type ErrorCode, ReticketError } from "../errors.js";
import type { Config } from "../generated/config.js";
import { type Address, parseAddress } from "../tenant/address.js";
import { LinkHosts } from "../tenant/link.js";
import { domainHint, type ProviderFacts } from "../tenant/provider.js";
import { type QuietTime, quietTimeFor } from "../tenant/quiet-time.js";

/** The settings of a command, from config, environment and flags. */
export interface Settings {
  /** The ledger's identity: the canonical domain, as `parseAddress` names it. */
  tenant: string;
  /** Where requests go. */
  origin: string;
  /** The origin of the canonical tenant. */
  canonicalOrigin: string;
  /** The custom domain that links are to have. */
  customDomain: string | undefined;
  /** The hosts that a ticket's link may lead to. */
  linkHosts: LinkHosts;
  ledgerUrl: string;
  /** The folder that a relative ledger path is relative to. */
  ledgerBase: string;
  recipients: readonly string[];
  concurrency: number;
  /** Maximum requests per second; undefined: as fast as the tenant allows. */
  rate: number | undefined;
  /** The part of the tenant's bucket that is left to other clients, 0 to 1. */
  headroom: number;
  /** How long to wait before an entry in doubt is sent again. */
  quietTime: QuietTime;
  /** The tenant's identity provider. */
  provider: ProviderFacts;
}

export interface SettingsSources {
  /** The config and its folder; undefined: no config. */
  config: { config: Config; folder: string } | undefined;
  /** An empty variable counts as absent. */
  env: Readonly<Record<string, string | undefined>>;
  /** As the user typed them. A flag overrides the config, also for recipients. */
  flags: {
    ledger?: string | undefined;
    recipient?: readonly string[] | undefined;
    concurrency?: string | undefined;
    rate?: string | undefined;
    /** Milliseconds. */
    quietTime?: number | undefined;
  };
  cwd: string;
}

const MAX_CONCURRENCY = 1000;

/**
 * Pure. The tenant is never guessed: a mistake would reset another company's users.
 * @throws ReticketError TENANT_UNKNOWN, TENANT_MISMATCH, RECIPIENTS_MISMATCH, CONFIG_INVALID, USAGE
 */
export function resolveSettings(sources: SettingsSources, provider: ProviderFacts): Settings {
  const { env, flags, cwd } = sources;
  const config = sources.config?.config ?? {};
  const { tenant, address, configured } = resolveTenant(
    config,
    env[provider.domainVariable] || undefined,
    provider,
  );
  const linkHosts = new LinkHosts({
    tenant: tenant.domain,
    domains: [address.domain, configured?.domain, config.custom_domain].filter((host) => host !== undefined),
    linkHosts: config.link_hosts,
    provider,
  });
  const recipients = flags.recipient?.length ? flags.recipient : (config.recipients ?? []);
  checkPins({ env, provider }, tenant.domain, recipients);
  const canonical = tenant.domain === address.domain ? address : tenant;
  return {
    tenant: tenant.domain,
    origin: address.origin,
    canonicalOrigin: canonical.origin,
    customDomain: config.custom_domain?.toLowerCase(),
    linkHosts,
    ledgerUrl: flags.ledger ?? config.ledger ?? "file:ledger",
    ledgerBase: flags.ledger === undefined ? (sources.config?.folder ?? cwd) : cwd,
    recipients,
    concurrency: parseConcurrency(flags.concurrency) ?? config.limits?.concurrency ?? 10,
    rate: parseRate(flags.rate ?? config.limits?.rate ?? "auto"),
    headroom: config.limits?.headroom ?? 0.1,
    quietTime: quietTimeFor(address, flags.quietTime),
    provider,
  };
}

interface TenantAddresses {
  /** The tenant's identity. */
  tenant: Address;
  /** Where requests go. */
  address: Address;
  /** `domain` of the config. */
  configured: Address | undefined;
}

function resolveTenant(
  config: Config,
  variable: string | undefined,
  provider: ProviderFacts,
): TenantAddresses {
  const { domainVariable, exampleDomain } = provider;
  const tenant = read(config.tenant, "`tenant` in the config", "CONFIG_INVALID", provider);
  const domain = read(config.domain, "`domain` in the config", "CONFIG_INVALID", provider);
  const given = read(variable, domainVariable, "USAGE", provider);
  if (tenant === undefined) {
    if (given === undefined) {
      throw new ReticketError("TENANT_UNKNOWN", "no tenant is configured", {
        hint: `add \`tenant: ${exampleDomain}\` to reticket.yaml, or set ${domainVariable}`,
      });
    }
    if (!provider.ownsHost(given.domain) && !given.loopback) {
      throw new ReticketError(
        "TENANT_UNKNOWN",
        `${domainVariable} is ${given.domain}: a custom domain does not identify the tenant`,
        {
          hint: `add the canonical domain to reticket.yaml: \`tenant: ${exampleDomain}\``,
        },
      );
    }
    return { tenant: given, address: given, configured: domain };
  }
  if (given === undefined) return { tenant, address: domain ?? tenant, configured: domain };
  // The canonical domain of one tenant cannot be the custom domain of another.
  const isDomain = given.domain === domain?.domain && !provider.ownsHost(given.domain);
  if (given.domain !== tenant.domain && !isDomain) {
    const says = domain === undefined ? tenant.domain : `${tenant.domain} (domain ${domain.domain})`;
    throw new ReticketError(
      "TENANT_MISMATCH",
      `${domainVariable} is ${given.domain}, and the config is for ${says}`,
      {
        hint: `check which of the two is right, then correct ${domainVariable} or use the other tenant's config`,
        context: { env: given.domain, tenant: tenant.domain, domain: domain?.domain },
      },
    );
  }
  return { tenant, address: given, configured: domain };
}

/** Compares tenant and recipients with the values that the environment pins, so that a changed config is noticed. */
function checkPins(
  { env, provider }: { env: SettingsSources["env"]; provider: ProviderFacts },
  tenant: string,
  recipients: readonly string[],
): void {
  const pinned = read(env.RETICKET_TENANT || undefined, "RETICKET_TENANT", "USAGE", provider);
  if (pinned !== undefined && pinned.domain !== tenant) {
    throw new ReticketError(
      "TENANT_MISMATCH",
      `RETICKET_TENANT pins the tenant ${pinned.domain}, and the config is for ${tenant}`,
      {
        hint: "find out who changed `tenant:` in the config; if the change is intended, change RETICKET_TENANT as well",
        context: { pinned: pinned.domain, tenant },
      },
    );
  }
  const allowed = (env.RETICKET_RECIPIENTS ?? "").split(/[\s,]+/).filter((recipient) => recipient !== "");
  if (allowed.length === 0) return;
  const others = recipients.filter((recipient) => !allowed.includes(recipient));
  const missing = allowed.filter((recipient) => !recipients.includes(recipient));
  if (others.length + missing.length === 0) return;
  const words = [
    ...(others.length === 0 ? [] : [`would also be sealed to ${others.map(shown).join(", ")}`]),
    ...(missing.length === 0 ? [] : [`would not be sealed to ${missing.map(shown).join(", ")}`]),
  ];
  throw new ReticketError(
    "RECIPIENTS_MISMATCH",
    `RETICKET_RECIPIENTS pins the recipients, and tickets ${words.join(", and ")}`,
    {
      hint: "find out who changed `recipients:`; if the change is intended, change RETICKET_RECIPIENTS as well",
      context: { others: others.length, missing: missing.length },
    },
  );
}

/** A recipient as a message may show it. It came from a flag or a variable, so it may be anything. */
function shown(recipient: string): string {
  return /^age1[0-9a-z]{1,80}$/.test(recipient) ? recipient : "a value that is not an age recipient";
}

function read(
  text: string | undefined,
  name: string,
  code: ErrorCode,
  provider: ProviderFacts,
): Address | undefined {
  if (text === undefined) return undefined;
  const address = parseAddress(text);
  if (!("problem" in address)) return address;
  throw new ReticketError(code, `${name} ${address.problem}`, {
    hint: domainHint(provider),
  });
}

function parseConcurrency(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= MAX_CONCURRENCY) return number;
  throw new ReticketError("USAGE", "invalid --concurrency: use a whole number from 1 to 1000", {
    hint: "leave it out for the default, 10",
  });
}

/** Parses `16/s` or `150/min`. @returns requests per second; undefined for `auto` @throws ReticketError USAGE */
export function parseRate(text: string): number | undefined {
  if (text === "auto") return undefined;
  const [, number, unit] = /^(\d{1,6}(?:\.\d{1,3})?)\/(s|min)$/.exec(text) ?? [];
  const rate = Number(number ?? 0) / (unit === "min" ? 60 : 1);
  if (rate > 0) return rate;
  throw new ReticketError("USAGE", "invalid rate", { hint: "use `auto`, `16/s` or `150/min`" });
}
