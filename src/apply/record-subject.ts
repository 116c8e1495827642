import type { RecordedIdentity } from "../generated/ledger-record.js";
import type { Target } from "../target.js";

/** The entry that a record is about. */
export interface RecordSubject {
  key: string;
  target: Target;
  generation: number;
  /** The address that the manifest gives for the ticket. */
  deliverTo: string | undefined;
  /** The linked account that the entry names; absent: none. */
  identity?: RecordedIdentity | undefined;
}

/** The fields that every outcome of a request begins with. */
export function subjectFields({ key, target, generation }: RecordSubject) {
  return { key, target, ...(generation === 1 ? {} : { generation }) };
}
