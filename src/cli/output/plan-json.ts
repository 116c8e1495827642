import type { LanguageCounts } from "../../deliver/language-tally.js";
import type { SpreadPlan } from "../../deliver/spread-plan.js";
import type { Manifest } from "../../manifest/manifest.js";
import { type ManifestEffects, manifestEffects } from "../../plan/effects.js";
import { listedActions, type ManifestPlan, type Plan } from "../../plan/plan.js";
import { BEFORE_WAVES, NO_ROOM } from "../../plan/waves/membership.js";
import { timetable } from "../../plan/waves/timetable.js";
import { diagnosticJson } from "./check-json.js";
import { jsonArray, toJson } from "./json.js";
import { linkActions } from "./link-rows.js";
import { pausedJson } from "./pause-json.js";
import { type PlanRow, RowMaker } from "./plan-rows.js";
import { estimateLine, type PlanView, quietLine, waveTiming } from "./plan-words.js";
import { timestamp } from "./status-json.js";
import { waitsWords } from "./waves-words.js";

/** A plan for programs, format version 1: one action per line, generated lazily. `none` is counted, not listed. */
export function* planJson(view: PlanView): Generator<string> {
  const { plan } = view;
  yield `{"format_version":1,"tenant":${toJson(plan.tenant)},\n"manifests":`;
  yield* jsonArray(
    plan.manifests.map(({ manifest, keys, summary, invalidations, waves, ...counts }) => ({
      name: manifest.name,
      file: manifest.position.file,
      digest: keys.digest,
      ...(Object.keys(manifest.annotations).length > 0 ? { annotations: manifest.annotations } : {}),
      summary,
      ...laterJson(counts),
      ...containmentJson(counts),
      ...(invalidations.elsewhere > 0 ? { left_alone: invalidations.elsewhere } : {}),
      ...pausedJson(view.pauses?.get(manifest.name)),
      ...wavesJson({ waves }, view),
      ...effectsJson(manifest),
    })),
  );
  yield `,\n"summary":${toJson(plan.summary)},\n`;
  for (const [name, value] of Object.entries(laterJson(plan))) yield `"${name}":${toJson(value)},\n`;
  if (Object.keys(plan.narrowing).length > 0) yield `"narrowing":${toJson(plan.narrowing)},\n`;
  for (const [name, value] of Object.entries(containmentJson(plan))) yield `"${name}":${toJson(value)},\n`;
  yield `"warnings":`;
  yield* jsonArray([...warnings(view)]);
  yield `,\n"refusals":`;
  yield* jsonArray((view.refusals?.refusals ?? []).map(diagnosticJson));
  const { accounts = 0 } = view.refusals?.lookUps ?? {};
  if (accounts > 0) yield `,\n"policy_look_ups":${accounts}`;
  if (view.delivery !== undefined) {
    const { channels, lookUps, untold, languages, spread } = view.delivery;
    const made = {
      ...channels,
      look_ups: lookUps,
      untold,
      ...(languages === undefined ? {} : { languages: languagesJson(languages) }),
      ...(spread === undefined ? {} : spreadJson(spread)),
    };
    yield `,\n"delivery":${toJson(made)}`;
  }
  if (view.reminders !== undefined) {
    const { due, nextAt } = view.reminders;
    yield `,\n"reminders":${toJson({ due, next_at: timestamp(nextAt) })}`;
  }
  yield `,\n"effects":${toJson(plan.effects)}`;
  yield `,\n"actions":`;
  yield* jsonArray(actions(plan));
  yield "}\n";
}

function languagesJson({ mails, unasked, noTemplate, unreadable, lookedUp }: LanguageCounts) {
  return {
    ...{ mails: Object.fromEntries(mails), default: unasked + noTemplate + unreadable },
    ...{ no_template: noTemplate, unreadable, looked_up: lookedUp },
  };
}

function spreadJson({ rate, slowest, others, unknown }: SpreadPlan) {
  const domains = slowest.map(({ domain, people, ms }) => ({
    domain,
    people,
    seconds: Math.round(ms / 1000),
  }));
  return { spread: { rate, slowest: domains, others, unknown } };
}

/** `narrowed`: how many of `none` are left out; `later`: how many are left for a later run, by why. Only what is not zero. */
function laterJson({ later, narrowed }: Pick<Plan, "later" | "narrowed">) {
  const some = Object.entries(later).filter(([, count]) => count > 0);
  return {
    ...(narrowed > 0 ? { narrowed } : {}),
    ...(some.length > 0 ? { later: Object.fromEntries(some) } : {}),
  };
}

/** `revoke_sessions` is the older name of `contain.sessions`. */
function containmentJson({
  revocations,
  replacements,
  alreadyReset,
}: Pick<Plan, "revocations" | "replacements" | "alreadyReset">) {
  return {
    ...(revocations > 0 ? { revoke_sessions: revocations } : {}),
    ...(revocations + replacements > 0 ? { contain: { password: replacements, sessions: revocations } } : {}),
    ...(alreadyReset > 0 ? { already_reset: alreadyReset } : {}),
  };
}

/** The waves of a manifest, if it has any. Times are RFC 3339, at the earliest. */
function wavesJson(manifest: Pick<ManifestPlan, "waves">, view: PlanView) {
  if (manifest.waves === undefined) return {};
  const times = timetable(manifest.waves, waveTiming(view));
  const waves = manifest.waves.waves.map((wave, place) => {
    const { startsAt, endsAt } = times[place]!;
    const waitsFor = waitsWords(wave, view.plan.now);
    return {
      ...{ wave: wave.wave, size: wave.size, sent: wave.sent, state: wave.state },
      ...(waitsFor === undefined ? {} : { waits_for: waitsFor }),
      ...{ left: wave.left, completed: wave.completed, rejected: wave.rejected },
      ...{ undelivered: wave.undelivered, in_doubt: wave.inDoubt },
      ...(startsAt === undefined ? {} : { starts_at: time(startsAt) }),
      ...(endsAt === undefined ? {} : { ends_at: time(endsAt) }),
    };
  });
  return { waves, ...(manifest.waves.noRoom > 0 ? { no_room: manifest.waves.noRoom } : {}) };
}

function waveJson({ waves }: Pick<ManifestPlan, "waves">, index: number): { wave?: number } {
  const wave = waves?.members[index];
  return wave === undefined || wave === BEFORE_WAVES || wave === NO_ROOM ? {} : { wave };
}

function time(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

function* warnings(view: PlanView) {
  for (const { code, manifest, message } of view.plan.warnings) yield { code, manifest, message };
  const estimate = estimateLine(view);
  if (estimate !== undefined) yield { code: "ESTIMATED_DURATION", manifest: null, message: estimate };
  const quiet = quietLine(view);
  if (quiet !== undefined) yield { code: "QUIET_TIME", manifest: null, message: quiet };
}

/** What a manifest sets for all its entries, if anything. */
function effectsJson(manifest: Manifest): { effects?: ManifestEffects } {
  const effects = manifestEffects(manifest);
  return Object.keys(effects).length === 0 ? {} : { effects };
}

function* actions(plan: Plan) {
  for (const manifestPlan of plan.manifests) {
    const { manifest, keys } = manifestPlan;
    const maker = new RowMaker(manifestPlan);
    yield* linkActions(manifestPlan);
    for (const planned of listedActions(manifestPlan)) {
      const row = maker.of(planned);
      yield {
        action: row.action,
        manifest: manifest.name,
        target: manifest.entries.target(row.index),
        key: keys.at(row.index),
        reason: row.reason,
        ...(row.turn === "now" ? {} : { later: row.turn }),
        ...waveJson(manifestPlan, row.index),
        ...detailsJson(row),
      };
    }
  }
}

function detailsJson({ revokes, replacesPassword, deliverTo, language, differs, redirect }: PlanRow) {
  const contain = [...(replacesPassword ? ["password"] : []), ...(revokes ? ["sessions"] : [])];
  return {
    ...(revokes ? { revoke_sessions: true } : {}),
    ...(contain.length > 0 ? { contain } : {}),
    ...(deliverTo === undefined ? {} : { deliver_to: deliverTo }),
    ...(language === undefined ? {} : { language }),
    ...(redirect === undefined ? {} : { deliver_to_before: redirect.from ?? null }),
    ...(differs === undefined ? {} : { differs }),
  };
}
