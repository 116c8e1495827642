import { exportFailed, exportUsers } from "../apply/export-job.js";
import type { Caller } from "../auth0/answer.js";
import { Numbers } from "../manifest/entries.js";
import type { RequestLoop } from "../pacing/request-loop.js";
import { Findings } from "./findings.js";
import { JUDGED_FIELDS, type Judged } from "./judge.js";
import type { Subject, Subjects } from "./subjects.js";

const HINT = "run the same command again, or give `--via get`, which asks for one user after the other";
/** If none of so many is in the file, it is the file that is wrong. */
const SUSPICIOUS = 20;

export interface ExportOptions {
  caller: Caller;
  requests: RequestLoop;
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
 * @throws ReticketError EXPORT_FAILED, and as `RequestLoop.ask` does
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
function usersIn(
  wish: Wish,
  { caller, requests, signal, onProgress }: ExportOptions,
): Promise<Findings | undefined> {
  const { connectionId } = wish;
  const fields = [connectionId === undefined ? "user_id" : "email", ...JUDGED_FIELDS];
  const onStatus = (status: string) => onProgress({ status, users: 0 });
  return exportUsers(
    { connectionId, fields },
    { caller, requests, signal, hint: HINT, onStatus },
    async (file) => {
      const users = new Findings(idsOf(wish));
      let count = 0;
      for await (const { user_id, email, ...rest } of file) {
        if (++count % 10_000 === 0) onProgress({ status: "downloading", users: count });
        const id =
          typeof user_id === "string" ? user_id : typeof email === "string" ? email.toLowerCase() : undefined;
        if (id !== undefined) users.put(id, rest);
      }
      if (count === 0 || (users.size === 0 && wish.places.length >= SUSPICIOUS)) {
        const why = `it holds ${count} users, and none of the ${wish.places.length} that are looked for`;
        throw exportFailed(why, { hint: HINT });
      }
      return users;
    },
  );
}

/** How a subject stands in the file that tells of it. */
function idOf({ target }: Subject): string {
  return "user_id" in target ? target.user_id : target.email.toLowerCase();
}
