import { onTestFinished } from "vitest";
import { openLedgerBackend } from "../../src/ledger/backend.js";
import type { LedgerState, LockedLedger } from "../../src/ledger/ledger.js";
import { type Observation, observationRecord } from "../../src/ledger/observations.js";
import type { TicketRequest } from "../../src/manifest/manifest.js";
import { type RefreshOptions, type RefreshProgress, refresh } from "../../src/refresh/refresh.js";
import type { Target } from "../../src/target.js";
import { httpServer, json, type Seen, tenantFor } from "../auth0/servers.js";
import { RUN, sha, TENANT, temporaryFolder } from "../ledger/support.js";
import { manifestOf } from "./manifests.js";

const CONNECTION = "con_0000000000000001";
const ABSENT: Answer = [
  404,
  { statusCode: 404, errorCode: "inexistent_user", message: "The user does not exist." },
];
/** When those whom `byName` calls reset have done so. */
export const RESET_AT = "2098-01-01T00:00:00.000Z";

export type Answer = [status: number, body: unknown, headers?: Record<string, string>];

/** A user who has a ticket, and what was observed of it before. */
interface Holder {
  id: string;
  expiresAt?: string;
  observed?: Observation;
}

/** Tickets in ledgers of their own, by the manifest's name, locked and read. */
export async function issueTo(holders: Record<string, readonly (string | Holder)[]>) {
  const home = openLedgerBackend("file:ledgers", temporaryFolder());
  const ledgers = new Map<string, LockedLedger>();
  const states = new Map<string, LedgerState>();
  const manifests = Object.entries(holders).map(([name, users]) =>
    manifestOf(
      name,
      users.map((user): TicketRequest => targetOf(user)),
    ),
  );
  for (const [name, users] of Object.entries(holders)) {
    const ledger = await home.open(TENANT, name).lock("refresh");
    onTestFinished(() => ledger.close());
    await ledger.state();
    const key = sha(name);
    for (const user of users) {
      const { expiresAt = "2099-01-01T00:00:00Z", observed } =
        typeof user === "string" ? {} : (user as Holder);
      const target = targetOf(user);
      const issued = { type: "issued", run: RUN, key, target, ticket_sha256: sha("ticket") } as const;
      await ledger.append([{ ...issued, expires_at: expiresAt }]);
      if (observed !== undefined) await ledger.append([observationRecord(RUN, { key, target }, observed)]);
    }
    ledgers.set(name, ledger);
    states.set(name, await ledger.state());
  }
  return { input: { tenant: TENANT, manifests, ledgers, states }, ledgers };
}

export function targetOf(user: string | Holder): Target {
  const id = typeof user === "string" ? user : user.id;
  return id.includes("@") ? { email: id, connection_id: CONNECTION } : { user_id: id };
}

/** Refreshes at a tenant that answers so; undefined: it never answers. */
export async function refreshAt(
  { input, ledgers }: Awaited<ReturnType<typeof issueTo>>,
  answer: (seen: Seen, origin: string) => Answer | undefined | Promise<Answer>,
  options: Partial<RefreshOptions> = {},
) {
  let origin = "";
  const times: number[] = [];
  const server = await httpServer(async (seen, response) => {
    times.push(performance.now());
    const said = await answer({ ...seen, path: decodeURIComponent(seen.path) }, origin);
    if (said === undefined) return;
    const [status, body, headers] = said;
    if (typeof body === "string") response.writeHead(status).end(body);
    else json(response, status, body, headers);
  });
  origin = server.origin;
  const progress: RefreshProgress[] = [];
  const result = await refresh(input, {
    ...{ tenant: tenantFor(origin), concurrency: 1, headroom: 0, actor: "ada@ci", toolVersion: "1.2.3" },
    onProgress: (step) => progress.push(step),
    ...options,
  });
  const written: Record<string, unknown>[] = [];
  for (const ledger of ledgers.values()) {
    for await (const line of ledger.lines())
      if ("run" in line && line.run === result.run) written.push({ ...line });
  }
  return { result, progress, written, paths: server.seen.map(({ path }) => decodeURIComponent(path)), times };
}

/** Answers for a user by the last word of its id. */
export function byName({ path }: Seen): Answer {
  const name = /users\/auth0\|([^?]*)/.exec(path)?.[1] ?? "";
  if (name.startsWith("blocked")) return [200, { blocked: true }];
  if (name.startsWith("deleted")) return ABSENT;
  if (name.startsWith("reset")) return [200, { last_password_reset: RESET_AT }];
  return [200, {}];
}
