import type { Differs } from "../generated/plan.js";
import { canonicalJson } from "../manifest/canonical.js";
import { normaliseBody } from "../manifest/keys.js";
import type { Manifest, TicketRequest } from "../manifest/manifest.js";

export type { Differs };

const TARGET_FIELDS = ["user_id", "email", "connection_id"];

/** Finds what differs from `spec.defaults` in the entries of one manifest. Values with the same meaning are equal. */
export class DiffersIn {
  readonly #byProfile = new Map<number, Differs | undefined>();
  readonly #defaults: Map<string, string>;

  constructor(private readonly manifest: Manifest) {
    this.#defaults = valuesOf(manifest.defaults);
  }

  /** The differing request fields, as they are sent, and the entry's own `generation`; undefined: no difference. */
  at(index: number): Differs | undefined {
    const profile = this.manifest.entries.profile(index);
    if (!this.#byProfile.has(profile)) this.#byProfile.set(profile, this.#of(index));
    return this.#byProfile.get(profile);
  }

  #of(index: number): Differs | undefined {
    const { entries, generation } = this.manifest;
    const body = entries.body(index);
    const values = valuesOf(body);
    const differs: Record<string, unknown> = {};
    for (const field of new Set([...values.keys(), ...this.#defaults.keys()])) {
      if (values.get(field) === this.#defaults.get(field)) continue;
      differs[field] = body[field as keyof TicketRequest] ?? null;
    }
    const own = entries.generation(index) - generation + 1;
    if (own !== 1) differs.generation = own;
    return Object.keys(differs).length === 0 ? undefined : differs;
  }
}

/** The normalized values of a request without its target, by field, as JSON. */
function valuesOf(body: TicketRequest): Map<string, string> {
  return new Map(
    Object.entries(normaliseBody(body))
      .filter(([field]) => !TARGET_FIELDS.includes(field))
      .map(([field, value]) => [field, canonicalJson(value)]),
  );
}
