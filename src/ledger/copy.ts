import { ReticketError } from "../errors.js";
import type { Ledger, LedgerBackend, LedgerHead } from "./ledger.js";

/** A ledger that was copied to another backend. */
export interface CopiedLedger {
  manifest: string;
  head: LedgerHead;
}

/**
 * Copies ledgers line by line, so that lineage, sums and times stay what they are: a copy is the same ledger, and only
 * one of the two may be written to from then on. Every destination must be empty, else nothing is copied.
 * @param manifests absent: every ledger of the tenant
 * @throws ReticketError USAGE where a destination holds a ledger; the errors of `Ledger.state` and `Ledger.restore`
 */
export async function copyLedger(
  from: LedgerBackend,
  to: LedgerBackend,
  tenant: string,
  manifests?: readonly string[],
): Promise<CopiedLedger[]> {
  const names = manifests ?? (await from.manifests(tenant));
  const pairs = names.map((name) => [from.open(tenant, name), to.open(tenant, name)] as const);
  for (const [, destination] of pairs) await refuseFull(destination);
  const copied: CopiedLedger[] = [];
  for (const [source, destination] of pairs) {
    const head = await copyOne(source, destination);
    if (head !== null) copied.push({ manifest: source.manifest, head });
  }
  return copied;
}

async function copyOne(source: Ledger, destination: Ledger): Promise<LedgerHead | null> {
  if ((await source.state()).head === null) return null;
  await destination.lock("ledger copy");
  try {
    await refuseFull(destination);
    await destination.restore(source.history());
    return (await destination.state()).head;
  } finally {
    await destination.close();
  }
}

async function refuseFull(destination: Ledger): Promise<void> {
  if ((await destination.state()).head === null) return;
  throw new ReticketError(
    "USAGE",
    `${destination.location}: there is a ledger already, and a copy never goes over one`,
    {
      hint: "Copy to an empty place.",
      context: { path: destination.location },
    },
  );
}
