import type { LedgerHead } from "./ledger.js";

/** A head as it stands in a file. */
export function headText({ lineage, seq, sum }: LedgerHead): string {
  return `${JSON.stringify({ lineage, seq, sum })}\n`;
}

/** undefined: the text is no head. */
export function parseHead(text: string): LedgerHead | undefined {
  let value: Partial<Record<keyof LedgerHead, unknown>> | null;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { lineage, seq, sum } = value ?? {};
  return typeof lineage === "string" && typeof seq === "number" && typeof sum === "string"
    ? { lineage, seq, sum }
    : undefined;
}
