import { hash } from "node:crypto";
import { ReticketError } from "../../errors.js";
import type { LedgerHead } from "../ledger.js";

/** How far a ledger had come, stored elsewhere than the ledger. */
export interface Witness extends LedgerHead {
  tenant: string;
  manifest: string;
  /** As `LedgerBackend.identity`. */
  home: string;
  /** When it was seen, RFC 3339. */
  at: string;
  /** Who ran what wrote it: user@host, or the CI's actor. */
  actor: string;
}

/** A witness, and where it was found. */
export interface FoundWitness extends Witness {
  /** For messages: a file, or the flag. */
  source: string;
  /** It was named with `--witness`: it is about this ledger, whatever its backend. */
  named: boolean;
}

const SUM_LENGTH = 22;

/** A witness as one line of JSON, without its newline. It holds no secret. */
export function witnessLine({ tenant, manifest, home, lineage, seq, sum, at, actor }: Witness): string {
  const fields = { tenant, manifest, home, lineage, seq, sum, at, actor };
  return JSON.stringify({ ...fields, check: checkOf(fields) });
}

/** undefined: the text is no witness, or not a whole one. */
export function parseWitness(text: string): Witness | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const { check, ...fields } = value as Record<string, unknown>;
  if (!isWitness(fields)) return undefined;
  const { tenant, manifest, home, lineage, seq, sum, at, actor } = fields;
  const witness = { tenant, manifest, home, lineage, seq, sum, at, actor };
  return check === checkOf(witness) ? witness : undefined;
}

/**
 * Every witness in a text, one a line.
 * @param source where the text is from, for messages
 * @throws ReticketError WITNESS_INVALID
 */
export function parseWitnesses(text: string, source: string): FoundWitness[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const witness = parseWitness(line);
    if (witness !== undefined) return { ...witness, source, named: true };
    throw new ReticketError(
      "WITNESS_INVALID",
      `${source}: this is not what \`reticket ledger witness\` prints`,
      {
        hint: "Give the file or the value unchanged, or leave it out and compare by hand with `reticket ledger verify`.",
      },
    );
  });
}

function checkOf(fields: object): string {
  return hash("sha256", JSON.stringify(fields), "base64url").slice(0, SUM_LENGTH);
}

function isWitness(fields: Record<string, unknown>): fields is Record<string, unknown> & Witness {
  const texts = ["tenant", "manifest", "home", "lineage", "sum", "at", "actor"];
  return texts.every((name) => typeof fields[name] === "string") && Number.isSafeInteger(fields.seq);
}
