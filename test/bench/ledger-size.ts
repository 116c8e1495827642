import { hash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { ulid } from "ulid";
import { ContainmentRecorder } from "../../src/apply/containment/recorder.js";
import type { RecordSubject } from "../../src/apply/record-subject.js";
import { Recorder } from "../../src/apply/recorder.js";
import { DeliveryRecorder } from "../../src/deliver/delivery-recorder.js";
import { deliveryId, type TicketMessage } from "../../src/deliver/ticket-message.js";
import { disk } from "../../src/disk.js";
import { FileBackend } from "../../src/ledger/file/backend.js";
import type { LockedLedger } from "../../src/ledger/ledger.js";
import { Observer } from "../../src/refresh/observer.js";
import { generateIdentity } from "../../src/seal/identity.js";
import { Secret } from "../../src/secret.js";
import { workFolder } from "./process.js";
import type { Row } from "./table.js";

const TENANT = "acme.eu.auth0.com";
const ENTRIES = 80_000;
/** What a commit of a run holds that is paced at 16 requests a second, two an entry, with 10 places. */
const ENTRIES_A_COMMIT = 3;
/** The same of a delivery of 14 mails a second over 5 connections. */
const LETTERS_A_COMMIT = 3;
const TTL_MS = 5 * 24 * 3_600_000;
const RESET_WITHIN_MS = 2 * 24 * 3_600_000;
const GOAL = { allMb: 60, fileMb: 45 };

interface Person {
  subject: RecordSubject;
  ticket: Secret;
  ticketSha256: string;
}

/**
 * The ledger of a whole night: 80,000 people contained, issued to, mailed one by one, and seen to have reset. The recorders
 * of the real runs write it, in commits as a paced run makes them; only the disk need not sync.
 */
export async function ledgerSize(entries = ENTRIES): Promise<Row[]> {
  const dir = await workFolder();
  const home = new FileBackend(dir, { ...disk, datasync: async () => undefined });
  const people = Array.from({ length: entries }, (_, index) => person(index));
  const sizes: number[] = [];
  for (const phase of [issue, deliver, refresh]) {
    const ledger = await home.open(TENANT, "inc-2041-credential-stuffing").lock("bench");
    await ledger.state();
    await phase(ledger, people);
    await ledger.close();
    sizes.push((await files(dir)).reduce((sum, size) => sum + size, 0));
  }
  const found = await files(dir);
  const [all, largest] = [sizes.at(-1)! / 1e6, Math.max(...found) / 1e6];
  const each = sizes.map((size, index) => Math.round((size - (sizes[index - 1] ?? 0)) / entries));
  return [
    {
      measure: `ledger of a night: ${entries.toLocaleString("en")} contained, issued, delivered, completed`,
      result: `${all.toFixed(1)} MB, largest of ${found.length} files ${largest.toFixed(1)} MB`,
      against: `${each[0]} + ${each[1]} + ${each[2]} bytes an entry`,
      goal: `≤ ${GOAL.allMb} MB, ≤ ${GOAL.fileMb} MB a file`,
      met: all <= GOAL.allMb && largest <= GOAL.fileMb,
      samples: { mb: [all], largest_mb: [largest], bytes_an_entry: each },
    },
  ];
}

async function files(dir: string): Promise<number[]> {
  const folder = join(dir, TENANT);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ndjson"));
  return Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
}

/** Replaces all passwords and revokes all sessions: results share lines with the claims that follow. */
async function contain(recorder: ContainmentRecorder, people: readonly Person[]): Promise<void> {
  const recorded: Promise<void>[] = [];
  for (let from = 0; from < people.length; from += ENTRIES_A_COMMIT) {
    const some = people.slice(from, from + ENTRIES_A_COMMIT);
    await recorder.claimAll(some.map(({ subject }) => ({ subject, password: true, sessions: true })));
    for (const { subject } of some) recorded.push(recorder.contained(subject), recorder.revoked(subject));
  }
  recorder.flush();
  await Promise.all(recorded);
}

async function issue(ledger: LockedLedger, people: readonly Person[]): Promise<void> {
  const { recipient } = await generateIdentity();
  const run = ulid();
  const recorder = new Recorder(ledger, {
    ...{ run, recipients: [recipient], ticketsOut: undefined },
    maxDelayed: ENTRIES_A_COMMIT + people.length,
    hasRoom: () => true,
  });
  await recorder.started(sha("digest"), "ada@ops-1", "0.2.0");
  await contain(new ContainmentRecorder(ledger, run, recorder.counts), people);
  let before: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < people.length; from += ENTRIES_A_COMMIT) {
    const some = people.slice(from, from + ENTRIES_A_COMMIT);
    await recorder.claimAll(some);
    await before;
    before = Promise.all(
      some.flatMap(({ subject, ticket }, index) => [
        recorder.issued({
          ...subject,
          ticket,
          tenantAt: undefined,
          expiresAt: Date.now() + TTL_MS + index * 125,
          requestId: sha(subject.key).slice(0, 20),
          withheld: undefined,
        }),
      ]),
    );
  }
  recorder.flush();
  await before;
  await recorder.finished("done", undefined);
}

async function deliver(ledger: LockedLedger, people: readonly Person[]): Promise<void> {
  const run = ulid();
  const begun = { actor: "ada@ops-1", tool_version: "0.2.0", operation: "deliver" } as const;
  await ledger.append([{ type: "run_started", run, digest: sha("digest"), ...begun }]);
  const recorder = new DeliveryRecorder(ledger, run, "smtp");
  let before: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < people.length; from += LETTERS_A_COMMIT) {
    const some = people.slice(from, from + LETTERS_A_COMMIT);
    const address = (index: number): string => `firstname.lastname${from + index}@example.com`;
    await Promise.all(some.map(({ subject }, index) => recorder.claim(subject.target, address(index))));
    await before;
    before = Promise.all(
      some.map(({ subject, ticketSha256 }) => {
        const id = `${deliveryId(subject.key, ticketSha256)}@${TENANT}`;
        return recorder.outcome(
          { ...subject } as TicketMessage & RecordSubject,
          { type: "delivered", id },
          false,
          true,
        );
      }),
    );
  }
  await before;
}

async function refresh(ledger: LockedLedger, people: readonly Person[]): Promise<void> {
  const options = {
    run: ulid(),
    digest: sha("digest"),
    actor: "ada@ops-1",
    toolVersion: "0.2.0",
    revokes: false,
  };
  const observer = new Observer(ledger, options);
  const now = Date.now();
  const states = (await ledger.state()).targets();
  for (const [index, [, { issued, target }]] of [...states].entries()) {
    const reset = { state: "completed", at: now - ((index * 7919) % RESET_WITHIN_MS) } as const;
    await observer.saw({ ticket: issued!, target, observed: undefined } as never, reset);
  }
  await observer.finish("done", undefined);
  if (people.length === 0) throw new Error("the export has no users");
}

function person(index: number): Person {
  const text = `https://${TENANT}/lo/reset?ticket=${sha(`ticket ${index}`).slice(0, 32)}#`;
  const target = { user_id: `auth0|${hash("sha256", `user ${index}`).slice(0, 24)}` };
  return {
    subject: { key: sha(`key ${index}`), target, generation: 1, deliverTo: undefined },
    ticket: new Secret(text),
    ticketSha256: sha(text),
  };
}

function sha(text: string): string {
  return hash("sha256", text, "base64url");
}
