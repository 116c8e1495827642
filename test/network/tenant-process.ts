import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { processScript } from "../support/process-script.js";
import type { Cable } from "./namespaces.js";

/** What a tenant's process says of itself when it has begun. */
export interface Began {
  /** On its own loopback. */
  url: string;
  clientId: string;
  clientSecret: string;
  users: string[];
}

/** What it says later. */
export interface Known {
  /** Bytes that came to its sink. */
  sunk: number;
  /** sha256 of every ticket, the oldest first, by user. */
  tickets: Record<string, string[]>;
}

/** `tenant.ts` as a process at one end of a cable. */
export class TenantProcess {
  private constructor(
    private readonly child: ChildProcessWithoutNullStreams,
    private readonly answers: AsyncIterator<string>,
    readonly began: Began,
  ) {}

  static async start(
    cable: Cable,
    where: "here" | "there",
    options: { folder: string; certificate: { key: string; cert: string }; users: number },
  ): Promise<TenantProcess> {
    const { folder, certificate, users } = options;
    const child = cable.start(where, [processScript(join(import.meta.dirname, "tenant.ts"), folder)]);
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    child.stdin.write(`${JSON.stringify({ ...certificate, users })}\n`);
    return new TenantProcess(child, answers, JSON.parse((await answers.next()).value));
  }

  async known(): Promise<Known> {
    this.child.stdin.write("\n");
    return JSON.parse((await this.answers.next()).value);
  }

  async stop(): Promise<void> {
    this.child.kill("SIGKILL");
    await once(this.child, "close");
  }
}
