import { ReticketError } from "../errors.js";
import type { Ledger, LedgerBackend, LedgerHead, ReadableLedger } from "./ledger.js";

const MOST_RACES = 10;

/** A ledger that was copied to another backend. */
export interface CopiedLedger {
  manifest: string;
  head: LedgerHead;
}

/**
 * Copies ledgers, with their pauses, line by line, so that lineage, sums and times stay what they are: a copy is the same ledger, and only
 * one of the two may be written to from then on. Every destination must be empty, else nothing is copied.
 * @param manifests absent: every ledger of the tenant
 * @throws ReticketError USAGE where a destination holds a ledger; the errors of `Ledger.state` and `LockedLedger.restore`
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
    await copyMark(from, to, source);
    const head = await copyOne(source, destination);
    if (head !== null) copied.push({ manifest: source.manifest, head });
  }
  return copied;
}

/** Before the ledger, so that the copy of a paused one is paused from the first. */
async function copyMark(from: LedgerBackend, to: LedgerBackend, { tenant, manifest }: Ledger): Promise<void> {
  const mark = async (backend: LedgerBackend): Promise<string | undefined> =>
    (await backend.pauses.read(tenant, [manifest], { fresh: true })).get(manifest);
  const wanted = await mark(from);
  for (let races = 0; races < MOST_RACES; races++) {
    const there = await mark(to);
    if (there === wanted || (await to.pauses.replace(tenant, manifest, there, wanted))) return;
  }
  throw new ReticketError(
    "LEDGER_WRITE_FAILED",
    `${manifest}: its pause in ${to.url} was changed again and again`,
    {
      hint: "run the same command again",
    },
  );
}

async function copyOne(source: Ledger, destination: Ledger): Promise<LedgerHead | null> {
  if ((await source.state()).head === null) return null;
  const locked = await destination.lock("ledger copy");
  try {
    await refuseFull(locked);
    await locked.restore(source.history());
    return (await locked.state()).head;
  } finally {
    await locked.close();
  }
}

async function refuseFull(destination: ReadableLedger): Promise<void> {
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
