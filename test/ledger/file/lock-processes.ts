import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { processScript } from "../../support/process-script.js";
import { temporaryFolder } from "../support.js";

export type Answer = "ready" | "taken" | "given" | "LEDGER_LOCKED";

/** A process of its own that takes and gives back locks. */
export class LockProcess {
  constructor(private readonly child: ChildProcess) {}

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async take(dir: string): Promise<Answer> {
    this.child.send({ take: dir });
    return this.answer();
  }

  async give(): Promise<Answer> {
    this.child.send({ give: true });
    return this.answer();
  }

  /** Takes and gives back the lock on and on, and says what it finds amiss. */
  cycle(dir: string, onAnswer: (answer: string) => void): void {
    this.child.on("message", (answer) => onAnswer(String(answer)));
    this.child.send({ cycle: dir });
  }

  /** SIGKILL, and the end of the process. */
  async kill(): Promise<void> {
    const gone = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await gone;
  }

  async answer(): Promise<Answer> {
    const [answer] = await once(this.child, "message");
    return answer as Answer;
  }
}

/** Starts such processes, as many as are asked for; they are gone after the test. */
export function lockProcesses(): () => Promise<LockProcess> {
  const script = processScript(join(import.meta.dirname, "lock-process.ts"), temporaryFolder());
  return async () => {
    const child = fork(script, { stdio: "inherit" });
    onTestFinished(() => void child.kill("SIGKILL"));
    const started = new LockProcess(child);
    await started.answer();
    return started;
  };
}
