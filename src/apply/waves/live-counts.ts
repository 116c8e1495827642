import type { ManifestPlan } from "../../plan/plan.js";
import { type ExceededLimit, exceededLimits } from "../../plan/waves/gate.js";
import type { WavesPlan } from "../../plan/waves/wave-plan.js";
import { type Target, targetId } from "../../target.js";
import type { EntryOutcome } from "../events.js";

/** A limit that was exceeded in the course of a run. */
export interface GateFailure extends ExceededLimit {
  wave: number;
}

type LiveCount = "rejected" | "undelivered" | "inDoubt";

/** The numbers that gates limit, as they are at this moment of a run: what was planned on, and what happened since. */
export class LiveCounts {
  readonly #waves: Record<LiveCount, number>[];
  /** Tickets of this run that can't be delivered, by target. */
  readonly #undelivered = new Set<string>();
  #indices: Map<string, number> | undefined;

  constructor(
    private readonly plan: ManifestPlan,
    private readonly waves: WavesPlan,
  ) {
    this.#waves = waves.waves.map(({ rejected, undelivered, inDoubt }) => ({
      rejected,
      undelivered,
      inDoubt,
    }));
  }

  /** @returns the limit that is exceeded by it */
  settled(index: number, outcome: EntryOutcome): GateFailure | undefined {
    if (outcome === "rejected") return this.#add(index, "rejected");
    return outcome === "in_doubt" ? this.#add(index, "inDoubt") : undefined;
  }

  /** A ticket can't be delivered. @returns the limit that is exceeded by it */
  undeliverable(target: Target): GateFailure | undefined {
    const id = targetId(target);
    if (this.#undelivered.has(id)) return undefined;
    this.#undelivered.add(id);
    const index = this.#indexOf(id);
    return index === undefined ? undefined : this.#add(index, "undelivered");
  }

  #add(index: number, what: LiveCount): GateFailure | undefined {
    const wave = this.waves.members[index]!;
    const counts = this.#waves[wave - 1];
    const planned = this.waves.waves[wave - 1];
    if (counts === undefined || planned === undefined) return undefined;
    counts[what]++;
    const [exceeded] = exceededLimits(planned.definition.gate, { ...planned, ...counts });
    return exceeded === undefined ? undefined : { wave, ...exceeded };
  }

  #indexOf(id: string): number | undefined {
    if (this.#indices === undefined) {
      const { entries } = this.plan.manifest;
      this.#indices = new Map();
      for (let index = 0; index < entries.length; index++) this.#indices.set(entries.targetId(index), index);
    }
    return this.#indices.get(id);
  }
}
