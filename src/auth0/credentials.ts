import type { KeyObject } from "node:crypto";
import type { Secret } from "../secret.js";

/** How a run proves to the tenant who it is. */
export type Credentials =
  | { type: "secret"; clientId: string; clientSecret: Secret }
  /** private_key_jwt: `key` is the RSA private key whose public half the application holds. */
  | { type: "key"; clientId: string; key: KeyObject }
  /** A ready token. It can't be renewed: once the tenant refuses it, the run stops. */
  | { type: "token"; token: Secret };
