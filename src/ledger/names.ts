import { ReticketError } from "../errors.js";

/** @throws ReticketError USAGE where the tenant can't name a ledger: nothing that a path gives a meaning to may stand in it */
export function checkTenant(tenant: string): void {
  if (TENANT.test(tenant)) return;
  throw new ReticketError("USAGE", `"${tenant}" is not a tenant that a ledger can be named after`, {
    hint: "Write the tenant's domain, as it is in the config.",
  });
}

/** @throws ReticketError USAGE where the name can't name a ledger */
export function checkManifestName(manifest: string): void {
  if (isManifestName(manifest)) return;
  throw new ReticketError("USAGE", `"${manifest}" is not a manifest name that a ledger can be named after`, {
    hint: "A manifest's name is made of a-z, 0-9 and -, 63 characters at most.",
  });
}

export function isManifestName(name: string): boolean {
  return MANIFEST.test(name);
}

/** A host, perhaps in brackets, perhaps with a port. */
const TENANT = /^(?!.*\.\.)(\[[0-9a-f:.]+\]|[a-z0-9_]([a-z0-9._-]{0,251}[a-z0-9_])?)(:\d{1,5})?$/;
const MANIFEST = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
