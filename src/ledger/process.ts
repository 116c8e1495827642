import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import type { LockHolder } from "./ledger.js";

/** What tells one process from every other, on this machine and beyond. */
export type ProcessIdentity = Pick<
  LockHolder,
  "who" | "host" | "pid" | "processStart" | "bootId" | "pidNamespace"
>;

/** This process. */
export function thisProcess(): ProcessIdentity {
  const { pid } = process;
  return {
    who: userName(),
    host: hostname(),
    pid,
    processStart: processStat(pid)?.start ?? null,
    bootId: read("/proc/sys/kernel/random/boot_id")?.trim() ?? null,
    pidNamespace: pidNamespace(),
  };
}

const unknownBoot = randomUUID();

/**
 * Tells this boot of this machine, and this container, from every other: what counts since the boot may be compared
 * among processes that have the same. Where the system tells no boot, that is this process alone.
 */
export function thisBoot(): string {
  const { host, bootId, pidNamespace } = thisProcess();
  return [host, bootId ?? unknownBoot, pidNamespace ?? ""].join(" ");
}

/**
 * Is the process gone for certain? Only a process of this host, this boot and this pid namespace can be judged: a
 * container may share a host name, and pid numbers come round again.
 */
export function isGone(holder: ProcessIdentity): boolean {
  const { host, bootId, pidNamespace } = thisProcess();
  if (holder.host !== host || bootId === null || holder.bootId !== bootId) return false;
  if (pidNamespace === null || holder.pidNamespace !== pidNamespace) return false;
  if (!pidExists(holder.pid)) return true;
  const stat = processStat(holder.pid);
  if (stat === undefined || holder.processStart === null) return false;
  return stat.start !== holder.processStart || stat.dead;
}

function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

/**
 * From /proc/PID/stat; the name, its second field, may hold blanks and brackets, so the fields count from its end. A
 * killed process is dead before its parent has noticed, but not before its last thread is: that one may still be
 * inside a write.
 */
function processStat(pid: number): { start: string; dead: boolean } | undefined {
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? [];
  const [state, threads, start] = [fields[0], fields[17], fields[19]];
  if (state === undefined || start === undefined) return undefined;
  return { start, dead: (state === "Z" || state === "X") && Number(threads) <= 1 };
}

function pidNamespace(): string | null {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return null;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? "unknown"}`;
  }
}
