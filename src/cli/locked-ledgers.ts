import type { Context } from "./context.js";
import { Interruption } from "./interruption.js";
import { type Locking, type OpenLedgers, openLedgers, type Workspace } from "./workspace.js";

/**
 * Runs a command that signals end in good order.
 * @param draining what the first signal does, for the message; undefined: no new request is sent
 * @returns the exit code
 */
export async function interruptibly(
  context: Context,
  work: (interruption: Interruption) => Promise<number>,
  draining?: string,
): Promise<number> {
  const interruption = new Interruption(context.notes, context.out.gone, draining);
  try {
    return await work(interruption);
  } catch (error) {
    return interruption.concede(error);
  } finally {
    interruption.dispose();
  }
}

/** The part of a session that locking needs. */
export interface LockingSession {
  context: Context;
  workspace: Workspace;
  interruption: Interruption;
  /** `lockTimeout`: how long to wait for ledgers that another run has locked, milliseconds. */
  flags: { lockTimeout?: number | undefined };
}

/** Locks the workspace's ledgers for as long as the work takes. */
export async function withLockedLedgers<T>(
  { context, workspace, interruption, flags }: LockingSession,
  locking: Omit<Locking, "timeoutMs" | "stop" | "notes">,
  work: (ledgers: OpenLedgers) => Promise<T>,
): Promise<T> {
  const ledgers = await openLedgers(workspace, {
    ...locking,
    ...{ timeoutMs: flags.lockTimeout ?? 0, stop: interruption.drain, notes: context.notes },
  });
  try {
    return await work(ledgers);
  } finally {
    await ledgers.close();
  }
}
