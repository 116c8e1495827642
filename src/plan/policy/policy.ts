import { asciiDomain } from "../../ascii-domain.js";
import type { Policy as PolicyConfig } from "../../generated/config.js";
import type { EntryCheck } from "./entry-schema.js";
import { type Freeze, readFreeze } from "./freeze.js";
import { readPattern } from "./pattern.js";
import { Wildcards } from "./wildcards.js";

export type { PolicyConfig };

/** The request fields that a policy can restrict to a list. */
export const LISTED_FIELDS = ["connection_id", "organization_id", "client_id"] as const;
/** A request field whose allowed values a policy can list. */
export type ListedField = (typeof LISTED_FIELDS)[number];

/** A compiled policy. Rules that the config does not have are undefined. */
export interface Policy {
  maxPerRun: number | undefined;
  /** The config key of `maxPerRun`. */
  perRunField: "policy.max_tickets" | "policy.max_tickets.per_run";
  maxPerManifest: number | undefined;
  maxReplace: number | undefined;
  maxTtlSec: number | undefined;
  minTtlSec: number | undefined;
  /** Allowed addresses: the account's own, and those in these domains; undefined: any. */
  deliverTo: { domains: ReadonlySet<string> | undefined } | undefined;
  /** Manifests may not define their own mail. */
  mailOfConfig: boolean;
  /** true: any reason is accepted. */
  reason: RegExp | true | undefined;
  /** Which manifests must contain passwords: all, or those whose reason matches; `forbidden`: none may contain anything. */
  contain: "required" | "forbidden" | { requiredFor: RegExp } | undefined;
  protected: Wildcards | undefined;
  allowed: Readonly<Partial<Record<ListedField, ReadonlySet<string>>>>;
  freezes: readonly Freeze[];
  requirePlan: boolean;
  entry: EntryCheck | undefined;
}

/** A mistake in a policy, with its path in the config. */
export interface PolicyProblem {
  path: readonly (string | number)[];
  message: string;
}

/** Compiles a config's policy. @returns the problems, if it has any */
export async function preparePolicy(config: PolicyConfig): Promise<Policy | { problems: PolicyProblem[] }> {
  const problems: PolicyProblem[] = [];
  const { max_tickets: limits, require_reason: reason, protected: guarded } = config;
  const pattern = typeof reason === "string" ? readPattern(reason) : undefined;
  if (typeof reason === "string" && pattern === undefined) {
    problems.push({ path: ["require_reason"], message: "`require_reason` is not a regular expression" });
  }
  const contain = containRule(config.contain, problems);
  const freezes = readFreezes(config.freeze ?? [], problems);
  const deliverTo = deliveryRule(config.deliver_to, problems);
  const entry = config.entry_schema === undefined ? undefined : await ownRules(config.entry_schema);
  if (typeof entry === "object") problems.push({ path: ["entry_schema"], message: entry.problem });
  const { max_ttl_sec: longest, min_ttl_sec: shortest } = config;
  if (longest !== undefined && shortest !== undefined && shortest > longest) {
    problems.push({ path: ["min_ttl_sec"], message: "`min_ttl_sec` is larger than `max_ttl_sec`" });
  }
  if (problems.length > 0) return { problems };

  return {
    ...ticketLimits(limits),
    maxReplace: config.max_replace,
    maxTtlSec: config.max_ttl_sec,
    minTtlSec: config.min_ttl_sec,
    deliverTo,
    mailOfConfig: config.mail === "config",
    reason: pattern ?? (reason === true ? true : undefined),
    contain,
    protected: guarded === undefined ? undefined : new Wildcards(guarded),
    allowed: allowedOf(config),
    freezes,
    requirePlan: config.require_plan ?? false,
    entry: typeof entry === "function" ? entry : undefined,
  };
}

function ticketLimits(
  limits: PolicyConfig["max_tickets"],
): Pick<Policy, "maxPerRun" | "perRunField" | "maxPerManifest"> {
  if (typeof limits === "object") {
    const { per_run: maxPerRun, per_manifest: maxPerManifest } = limits;
    return { maxPerRun, perRunField: "policy.max_tickets.per_run", maxPerManifest };
  }
  return { maxPerRun: limits, perRunField: "policy.max_tickets", maxPerManifest: undefined };
}

function readFreezes(windows: NonNullable<PolicyConfig["freeze"]>, problems: PolicyProblem[]): Freeze[] {
  return windows.flatMap((window, index) => {
    const freeze = readFreeze(window);
    if (!("problem" in freeze)) return [freeze];
    problems.push({ path: ["freeze", index], message: freeze.problem });
    return [];
  });
}

function deliveryRule(rule: PolicyConfig["deliver_to"], problems: PolicyProblem[]): Policy["deliverTo"] {
  if (rule === undefined || rule === "any") return undefined;
  if (rule === "account") return { domains: undefined };
  const domains = new Set<string>();
  for (const [index, domain] of rule.domains.entries()) {
    const ascii = asciiDomain(domain);
    if (ascii !== undefined) domains.add(ascii);
    else problems.push({ path: ["deliver_to", "domains", index], message: "not a valid domain" });
  }
  return { domains };
}

function containRule(rule: PolicyConfig["contain"], problems: PolicyProblem[]): Policy["contain"] {
  if (rule === undefined || rule === "allowed") return undefined;
  if (typeof rule === "string") return rule;
  const requiredFor = readPattern(rule.required_for);
  if (requiredFor !== undefined) return { requiredFor };
  problems.push({
    path: ["contain", "required_for"],
    message: "`required_for` is not a regular expression",
  });
  return undefined;
}

/** Loads the schema compiler only if there is a schema to compile. */
async function ownRules(schema: object): Promise<EntryCheck | { problem: string }> {
  const { compileEntrySchema } = await import("./entry-schema.js");
  return compileEntrySchema(schema);
}

function allowedOf(config: PolicyConfig): Policy["allowed"] {
  const lists = {
    connection_id: config.allowed_connections,
    organization_id: config.allowed_organizations,
    client_id: config.allowed_clients,
  };
  return Object.fromEntries(
    LISTED_FIELDS.flatMap((field) => {
      const list = lists[field];
      return list === undefined ? [] : [[field, new Set(list)]];
    }),
  );
}
