import { lockedBy } from "../../ledger/holder.js";
import type { LedgerState } from "../../ledger/ledger.js";
import { pauseSentence } from "../../ledger/pause/watch.js";
import { failureOfError, probeOk, probeWarning } from "../../probe-result.js";
import { counted } from "../output/check.js";
import type { DoctorCheck, Examined } from "./doctor-check.js";

type Report = Parameters<DoctorCheck["run"]>[1];

export const ledgerCheck: DoctorCheck = {
  name: "ledger",
  needs: ["config"],
  uses: ["manifests"],
  isOnline: ({ project }) => project?.backend.folder === undefined,
  async run(examined, report) {
    const { backend, settings } = examined.project!;
    const names = (examined.manifests ?? []).map(({ name }) => name);
    for (const result of await backend.probe(settings.tenant, names)) report(result);
    await reportLocks(examined, report);
    const states = await readStates(examined, report);
    if (states === undefined) return;
    await reportPauses(examined, states, report);
    examined.states = states;
  },
};

async function reportLocks({ project }: Examined, report: Report): Promise<void> {
  const { backend, settings } = project!;
  for (const holder of await backend.workAtHand(settings.tenant, { strict: true })) {
    const { message, hint } = lockedBy(`the ledger of ${holder.manifest}`, holder, backend.url);
    report(probeWarning("LEDGER_LOCKED", message, hint));
  }
}

/** Reads and verifies every ledger of the tenant. @returns undefined if one can't be used */
async function readStates(
  { project, manifests = [] }: Examined,
  report: Report,
): Promise<Map<string, LedgerState> | undefined> {
  const { backend, settings } = project!;
  const states = new Map<string, LedgerState>();
  const there = await backend.manifests(settings.tenant);
  for (const name of there) {
    try {
      states.set(name, await backend.open(settings.tenant, name).state());
    } catch (error) {
      report(failureOfError(error));
    }
  }
  if (states.size < there.length) return undefined;
  report(probeOk(readWords(states, manifests)));
  return states;
}

function readWords(states: ReadonlyMap<string, LedgerState>, manifests: readonly { name: string }[]): string {
  const fresh = manifests.filter(({ name }) => !states.has(name)).length;
  const begins =
    fresh === 0 ? [] : [`${counted(fresh, "manifest")} without a ledger: its first run makes one`];
  if (states.size === 0) return begins[0] ?? "no ledger yet";
  const users = [...states.values()].reduce((sum, { size }) => sum + size, 0);
  return [
    `${counted(states.size, "ledger")} read and verified, ${counted(users, "user")} recorded`,
    ...begins,
  ].join("; ");
}

async function reportPauses(
  { project, manifests = [] }: Examined,
  states: ReadonlyMap<string, LedgerState>,
  report: Report,
): Promise<void> {
  const { readPauses } = await import("../pauses.js");
  const { backend, settings } = project!;
  for (const [name, pause] of await readPauses({ backend, settings, manifests }, states)) {
    report(
      probeWarning(
        "PAUSED",
        pauseSentence(name, pause),
        `run \`reticket resume --name ${name}\` when it is right`,
      ),
    );
  }
}
