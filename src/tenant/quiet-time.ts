import { readFile } from "node:fs/promises";
import type { Address } from "./address.js";

/**
 * For how long a request that was given up may still arrive, milliseconds: what the kernels between here and the tenant go on
 * sending.
 *
 * - Linux gives up a connection whose process is gone after eight retransmissions, which takes 100 s to about four minutes
 *   (`tcp_orphan_retries`); BSD and macOS after twelve, about ten minutes.
 * - A proxy or a load balancer on the way has a process, and there Linux goes on for fifteen retransmissions: 925 s at
 *   least, and up to two minutes more (`tcp_retries2`).
 *
 * Our own connections are reset, which ends all that, but a process that is killed can't reset them, and a reset can be lost.
 */
export const QUIET_TIME_MS = 20 * 60_000;

/** What to wait for before an entry in doubt is sent again. */
export interface QuietTime {
  /** Milliseconds. */
  ms: number;
  /** Wait until the kernel has nothing left to send to this port of this machine; undefined: it is not asked. */
  localPort: number | undefined;
}

/**
 * The tenant's quiet time. On loopback nothing is on its way outside of this machine, and instead of a time the kernel is
 * asked.
 * @param ms what was asked for
 */
export function quietTimeFor(address: Address, ms?: number): QuietTime {
  if (ms !== undefined) return { ms, localPort: undefined };
  if (!address.loopback) return { ms: QUIET_TIME_MS, localPort: undefined };
  const { port, protocol } = new URL(address.origin);
  return { ms: 0, localPort: Number(port || (protocol === "https:" ? 443 : 80)) };
}

/** FIN-WAIT-1, LAST-ACK, CLOSING: closed by the process, with bytes that the other end has not acknowledged. */
const UNFINISHED = new Set(["04", "09", "0B"]);
/** What is not acknowledged of a connection that was closed with nothing left to send. */
const FIN_BYTES = 1;

/**
 * How many connections to a port of this machine no process holds any more, whose bytes the kernel still sends. 0 where the
 * system does not tell (no /proc).
 */
export async function unfinishedConnections(port: number): Promise<number> {
  const tables = await Promise.all(
    ["/proc/net/tcp", "/proc/net/tcp6"].map((path) => readFile(path, "latin1").catch(() => "")),
  );
  return tables
    .flatMap((table) => table.split("\n"))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , remote = "", state = "", queue = ""]) => {
      const bytes = Number.parseInt(queue, 16);
      return UNFINISHED.has(state) && bytes > FIN_BYTES && portOf(remote) === port;
    }).length;
}

/** `0100007F:1F90` */
function portOf(address: string): number {
  return Number.parseInt(address.slice(address.lastIndexOf(":") + 1), 16);
}
