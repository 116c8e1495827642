import type { Policy as PolicyConfig } from "../../generated/config.js";
import type { EntryCheck } from "./entry-schema.js";
import { type Freeze, readFreeze } from "./freeze.js";
import { readPattern } from "./pattern.js";
import { asciiDomain } from "./spelling.js";
import { Wildcards } from "./wildcards.js";

export type { PolicyConfig };

/** The fields of a request that a policy may hold to a list. */
export const LISTED_FIELDS = ["connection_id", "organization_id", "client_id"] as const;
export type ListedField = (typeof LISTED_FIELDS)[number];

/** A policy that is ready to be asked: its patterns compiled, its windows read. What it does not mention is undefined. */
export interface Policy {
  maxPerRun: number | undefined;
  /** Where the config says it. */
  perRunField: "policy.max_tickets" | "policy.max_tickets.per_run";
  maxPerManifest: number | undefined;
  maxReplace: number | undefined;
  maxTtlSec: number | undefined;
  minTtlSec: number | undefined;
  /** Where tickets may be delivered: to the account's own address, and to these domains; undefined: anywhere. */
  deliverTo: { domains: ReadonlySet<string> | undefined } | undefined;
  /** A manifest may not write its own mail. */
  mailOfConfig: boolean;
  /** true: any reason will do. */
  reason: RegExp | true | undefined;
  protected: Wildcards | undefined;
  allowed: Readonly<Partial<Record<ListedField, ReadonlySet<string>>>>;
  freezes: readonly Freeze[];
  requirePlan: boolean;
  entry: EntryCheck | undefined;
}

/** What is wrong with a policy, and where in the config it is. */
export interface PolicyProblem {
  path: readonly (string | number)[];
  message: string;
}

/** Makes a config's policy ready. @returns the problems, where it has any */
export async function preparePolicy(config: PolicyConfig): Promise<Policy | { problems: PolicyProblem[] }> {
  const problems: PolicyProblem[] = [];
  const { max_tickets: most, require_reason: reason, protected: guarded } = config;
  const perRun = typeof most === "number" ? most : most?.per_run;

  const pattern = typeof reason === "string" ? readPattern(reason) : undefined;
  if (typeof reason === "string" && pattern === undefined) {
    problems.push({ path: ["require_reason"], message: "`require_reason` is not a regular expression" });
  }
  const freezes: Freeze[] = [];
  for (const [index, window] of (config.freeze ?? []).entries()) {
    const freeze = readFreeze(window);
    if ("problem" in freeze) problems.push({ path: ["freeze", index], message: freeze.problem });
    else freezes.push(freeze);
  }
  const deliverTo = deliveryRule(config.deliver_to, problems);
  const entry = config.entry_schema === undefined ? undefined : await ownRules(config.entry_schema);
  if (typeof entry === "object") problems.push({ path: ["entry_schema"], message: entry.problem });
  const { max_ttl_sec: longest, min_ttl_sec: shortest } = config;
  if (longest !== undefined && shortest !== undefined && shortest > longest) {
    problems.push({ path: ["min_ttl_sec"], message: "`min_ttl_sec` is larger than `max_ttl_sec`" });
  }
  if (problems.length > 0) return { problems };

  return {
    maxPerRun: perRun,
    perRunField: typeof most === "object" ? "policy.max_tickets.per_run" : "policy.max_tickets",
    maxPerManifest: typeof most === "number" ? undefined : most?.per_manifest,
    maxReplace: config.max_replace,
    maxTtlSec: config.max_ttl_sec,
    minTtlSec: config.min_ttl_sec,
    deliverTo,
    mailOfConfig: config.mail === "config",
    reason: pattern ?? (reason === true ? true : undefined),
    protected: guarded === undefined ? undefined : new Wildcards(guarded),
    allowed: allowedOf(config),
    freezes,
    requirePlan: config.require_plan ?? false,
    entry: typeof entry === "function" ? entry : undefined,
  };
}

function deliveryRule(rule: PolicyConfig["deliver_to"], problems: PolicyProblem[]): Policy["deliverTo"] {
  if (rule === undefined || rule === "any") return undefined;
  if (rule === "account") return { domains: undefined };
  const domains = new Set<string>();
  for (const [index, domain] of rule.domains.entries()) {
    const ascii = asciiDomain(domain);
    if (ascii !== undefined) domains.add(ascii);
    else problems.push({ path: ["deliver_to", "domains", index], message: "this is not a domain" });
  }
  return { domains };
}

/** The compiler of schemas is loaded where there is one to compile, and not before. */
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
