import { openSealed, type Unsealed } from "../seal/seal.js";
import type { Secret } from "../secret.js";
import { type Target, targetId } from "../target.js";
import { LinkHosts, type WithheldReason } from "../tenant/link.js";
import { ticketSha256 } from "../ticket-sha256.js";
import { isTakenBack } from "./invalidations.js";
import type { Ledger, LedgerBackend, LedgerLine, LedgerState } from "./ledger.js";

/** A ticket that was sealed, opened. */
export interface OpenedTicket {
  manifest: string;
  target: Target;
  ticket: Secret;
  /** RFC 3339. */
  expires_at: string;
  /** The newest ticket of its target in the whole tenant, not expired, and neither invalidated nor about to be. */
  live: boolean;
}

/** A ticket that is recorded and can't be opened. */
export interface MissingTicket {
  manifest: string;
  target: Target;
  expires_at: string;
  /** It was never sealed (a run with `--tickets-out` alone); to none of these identities; or it is not in its age file. */
  why: "not_sealed" | "other_recipient" | "not_found";
}

/** A ticket that was opened, and that is neither delivered nor shown. */
export interface HeldTicket extends WithheldReason {
  manifest: string;
  target: Target;
  key: string;
  expires_at: string;
}

/** Which tickets are opened, and what is reported of the others. */
export interface OpenTicketsOptions {
  /** Dead ones too: superseded, expired or invalidated. */
  all?: boolean;
  /** Whose tickets, by manifest name and target id; absent: all. The age files of others stay closed. */
  isWanted?: (manifest: string, id: string) => boolean;
  /** The states of ledgers that are locked, by manifest name: these are not read again. */
  states?: ReadonlyMap<string, LedgerState>;
  /** Milliseconds since the epoch; absent: now. */
  now?: number;
  /** Where links may lead; absent: to the tenant and to Auth0's own hosts. */
  linkHosts?: LinkHosts;
  /** Called before the first ticket, and after each one that was opened or could not be. @param total how many will be */
  onProgress?: (done: number, total: number) => void;
  onMissing?: (ticket: MissingTicket) => void;
  onHeld?: (ticket: HeldTicket) => void;
}

type Issued = Extract<LedgerLine, { type: "issued" }>;

/**
 * Opens the tickets of a tenant, one age file at a time, in the order of manifests and of their ledgers. An age file
 * that holds nothing that is asked for stays closed. What is opened is judged as it stands there, since anyone can seal
 * to a public key: its hash has to be the recorded one, it has to be sealed for the entry that it is recorded for, and
 * its link has to lead to one of `linkHosts`.
 * @param manifests whose tickets; undefined: all. Which ticket is newest is a question to the whole tenant either way.
 * @throws ReticketError the errors of `Ledger.state` and of `openSealed`
 */
export async function* openTickets(
  backend: LedgerBackend,
  tenant: string,
  manifests: readonly string[] | undefined,
  identities: readonly Secret[],
  options: OpenTicketsOptions = {},
): AsyncGenerator<OpenedTicket> {
  const { all = false, now = Date.now(), isWanted = () => true, onProgress } = options;
  const judge = new OpenedJudge(options, options.linkHosts ?? new LinkHosts({ tenant }));
  const known = await backend.manifests(tenant);
  const newest = newestTickets(await statesOf(backend, tenant, known, options.states));
  const isLive = (line: Issued): boolean => {
    const ticket = newest.get(targetId(line.target));
    return ticket?.sum === line.ticket_sha256 && Date.parse(line.expires_at) > now;
  };
  const wantedNames = known.filter((name) => manifests?.includes(name) ?? true);
  const total = countLive(
    newest,
    (manifest, id, expiresAt) => expiresAt > now && wantedNames.includes(manifest) && isWanted(manifest, id),
  );
  let done = 0;
  onProgress?.(done, total);
  for (const manifest of wantedNames) {
    const isAskedFor = (line: Issued): boolean =>
      isWanted(manifest, targetId(line.target)) && (all || isLive(line));
    for await (const { line, found, missing } of opened(
      backend.open(tenant, manifest),
      identities,
      isAskedFor,
    )) {
      const ticket = judge.ticketOf(line, manifest, found, missing);
      const { target, expires_at } = line;
      if (ticket !== undefined) yield { manifest, target, ticket, expires_at, live: isLive(line) };
      done++;
      onProgress?.(done, Math.max(done, total));
    }
  }
}

/** An issued ticket with what its age file has under its hash. */
interface OpenedLine {
  line: Issued;
  /** undefined: it could not be opened. */
  found: readonly Unsealed[] | undefined;
  /** Why, in that case. */
  missing: MissingTicket["why"];
}

/** The wanted tickets of one ledger, each age file opened once. */
async function* opened(
  ledger: Ledger,
  identities: readonly Secret[],
  isWanted: (line: Issued) => boolean,
): AsyncGenerator<OpenedLine> {
  for await (const { age, issued } of commits(ledger)) {
    const wanted = issued.filter(isWanted);
    if (wanted.length === 0) continue;
    const unsealed = age === undefined ? undefined : await openSealed(age, identities);
    const bySum = hashed(unsealed ?? []);
    const missing = whyMissing(age, unsealed);
    for (const line of wanted) yield { line, found: bySum.get(line.ticket_sha256), missing };
  }
}

/** Decides which of the opened tickets may be handed out, and reports the others. */
class OpenedJudge {
  constructor(
    private readonly report: Pick<OpenTicketsOptions, "onMissing" | "onHeld">,
    private readonly linkHosts: LinkHosts,
  ) {}

  /** @param found the tickets with the recorded hash; undefined: not opened */
  ticketOf(
    { target, key, expires_at }: Issued,
    manifest: string,
    found: readonly Unsealed[] | undefined,
    missing: MissingTicket["why"],
  ): Secret | undefined {
    if (found === undefined) {
      this.report.onMissing?.({ manifest, target, expires_at, why: missing });
      return undefined;
    }
    const own = found.find((one) => one.isFor({ key, target }));
    const held = own === undefined ? ({ why: "other_user" } as const) : this.linkHosts.judge(own.ticket);
    if (held === undefined) return own!.ticket;
    this.report.onHeld?.({ manifest, target, key, expires_at, ...held });
    return undefined;
  }
}

/** By the sha256 of their tickets; the same one twice only in a forged ledger. */
function hashed(opened: readonly Unsealed[]): Map<string, Unsealed[]> {
  const bySum = new Map<string, Unsealed[]>();
  for (const one of opened) {
    const sum = ticketSha256(one.ticket);
    const same = bySum.get(sum);
    if (same === undefined) bySum.set(sum, [one]);
    else same.push(one);
  }
  return bySum;
}

function whyMissing(age: string | undefined, opened: readonly Unsealed[] | undefined): MissingTicket["why"] {
  if (age === undefined) return "not_sealed";
  return opened === undefined ? "other_recipient" : "not_found";
}

/** In place of the sha256 of a ticket whose link was taken back: then none of the target's tickets is live. */
const TAKEN_BACK = "";

interface NewestTicket {
  manifest: string;
  issuedAt: number;
  expiresAt: number;
  sum: string;
}

async function statesOf(
  backend: LedgerBackend,
  tenant: string,
  manifests: readonly string[],
  locked: OpenTicketsOptions["states"],
): Promise<Map<string, LedgerState>> {
  const states = new Map<string, LedgerState>();
  for (const name of manifests) {
    states.set(name, locked?.get(name) ?? (await backend.open(tenant, name).state()));
  }
  return states;
}

/** The newest ticket of each target, by its id. */
function newestTickets(states: ReadonlyMap<string, LedgerState>): Map<string, NewestTicket> {
  const newest = new Map<string, NewestTicket>();
  for (const [manifest, state] of states) {
    for (const [id, { issued, invalidation }] of state.targets()) {
      if (issued === undefined) continue;
      const { issuedAt, expiresAt, ticketSha256 } = issued;
      const other = newest.get(id);
      if (other !== undefined && other.issuedAt > issuedAt) continue;
      const sum = isTakenBack(invalidation) ? TAKEN_BACK : ticketSha256;
      newest.set(id, { manifest, issuedAt, expiresAt, sum });
    }
  }
  return newest;
}

function countLive(
  newest: ReadonlyMap<string, NewestTicket>,
  isWanted: (manifest: string, id: string, expiresAt: number) => boolean,
): number {
  let count = 0;
  for (const [id, { manifest, expiresAt, sum }] of newest) {
    if (sum !== TAKEN_BACK && isWanted(manifest, id, expiresAt)) count++;
  }
  return count;
}

/** A ledger's issued tickets, with the age file that holds them: the `sealed` line right before them. */
async function* commits(ledger: Ledger): AsyncGenerator<{ age: string | undefined; issued: Issued[] }> {
  let age: string | undefined;
  let issued: Issued[] = [];
  for await (const line of ledger.lines()) {
    if (line.type === "issued") {
      issued.push(line);
      continue;
    }
    if (issued.length > 0) yield { age, issued };
    age = line.type === "sealed" ? line.age : undefined;
    issued = [];
  }
  if (issued.length > 0) yield { age, issued };
}
