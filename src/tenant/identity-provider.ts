import type { Secret } from "../secret.js";
import type { ProviderFacts } from "./provider.js";
import type { Tenant } from "./tenant.js";

/** Where a tenant is, and how it is called. */
export interface TenantSettings {
  /** Where requests go: `https://login.acme.example`. */
  origin: string;
  /** The origin of the canonical tenant; the same as `origin` unless a custom domain is used. */
  canonicalOrigin: string;
  /** The custom domain that links are to have; undefined: the tenant's own choice. */
  customDomain: string | undefined;
  /** Connections at most. */
  concurrency: number;
  /** reticket's version, for the `User-Agent`. */
  toolVersion: string;
  /** Hears of each token that the tenant gives, before it is used. */
  onToken: (token: Secret) => void;
}

/** An identity provider as the command line needs it: what is known of it, and how to open one of its tenants. */
export interface IdentityProvider extends ProviderFacts {
  /**
   * Opens a tenant. Nothing is sent yet. It reads its own credentials.
   * @param env the environment; an empty variable counts as absent
   * @throws ReticketError CREDENTIALS_MISSING, USAGE
   */
  open(settings: TenantSettings, env: Readonly<Record<string, string | undefined>>): Promise<Tenant>;
  /** Opens a tenant without credentials, to see whether it can be reached. Nothing is sent yet. */
  openToReach(settings: TenantSettings): Promise<Pick<Tenant, "reach" | "clock" | "close">>;
}
