import { escapeText } from "../../escape.js";
import type { DiagnosticCode } from "../../manifest/codes.js";
import type { Entries, TicketRequest } from "../../manifest/manifest.js";
import { listed, quoted } from "../../manifest/mistakes.js";
import { deliveryFault, mayDeliver } from "./delivery-rule.js";
import type { EntryWish } from "./entry-schema.js";
import { LISTED_FIELDS, type ListedField, type Policy } from "./policy.js";
import type { PolicyViolation } from "./violation.js";

const NONE: readonly PolicyViolation[] = [];
const SHOWN = 5;

const LISTS: Record<ListedField, { code: DiagnosticCode; rule: string }> = {
  connection_id: { code: "POLICY_CONNECTION", rule: "policy.allowed_connections" },
  organization_id: { code: "POLICY_ORGANIZATION", rule: "policy.allowed_organizations" },
  client_id: { code: "POLICY_CLIENT", rule: "policy.allowed_clients" },
};

/** The rules that are about single entries. */
export class EntryRules {
  private constructor(private readonly policy: Policy) {}

  /** undefined: there are none, and no entry need be looked at. */
  static of(policy: Policy): EntryRules | undefined {
    const { protected: guarded, entry, deliverTo } = policy;
    const own = guarded !== undefined || entry !== undefined || deliverTo !== undefined;
    return own || hasSharedRules(policy) ? new EntryRules(policy) : undefined;
  }

  /** What the entry at an index breaks. What entries share is asked once a profile, and only the text of each. */
  on(entries: Entries): (index: number) => readonly PolicyViolation[] {
    const { protected: guarded, entry, deliverTo } = this.policy;
    const sharedRules = guarded !== undefined || hasSharedRules(this.policy);
    const shared = new Map<number, readonly PolicyViolation[]>();
    return (index) => {
      const address = deliverTo === undefined && entry === undefined ? undefined : entries.deliverTo(index);
      const isOrdinary = guarded === undefined && entry === undefined && address === undefined;
      if (isOrdinary && !sharedRules) return NONE;
      const faults: PolicyViolation[] = [];
      if (sharedRules) {
        const profile = entries.profile(index);
        let known = shared.get(profile);
        if (known === undefined) {
          known = this.#shared(entries.body(index), entries.ttlSec(index));
          shared.set(profile, known);
        }
        if (isOrdinary) return known;
        faults.push(...known);
      }
      if (guarded !== undefined) {
        const target = entries.target(index);
        const pattern = guarded.match("user_id" in target ? target.user_id : target.email);
        if (pattern !== undefined) {
          const [field, id] = Object.entries(target)[0]!;
          faults.push(protectedFault(field, id, pattern));
        }
      }
      if (deliverTo !== undefined && address !== undefined) {
        if (mayDeliver(deliverTo, entries.target(index), address) === "no") {
          faults.push(deliveryFault(deliverTo, address));
        }
      }
      const wish = entry === undefined ? undefined : wishOf(entries.body(index), address);
      for (const { message, hint } of (wish && entry?.(wish)) ?? []) {
        faults.push({
          code: "POLICY_ENTRY",
          message: `${message} (\`policy.entry_schema\`)`,
          hint: hint ?? "change the entry, or `policy.entry_schema` in the config",
        });
      }
      return faults.length === 0 ? NONE : faults;
    };
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
      const absent = body.ttl_sec === undefined ? ", being absent," : "";
      faults.push({
        code: "POLICY_MAX_TTL",
        message: `\`ttl_sec\`${absent} is ${ttlSec}, and \`policy.max_ttl_sec\` is ${maxTtlSec}`,
        hint: `write \`ttl_sec: ${maxTtlSec}\` or less, or raise \`policy.max_ttl_sec\` in the config`,
      });
    }
    if (minTtlSec !== undefined && ttlSec < minTtlSec) {
      faults.push({
        code: "POLICY_MIN_TTL",
        message: `\`ttl_sec\` is ${ttlSec}, and \`policy.min_ttl_sec\` is ${minTtlSec}`,
        hint: `write \`ttl_sec: ${minTtlSec}\` or more, or lower \`policy.min_ttl_sec\` in the config`,
      });
    }
    for (const field of LISTED_FIELDS) {
      const list = allowed[field];
      if (list === undefined) continue;
      const named = field === "connection_id" ? [body[field], body.identity?.connection_id] : [body[field]];
      for (const name of named) {
        if (name === undefined || list.has(name)) continue;
        faults.push(listFault(field, name, list));
      }
    }
    return faults;
  }
}

/** Rules about what entries share. */
function hasSharedRules({ maxTtlSec, minTtlSec, allowed }: Policy): boolean {
  return maxTtlSec !== undefined || minTtlSec !== undefined || Object.keys(allowed).length > 0;
}

/** What a team's own rules see of an entry. */
function wishOf(body: TicketRequest, deliverTo: string | undefined): EntryWish {
  return deliverTo === undefined ? body : { ...body, deliver_to: deliverTo };
}

function protectedFault(field: string, text: string, pattern: string): PolicyViolation {
  return {
    code: "POLICY_PROTECTED",
    message: `the \`${field}\` ${quoted(text)} is protected by \`policy.protected\`: \`${escapeText(pattern)}\``,
    hint: "take the entry out, or the pattern from `policy.protected` in the config",
  };
}

function listFault(field: ListedField, name: string, list: ReadonlySet<string>): PolicyViolation {
  const { code, rule } = LISTS[field];
  const known = [...list];
  const more = known.length > SHOWN ? `, and ${known.length - SHOWN} more` : "";
  const allowed =
    known.length === 0 ? "allows none" : `allows ${listed(known.slice(0, SHOWN).map(escapeText))}${more}`;
  return {
    code,
    message: `\`${field}\` is ${quoted(name)}, and \`${rule}\` ${allowed}`,
    hint: `use one of those, or add it to \`${rule}\` in the config`,
  };
}
