import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import type { LedgerState } from "../ledger/ledger.js";
import type { Manifest } from "../manifest/manifest.js";

/**
 * Refuses manifests whose `moved_from` does not say clearly which ledger is theirs: a wrong one would issue tickets to all
 * users again. Pure.
 * @param states of all ledgers of the tenant, by name
 * @throws ReticketError MANIFEST_INVALID
 */
export function refuseUnclearMoves(
  manifests: readonly Manifest[],
  states: ReadonlyMap<string, LedgerState>,
): void {
  for (const manifest of manifests) {
    const fault =
      manifest.newName === undefined
        ? oldNameFault(manifest, states)
        : moveFault(manifest.name, manifest.newName, states);
    if (fault === undefined) continue;
    const { file, line, column } = manifest.position;
    const [message, hint] = fault;
    throw new ReticketError("MANIFEST_INVALID", `${escapeText(file)}:${line}:${column}: ${message}`, {
      hint,
    });
  }
}

type Fault = readonly [message: string, hint: string];

/** A manifest without `moved_from` whose ledger belongs to a renamed one. */
function oldNameFault({ name }: Manifest, states: ReadonlyMap<string, LedgerState>): Fault | undefined {
  const newName = states.get(name)?.newName;
  if (newName === undefined || newName === name) return undefined;
  return [
    `the ledger of \`${name}\` is continued by the manifest \`${newName}\``,
    `give this manifest another name; if it is the same manifest and gets its old name back, add \`moved_from: ${name}\``,
  ];
}

function moveFault(
  name: string,
  newName: string,
  states: ReadonlyMap<string, LedgerState>,
): Fault | undefined {
  if (newName !== name && exists(states.get(newName))) {
    return [
      `\`${newName}\` has a ledger of its own, so it can't continue the ledger of \`${name}\``,
      "remove `moved_from`, or give the manifest a name that was not used before",
    ];
  }
  if (exists(states.get(name))) return undefined;
  const [first] = [...states].find(([, state]) => state.newName === name) ?? [];
  if (first !== undefined) {
    return [
      `\`moved_from: ${name}\` names a manifest that was renamed itself: its ledger is \`${first}\``,
      `write \`moved_from: ${first}\`, which is the name of the ledger`,
    ];
  }
  return [
    `there is no ledger of \`${name}\`, which \`moved_from\` names`,
    "correct the name, or remove `moved_from` if no ticket was ever issued under it",
  ];
}

function exists(state: LedgerState | undefined): boolean {
  return state !== undefined && state.head !== null;
}
