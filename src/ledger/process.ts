import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { childEnvironment } from "../child-environment.js";
import { ReticketError } from "../errors.js";
import type { LockHolder } from "./ledger.js";

/** What tells one process from every other, on this machine and beyond. */
export type ProcessIdentity = Pick<
  LockHolder,
  "who" | "host" | "pid" | "processStart" | "bootId" | "pidNamespace"
>;

/** What a system tells of its processes. Tests bring one of another platform. */
export interface System {
  /** As `process.platform`. */
  platform: string;
  /** The text of a file; undefined where it can't be read. */
  read(path: string): string | undefined;
  /** What a symbolic link holds; undefined where it is absent. */
  readLink(path: string): string | undefined;
  /** What a program prints; undefined where it is not there or fails. */
  run(program: string, args: readonly string[]): string | undefined;
  /** Whether there is a process of this number; true where that can't be told. */
  exists(pid: number): boolean;
}

/** How a system judges a process. */
interface Judge {
  /** When it started, in a spelling of the system's own, and whether it has ended; undefined where nothing tells. */
  start(pid: number): { start: string; dead: boolean } | undefined;
  boot(): string | null;
  /** The space that process numbers count in; null where they can't be told apart. */
  namespace(): string | null;
}

const system: System = {
  platform: process.platform,
  read: (path) => attempt(() => readFileSync(path, "utf8")),
  readLink: (path) => attempt(() => readlinkSync(path)),
  run: (program, args) =>
    attempt(() =>
      execFileSync(program, args, {
        encoding: "utf8",
        // The same letters in every locale and time zone: they are compared.
        env: childEnvironment({ PATH: "/bin:/usr/bin:/sbin:/usr/sbin", LC_ALL: "C", TZ: "UTC" }),
        stdio: ["ignore", "pipe", "ignore"],
        timeout: 5_000,
      }),
    ),
  exists: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return !(error instanceof Error && "code" in error && error.code === "ESRCH");
    }
  },
};

let ours: ProcessIdentity | undefined;

/** This process. */
export function thisProcess(from: System = system): ProcessIdentity {
  if (from !== system) return identify(from);
  ours ??= identify(from);
  return ours;
}

function identify(from: System): ProcessIdentity {
  const { pid } = process;
  const judge = judgeOf(from);
  return {
    who: userName(),
    host: hostname(),
    pid,
    processStart: judge?.start(pid)?.start ?? null,
    bootId: judge?.boot() ?? null,
    pidNamespace: judge?.namespace() ?? null,
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
export function isGone(holder: ProcessIdentity, from: System = system): boolean {
  const judge = judgeOf(from);
  if (judge === undefined || holder.host !== hostname()) return false;
  const [boot, namespace] = [judge.boot(), judge.namespace()];
  if (boot === null || holder.bootId !== boot) return false;
  if (namespace === null || holder.pidNamespace !== namespace) return false;
  if (!from.exists(holder.pid)) return true;
  const found = judge.start(holder.pid);
  if (found === undefined || holder.processStart === null) return false;
  return found.start !== holder.processStart || found.dead;
}

/**
 * A file lock needs to know whether its holder still runs, and a folder to be synced.
 * @throws ReticketError LEDGER_UNSUPPORTED where the system tells neither
 */
export function checkLockable(location: string, from: System = system): void {
  if (judgeOf(from) !== undefined) return;
  throw new ReticketError(
    "LEDGER_UNSUPPORTED",
    `${location}: a ledger in a folder can't be locked safely on this system (${from.platform})`,
    {
      hint: "use a ledger in PostgreSQL (`postgres://…`) or on a git branch (`git:BRANCH`), or run reticket on Linux (WSL 2 will do) or macOS",
      context: { path: location },
    },
  );
}

function judgeOf(from: System): Judge | undefined {
  if (from.platform === "linux") return linux(from);
  if (/^(darwin|freebsd|openbsd|netbsd)$/.test(from.platform)) return bsd(from);
  return undefined;
}

function linux({ read, readLink }: System): Judge {
  return {
    start: (pid) => linuxStart(read(`/proc/${pid}/stat`)),
    boot: () => read("/proc/sys/kernel/random/boot_id")?.trim() ?? null,
    namespace: () => readLink("/proc/self/ns/pid") ?? null,
  };
}

/**
 * From /proc/PID/stat; the name, its second field, may hold blanks and brackets, so the fields count from its end. A
 * killed process is dead before its parent has noticed, but not before its last thread is: that one may still be
 * inside a write.
 */
function linuxStart(stat: string | undefined): { start: string; dead: boolean } | undefined {
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? [];
  const [state, threads, start] = [fields[0], fields[17], fields[19]];
  if (state === undefined || start === undefined) return undefined;
  return { start, dead: (state === "Z" || state === "X") && Number(threads) <= 1 };
}

/**
 * macOS and the BSDs: `ps` tells when a process started, in whole seconds, and `sysctl` which boot this is. macOS has an
 * id for each boot; elsewhere the time of the boot must do, which a clock that is set may change: then no process is judged.
 */
function bsd({ platform, run }: System): Judge {
  return {
    start: (pid) => bsdStart(run("ps", ["-o", "stat=", "-o", "lstart=", "-p", String(pid)])),
    boot: () => {
      const id = platform === "darwin" ? run("sysctl", ["-n", "kern.bootsessionuuid"])?.trim() : undefined;
      if (id !== undefined && id !== "") return id;
      const time = run("sysctl", ["-n", "kern.boottime"])?.trim();
      return time === undefined || time === "" ? null : (/sec = (\d+)/.exec(time)?.[1] ?? time);
    },
    // There are no pid namespaces; a jail sees its own processes only, and has a host name of its own.
    namespace: () => platform,
  };
}

/** `Ss   Thu Nov 26 01:02:03 2026` */
function bsdStart(line: string | undefined): { start: string; dead: boolean } | undefined {
  const [state, ...start] = line?.trim().split(/\s+/) ?? [];
  if (state === undefined || !/^\d{4}$/.test(start.at(-1) ?? "")) return undefined;
  return { start: start.join(" "), dead: state.startsWith("Z") };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function userName(): string {
  return attempt(() => userInfo().username) ?? `uid ${process.getuid?.() ?? "unknown"}`;
}
