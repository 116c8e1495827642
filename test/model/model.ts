import type { Action } from "../../src/plan/plan.js";
import type { EntryState } from "../../src/report/states.js";
import { BODIES, MANIFESTS, type ManifestName, USERS } from "./cast.js";
import { Life } from "./life.js";
import { type Sheet, sheet } from "./sheet.js";
import type { Apply, Edit, Fault } from "./steps.js";
import {
  type Counts,
  FLAGS,
  type Outcome,
  type Recorded,
  type RecordedUser,
  type Seen,
  type View,
} from "./view.js";

/** One time that a ticket was asked for, on behalf of a manifest. The disk may know less of it than we do. */
interface Attempt {
  manifest: ManifestName;
  user: number;
  action: Action;
  meaning: string;
  generation: number;
  /** What the ledger says of it. */
  recorded: Recorded;
  /** Its number among the user's tickets at the tenant; undefined: the tenant made none. */
  ticket: number | undefined;
  /** When that ticket ends, milliseconds since the epoch. */
  ends: number;
  /** What was seen of it by those who looked. */
  observed?: Seen;
}

type Flags = Pick<Apply, "inDoubt" | "retryRejected">;

const RECORDED: Record<Fault, keyof Counts> = {
  rejected: "rejected",
  lost: "in_doubt",
  unseen: "in_doubt",
  throttled: "released",
  refused: "released",
};

/** Doubts in a row that stop a run. */
const BREAKER = 5;

/**
 * The manifests, the tenant and the ledgers as plainly as they can be told: one list of everything that was ever
 * asked for, in order. There are no files, batches, hashes or flags in it.
 */
export class Model {
  readonly sheets: Record<ManifestName, Sheet> = {
    night: sheet([0, 1, 2, 4]),
    salt: sheet([1, 2, 3]),
  };
  readonly #attempts: Attempt[] = [];
  /** Who has reset, each after so many attempts. */
  readonly #resets: { user: number; after: number }[] = [];

  edit(edit: Edit): void {
    const { users } = this.sheets[edit.manifest];
    if (edit.do === "put") users.set(edit.user, { body: edit.body, generation: edit.generation });
    else if (edit.do === "drop") users.delete(edit.user);
    else if (edit.do === "generation") this.sheets[edit.manifest].generation = edit.generation;
    else if (edit.do === "renew") this.sheets[edit.manifest].renew = edit.renew;
    else this.sheets[edit.manifest].inDoubt = edit.inDoubt;
  }

  /** The user follows the newest link, where it works. */
  reset(user: number, now: number): void {
    if (this.#isLive(user, now)) this.#resets.push({ user, after: this.#attempts.length });
  }

  refresh(now: number): void {
    for (const manifest of MANIFESTS) {
      for (const user of this.sheets[manifest].users.keys()) {
        const ticket = this.#ticket(manifest, user);
        if (ticket === undefined) continue;
        if (this.#hasReset(ticket)) ticket.observed = "completed";
        else if (ticket.ends <= now) ticket.observed = "expired";
      }
    }
  }

  /** @param now milliseconds since the epoch */
  apply(order: Apply, now: number): Outcome {
    const all = order.manifests.flatMap((manifest) => this.#sends(manifest, order, now));
    const isDoubt = ({ action }: Attempt) => action === "reissue";
    const sends = [...all.filter((send) => !isDoubt(send)), ...all.filter(isDoubt)];
    if (sends.length === 0) return { ended: "idle", asked: [] };
    const manifests = new Set(sends.map(({ manifest }) => manifest));
    const life = new Life(order.death);
    const asked: number[] = [];
    const counts: Counts = { issued: 0, rejected: 0, in_doubt: 0, released: 0 };
    const killed: Outcome = { ended: "killed", asked };
    let ended: Outcome["ended"] = "done";
    let doubts = 0;

    for (const _ of manifests) if (life.write().dead) return killed;
    for (const send of sends) {
      const claim = life.write();
      if (claim.kept) this.#attempts.push(send);
      if (claim.dead) return killed;

      asked.push(send.user);
      const fault = order.faults[send.user];
      if (fault === undefined || fault === "unseen") send.ticket = this.#ticketsOf(send.user).length;
      const recorded: keyof Counts = fault === undefined ? "issued" : RECORDED[fault];

      const result = life.write();
      if (result.kept) send.recorded = recorded;
      if (result.dead) return killed;
      counts[recorded]++;

      if (fault === "throttled") ended = "interrupted";
      if (fault === "refused") ended = "stopped";
      doubts = recorded === "in_doubt" ? doubts + 1 : 0;
      if (doubts === BREAKER) ended = "stopped";
      if (ended !== "done") break;
    }
    for (const _ of manifests) if (life.write().dead) return killed;
    return { ended, asked, counts, left: sends.length - counts.issued - counts.rejected - counts.in_doubt };
  }

  view(now: number): View {
    const view: View = { actions: {}, status: {}, recorded: {}, tenant: [] };
    for (const manifest of MANIFESTS) {
      const users = [...this.sheets[manifest].users.keys()];
      for (const flags of FLAGS) {
        view.actions[manifest + flags.name] = byUser(users, (user) =>
          this.#action(manifest, user, flags, now),
        );
      }
      view.status[manifest] = this.#status(manifest, users, now);
      const known = allUsers().filter((user) => this.#of(manifest, user).length > 0);
      view.recorded[manifest] = byUser(known, (user) => this.#recorded(manifest, user));
    }
    view.tenant = allUsers().map((user) => ({
      tickets: this.#ticketsOf(user).length,
      live: this.#isLive(user, now),
    }));
    return view;
  }

  /** Every recorded ticket with whether its link works, as `tickets --all` lists them. */
  recordedTickets(now: number): { manifest: string; user: number; ticket: number; live: boolean }[] {
    const issued = this.#attempts.filter(({ recorded }) => recorded === "issued");
    return issued.map(({ manifest, user, ticket, ends }, place) => ({
      manifest,
      user,
      ticket: ticket!,
      live: ends > now && !issued.slice(place + 1).some((later) => later.user === user),
    }));
  }

  /**
   * Promise 1, by what the tenant really did: within one manifest only a replacement, a reissue or a renewal, which say
   * so, make a second ticket for a user.
   */
  secondTickets(): string[] {
    const made = this.#attempts.filter(({ ticket }) => ticket !== undefined);
    return made
      .filter(({ action }, place) => {
        const { manifest, user } = made[place]!;
        const before = made.slice(0, place).some((one) => one.manifest === manifest && one.user === user);
        return before && action !== "replace" && action !== "reissue" && action !== "renew";
      })
      .map(({ action, manifest, user }) => `${action} of user ${user} in ${manifest}`);
  }

  #sends(manifest: ManifestName, flags: Flags, now: number): Attempt[] {
    const sheet = this.sheets[manifest];
    const sends: Attempt[] = [];
    for (const [user, entry] of sheet.users) {
      const action = this.#action(manifest, user, flags, now);
      if (action === "none" || action === "hold" || action === "rejected") continue;
      const { meaning, ttlMs } = BODIES[entry.body]!;
      const generation = sheet.generation + entry.generation - 1;
      const blank = { recorded: "claimed" as const, ticket: undefined };
      sends.push({ manifest, user, action, meaning, generation, ends: now + ttlMs, ...blank });
    }
    return sends;
  }

  /** The table of actions, from top to bottom. */
  #action(manifest: ManifestName, user: number, flags: Flags, now: number): Action {
    const sheet = this.sheets[manifest];
    const entry = sheet.users.get(user)!;
    const generation = sheet.generation + entry.generation - 1;
    const isThis = (attempt: Attempt | undefined): boolean =>
      attempt?.meaning === BODIES[entry.body]!.meaning && attempt.generation === generation;

    const newest = this.#of(manifest, user).at(-1);
    const ticket = this.#ticket(manifest, user);
    const elsewhere = this.#ticketElsewhere(manifest, user);
    const killsAnothersLink = elsewhere !== undefined && elsewhere.ends > now;
    const lowered = generation < this.#generation(manifest, user);
    const refused = newest?.recorded === "rejected" && isThis(newest);

    if (newest === undefined) return killsAnothersLink ? "replace" : "issue";
    if (refused && !flags.retryRejected) return "rejected";
    if (this.#inDoubt(manifest, user)) {
      const reissue = (flags.inDoubt ?? sheet.inDoubt) === "reissue";
      return reissue && !lowered ? "reissue" : "hold";
    }
    if (isThis(ticket)) {
      const ranOutUnused = sheet.renew && ticket!.observed === "expired";
      return ranOutUnused && !lowered && !killsAnothersLink ? "renew" : "none";
    }
    if (lowered) return "none";
    if (ticket !== undefined || killsAnothersLink) return "replace";
    return refused || newest.recorded === "released" ? "retry" : "issue";
  }

  #status(manifest: ManifestName, users: number[], now: number): View["status"][string] {
    const counts = { issued: 0, rejected: 0, in_doubt: 0, pending: 0 };
    const states = byUser(users, (user): EntryState => {
      const action = this.#action(manifest, user, { inDoubt: "hold", retryRejected: false }, now);
      const ticket = this.#ticket(manifest, user);
      if (action === "hold") return "in_doubt";
      if (action === "rejected" || (action === "none" && ticket === undefined)) return "rejected";
      if (action !== "none" && action !== "renew") return "pending";
      if (ticket!.observed === "completed") return "completed";
      const elsewhere = this.#ticketElsewhere(manifest, user);
      if (elsewhere !== undefined && this.#isAfter(elsewhere, ticket!)) return "superseded";
      return ticket!.ends > now ? "issued" : "expired";
    });
    for (const state of Object.values(states)) {
      counts[state === "rejected" || state === "in_doubt" || state === "pending" ? state : "issued"]++;
    }
    return { counts, states };
  }

  #recorded(manifest: ManifestName, user: number): RecordedUser {
    return {
      last: this.#of(manifest, user).at(-1)!.recorded,
      inDoubt: this.#inDoubt(manifest, user),
      generation: this.#generation(manifest, user),
      ticket: this.#ticket(manifest, user)?.ticket,
      observed: this.#ticket(manifest, user)?.observed,
    };
  }

  #of(manifest: ManifestName, user: number): Attempt[] {
    return this.#attempts.filter((attempt) => attempt.manifest === manifest && attempt.user === user);
  }

  #ticketsOf(user: number): Attempt[] {
    return this.#attempts.filter((attempt) => attempt.user === user && attempt.ticket !== undefined);
  }

  #isLive(user: number, now: number): boolean {
    const newest = this.#ticketsOf(user).at(-1);
    return newest !== undefined && newest.ends > now && !this.#hasReset(newest);
  }

  /** Was the password reset since the attempt? */
  #hasReset(attempt: Attempt): boolean {
    const place = this.#attempts.indexOf(attempt);
    return this.#resets.some(({ user, after }) => user === attempt.user && after > place);
  }

  #ticket(manifest: ManifestName, user: number): Attempt | undefined {
    return this.#of(manifest, user).findLast(({ recorded }) => recorded === "issued");
  }

  #ticketElsewhere(manifest: ManifestName, user: number): Attempt | undefined {
    return this.#attempts.findLast(
      (attempt) => attempt.user === user && attempt.manifest !== manifest && attempt.recorded === "issued",
    );
  }

  /** Since its recorded ticket, was anything asked for whose outcome is not known? */
  #inDoubt(manifest: ManifestName, user: number): boolean {
    const attempts = this.#of(manifest, user);
    const ticket = attempts.findLastIndex(({ recorded }) => recorded === "issued");
    return attempts
      .slice(ticket + 1)
      .some(({ recorded }) => recorded === "claimed" || recorded === "in_doubt");
  }

  /** The highest that an outcome was recorded under; a claim does not say. */
  #generation(manifest: ManifestName, user: number): number {
    const settled = this.#of(manifest, user).filter(({ recorded }) => recorded !== "claimed");
    return Math.max(0, ...settled.map(({ generation }) => generation));
  }

  #isAfter(one: Attempt, other: Attempt): boolean {
    return this.#attempts.indexOf(one) > this.#attempts.indexOf(other);
  }
}

function allUsers(): number[] {
  return Array.from({ length: USERS }, (_, user) => user);
}

function byUser<T>(users: readonly number[], of: (user: number) => T): Record<number, T> {
  return Object.fromEntries(users.map((user) => [user, of(user)]));
}
