import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { errno } from "../disk.js";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import { WitnessFolder } from "../ledger/witness/folder.js";
import type { WitnessedLedger, WitnessedLockedLedger, WitnessOptions } from "../ledger/witness/ledger.js";
import { type FoundWitness, parseWitnesses, witnessLine } from "../ledger/witness/witness.js";

import { actor } from "./actor.js";
import type { Context } from "./context.js";

/** The witnesses that a command compares ledgers with: those of this machine, and those of `--witness`. */
export async function witnessOptions({ env, globals, notes }: Context): Promise<WitnessOptions> {
  const named = await Promise.all((globals.witness ?? []).map(readWitness));
  return {
    folder: new WitnessFolder(witnessDir(env)),
    named: named.flat(),
    actor: actor(env),
    onError: (error) => {
      const why = errno(error) ?? (error instanceof Error ? error.message : String(error));
      notes.insist(
        `warning: could not store a witness of the ledger in ${escapeText(witnessDir(env))} (${why}): this machine will not notice if an older copy of the ledger is restored`,
      );
    },
  };
}

/** The folder of this machine's witnesses, in the user's state folder. */
export function witnessDir({ XDG_STATE_HOME: state = "" }: Context["env"]): string {
  const folder = isAbsolute(state) ? state : join(homedir(), ".local", "state");
  return join(folder, "reticket", "witnesses");
}

/** The witnesses of these ledgers, in the format of `--witness`: one line each. */
export async function witnessText(
  ledgers: Iterable<WitnessedLedger | WitnessedLockedLedger>,
): Promise<string> {
  const witnesses = await Promise.all([...ledgers].map((ledger) => ledger.witness()));
  return witnesses.flatMap((witness) => (witness === undefined ? [] : [witnessLine(witness)])).join("\n");
}

/** @param given a file, or its content; empty (the output of a first run) means no witness */
async function readWitness(given: string): Promise<FoundWitness[]> {
  if (given.trim() === "" || given.trimStart().startsWith("{")) return parseWitnesses(given, "--witness");
  try {
    return parseWitnesses(await readFile(given, "utf8"), given);
  } catch (cause) {
    if (cause instanceof ReticketError) throw cause;
    throw new ReticketError(
      "FILE_FAILED",
      `${escapeText(given)} could not be read: ${errno(cause) ?? cause}`,
      {
        hint: "give `--witness` the output of `reticket ledger witness`, or a file with it",
        cause,
      },
    );
  }
}
