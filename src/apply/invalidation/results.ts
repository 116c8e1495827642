import { targetId } from "../../target.js";
import type { ApplyEvent, InvalidationCounts } from "../events.js";
import { ReportedRecords } from "../reported-records.js";
import type { RunEnd } from "../run-end.js";
import type { InvalidationTask } from "./task.js";

type InvalidationEvent = Extract<ApplyEvent, { type: "invalidation" }>;

/** Records what became of each link, and reports it once it is synced. */
export class InvalidationResults {
  /** Ids of targets for which a request without a usable response may still arrive. */
  readonly mayArrive = new Set<string>();
  readonly #records: ReportedRecords;
  /** The last outcome of each link. A link that is tried again has several. */
  readonly #outcomes = new Map<InvalidationTask["link"], Exclude<keyof InvalidationCounts, "left">>();

  /** @param total how many links the run is to invalidate */
  constructor(
    private readonly total: number,
    end: RunEnd,
    private readonly emit: (event: ApplyEvent) => void,
  ) {
    this.#records = new ReportedRecords(end);
  }

  get counts(): InvalidationCounts {
    const counts = { invalidated: 0, gone: 0, failed: 0, in_doubt: 0 };
    for (const outcome of this.#outcomes.values()) counts[outcome]++;
    return { ...counts, left: this.total - this.#outcomes.size };
  }

  /** Links with a final outcome so far. */
  get done(): number {
    return this.#outcomes.size;
  }

  invalidated(task: InvalidationTask): void {
    this.#record(task, task.recorder.invalidated(task.subject), "invalidated", { outcome: "invalidated" });
  }

  gone(task: InvalidationTask, message: string, status: number): void {
    const recorded = task.recorder.gone(task.subject, `${status}: ${message}`, status);
    this.#record(task, recorded, "gone", { outcome: "gone", status, message });
  }

  refused(task: InvalidationTask, message: string, status: number): void {
    const recorded = task.recorder.notInvalidated(task.subject, `${status}: ${message}`, status);
    this.#record(task, recorded, "failed", { outcome: "not_invalidated", status, message });
  }

  /** It was not sent. */
  released(task: InvalidationTask, message: string): void {
    const recorded = task.recorder.notInvalidated(task.subject, message);
    this.#record(task, recorded, undefined, { outcome: "not_invalidated", message });
  }

  inDoubt(task: InvalidationTask, message: string): void {
    this.mayArrive.add(targetId(task.subject.target));
    const recorded = task.recorder.inDoubt(task.subject, message);
    this.#record(task, recorded, "in_doubt", { outcome: "in_doubt", message });
  }

  /** Resolves when everything is recorded. */
  recorded(): Promise<void> {
    return this.#records.recorded();
  }

  #record(
    { recorder, link, manifest, subject }: InvalidationTask,
    recorded: Promise<void>,
    outcome: Exclude<keyof InvalidationCounts, "left"> | undefined,
    event: Pick<InvalidationEvent, "outcome" | "status" | "message">,
  ): void {
    this.#records.add(recorder, recorded, () => {
      // A doubt of an earlier attempt stays one where no later attempt was sent.
      if (outcome !== undefined) this.#outcomes.set(link, outcome);
      const { target, key } = subject;
      this.emit({ type: "invalidation", manifest, target, key, ...event });
    });
  }
}
