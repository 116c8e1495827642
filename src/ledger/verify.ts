import { ReticketError } from "../errors.js";
import type { AcceptedLoss, LedgerBackend, LedgerHead, LedgerLine, ReadableLedger } from "./ledger.js";

/** What a sound ledger holds. */
export interface VerifyReport {
  /** null: there is no ledger. */
  head: LedgerHead | null;
  /** Targets with a record. */
  targets: number;
  /** Targets that are in doubt. */
  inDoubt: number;
  /** Lines of these types. */
  issued: number;
  sealed: number;
  /** Bytes of a torn last line; the next run cuts them. */
  tornBytes: number;
  /** Lines that end with CRLF; the next run changes them back. */
  crlfLines: number;
  /** Losses of lines that a person accepted. */
  losses: readonly AcceptedLoss[];
}

/** One ledger whose chain holds. */
export interface VerifiedLedger {
  manifest: string;
  location: string;
  /** A report, or what is wrong. */
  result: VerifyReport | ReticketError;
}

/**
 * Reads the whole ledger: the chain, the `.head`, the shape of every line, and that in a run which seals no `issued`
 * line stands without its `sealed` one. It needs no key, so it can't say that what was sealed opens.
 * @throws ReticketError as `Ledger.state` does
 */
export async function verifyLedger(ledger: ReadableLedger): Promise<VerifyReport> {
  const state = await ledger.state();
  let inDoubt = 0;
  for (const [, target] of state.targets()) if (target.inDoubt) inDoubt++;
  const seals = new SealCheck(ledger.location);
  for await (const line of ledger.lines()) seals.add(line);
  return {
    head: state.head,
    targets: state.size,
    inDoubt,
    issued: seals.issued,
    sealed: seals.sealed,
    tornBytes: state.tornBytes,
    crlfLines: state.crlfLines,
    losses: state.losses,
  };
}

/** Verifies these manifests' ledgers, or every ledger of the tenant; an unsound one does not keep the others from it. */
export async function verifyTenant(
  backend: LedgerBackend,
  tenant: string,
  manifests?: readonly string[],
): Promise<VerifiedLedger[]> {
  const verified: VerifiedLedger[] = [];
  for (const manifest of manifests ?? (await backend.manifests(tenant))) {
    const ledger = backend.open(tenant, manifest);
    try {
      verified.push({ manifest, location: ledger.location, result: await verifyLedger(ledger) });
    } catch (error) {
      if (!(error instanceof ReticketError)) throw error;
      verified.push({ manifest, location: ledger.location, result: error });
    }
  }
  return verified;
}

/** One commit's `issued` lines stand right behind its `sealed` line. */
class SealCheck {
  issued = 0;
  sealed = 0;
  #before: LedgerLine | undefined;
  readonly #sealing = new Set<string>();
  /** The first `issued` line of a run that did not seal until then. */
  readonly #plain = new Map<string, number>();

  constructor(private readonly location: string) {}

  add(line: LedgerLine): void {
    if (line.type === "sealed") {
      this.sealed++;
      this.#sealing.add(line.run);
      const plain = this.#plain.get(line.run);
      if (plain !== undefined) throw this.#unsealed(plain);
    } else if (line.type === "issued") {
      this.issued++;
      const before = this.#before;
      const follows = before?.run === line.run && (before.type === "sealed" || before.type === "issued");
      if (!this.#sealing.has(line.run)) this.#plain.set(line.run, this.#plain.get(line.run) ?? line.seq);
      else if (!follows) throw this.#unsealed(line.seq);
    }
    this.#before = line;
  }

  #unsealed(seq: number): ReticketError {
    return new ReticketError(
      "LEDGER_DAMAGED",
      `${this.location}:${seq + 1}: this ticket was issued in a run that seals, and no sealed line stands before it`,
      {
        hint: "The chain holds, so reticket wrote it so: please report it. The ticket can't be opened; raise the entry's generation to issue again.",
        context: { path: this.location, line: seq + 1 },
      },
    );
  }
}
