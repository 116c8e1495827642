import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { parseFault } from "../../src/sandbox/fault.js";
import { cliPath } from "../support/built-cli.js";
import { cleanEnv, finished } from "../support/cli.js";
import { runInTerminal } from "../support/terminal.js";
import { Invariants } from "./invariants.js";
import { Rig } from "./rig.js";
import { UnderWay } from "./under-way.js";

const ASKED = "Only `yes` is accepted";
const USERS = 12;

let rig: Rig;
let invariants: Invariants;
afterEach(() => rig.destroy());

async function openRig(...faults: string[]): Promise<void> {
  rig = await Rig.create({
    users: USERS,
    concurrency: 2,
    keep: "sealed",
    sandbox: { faults: faults.map(parseFault) },
  });
  invariants = new Invariants(rig);
}

/** Nothing is in doubt, and the next run does what is left. */
async function goesOn(): Promise<void> {
  expect(await rig.doubts()).toEqual([]);
  expect(rig.sandbox.stats().tickets).toBe(await rig.issued());
  const next = await rig.apply();
  expect(next.code, next.stderr).toBe(0);
  await invariants.check(next);
  await invariants.checkComplete();
}

describe("apply whose reader goes away", () => {
  it("before it has begun sends nothing, or finishes what it sent", async () => {
    await openRig("latency:50ms");
    const child = rig.start(rig.applyArgs);
    child.stdout.destroy();
    const [code] = await once(child, "exit");
    expect(code).toBe(3);
    expect(rig.sandbox.stats().tickets).toBeLessThan(USERS);
    await goesOn();
  });

  it("with standard error goes on to the end", async () => {
    await openRig("latency:50ms");
    const run = new UnderWay(rig.start([...rig.applyArgs, "--verbose"]));
    await run.shown('"issued"');
    run.child.stderr.destroy();
    const ended = await run.end;
    expect(ended.code).toBe(0);
    await invariants.check(ended);
    await invariants.checkComplete();
  });

  it("with both stops in good order", async () => {
    await openRig("latency:100ms");
    const run = new UnderWay(rig.start([...rig.applyArgs, "--verbose"]));
    await run.shown('"issued"');
    run.child.stdout.destroy();
    run.child.stderr.destroy();
    const ended = await run.end;
    expect(ended.code).toBe(3);
    await goesOn();
  });

  it("as `head -1` does is not told of as an error", async () => {
    await openRig("latency:50ms");
    const command = [process.execPath, cliPath(), ...rig.applyArgs].map((word) => `'${word}'`).join(" ");
    const child = spawn("bash", ["-c", `set -o pipefail; ${command} | head -1`], {
      cwd: rig.folder,
      env: { ...cleanEnv(), ...rig.env },
      stdio: "pipe",
    });
    const ended = await finished(child);
    expect(ended.code, ended.stderr).toBe(3);
    expect(ended.stdout).toMatch(/^\{"type":"plan".*\}\n$/);
    expect(ended.stderr).not.toMatch(/reticket:|EPIPE|\n\s+at /);
    await goesOn();
  });
});

describe("apply in a terminal that goes away", () => {
  /** Hands the hang-up on to its job, as an interactive shell does. */
  const HANDS_ON = "trap 'kill -HUP $pid' HUP; wait $pid; wait $pid";
  /** Keeps the hang-up for itself, as `nohup` and `disown` do. */
  const KEEPS = "trap : HUP; wait $pid; wait $pid";

  /** Runs it under a shell that outlives the terminal, and closes the terminal once it shows the text. */
  async function vanishing(shell: string, shown: string, typed: string): Promise<string> {
    const words = [process.execPath, cliPath(), "apply", "--concurrency", "2", "night.yaml"];
    const script = `exec 3<&0; ${words.join(" ")} <&3 & pid=$!; ${shell}; echo $? > code.tmp; mv code.tmp code`;
    const terminal = spawn("script", ["--quiet", "--command", script, "/dev/null"], {
      cwd: rig.folder,
      env: { ...cleanEnv(), ...rig.env, TERM: "xterm", SHELL: "/bin/sh" },
      stdio: "pipe",
    });
    let seen = "";
    terminal.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (!seen.includes(ASKED) && (seen + text).includes(ASKED)) terminal.stdin.write(typed);
      seen += text;
      if (seen.includes(shown)) terminal.kill("SIGKILL");
    });
    await once(terminal, "exit");
    const file = join(rig.folder, "code");
    for (;;) {
      const code = await readFile(file, "utf8").catch(() => undefined);
      if (code !== undefined) return code.trim();
      await sleep(50);
    }
  }

  it("in the middle of a run: what is in flight is recorded, and it exits 129", async () => {
    await openRig("latency:200ms");
    expect(await vanishing(HANDS_ON, "█", "yes\r")).toBe("129");
    expect(rig.sandbox.stats().tickets).toBeLessThan(USERS);
    await goesOn();
  });

  it("at the question: nothing is sent, and it exits 129", async () => {
    await openRig();
    expect(await vanishing(HANDS_ON, ASKED, "")).toBe("129");
    expect(rig.sandbox.stats().requests).toBe(0);
    await goesOn();
  });

  it("without a hang-up, in the middle of a run: it goes on to the end", async () => {
    await openRig("latency:200ms");
    expect(await vanishing(KEEPS, "█", "yes\r")).toBe("0");
    expect(rig.sandbox.stats().tickets).toBe(USERS);
    await invariants.checkComplete();
  });

  it("without a hang-up, at the question: that is one", async () => {
    await openRig();
    expect(await vanishing(KEEPS, ASKED, "")).toBe("129");
    expect(rig.sandbox.stats().requests).toBe(0);
    await goesOn();
  });
});

describe("apply that asks", () => {
  it.each([
    ["SIGTERM", 143],
    ["SIGHUP", 129],
    ["SIGINT", 130],
  ] as const)("takes a %s for a no, gives its lock back and exits %i", async (signal, code) => {
    await openRig();
    const { code: ended, shown } = await runInTerminal(
      ["apply", "night.yaml"],
      { cwd: rig.folder, env: rig.env },
      [[ASKED, () => void rig.lockHolder().then((pid) => process.kill(pid, signal))]],
    );
    expect(ended, shown).toBe(code);
    expect(shown).toContain("nothing was sent");
    expect(rig.sandbox.stats().requests).toBe(0);
    await expect(rig.lockHolder()).rejects.toThrow("ENOENT");
  });
});
