import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { errno } from "../disk.js";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import { WitnessFolder } from "../ledger/witness/folder.js";
import { type FoundWitness, parseWitnesses, witnessLine } from "../ledger/witness/witness.js";
import type { WitnessedLedger, WitnessOptions } from "../ledger/witness/witnessed.js";
import { actor } from "./actor.js";
import type { Context } from "./context.js";

/** The witnesses that a command holds ledgers against: those of this machine, and those of `--witness`. */
export async function witnessOptions({ env, globals, notes }: Context): Promise<WitnessOptions> {
  const named = await Promise.all((globals.witness ?? []).map(readWitness));
  return {
    folder: new WitnessFolder(witnessDir(env)),
    named: named.flat(),
    actor: actor(env),
    onTrouble: (error) => {
      const why = errno(error) ?? (error instanceof Error ? error.message : String(error));
      notes.insist(
        `warning: no witness of the ledger is kept in ${escapeText(witnessDir(env))} (${why}): whether the ledger goes back in time, this machine will not see`,
      );
    },
  };
}

/** Where this machine keeps its witnesses: in the state folder of its user. */
export function witnessDir({ XDG_STATE_HOME: state = "" }: Context["env"]): string {
  const folder = isAbsolute(state) ? state : join(homedir(), ".local", "state");
  return join(folder, "reticket", "witnesses");
}

/** Where these ledgers stand, as `--witness` takes it: one line each. */
export async function witnessText(ledgers: Iterable<WitnessedLedger>): Promise<string> {
  const witnesses = await Promise.all([...ledgers].map((ledger) => ledger.witness()));
  return witnesses.flatMap((witness) => (witness === undefined ? [] : [witnessLine(witness)])).join("\n");
}

/** @param given a file, or what would stand in it; an empty one says nothing, as the output of a first run is */
async function readWitness(given: string): Promise<FoundWitness[]> {
  if (given.trim() === "" || given.trimStart().startsWith("{")) return parseWitnesses(given, "--witness");
  try {
    return parseWitnesses(await readFile(given, "utf8"), given);
  } catch (cause) {
    if (cause instanceof ReticketError) throw cause;
    throw new ReticketError("FILE_FAILED", `${escapeText(given)} can't be read: ${errno(cause) ?? cause}`, {
      hint: "give `--witness` what `reticket ledger witness` printed, or a file of it",
      cause,
    });
  }
}
