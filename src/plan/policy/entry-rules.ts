import { escapeText } from "../../escape.js";
import type { DiagnosticCode } from "../../manifest/codes.js";
import type { Entries, TicketRequest } from "../../manifest/manifest.js";
import { listed, quoted } from "../../manifest/mistakes.js";
import { deliveryFault, mayDeliver } from "./delivery-rule.js";
import type { DesiredEntry } from "./entry-schema.js";
import { LISTED_FIELDS, type ListedField, type Policy } from "./policy.js";
import type { PolicyViolation } from "./violation.js";

const NONE: readonly PolicyViolation[] = [];
const SHOWN = 5;

const LISTS: Record<ListedField, { code: DiagnosticCode; rule: string }> = {
  connection_id: { code: "POLICY_CONNECTION", rule: "policy.allowed_connections" },
  organization_id: { code: "POLICY_ORGANIZATION", rule: "policy.allowed_organizations" },
  client_id: { code: "POLICY_CLIENT", rule: "policy.allowed_clients" },
};

/** The rules for single entries. */
export class EntryRules {
  private constructor(private readonly policy: Policy) {}

  /** undefined: the policy has no such rule, so no entry needs to be checked. */
  static of(policy: Policy): EntryRules | undefined {
    const { protected: guarded, entry, deliverTo } = policy;
    const own = guarded !== undefined || entry !== undefined || deliverTo !== undefined;
    return own || hasSharedRules(policy) ? new EntryRules(policy) : undefined;
  }

  /** Returns a function that checks the entry at an index. Rules about shared fields are checked once per profile. */
  on(entries: Entries): (index: number) => readonly PolicyViolation[] {
    const { protected: guarded, entry, deliverTo } = this.policy;
    const sharedRules = guarded !== undefined || hasSharedRules(this.policy);
    const shared = new Map<number, readonly PolicyViolation[]>();
    return (index) => {
      const address = deliverTo === undefined && entry === undefined ? undefined : entries.deliverTo(index);
      const isOrdinary = guarded === undefined && entry === undefined && address === undefined;
      if (isOrdinary && !sharedRules) return NONE;
      const known = sharedRules ? this.#sharedOf(entries, index, shared) : NONE;
      if (isOrdinary) return known;
      const faults = [...known, ...this.#own(entries, index, address)];
      return faults.length === 0 ? NONE : faults;
    };
  }

  /** Violations of the fields that entries of a profile share. */
  #sharedOf(
    entries: Entries,
    index: number,
    shared: Map<number, readonly PolicyViolation[]>,
  ): readonly PolicyViolation[] {
    const profile = entries.profile(index);
    const known = shared.get(profile) ?? this.#shared(entries.body(index), entries.ttlSec(index));
    shared.set(profile, known);
    return known;
  }

  /** Violations of the entry's own target and address, and of the team's own schema. */
  *#own(entries: Entries, index: number, address: string | undefined): Generator<PolicyViolation> {
    const { protected: guarded, entry, deliverTo } = this.policy;
    const target = entries.target(index);
    const pattern = guarded?.match("user_id" in target ? target.user_id : target.email);
    if (pattern !== undefined) {
      const [field, id] = Object.entries(target)[0]!;
      yield protectedFault(field, id, pattern);
    }
    if (deliverTo !== undefined && address !== undefined) {
      if (mayDeliver(deliverTo, target, address) === "no") yield deliveryFault(deliverTo, address);
    }
    for (const { message, hint } of entry?.(desiredEntry(entries.body(index), address)) ?? []) {
      yield {
        code: "POLICY_ENTRY",
        message: `${message} (\`policy.entry_schema\`)`,
        hint: hint ?? "change the entry, or `policy.entry_schema` in the config",
      };
    }
  }

  #shared(body: TicketRequest, ttlSec: number): readonly PolicyViolation[] {
    const { maxTtlSec, minTtlSec, allowed, protected: guarded } = this.policy;
    const faults: PolicyViolation[] = [];
    const { identity } = body;
    if (identity !== undefined) {
      const id = `${identity.provider}|${identity.user_id}`;
      const pattern = guarded?.match(id);
      if (pattern !== undefined) faults.push(protectedFault("identity", id, pattern));
    }
    if (maxTtlSec !== undefined && ttlSec > maxTtlSec) {
      const absent = body.ttl_sec === undefined ? " (absent)" : "";
      faults.push({
        code: "POLICY_MAX_TTL",
        message: `\`ttl_sec\`${absent} is ${ttlSec}, and \`policy.max_ttl_sec\` is ${maxTtlSec}`,
        hint: `use \`ttl_sec: ${maxTtlSec}\` or less, or raise \`policy.max_ttl_sec\` in the config`,
      });
    }
    if (minTtlSec !== undefined && ttlSec < minTtlSec) {
      faults.push({
        code: "POLICY_MIN_TTL",
        message: `\`ttl_sec\` is ${ttlSec}, and \`policy.min_ttl_sec\` is ${minTtlSec}`,
        hint: `use \`ttl_sec: ${minTtlSec}\` or more, or lower \`policy.min_ttl_sec\` in the config`,
      });
    }
    return [...faults, ...listFaults(body, allowed)];
  }
}

/** Values that are not in the lists of allowed connections, organizations and clients. */
function listFaults(body: TicketRequest, allowed: Policy["allowed"]): PolicyViolation[] {
  return LISTED_FIELDS.flatMap((field) => {
    const list = allowed[field];
    if (list === undefined) return [];
    const named = field === "connection_id" ? [body[field], body.identity?.connection_id] : [body[field]];
    return named
      .filter((name) => name !== undefined && !list.has(name))
      .map((name) => listFault(field, name as string, list));
  });
}

/** Whether there are rules about fields that entries share. */
function hasSharedRules({ maxTtlSec, minTtlSec, allowed }: Policy): boolean {
  return maxTtlSec !== undefined || minTtlSec !== undefined || Object.keys(allowed).length > 0;
}

/** An entry as the team's own schema sees it. */
function desiredEntry(body: TicketRequest, deliverTo: string | undefined): DesiredEntry {
  return deliverTo === undefined ? body : { ...body, deliver_to: deliverTo };
}

function protectedFault(field: string, text: string, pattern: string): PolicyViolation {
  return {
    code: "POLICY_PROTECTED",
    message: `the \`${field}\` ${quoted(text)} is protected by \`policy.protected\`: \`${escapeText(pattern)}\``,
    hint: "remove the entry, or the pattern from `policy.protected` in the config",
  };
}

function listFault(field: ListedField, name: string, list: ReadonlySet<string>): PolicyViolation {
  const { code, rule } = LISTS[field];
  const known = [...list];
  const more = known.length > SHOWN ? `, and ${known.length - SHOWN} more` : "";
  const allowed =
    known.length === 0 ? "allows no value" : `allows ${listed(known.slice(0, SHOWN).map(escapeText))}${more}`;
  return {
    code,
    message: `\`${field}\` is ${quoted(name)}, and \`${rule}\` ${allowed}`,
    hint: `use an allowed value, or add this one to \`${rule}\` in the config`,
  };
}
