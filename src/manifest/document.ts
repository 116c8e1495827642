import type { Defaults, List, ManifestDocument } from "../generated/manifest.js";
import validate from "../generated/manifest.validator.js";
import { Collector } from "./collector.js";
import type { Diagnostics } from "./diagnostic.js";
import type { Manifest } from "./manifest.js";
import { explain, nearest } from "./mistakes.js";
import { readRemind } from "./remind.js";
import { manifestRule } from "./rules.js";
import { type ReportWave, readWaves } from "./waves/read-waves.js";
import { reportYaml, type YamlDocument } from "./yaml.js";

const API_VERSION = "reticket/v1";
const KIND = "PasswordChangeTickets";
const DAY_MS = 86_400_000;

/**
 * Whether a document is a manifest, or is meant to be one; others are ignored. One whose `kind` and `apiVersion` are both
 * missing or misspelled is recognized by its spelling or its shape: ignoring it would leave its users without tickets.
 */
export function isManifest({ data, broken }: YamlDocument): boolean {
  if (broken) return true;
  if (!isMapping(data)) return false;
  const { apiVersion, kind } = data;
  if (kind === KIND || (typeof apiVersion === "string" && /^reticket(\/|$)/i.test(apiVersion))) return true;
  if (isNearly(kind, KIND) || isNearly(apiVersion, API_VERSION)) return true;
  return kind === undefined && apiVersion === undefined && hasUsers(data.spec);
}

function isNearly(value: unknown, wanted: string): boolean {
  return typeof value === "string" && nearest(value, [wanted]) === wanted;
}

function hasUsers(spec: unknown): boolean {
  if (!isMapping(spec)) return false;
  const users: unknown[] = Array.isArray(spec.users) ? spec.users : [];
  return (
    Array.isArray(spec.users_from) ||
    users.some((user) => isMapping(user) && ("user_id" in user || "connection_id" in user))
  );
}

/** Validates a document and reads its lists; undefined: a mistake was reported. */
export async function readManifest(
  document: YamlDocument,
  file: string,
  report: Diagnostics,
): Promise<Manifest | undefined> {
  const before = report.errors;
  reportYaml(document, file, report);
  if (document.broken || !isMapping(document.data)) return undefined;
  const spec = isMapping(document.data.spec) ? document.data.spec : {};
  const users = Array.isArray(spec.users) ? spec.users : [];
  checkShell(document, spec, file, report);

  const defaults: Defaults = isMapping(spec.defaults) ? spec.defaults : {};
  const generation = typeof spec.generation === "number" ? spec.generation : 1;
  const collector = new Collector(defaults, generation, report);
  collector.startFile(file);
  addUsers(document, users, collector);
  const lists: unknown[] = Array.isArray(spec.users_from) ? spec.users_from : [];
  for (const [index, list] of lists.entries()) {
    if (!isList(list)) continue;
    // Load the CSV parser and streams only for manifests with lists, to keep start-up short.
    const { readList } = await import("./list/list.js");
    await readList(list, file, collector, report, (key, mistake) =>
      report.add(file, { ...mistake, entry: `users_from[${index}]` }, () =>
        document.place(["spec", "users_from", index, key]),
      ),
    );
  }
  const reportWave: ReportWave = (path, mistake) =>
    report.add(file, mistake, () => document.place(["spec", "waves", ...path]));
  const remind = readRemind(spec.remind, collector.entries, (index, mistake) =>
    report.add(file, mistake, () => document.place(["spec", "remind", index])),
  );
  if (report.errors === before) readWaves(spec.waves, collector.entries.length, reportWave);
  if (report.errors > before) return undefined;
  const { metadata, spec: sound } = document.data as unknown as ManifestDocument;
  const { line, column } = document.place(["metadata", "name"]);
  return {
    ...names(metadata),
    reason: metadata.reason,
    annotations: metadata.annotations ?? {},
    inDoubt: spec.in_doubt === "reissue" ? "reissue" : "hold",
    generation,
    defaults,
    renew: renewal(sound),
    ...containment(sound),
    prune: sound.prune ?? false,
    remind,
    waves: readWaves(sound.waves, collector.entries.length, reportWave),
    delivery: sound.delivery,
    position: { file, line, column },
    entries: collector.entries,
  };
}

function names({
  name,
  moved_from: ledger,
}: ManifestDocument["metadata"]): Pick<Manifest, "name" | "newName"> {
  return ledger === undefined ? { name } : { name: ledger, newName: name };
}

/** Adds the users that are written in the document itself. */
function addUsers(document: YamlDocument, users: readonly unknown[], collector: Collector): void {
  for (const [index, row] of users.entries()) {
    const { line, column } = document.place(["spec", "users", index]);
    collector.add(row, {
      line,
      column,
      label: () => `users[${index}]`,
      locate: (path, at) => document.place(["spec", "users", index, ...path], at),
    });
  }
}

/** `revoke_sessions: true` is the older spelling of `contain: [sessions]`. */
function containment({
  contain,
  since,
  revoke_sessions: revokes = false,
}: ManifestDocument["spec"]): Pick<Manifest, "contain" | "since"> {
  return {
    contain: new Set(contain ?? (revokes ? ["sessions"] : [])),
    since: since === undefined ? undefined : Date.parse(since),
  };
}

/** `until` is the last day on which tickets are renewed. */
function renewal({ renew, until }: ManifestDocument["spec"]): Manifest["renew"] {
  if (renew !== "on_expiry") return undefined;
  return { before: until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until) + DAY_MS };
}

/** Everything except the users, which are validated one by one. */
function checkShell(document: YamlDocument, spec: Mapping, file: string, report: Diagnostics): void {
  const data = document.data as Mapping;
  const shell = Array.isArray(spec.users) ? { ...data, spec: { ...spec, users: [] } } : data;
  if (validate(shell)) return;
  for (const { path, at, mistake } of explain(validate.errors ?? [], manifestRule)) {
    const list = path[1] === "users_from" && path[2] !== undefined ? `users_from[${path[2]}]` : undefined;
    report.add(file, { ...mistake, entry: list }, () => document.place(path, at));
  }
}

type Mapping = Record<string, unknown>;

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether the item of `users_from` is valid enough to be read. Its mistakes are already reported. */
function isList(value: unknown): value is List {
  if (!isMapping(value) || typeof value.file !== "string") return false;
  const spec = { users_from: [value] };
  return validate({ apiVersion: API_VERSION, kind: KIND, metadata: { name: "x" }, spec });
}
