import { actionAt, type ManifestPlan, type Plan, SENDING } from "../../plan/plan.js";
import { type ContainmentTask, isClosedElsewhere } from "./task.js";

/** What an entry lacks, as bits. */
const PASSWORD = 1;
const SESSIONS = 2;
/** The password must not be replaced, because of a ticket of another manifest. */
const CLOSED = 4;
const ALREADY_RESET = 8;

/** What the containment phase of a run has reached so far, and which entries may get a ticket after it. */
export class ContainmentOutcomes {
  /** One byte per entry, by manifest name, for manifests that contain anything. */
  readonly #missing = new Map<string, Uint8Array>();
  /** Ids of targets whose password may still be replaced by a request that had no usable response. */
  readonly mayArrive = new Set<string>();
  alreadyReset = 0;

  constructor(plan: Plan) {
    for (const each of plan.manifests) {
      const { name, contain, entries } = each.manifest;
      if (contain.size === 0) continue;
      const missing = new Uint8Array(entries.length);
      for (let index = 0; index < entries.length; index++) missing[index] = missingAt(each, index);
      this.#missing.set(name, missing);
    }
  }

  contained(task: ContainmentTask): void {
    this.#clear(task, PASSWORD);
  }

  revoked(task: ContainmentTask): void {
    this.#clear(task, SESSIONS);
  }

  markAlreadyReset({ plan, index }: ContainmentTask): void {
    this.#missing.get(plan.manifest.name)![index] = ALREADY_RESET;
    this.alreadyReset++;
  }

  /** Entries that are not contained, although the manifest wants it. */
  get uncontained(): number {
    let count = 0;
    for (const missing of this.#missing.values()) {
      for (const bits of missing) if (bits !== 0 && bits !== ALREADY_RESET) count++;
    }
    return count;
  }

  /**
   * Whether a ticket may be issued for an entry.
   * @param continueUncontained also for entries that could not be contained
   */
  mayIssue({ manifest }: ManifestPlan, index: number, continueUncontained: boolean): boolean {
    const bits = this.#missing.get(manifest.name)?.[index] ?? 0;
    return bits === 0 || (continueUncontained && bits !== ALREADY_RESET);
  }

  #clear({ plan, index }: ContainmentTask, bit: number): void {
    this.#missing.get(plan.manifest.name)![index]! &= ~bit;
  }
}

function missingAt(plan: ManifestPlan, index: number): number {
  const { action, replacesPassword, revokes } = actionAt(plan, index);
  if (!SENDING.has(action)) return 0;
  const closed = isClosedElsewhere(plan, index);
  return (replacesPassword ? PASSWORD : 0) | (revokes ? SESSIONS : 0) | (closed ? CLOSED : 0);
}
