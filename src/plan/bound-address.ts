import type { Manifest } from "../manifest/manifest.js";

/**
 * The delivery address that a plan binds in addition to the entry's key. undefined: the key is enough, because there is no
 * `deliver_to`, and the e-mail is in lower case as in the key.
 */
export function boundAddress({ entries }: Manifest, index: number): string | undefined {
  const deliverTo = entries.deliverTo(index);
  if (deliverTo !== undefined) return deliverTo;
  const target = entries.target(index);
  return "email" in target && target.email !== target.email.toLowerCase() ? target.email : undefined;
}
