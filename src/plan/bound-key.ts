import { hash } from "node:crypto";
import type { ManifestPlan } from "./plan.js";

/**
 * What a saved plan knows an entry by: its key, bound to the address that its ticket is to be brought to, where the
 * manifest gives one. The address is no part of the key; but what was reviewed is not the same with another one.
 */
export function boundKey({ manifest, keys }: ManifestPlan, index: number): string {
  const key = keys.at(index);
  const deliverTo = manifest.entries.deliverTo(index);
  return deliverTo === undefined ? key : hash("sha256", `${key}\n${deliverTo}`, "base64url");
}
