import { ReticketError } from "../../errors.js";
import { failpoint } from "../../failpoint.js";
import type { LockedLedger } from "../ledger.js";
import { pauseRecord } from "./log.js";
import { markText, newEvent, type Pause, type PauseEvent, parseMark, pauseInForce } from "./mark.js";
import type { PauseMarks } from "./marks.js";

const MOST_RACES = 30;

/** What `pause` or `resume` did to one manifest. */
export interface PauseChange {
  isChanged: boolean;
  /** The pause that was in force before. */
  before: Pause | undefined;
  /** The one that is in force now. */
  after: Pause | undefined;
}

/**
 * Pauses or resumes a manifest. It is paused, or not, from the moment at which its mark is replaced.
 * @param recorded the events in its ledger
 * @param why for `paused`: not empty
 */
export async function changePause(
  marks: PauseMarks,
  { tenant, manifest }: { tenant: string; manifest: string },
  recorded: readonly PauseEvent[],
  wanted: { type: PauseEvent["type"]; actor: string; why?: string | undefined },
): Promise<PauseChange> {
  const event = newEvent(wanted.type, wanted.actor, wanted.why);
  for (let races = 0; races < MOST_RACES; races++) {
    const text = (await marks.read(tenant, [manifest], { fresh: true })).get(manifest);
    const before = pauseInForce(text, recorded);
    const isReadable = text === undefined || parseMark(text) !== undefined;
    const isThere = (before === undefined) === (wanted.type === "resumed");
    if (isThere && isReadable) return { isChanged: false, before, after: before };
    const events = text === undefined ? [] : (parseMark(text) ?? []);
    failpoint("pause.mark.before");
    const changed = markText([...events, event]);
    if (await marks.replace(tenant, manifest, text, changed)) {
      failpoint("pause.mark.after");
      return { isChanged: true, before, after: pauseInForce(changed, recorded) };
    }
  }
  throw new ReticketError("LEDGER_WRITE_FAILED", `${manifest}: others changed its pause again and again`, {
    hint: "run the same command again",
  });
}

/** A ledger whose marked pauses are recorded. */
export interface MarkedLedger {
  /** Read. */
  ledger: Pick<LockedLedger, "manifest" | "head" | "append">;
  /** The events that it records. */
  recorded: readonly PauseEvent[];
}

/**
 * Records the events of the ledgers' marks that they do not have yet, and removes from a mark what is recorded and over.
 * @returns the manifests whose ledgers were written to
 */
export async function recordPauses(
  marks: PauseMarks,
  tenant: string,
  ledgers: readonly MarkedLedger[],
): Promise<string[]> {
  const names = ledgers.map(({ ledger }) => ledger.manifest);
  const texts =
    names.length === 0 ? new Map<string, string>() : await marks.read(tenant, names, { fresh: true });
  const written: string[] = [];
  for (const { ledger, recorded } of ledgers) {
    const { manifest } = ledger;
    const text = texts.get(manifest);
    const events = text === undefined ? undefined : parseMark(text);
    if (events === undefined || ledger.head === null) continue;
    const known = new Set(recorded.map(({ id }) => id));
    const news = events.filter(({ id }) => !known.has(id));
    if (news.length > 0) {
      failpoint("pause.record.before");
      await ledger.append(news.map(pauseRecord));
      failpoint("pause.record.after");
      written.push(manifest);
    }
    const last = [...recorded, ...news].at(-1)!;
    const rest = last.type === "paused" ? markText([last]) : undefined;
    // A mark that another has changed meanwhile stays as it is.
    if (rest !== text) await marks.replace(tenant, manifest, text, rest);
  }
  return written;
}
