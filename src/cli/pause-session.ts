import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import type { WorkAtHand } from "../ledger/ledger.js";
import { changePause, type PauseChange, recordPauses } from "../ledger/pause/change.js";
import type { Pause, PauseEvent } from "../ledger/pause/mark.js";
import { pauseSentence } from "../ledger/pause/watch.js";
import type { Manifest } from "../manifest/manifest.js";
import { actor } from "./actor.js";
import type { Context } from "./context.js";
import { toJson } from "./output/json.js";
import { openProject, openWorkspace, type Project } from "./workspace.js";

export interface PauseFlags {
  name?: string[];
  why?: string;
  format: "text" | "json";
}

interface Changed extends PauseChange {
  manifest: string;
}

/**
 * Pauses or resumes manifests. Each is paused, or not, as soon as its mark is changed, also while a run has locked its ledger. The
 * event is recorded in the ledger right after that, or by the run that has locked it, or by the next one.
 */
export async function pauseSession(
  context: Context,
  type: PauseEvent["type"],
  paths: readonly string[],
  flags: PauseFlags,
): Promise<void> {
  const project = await openProject(context);
  const names = await namesOf(context, paths, flags);
  await refuseMissing(project, names, type);
  const changes: Changed[] = [];
  for (const manifest of names) changes.push(await change(project, manifest, type, flags.why, context));
  await print(project, changes, type, { context, format: flags.format });
  for (const { manifest } of changes.filter(({ isChanged }) => isChanged)) {
    await record(project, manifest, type).catch((error: unknown) => noteUnrecorded(error, manifest, context));
  }
}

/** The manifests at PATH, those that are given by name, or those of PATH that are. @throws ReticketError USAGE */
async function namesOf(
  context: Context,
  paths: readonly string[],
  { name: given = [] }: PauseFlags,
): Promise<string[]> {
  if (paths.length === 0) {
    if (given.length > 0) return [...new Set(given)];
    throw new ReticketError("USAGE", "no manifest is named", {
      hint: "name manifests or folders of them, or give `--name MANIFEST`",
    });
  }
  const { manifests } = await openWorkspace(context, paths).catch((error: unknown) => {
    throw withName(error);
  });
  const isNamed = (text: string) => (each: Manifest) => each.name === text || each.newName === text;
  const stranger = given.find((name) => !manifests.some(isNamed(name)));
  if (stranger === undefined) {
    const named = given.length === 0 ? manifests : given.map((name) => manifests.find(isNamed(name))!);
    return [...new Set(named.map(({ name }) => name))];
  }
  throw new ReticketError("USAGE", `--name ${stranger}: there is no such manifest at ${paths.join(", ")}`, {
    hint: "correct the name, or leave the paths out: `--name` alone finds the manifest by its ledger",
  });
}

/** A manifest with mistakes can be paused, too. */
function withName(error: unknown): unknown {
  if (!(error instanceof ReticketError) || error.code !== "MANIFEST_INVALID") return error;
  const { code, message, context } = error;
  return new ReticketError(code, message, {
    hint: "correct the mistakes above, or leave the path out: `--name MANIFEST` needs no file",
    context,
  });
}

/** @throws ReticketError LEDGER_MISSING: nothing was changed */
async function refuseMissing(
  { backend, settings: { tenant } }: Project,
  names: readonly string[],
  type: PauseEvent["type"],
): Promise<void> {
  const known = new Set(await backend.manifests(tenant));
  // What was paused can be resumed, whatever became of its ledger.
  const marked = type === "resumed" ? await backend.pauses.read(tenant, names, { fresh: true }) : new Map();
  const missing = names.filter((name) => !known.has(name) && !marked.has(name));
  if (missing.length === 0) return;
  const has = missing.length === 1 ? "has no ledger" : "have no ledgers";
  throw new ReticketError(
    "LEDGER_MISSING",
    `${missing.join(", ")} ${has} of ${tenant} in ${backend.url}: nothing was ${type}`,
    { hint: "check the name, `tenant:` and `ledger:`; only what was applied before can be paused" },
  );
}

async function change(
  { backend, settings: { tenant } }: Project,
  manifest: string,
  type: PauseEvent["type"],
  why: string | undefined,
  context: Context,
): Promise<Changed> {
  let recorded: readonly PauseEvent[] = [];
  try {
    recorded = (await backend.open(tenant, manifest).state({ fresh: true })).pauses;
  } catch (error) {
    // A brake has to work whatever is wrong. Without its ledger, a manifest can't be applied either.
    if (type === "resumed") throw error;
    context.notes.complain(error);
  }
  const wanted = { type, actor: actor(context.env), why };
  const changed = await changePause(backend.pauses, { tenant, manifest }, recorded, wanted);
  return { manifest, ...changed };
}

async function print(
  { backend, settings }: Project,
  changes: readonly Changed[],
  type: PauseEvent["type"],
  { context, format }: { context: Context; format: PauseFlags["format"] },
): Promise<void> {
  const { out, notes } = context;
  if (format === "json") {
    const manifests = changes.map(({ manifest, isChanged, after }) => ({
      name: manifest,
      changed: isChanged,
      paused: after ?? null,
    }));
    out.line(toJson({ format_version: 1, manifests }));
  } else for (const one of changes) out.line(changeText(one, type));
  if (type === "resumed") return;
  const names = new Set(changes.map(({ manifest }) => manifest));
  const work = await backend.workAtHand(settings.tenant).catch(() => []);
  for (const one of work) if (names.has(one.manifest)) notes.say(workText(one));
}

function changeText({ manifest, isChanged, before }: Changed, type: PauseEvent["type"]): string {
  const sentence = before === undefined ? "" : escapeText(pauseSentence(manifest, before));
  if (type === "paused") return isChanged ? `${manifest}: paused.` : `${sentence} (it was paused before)`;
  return isChanged ? `${manifest}: resumed.${pastSentence(before)}` : `${manifest} is not paused.`;
}

function pastSentence(pause: Pause | undefined): string {
  if (pause?.actor === undefined) return "";
  return escapeText(` It was paused by ${pause.actor} since ${pause.at}: ${pause.why}`);
}

function workText({ manifest, operation, who, host }: WorkAtHand): string {
  return escapeText(`${manifest}: ${operation} of ${who} on ${host} is at work. It ends within 10 s.`);
}

/** Records what is marked, unless another process has locked the ledger. */
async function record(
  { backend, settings: { tenant } }: Project,
  manifest: string,
  type: PauseEvent["type"],
): Promise<void> {
  const ledger = await backend.open(tenant, manifest).lock(type === "paused" ? "pause" : "resume");
  try {
    const { pauses: recorded } = await ledger.state();
    await recordPauses(backend.pauses, tenant, [{ ledger, recorded }]);
  } finally {
    await ledger.close();
  }
}

/** The pause counts all the same. */
function noteUnrecorded(error: unknown, manifest: string, { notes }: Context): void {
  const isLocked = error instanceof ReticketError && error.code === "LEDGER_LOCKED";
  const who = isLocked ? "The run that has locked the ledger" : "The next run";
  notes.detail(`${manifest}: not in the ledger yet. ${who} records it.`);
  if (!isLocked) notes.complain(error);
}
