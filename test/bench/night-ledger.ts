import { hash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { claimRecord, deliveringRecord } from "../../src/ledger/claim.js";
import { type Observation, observationRecord } from "../../src/ledger/observations.js";
import type { Keys } from "../../src/manifest/keys.js";
import type { Entries } from "../../src/manifest/manifest.js";
import type { Target } from "../../src/target.js";
import { DraftLedger, loaded } from "./draft-ledger.js";

/** What became of an entry. */
export type Fate = "open" | "completed" | "expired" | "blocked" | "deleted" | "rejected" | "in_doubt";

/** How far a night's ledger has come. */
export type Chapter = "apply" | "deliver" | "refresh";

const COMMIT = 25;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SEALED = Buffer.alloc(200 + COMMIT * 120, 7).toString("base64");
/** Of a score of people. */
const FATES: readonly Fate[] = [
  ...Array<Fate>(11).fill("completed"),
  ...(["open", "open", "open", "expired", "expired", "blocked", "deleted", "rejected", "in_doubt"] as const),
];

/** When the night began: what ran out, ran out a day ago. */
export function nightBegan(): number {
  return Date.now() - 6 * DAY_MS;
}

/** The same each time, and scattered. */
export function fateOf(index: number): Fate {
  return FATES[scattered(index) % FATES.length]!;
}

/** For `completed`: when the password was reset, in the two days after the ticket; milliseconds since the epoch. */
export function resetAt(index: number, began: number): number {
  return began + 2 * HOUR_MS + (scattered(index + 1) % (2 * DAY_MS));
}

function scattered(index: number): number {
  return hash("sha256", `fate ${index}`, "buffer").readUInt32BE(0);
}

/**
 * The ledger of `list.yaml` in a folder, as a night leaves it: an apply of an hour with every ticket sealed, a delivery of
 * half an hour for every issued ticket, and a refresh five and a half days later.
 * @param last the last of these that happened
 */
export async function writeNight(
  folder: string,
  {
    tenant,
    began,
    last,
    fate = fateOf,
  }: { tenant: string; began: number; last: Chapter; fate?: (index: number) => Fate },
): Promise<void> {
  const { manifest, keys } = await loaded(join(folder, "list.yaml"), tenant);
  const ledger = new DraftLedger(join(folder, "ledger"), tenant, manifest.name, keys.digest, began);
  const night = new Night(ledger, manifest.entries, keys, began, fate);
  night.apply();
  if (last !== "apply") night.deliver();
  if (last === "refresh") night.refresh();
  ledger.close();
}

/**
 * The ledger of `list.yaml` in a folder, as many nights leave it: a ticket of each generation for everyone, each of them
 * recorded as looked at so many times, the last of which found what became of it.
 */
export async function writeHistory(
  folder: string,
  { tenant, generations, refreshes }: { tenant: string; generations: number; refreshes: number },
): Promise<void> {
  const path = join(folder, "list.yaml");
  const first = await loaded(path, tenant);
  const began = Date.now() - 7 * generations * DAY_MS;
  const ledger = new DraftLedger(
    join(folder, "ledger"),
    tenant,
    first.manifest.name,
    first.keys.digest,
    began,
  );
  for (let generation = 1; generation <= generations; generation++) {
    await writeFile(
      path,
      (await readFile(path, "utf8")).replace(
        /^(spec:\n)( {2}generation: .*\n)?/m,
        `$1  generation: ${generation}\n`,
      ),
    );
    const { manifest, keys } = await loaded(path, tenant);
    const night = new Night(ledger, manifest.entries, keys, began + 7 * (generation - 1) * DAY_MS, fateOf);
    night.apply(generation);
    for (let time = 0; time < refreshes; time++) night.refresh();
  }
  ledger.close();
}

class Night {
  constructor(
    private readonly ledger: DraftLedger,
    private readonly entries: Entries,
    private readonly keys: Keys,
    private readonly began: number,
    private readonly fate: (index: number) => Fate,
  ) {}

  apply(generation = 1): void {
    this.ledger.now = this.began;
    this.ledger.run("apply", (run) =>
      this.#commits(HOUR_MS, (indices) => {
        this.ledger.write(claimRecord(run, this.#targets(indices)));
        for (const index of indices) if (!this.#isIssued(index)) this.#failure(run, index);
        const issued = indices.filter((index) => this.#isIssued(index));
        if (issued.length === 0) return;
        this.ledger.write({ type: "sealed", run, age: SEALED });
        for (const index of issued) this.#issue(run, index, generation);
      }),
    );
  }

  deliver(): void {
    this.ledger.run("deliver", (run) =>
      this.#commits(HOUR_MS / 2, (all) => {
        const indices = all.filter((index) => this.#isIssued(index));
        if (indices.length === 0) return;
        this.ledger.write(deliveringRecord(run, "smtp", this.#targets(indices)));
        for (const index of indices) {
          this.ledger.write({
            type: "delivered",
            run,
            ...this.#subject(index),
            channel: "smtp",
            id: `${index}@acme.example`,
          });
        }
      }),
    );
  }

  refresh(): void {
    this.ledger.now = this.began + 5.5 * DAY_MS;
    this.ledger.run("refresh", (run) => {
      for (let index = 0; index < this.entries.length; index++) {
        const seen = this.#seen(index);
        if (seen !== undefined) this.ledger.write(observationRecord(run, this.#subject(index), seen));
      }
    });
  }

  /** The indices a commit at a time, and the clock moved on. */
  #commits(ms: number, commit: (indices: number[]) => void): void {
    const start = this.ledger.now;
    for (let from = 0; from < this.entries.length; from += COMMIT) {
      const until = Math.min(from + COMMIT, this.entries.length);
      this.ledger.now = start + Math.floor((from / this.entries.length) * ms);
      commit(Array.from({ length: until - from }, (_, offset) => from + offset));
    }
    this.ledger.now = start + ms;
  }

  #failure(run: string, index: number): void {
    const subject = { run, ...this.#subject(index) };
    if (this.fate(index) === "in_doubt") {
      this.ledger.write({ type: "in_doubt", ...subject, why: "500: An internal error occurred" });
    } else {
      this.ledger.write({ type: "rejected", ...subject, ...REJECTIONS[index % REJECTIONS.length]! });
    }
  }

  #issue(run: string, index: number, generation: number): void {
    const life = this.fate(index) === "open" ? 10 * DAY_MS : 5 * DAY_MS;
    const expires_at = `${new Date(this.ledger.now + life).toISOString().slice(0, 19)}Z`;
    const ticket_sha256 = hash("sha256", `${generation} ${index}`, "base64url");
    this.ledger.write({
      ...({ type: "issued", run, ...this.#subject(index) } as const),
      ...(generation === 1 ? {} : { generation }),
      ...{ ticket_sha256, expires_at },
    });
  }

  #isIssued(index: number): boolean {
    const fate = this.fate(index);
    return fate !== "rejected" && fate !== "in_doubt";
  }

  #seen(index: number): Observation | undefined {
    const { now } = this.ledger;
    const fate = this.fate(index);
    switch (fate) {
      case "completed":
        return { state: "completed", at: resetAt(index, this.began) };
      case "expired":
        return { state: "expired", at: now };
      case "blocked":
      case "deleted":
        return { state: "gone", at: now, why: fate };
      default:
        return undefined;
    }
  }

  #targets(indices: readonly number[]): Target[] {
    return indices.map((index) => this.entries.target(index));
  }

  #subject(index: number): { key: string; target: Target } {
    return { key: this.keys.at(index), target: this.entries.target(index) };
  }
}

const REJECTIONS = [
  { status: 404, errorCode: "inexistent_user", message: "The user does not exist." },
  {
    status: 400,
    errorCode: "operation_not_supported",
    message: "The user's main connection does not support this operation",
  },
] as const;
