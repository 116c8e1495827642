import { readdir, readFile } from "node:fs/promises";

/** Ticks of the processor a second, as /proc counts them; the same on every Linux that Node runs on. */
const TICKS_PER_SEC = 100;

/**
 * Processor time that a process and its children have used so far, milliseconds: those at work, and those that have
 * ended and were waited for. A difference of two readings is what was used in between. Linux only.
 */
export async function processorTime(pid: number): Promise<number> {
  let ticks = 0;
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, "utf8").catch(() => undefined);
    if (stat === undefined) continue;
    // The name of the program stands in brackets before these, and may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (Number(name) !== pid && Number(fields[PARENT]) !== pid) continue;
    for (const field of fields.slice(USER, USER + TIMES)) ticks += Number(field);
  }
  return (ticks / TICKS_PER_SEC) * 1000;
}

const PARENT = 1;
/** User, system, and both of the children that were waited for. */
const USER = 11;
const TIMES = 4;
