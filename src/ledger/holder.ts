import { ulid } from "ulid";
import { ReticketError } from "../errors.js";
import type { LockHolder } from "./ledger.js";
import { thisProcess } from "./process.js";

/** This process, as the holder of a new lock. */
export function newHolder(operation: string): LockHolder {
  return { id: ulid(), operation, ...thisProcess(), created: new Date().toISOString() };
}

/**
 * @param what that is locked, as `the ledger of inc-2041`
 * @param why appended to the message
 */
export function lockedBy(what: string, holder: LockHolder, path: string, why = ""): ReticketError {
  const { who, host, pid, operation, created, id } = holder;
  return new ReticketError(
    "LEDGER_LOCKED",
    `${what} is locked: ${who} on ${host} (pid ${pid}) holds it for "${operation}" since ${created}${why}`,
    {
      hint: `Wait for it to end. If that process is gone for certain: reticket ledger unlock ${id}`,
      context: { path, holder },
    },
  );
}

/** A ledger that was ours to write is another's by now, or may be. @param why as `another run has continued the ledger` */
export function moved(location: string, why: string): ReticketError {
  return new ReticketError("LEDGER_MOVED", `${location}: ${why}`, {
    hint: "Nothing more is sent. Plan again, then apply: what was under way is held as in doubt.",
    context: { path: location },
  });
}

/** @param found the locks that there are */
export function noSuchLock(
  id: string,
  ledgers: string,
  found: readonly (LockHolder & { manifest: string })[],
): ReticketError {
  const locks = found.map((holder) => `${holder.id} (${holder.manifest}, ${holder.who} on ${holder.host})`);
  return new ReticketError("LOCK_NOT_FOUND", `no ledger of ${ledgers} is locked under the id ${id}`, {
    hint:
      locks.length === 0
        ? "Nothing is locked: run your command again."
        : `The locks are: ${locks.join(", ")}`,
  });
}

/** The holder that a lock's JSON names; undefined where it names none. */
export function parseHolder(text: string): LockHolder | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isHolder(value) ? value : undefined;
}

function isHolder(value: unknown): value is LockHolder {
  if (typeof value !== "object" || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return (
    ["id", "operation", "who", "host", "created"].every((name) => typeof fields.get(name) === "string") &&
    Number.isSafeInteger(fields.get("pid")) &&
    ["processStart", "bootId", "pidNamespace"].every((name) => {
      const field = fields.get(name);
      return field === null || typeof field === "string";
    })
  );
}
