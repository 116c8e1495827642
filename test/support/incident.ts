import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ulid } from "ulid";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import { encodeHeader, encodeRecord } from "../../src/ledger/line.js";
import { type Observation, observationRecord } from "../../src/ledger/observations.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import { loadManifests } from "../../src/manifest/load.js";
import { seeded } from "./simulated-tenant.js";

export const TENANT = "acme.eu.auth0.com";
const MINUTE = 60_000;
/** Targets that are claimed together. */
const COMMIT = 10;

export interface Incident {
  name: string;
  reason: string;
  /** Who is in it; absent: `count` made-up ids. */
  users?: readonly string[];
  count?: number;
  /** When the run began, milliseconds since the epoch. */
  at: number;
}

/** An id as random as Auth0's are. */
function madeUp(random: () => number): string {
  const hex = Array.from({ length: 3 }, () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, "0"),
  );
  return `auth0|${hex.join("")}`;
}

/**
 * Writes a manifest and the ledger that a night would have left: most were issued a ticket over an hour, told by e-mail,
 * and went on to reset over two days; a few were rejected, are in doubt, blocked, deleted or too late.
 */
export async function writeIncident(
  folder: string,
  { name, reason, at, ...incident }: Incident,
): Promise<void> {
  const random = seeded(name.length);
  const users = incident.users ?? Array.from({ length: incident.count ?? 0 }, () => madeUp(random));
  const manifest = {
    apiVersion: "reticket/v1",
    kind: "PasswordChangeTickets",
    metadata: { name, reason },
    spec: { users_from: [{ file: `${name}.ndjson` }] },
  };
  await writeFile(
    join(folder, `${name}.ndjson`),
    users.map((user_id) => JSON.stringify({ user_id })).join("\n"),
  );
  await writeFile(join(folder, `${name}.yaml`), JSON.stringify(manifest));
  await writeFile(join(folder, "reticket.yaml"), `tenant: ${TENANT}\n`);
  const { manifests } = await loadManifests([join(folder, `${name}.yaml`)]);
  const keys = manifestKeys(manifests[0]!, TENANT);

  const ledger = join(folder, "ledger", TENANT);
  await mkdir(ledger, { recursive: true });
  const file = createWriteStream(join(ledger, `${name}.ndjson`));
  let [seq, now] = [0, at];
  const iso = () => new Date(now).toISOString();
  const header = { seq: 0, at: iso(), type: "header", format_version: 1, lineage: randomUUID() } as const;
  let { text, sum } = encodeHeader({ ...header, tenant: TENANT, manifest: name });
  file.write(`${text}\n`);
  const write = (record: LedgerRecord) => {
    ({ text, sum } = encodeRecord(record, ++seq, iso(), sum));
    file.write(`${text}\n`);
  };
  const begin = (actor: string, operation?: "deliver" | "refresh"): string => {
    const run = ulid(now);
    const started = { type: "run_started", run, digest: keys.digest, actor, tool_version: "0.1.0" } as const;
    write(operation === undefined ? started : { ...started, operation });
    return run;
  };
  const counts = { issued: 0, rejected: 0, in_doubt: 0, released: 0 };
  const end = (run: string) => write({ type: "run_finished", run, ended: "done", counts });

  const dice = users.map(() => random());
  const subject = (index: number) => ({ key: keys.at(index), target: { user_id: users[index]! } });
  const apply = begin("ada@ops-1");
  for (const [index, die] of dice.entries()) {
    now = at + Math.floor((index / users.length) * 55 * MINUTE);
    if (index % COMMIT === 0)
      write({ type: "claimed", run: apply, user_ids: users.slice(index, index + COMMIT) });
    if (die > 0.99) {
      const [status, errorCode, message] =
        die > 0.995
          ? ([404, "inexistent_user", "The user does not exist."] as const)
          : ([
              400,
              "operation_not_supported",
              "The user's main connection does not support this operation",
            ] as const);
      write({ type: "rejected", run: apply, ...subject(index), status, errorCode, message });
    } else if (die > 0.988) {
      write({ type: "in_doubt", run: apply, ...subject(index), why: "500: An internal error occurred" });
    } else {
      const ticket_sha256 = createHash("sha256").update(String(index)).digest("base64url");
      const expires_at = `${new Date(now + 5 * 24 * 60 * MINUTE).toISOString().slice(0, 19)}Z`;
      write({ type: "issued", run: apply, ...subject(index), ticket_sha256, expires_at });
    }
  }
  end(apply);
  const delivery = begin("ada@ops-1", "deliver");
  for (const [index, die] of dice.entries()) {
    now = at + 60 * MINUTE + Math.floor((index / users.length) * 30 * MINUTE);
    if (die > 0.97 && index % COMMIT > 0) continue;
    if (index % COMMIT === 0) {
      write({
        type: "delivering",
        run: delivery,
        channel: "smtp",
        user_ids: users.slice(index, index + COMMIT),
      });
    }
    write({ type: "delivered", run: delivery, ...subject(index), channel: "smtp", id: `${index}@acme` });
  }
  end(delivery);
  const refresh = (hours: number, actor: string) => {
    now = at + hours * 60 * MINUTE;
    const run = begin(actor, "refresh");
    for (const [index, die] of dice.entries()) {
      if (die > 0.988) continue;
      const reset = at + 90 * MINUTE + Math.floor(-Math.log(1 - die / 1.3) * 16 * 60 * MINUTE);
      const seen: Observation | undefined =
        die < 0.8
          ? { state: "completed", at: reset }
          : die > 0.98
            ? { state: "gone", at: now, why: "blocked" }
            : undefined;
      if (seen === undefined || (seen.state === "completed" && seen.at > now)) continue;
      if (hours > 10 && seen.state === "completed" && seen.at <= at + 10 * 60 * MINUTE) continue;
      write(observationRecord(run, subject(index), seen));
    }
    end(run);
  };
  refresh(10, "release-bot");
  refresh(40, "release-bot");
  await new Promise((resolve) => file.end(resolve));
}
