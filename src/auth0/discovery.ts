import { describeFailure } from "../http/failure.js";
import type { Reply } from "../http/reply.js";
import type { ReachedTenant } from "../tenant/tenant-probe.js";
import { jsonObject } from "./words.js";

/** Public: it needs no token. Source: Auth0's documentation, "Configure Applications with OIDC Discovery". */
export const DISCOVERY_PATH = "/.well-known/openid-configuration";

/** RFC 1035, 2.3.4. */
const LONGEST_HOST = 255;

/** What the answer to a request for it says of the server. */
export function reachedTenant({ status, failure, body }: Reply): ReachedTenant {
  if (status === undefined) {
    const why = failure === undefined ? "no answer came" : describeFailure(failure);
    return { type: "unreachable", why };
  }
  const issuer = status === 200 && failure === undefined ? jsonObject(body)?.issuer : undefined;
  const host = typeof issuer === "string" && URL.canParse(issuer) ? new URL(issuer).host : undefined;
  return { type: "reached", status, issuer: host?.slice(0, LONGEST_HOST) };
}
