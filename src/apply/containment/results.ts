import { targetId } from "../../target.js";
import type { ApplyEvent } from "../events.js";
import { ReportedRecords } from "../reported-records.js";
import type { RunEnd } from "../run-end.js";
import type { ContainmentOutcomes } from "./outcomes.js";
import type { ContainmentTask } from "./task.js";

type PasswordEvent = Extract<ApplyEvent, { type: "password" }>;
type SessionsEvent = Extract<ApplyEvent, { type: "sessions" }>;

/** Records what became of each task, and reports it once it is synced. */
export class ContainmentResults {
  readonly #records: ReportedRecords;

  constructor(
    readonly outcomes: ContainmentOutcomes,
    end: RunEnd,
    private readonly emit: (event: ApplyEvent) => void,
  ) {
    this.#records = new ReportedRecords(end);
  }

  contained(task: ContainmentTask): void {
    this.#record(task, task.recorder.contained(task.subject), () => {
      this.outcomes.contained(task);
      this.#password(task, "contained");
    });
  }

  uncontained(task: ContainmentTask, why: string, status?: number): void {
    this.#record(task, task.recorder.uncontained(task.subject, why, status), () =>
      this.#password(task, "uncontained", why),
    );
  }

  passwordInDoubt(task: ContainmentTask, why: string): void {
    this.outcomes.mayArrive.add(targetId(task.subject.target));
    this.#record(task, task.recorder.passwordInDoubt(task.subject, why), () =>
      this.#password(task, "in_doubt", why),
    );
  }

  /** @param at by the tenant's clock, milliseconds since the epoch */
  alreadyReset(task: ContainmentTask, at: number): void {
    this.outcomes.markAlreadyReset(task);
    this.#record(task, task.recorder.alreadyReset(task.subject, at), () =>
      this.#password(task, "already_reset"),
    );
  }

  revoked(task: ContainmentTask): void {
    this.#record(task, task.recorder.revoked(task.subject), () => {
      this.outcomes.revoked(task);
      this.#sessions(task, "revoked");
    });
  }

  unrevoked(task: ContainmentTask, why: string, status?: number): void {
    this.#record(task, task.recorder.unrevoked(task.subject, why, status), () =>
      this.#sessions(task, "unrevoked", why),
    );
  }

  revocationInDoubt(task: ContainmentTask, why: string): void {
    this.#record(task, task.recorder.revocationInDoubt(task.subject, why), () =>
      this.#sessions(task, "in_doubt", why),
    );
  }

  /** Resolves when everything is recorded. */
  recorded(): Promise<void> {
    return this.#records.recorded();
  }

  #record({ recorder }: ContainmentTask, recorded: Promise<void>, then: () => void): void {
    this.#records.add(recorder, recorded, then);
  }

  #password({ plan, subject }: ContainmentTask, outcome: PasswordEvent["outcome"], message?: string): void {
    const { key, target } = subject;
    const words = message === undefined ? {} : { message };
    this.emit({ type: "password", manifest: plan.manifest.name, target, key, outcome, ...words });
  }

  #sessions({ plan, subject }: ContainmentTask, outcome: SessionsEvent["outcome"], message?: string): void {
    const { key, target } = subject;
    const words = message === undefined ? {} : { message };
    this.emit({ type: "sessions", manifest: plan.manifest.name, target, key, outcome, ...words });
  }
}
