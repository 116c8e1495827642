import type { ErrorCode } from "../errors.js";
import type { RunSummary } from "../ledger/run-log.js";

/** What a notice is about. */
export type NoticeType =
  | "run.started"
  | "wave.done"
  | "gate.failed"
  | "run.paused"
  | "run.stopped"
  | "run.finished";

/** A gate of a wave that did not open: what was measured, and the limit, both as numbers of the manifest's own unit. */
export interface FailedGate {
  name: string;
  measured: number;
  limit: number;
}

/**
 * What is told of a run. It has nothing but numbers, codes and the names of manifests: no user, no address, no link, and no text
 * that a person wrote.
 */
export interface Notice {
  type: NoticeType;
  operation: RunSummary["operation"];
  /** A ULID; undefined: before the run has one. */
  run: string | undefined;
  /** Names. */
  manifests: readonly string[];
  /** By kind: `issued`, `rejected`, `left`, … */
  counts: Readonly<Record<string, number>>;
  /** How the run ended. */
  ended?: string;
  /** The code of the error that ended it. */
  code?: ErrorCode | undefined;
  /** The wave's number, from 1. */
  wave?: number;
  gate?: FailedGate;
}

/** A notice as the webhook gets it. */
export function noticePayload(notice: Notice, tenant: string, at: Date) {
  const { type, operation, run, manifests, counts, ended, code, wave, gate } = notice;
  return {
    type: `reticket.${type}`,
    timestamp: at.toISOString(),
    data: {
      tenant,
      operation,
      run: run ?? null,
      manifests,
      ...(ended === undefined ? {} : { ended }),
      ...(code === undefined ? {} : { code }),
      ...(wave === undefined ? {} : { wave }),
      ...(gate === undefined ? {} : { gate }),
      counts,
    },
  };
}
