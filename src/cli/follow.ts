import { systemClocks } from "../clocks.js";
import type { ReticketError } from "../errors.js";
import type { Plan } from "../plan/plan.js";
import { type NextStep, nextStep, type WaitingWave, waitingWaves } from "../plan/waves/next-step.js";
import { type ApplyFlags, isApproved } from "./apply-plan.js";
import { askFor } from "./ask-to-apply.js";
import type { Context } from "./context.js";
import { EXIT, exitOfError, exitOfSignal } from "./exit.js";
import type { Interruption } from "./interruption.js";
import { withLockedLedgers } from "./locked-ledgers.js";
import { toJson } from "./output/json.js";
import { followingLine } from "./output/waves-words.js";
import { refreshLedgers } from "./refresh-session.js";
import type { Workspace } from "./workspace.js";

/** How often resets are looked up while a gate waits for them. */
const REFRESH_MS = 5 * 60_000;
/** How often the work of other runners is looked at. */
const POLL_MS = 30_000;
/** Others may use the ledgers between two rounds, so a later round waits for their locks. */
const LOCK_PATIENCE_MS = 10 * 60_000;
/** A sleep is looked after so often, because the machine may have been suspended meanwhile. */
const LOOK_MS = 5_000;
/** After so many failures one after the other, refreshing is given up. */
const MOST_FAILURES = 3;

/** One round: an apply of what is open. */
export interface FollowedRound {
  /** Its exit code. */
  code: number;
  /** The plan of the moment after it; undefined: no manifest has waves. */
  plan: Plan | undefined;
  /** Whether there was anything to do, so that the user was asked. */
  hadEffect: boolean;
}

interface Following {
  context: Context;
  workspace: Workspace;
  flags: ApplyFlags;
  interruption: Interruption;
}

/**
 * Applies the waves one after the other. While it waits, it holds no lock, so that others can pause, refresh and read; all
 * that it knows is in the ledgers, so another process can go on from where this one ends.
 * @returns the exit code
 */
export async function followWaves(
  following: Following,
  round: (flags: ApplyFlags) => Promise<FollowedRound>,
): Promise<number> {
  const { flags, interruption } = following;
  const { drain } = interruption;
  const deadline = Date.now() + (flags.timeBudget ?? Number.POSITIVE_INFINITY);
  const refresher = new Refresher(following);
  let next = flags;
  for (;;) {
    const done = await round(next);
    const step = drain.aborted ? undefined : stepAfter(done, refresher.nextAt);
    if (step === undefined || Date.now() >= deadline) return done.code;
    if (step.at >= deadline) return handOver(following);
    if (!done.hadEffect) await askToFollow(step.plan, { ...following, flags: next });
    await waitFor(step, refresher, following);
    if (drain.aborted) return exitOfInterruption(interruption);
    if (refresher.failure !== undefined) return exitOfError(refresher.failure);
    next = laterFlags(flags, deadline - Date.now());
  }
}

interface WaitingStep extends NextStep {
  plan: Plan;
  waiting: readonly WaitingWave[];
}

/** What is waited for after a round. undefined: nothing that comes by itself, or the round failed. */
function stepAfter({ code, plan }: FollowedRound, refreshedNextAt: number): WaitingStep | undefined {
  if (plan === undefined || (code !== EXIT.done && code !== EXIT.leftovers)) return undefined;
  const waiting = waitingWaves(plan);
  const step = nextStep(waiting, { now: Date.now(), pollMs: POLL_MS });
  if (step === undefined) return undefined;
  const at = step.refreshes ? Math.max(step.at, refreshedNextAt) : step.at;
  return { at, refreshes: step.refreshes, plan, waiting };
}

async function waitFor(step: WaitingStep, refresher: Refresher, following: Following): Promise<void> {
  const { drain } = following.interruption;
  tell(step, following);
  await sleepUntil(step.at, drain);
  if (step.refreshes && !drain.aborted) await refresher.refresh();
}

function handOver({ context }: Following): number {
  context.notes.say("The next wave opens after the time budget: the next `apply --follow` goes on.");
  return EXIT.leftovers;
}

function exitOfInterruption({ signal }: Interruption): number {
  return signal === undefined ? EXIT.leftovers : exitOfSignal(signal);
}

/** What was approved once goes on without a question, and a saved plan is the upper bound of all rounds. */
function laterFlags(flags: ApplyFlags, left: number): ApplyFlags {
  return {
    ...flags,
    ...{ autoApprove: true, isLaterRound: true, saved: undefined, reviewed: flags.saved ?? flags.reviewed },
    lockTimeout: Math.max(flags.lockTimeout ?? 0, LOCK_PATIENCE_MS),
    ...(Number.isFinite(left) ? { timeBudget: Math.max(1, left) } : {}),
  };
}

/** Asks unless the user was asked or has approved before. */
async function askToFollow({ tenant, later }: Plan, following: Following): Promise<void> {
  if (isApproved(following.flags)) return;
  await askFor(`Issue ${later.wave} tickets in ${tenant}, as their waves open?`, following);
}

function tell({ waiting, at }: WaitingStep, { context, flags }: Following): void {
  if (flags.format === "json") {
    const waves = waiting.map(({ manifest, wave }) => ({ manifest, wave: wave.wave }));
    context.out.line(toJson({ type: "following", until: new Date(at).toISOString(), waves }));
  }
  context.notes.say(followingLine(at));
}

/** By the wall clock: a machine that was suspended is not late. */
async function sleepUntil(at: number, stop: AbortSignal): Promise<void> {
  for (let left = at - Date.now(); left > 0 && !stop.aborted; left = at - Date.now()) {
    await systemClocks.sleep(Math.min(left, LOOK_MS), stop);
  }
}

/** Looks up who has reset, at intervals. */
class Refresher {
  /** When the next refresh is worth while, milliseconds since the epoch. */
  nextAt = 0;
  /** Why refreshing was given up; undefined: it was not. */
  failure: ReticketError | undefined;
  #failures = 0;

  constructor(private readonly following: Following) {}

  async refresh(): Promise<void> {
    const { context, workspace, interruption, flags } = this.following;
    const lockTimeout = Math.max(flags.lockTimeout ?? 0, LOCK_PATIENCE_MS);
    const locking = { ...this.following, flags: { lockTimeout } };
    await withLockedLedgers(locking, { operation: "refresh" }, async (ledgers) => {
      const { error } = await refreshLedgers(context, workspace, ledgers, {}, interruption);
      this.nextAt = Date.now() + (flags.refreshEvery ?? REFRESH_MS);
      this.#failures = error === undefined ? 0 : this.#failures + 1;
      if (error !== undefined) context.notes.complain(error);
      if (this.#failures === MOST_FAILURES) this.failure = error;
    });
  }
}
