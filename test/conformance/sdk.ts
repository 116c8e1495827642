import { ManagementClient } from "auth0";
import type { Sandbox } from "../../src/sandbox/sandbox.js";

/** How the SDK is told to prove who it is. */
type Proof = { clientSecret: string } | { clientAssertionSigningKey: string } | { token: string };

/**
 * The official SDK, pointed at a sandbox. It insists on https and a bare domain: its `fetch` option rewrites the address.
 * Its retries are off, so that a test sees each answer once.
 */
export function sdkFor(
  sandbox: Sandbox,
  proof: Proof,
  options: { clientId?: string; audience?: string; withCustomDomainHeader?: string } = {},
): ManagementClient {
  const rewriting: typeof fetch = (input, init) =>
    fetch(String(input).replace(`https://${sandbox.tenantDomain}`, sandbox.url), init);
  return new ManagementClient({
    domain: sandbox.tenantDomain,
    clientId: sandbox.clientId,
    fetch: rewriting,
    maxRetries: 0,
    ...proof,
    ...options,
  });
}
