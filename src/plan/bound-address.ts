import type { Manifest } from "../manifest/manifest.js";

/**
 * The address that a plan binds an entry to beside its key: where its ticket is brought to. undefined where the key says
 * it all: there is no `deliver_to`, and the e-mail is written in lower case, as the key has it.
 */
export function boundAddress({ entries }: Manifest, index: number): string | undefined {
  const deliverTo = entries.deliverTo(index);
  if (deliverTo !== undefined) return deliverTo;
  const target = entries.target(index);
  return "email" in target && target.email !== target.email.toLowerCase() ? target.email : undefined;
}
