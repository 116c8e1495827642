import type { Asker } from "../apply/asker.js";
import { systemClock } from "../apply/pacer.js";
import type { Caller } from "../auth0/answer.js";
import { downloadExport, type ExportJob, getExport, startExport } from "../auth0/users-export.js";
import { ReticketError } from "../errors.js";
import { Numbers } from "../manifest/entries.js";
import { Findings } from "./findings.js";
import { JUDGED_FIELDS, type Judged } from "./judge.js";
import type { Subject, Subjects } from "./subjects.js";

/** How long to wait before the job is looked at again: its file can be had for a minute only. */
const POLL_MS = { first: 250, longest: 5_000 };
/** A file that could not be fetched is asked for again, at its newest address. */
const DOWNLOADS = 3;
/** If none of so many is in the file, it is the file that is wrong. */
const SUSPICIOUS = 20;

export interface ExportOptions {
  caller: Caller;
  asker: Asker;
  /** Aborted: what is in flight is cut off, and nothing more is asked. */
  signal: AbortSignal;
  /** The job's state has changed, or so many of its users have come. */
  onProgress: (progress: { status: string; users: number }) => void;
}

/** One export to ask for, and whom it tells of. */
interface Wish {
  connectionId: string | undefined;
  subjects: Subjects;
  /** Which of the subjects. */
  places: Numbers;
}

/**
 * Finds the users of all subjects in exports: one of the whole tenant for those with a `user_id`, and one a connection for
 * those with an e-mail, since that is how they are told apart. Who is not in a whole file is not in the tenant.
 * @param found called for each subject, once per file and when that is complete
 * @throws ReticketError EXPORT_FAILED, and as `Asker.ask` does
 */
export async function findInExports(
  subjects: Subjects,
  options: ExportOptions,
  found: (subject: Subject, user: Judged | undefined) => Promise<void>,
): Promise<void> {
  for (const wish of wishesOf(subjects)) {
    const users = await usersIn(wish, options);
    if (users === undefined) return;
    for (const subject of wanted(wish)) await found(subject, users.get(idOf(subject)));
  }
}

function wishesOf(subjects: Subjects): Wish[] {
  const wishes = new Map<string | undefined, Wish>();
  let place = 0;
  for (const { target } of subjects) {
    const connectionId = "user_id" in target ? undefined : target.connection_id;
    let wish = wishes.get(connectionId);
    if (wish === undefined) {
      wish = { connectionId, subjects, places: new Numbers() };
      wishes.set(connectionId, wish);
    }
    wish.places.push(place++);
  }
  return [...wishes.values()];
}

function* wanted({ subjects, places }: Wish): Generator<Subject> {
  for (let index = 0; index < places.length; index++) yield subjects.at(places.at(index))!;
}

function* idsOf(wish: Wish): Generator<string> {
  for (const subject of wanted(wish)) yield idOf(subject);
}

/** Those of the subjects that are in the file; undefined where the run was stopped. */
async function usersIn(wish: Wish, options: ExportOptions): Promise<Findings | undefined> {
  let job = await finished(await start(wish, options), options);
  for (let attempt = 1; job !== undefined; attempt++) {
    try {
      return await download(job, wish, options);
    } catch (error) {
      if (options.signal.aborted) return undefined;
      if (attempt === DOWNLOADS || job.location === undefined) throw error;
      job = await finished(job, options);
    }
  }
  return undefined;
}

async function start(
  { connectionId }: Wish,
  { caller, asker, signal }: ExportOptions,
): Promise<ExportJob | undefined> {
  const who = connectionId === undefined ? "user_id" : "email";
  const answer = await asker.ask(() =>
    startExport(caller, { connectionId, fields: [who, ...JUDGED_FIELDS] }, { signal }),
  );
  if (answer?.type === "refused") throw failed(`the tenant refused it: ${answer.status} ${answer.message}`);
  return answer;
}

/** Waits until the job is done; undefined where the run was stopped. */
async function finished(job: ExportJob | undefined, options: ExportOptions): Promise<ExportJob | undefined> {
  const { caller, asker, signal } = options;
  let latest = job;
  for (let wait = POLL_MS.first; latest !== undefined; wait = Math.min(wait * 1.5, POLL_MS.longest)) {
    await systemClock.sleep(wait, signal);
    const { id } = latest;
    const answer = await asker.ask(() => getExport(caller, id, { signal }));
    if (answer?.type === "refused")
      throw failed(`its job can't be looked at: ${answer.status} ${answer.message}`);
    latest = answer;
    if (latest === undefined) return undefined;
    options.onProgress({ status: latest.status, users: 0 });
    if (latest.status === "completed") return latest;
    if (latest.status !== "pending" && latest.status !== "processing")
      throw failed(`its job ended as "${latest.status}"`);
  }
  return undefined;
}

async function download(
  { location }: ExportJob,
  wish: Wish,
  { signal, onProgress }: ExportOptions,
): Promise<Findings> {
  if (location === undefined) throw failed("its job is done and names no file");
  const users = new Findings(idsOf(wish));
  let count = 0;
  for await (const { user_id, email, ...fields } of downloadExport(location, { signal })) {
    if (++count % 10_000 === 0) onProgress({ status: "downloading", users: count });
    const id =
      typeof user_id === "string" ? user_id : typeof email === "string" ? email.toLowerCase() : undefined;
    if (id !== undefined) users.put(id, fields);
  }
  if (users.size === 0 && wish.places.length >= SUSPICIOUS) {
    throw failed(`it holds ${count} users, and none of the ${wish.places.length} that are looked for`);
  }
  return users;
}

/** How a subject stands in the file that tells of it. */
function idOf({ target }: Subject): string {
  return "user_id" in target ? target.user_id : target.email.toLowerCase();
}

function failed(why: string): ReticketError {
  return new ReticketError("EXPORT_FAILED", `the export of users can't be used: ${why}`, {
    hint: "run the same command again, or give `--via get`, which asks for one user after the other",
  });
}
