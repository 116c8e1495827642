import { type InputFile, type InputSummary, readInput } from "../manifest/identifiers/input.js";
import type { InputOptions } from "../manifest/identifiers/input-sink.js";
import type { UserFields } from "../tenant/users.js";
import type { Condition } from "./condition.js";
import { type SelectedEntry, Selection, type SelectionResult } from "./selection.js";

export interface SelectInput extends InputOptions {
  /** Lists of addresses or user ids; empty: every user of the export is considered. */
  inputs: readonly InputFile[];
  conditions: readonly Condition[];
  /** Users that are blocked get entries too. */
  includeBlocked: boolean;
  /**
   * Hands over every user of the export. It may do so from the beginning once more, where a download broke off: then it
   * calls `restart` first.
   */
  readUsers: (use: (user: UserFields) => void, restart: () => void) => Promise<void>;
}

export interface SelectResult extends SelectionResult {
  /** How each input was understood. */
  inputs: readonly InputSummary[];
}

/**
 * Makes a list of entries out of lists that name users in any way, and an export that knows them. Memory grows with the
 * lists and with what is selected, not with the export.
 * @throws ReticketError INPUT_INVALID, EXPORT_INVALID, CONDITION_INVALID, and what `readUsers` throws
 */
export async function select(input: SelectInput): Promise<SelectResult> {
  const { conditions, includeBlocked } = input;
  const selection = new Selection({ conditions, includeBlocked, hasInputs: input.inputs.length > 0 });
  const inputs: InputSummary[] = [];
  for (const file of input.inputs) inputs.push(await readInput(file, input, selection));
  await input.readUsers(
    (user) => selection.user(user),
    () => selection.forgetUsers(),
  );
  return { ...selection.result(), inputs };
}

/** The fields that an export must have for a selection. */
export function exportFields(conditions: readonly Condition[]): string[] {
  const fields = conditions.map(({ field }) => field);
  return [...new Set(["user_id", "email", "email_verified", "identities", "blocked", ...fields])];
}

/** The list, one entry a line: what `users_from` reads. */
export function* listLines(entries: readonly SelectedEntry[]): Generator<string> {
  for (const entry of entries) yield `${JSON.stringify(entry)}\n`;
}
