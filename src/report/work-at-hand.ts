import { escapeText } from "../escape.js";
import type { LedgerState, RunSummary, TargetState, WorkAtHand } from "../ledger/ledger.js";

/** The runs of one manifest that are at work now. Their open claims are in flight, and not in doubt. */
export class RunsAtWork {
  /** Their ids. */
  readonly ids: ReadonlySet<string>;

  constructor(manifest: string, ledger: LedgerState | undefined, work: readonly WorkAtHand[] = []) {
    const own = work.filter((one) => one.manifest === manifest);
    this.ids = new Set(own.map((one) => runOf(one, ledger)).filter((run) => run !== undefined));
  }

  /** Whether the only doubt about the target's ticket is a request of a run that is at work. */
  isRequesting({ claimedBy }: TargetState): boolean {
    return claimedBy !== undefined && this.ids.has(claimedBy);
  }

  /** Whether a run that is at work is delivering the newest ticket. */
  isDelivering({ deliveringBy }: TargetState): boolean {
    return deliveringBy !== undefined && this.ids.has(deliveringBy);
  }
}

/** The runs of each of these manifests that are at work now, by the manifest's name. */
export function runsAtWork(
  manifests: readonly { name: string }[],
  states: ReadonlyMap<string, LedgerState>,
  work: readonly WorkAtHand[] | undefined,
): { byManifest: ReadonlyMap<string, RunsAtWork>; ids: ReadonlySet<string> } {
  const byManifest = new Map(
    manifests.map(({ name }) => [name, new RunsAtWork(name, states.get(name), work)]),
  );
  return { byManifest, ids: new Set([...byManifest.values()].flatMap(({ ids }) => [...ids])) };
}

/** A process that works alone has started the newest run, unless it has started none since it took the lock. */
function runOf({ run, created }: WorkAtHand, ledger: LedgerState | undefined): string | undefined {
  if (run !== undefined) return run;
  const last = ledger?.everyRun.at(-1);
  const isItsOwn =
    last !== undefined && last.finishedAt === undefined && Date.parse(last.startedAt) >= Date.parse(created);
  return isItsOwn ? last.run : undefined;
}

/** How a run ended, as people read it. @param atWork the ids of the runs that are at work */
export function endWords(
  { run, ended, why }: Pick<RunSummary, "run" | "ended" | "why">,
  atWork: ReadonlySet<string>,
): string {
  if (ended === undefined) return atWork.has(run) ? "at work" : "not finished";
  const words = ended.replaceAll("_", " ");
  if (why === undefined) return words;
  const reason = escapeText(why);
  return ended === "done" ? `done, but delivery stopped (${reason})` : `${words} (${reason})`;
}
