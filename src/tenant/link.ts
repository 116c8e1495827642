import { isLoopback } from "../loopback.js";
import type { Secret } from "../secret.js";
import type { ProviderFacts } from "./provider.js";

/**
 * Why a link is withheld. `foreign_host`: it leads to a host that is neither the tenant's nor allowed by name.
 * `not_https`: plain http off loopback, or another scheme. `credentials`: a user or a password before the host, which
 * reads like a host. `malformed`: not a URL, or one with characters that no URL has. `other_user`: it was sealed for
 * another user than the one it is recorded for.
 */
export const WITHHELD_WHYS = ["foreign_host", "not_https", "credentials", "malformed", "other_user"] as const;
/** One of `WITHHELD_WHYS`. */
export type WithheldWhy = (typeof WITHHELD_WHYS)[number];

/** A link that is neither delivered nor shown. It never holds the link itself. */
export interface WithheldReason {
  why: WithheldWhy;
  /** Where it has one: in ASCII lower case, with its port where it is not the scheme's own. */
  host?: string;
}

/** The hosts that links may lead to. */
export interface LinkHostsOptions {
  /** The canonical domain, as `parseAddress` names it. */
  tenant: string;
  /** Its other names: the addresses that requests go to, its custom domain. */
  domains?: readonly string[] | undefined;
  /** `link_hosts` of the config: hosts that are allowed by name. */
  linkHosts?: readonly string[] | undefined;
  /** Whose own hosts are allowed, such as `*.auth0.com`; absent: no other host than those above. */
  provider?: Pick<ProviderFacts, "ownsHost"> | undefined;
}

/** Real links have some 200 characters. */
const LONGEST_LINK = 8192;
/** A name in the DNS, and a port. */
const LONGEST_HOST = 253 + ":65535".length;
/** The characters of RFC 3986, and three more that browsers take in a query. No white space, quotes or backslashes. */
const LINK = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%|{}]+$/;

/**
 * Knows where a tenant's links may lead: to the tenant, its domain, its custom domain, to the provider's own hosts, and to
 * what `link_hosts` allows. Hosts are compared whole, in ASCII lower case, with their ports.
 */
export class LinkHosts {
  readonly #allowed: ReadonlySet<string>;
  /** `link_hosts`, in lower case and sorted. */
  readonly byName: readonly string[];
  readonly #provider: LinkHostsOptions["provider"];

  constructor({ tenant, domains = [], linkHosts = [], provider }: LinkHostsOptions) {
    this.#provider = provider;
    this.byName = [...new Set(linkHosts.map((host) => host.toLowerCase()))].sort();
    const own = [tenant, ...domains].map((host) => host.toLowerCase());
    this.#allowed = new Set([...own, ...this.byName]);
  }

  /** undefined: the link may be delivered and shown. */
  judge(link: Secret): WithheldReason | undefined {
    const text = link.reveal();
    if (text.length > LONGEST_LINK || !URL.canParse(text)) return { why: "malformed" };
    const { protocol, host, hostname } = new URL(text);
    const isWeb = protocol === "https:" || protocol === "http:";
    if (!isWeb || host.length > LONGEST_HOST) return { why: isWeb ? "malformed" : "not_https" };
    if (writtenAuthority(text).includes("@")) return { why: "credentials", host };
    if (protocol === "http:" && !isLoopback(hostname)) return { why: "not_https", host };
    if (!this.allows(host)) return { why: "foreign_host", host };
    return isPlain(text, host) ? undefined : { why: "malformed", host };
  }

  /** Whether a recorded doubt still holds: its host may have been allowed since. */
  isHeld({ why, host }: WithheldReason): boolean {
    return why !== "foreign_host" || host === undefined || !this.allows(host);
  }

  /** @param host as `URL.host` has it */
  allows(host: string): boolean {
    return this.#allowed.has(host) || this.#provider?.ownsHost(host) === true;
  }
}

/** The text between the slashes, as other programs than a browser may read it. */
function writtenAuthority(text: string): string {
  return /^\s*[a-z]+:[/\\]*([^/\\?#]*)/i.exec(text)?.[1] ?? "";
}

/** Whether every program reads the same host in it: a parser for browsers forgives much. */
function isPlain(text: string, host: string): boolean {
  const written = /^https?:\/\/([^/?#]+)/i
    .exec(text)?.[1]
    ?.toLowerCase()
    .replace(/:(443|80)$/, "");
  return LINK.test(text) && written === host.replace(/:(443|80)$/, "");
}
