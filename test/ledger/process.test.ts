import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { describe, expect, it, onTestFinished } from "vitest";
import { isGone, type ProcessIdentity, thisProcess } from "../../src/ledger/process.js";

/** The clock tick at which a process started: the twentieth field behind its name in /proc/PID/stat. */
function startOf(pid: number): string {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return fields[19]!;
}

function stateOf(pid: number): string | undefined {
  return /^.*\) (\S)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1];
}

const nameOf = (pid: number): string => readFileSync(`/proc/${pid}/comm`, "utf8").trim();
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
const identityOf = (pid: number): ProcessIdentity => ({ ...thisProcess(), pid, processStart: startOf(pid) });

/** A shell that says something when it is ready, then waits for its input to end. */
async function shell(script: string): Promise<{ child: ChildProcess & { pid: number }; said: string }> {
  const child = spawn("sh", ["-c", script], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [said] = await once(child.stdout, "data");
  return { child: child as ChildProcess & { pid: number }, said: String(said).trim() };
}

describe("this process", () => {
  it("is told from every other by user, host, pid, start, boot and pid namespace", () => {
    expect(thisProcess()).toEqual({
      who: userInfo().username,
      host: hostname(),
      pid: process.pid,
      processStart: startOf(process.pid),
      bootId: readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim(),
      pidNamespace: readlinkSync("/proc/self/ns/pid"),
    });
  });

  it("is not gone", () => {
    expect(isGone(thisProcess())).toBe(false);
  });
});

describe("another process", () => {
  it("is not gone while it runs, and is once it ended", async () => {
    const { child } = await shell("echo ready; read _");
    const identity = identityOf(child.pid);
    expect(isGone(identity)).toBe(false);
    child.stdin?.end();
    await once(child, "close");
    expect(isGone(identity)).toBe(true);
  });

  it("is not gone, whatever its name looks like", async () => {
    const { child } = await shell("printf 'x) Z 1 (y' > /proc/$$/comm; echo ready; read _");
    expect(nameOf(child.pid)).toBe("x) Z 1 (y");
    expect(isGone(identityOf(child.pid))).toBe(false);
  });

  it("is gone where its pid belongs to one that started at another time", async () => {
    const { child } = await shell("echo ready; read _");
    const identity = identityOf(child.pid);
    expect(isGone({ ...identity, processStart: `${identity.processStart}0` })).toBe(true);
    expect(isGone({ ...identity, processStart: null })).toBe(false);
  });

  it("is gone when it ended and its parent has not noticed", async () => {
    const { child, said } = await shell("sleep 60 & echo $!; exec sleep 60");
    const pid = Number(said);
    while (nameOf(child.pid) !== "sleep") await soon();
    process.kill(pid, "SIGKILL");
    while (stateOf(pid) !== "Z") await soon();
    expect(isGone(identityOf(pid))).toBe(true);
  });

  it.each([0, -1, 2 ** 40])(
    "is not gone for certain where its pid is %d, which no process can have",
    (pid) => {
      expect(isGone({ ...thisProcess(), pid })).toBe(false);
      expect(isGone({ ...thisProcess(), pid, processStart: "undefined" })).toBe(false);
    },
  );

  it.each<[string, Partial<ProcessIdentity>]>([
    ["host", { host: "elsewhere" }],
    ["boot", { bootId: "00000000-0000-0000-0000-000000000000" }],
    ["unknown boot", { bootId: null }],
    ["pid namespace", { pidNamespace: "pid:[1]" }],
    ["unknown pid namespace", { pidNamespace: null }],
  ])("is not judged in another %s", (_, change) => {
    expect(isGone({ ...thisProcess(), processStart: "0", ...change })).toBe(false);
  });
});
