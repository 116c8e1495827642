import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Sandbox } from "../../src/sandbox/sandbox.js";

/** Something that worked for the thief. */
export interface Theft {
  kind: "password" | "refresh_token";
  userId: string;
  /** The thief's round in which it worked, from 1. */
  round: number;
  /** Of a refresh token: the round in which the thief got it. */
  since?: number;
}

/**
 * A process that tries leaked passwords, and the refresh tokens that it got with them, all the time. See `thief.mjs`.
 * It begins with a round in which everything works, unless accounts are contained already.
 */
export class Thief {
  readonly #thefts: Theft[] = [];
  #rounds = 0;
  #roundEnded = (): void => {};

  private constructor(private readonly child: ChildProcess) {
    createInterface({ input: child.stdout! }).on("line", (line) => this.#take(JSON.parse(line)));
  }

  /** @param userIds whose first passwords leaked; resolves after the first round */
  static async start(sandbox: Sandbox, userIds: readonly string[]): Promise<Thief> {
    const script = fileURLToPath(new URL("thief.mjs", import.meta.url));
    const child = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "inherit"] });
    const thief = new Thief(child);
    const users = userIds.map((userId) => ({
      userId,
      username: sandbox.users.byId(userId)?.email ?? "",
      password: sandbox.firstPassword(userId).reveal(),
    }));
    const { url, clientId } = sandbox;
    const clientSecret = sandbox.clientSecret.reveal();
    child.stdin!.write(`${JSON.stringify({ url, clientId, clientSecret, users })}\n`);
    await thief.#roundAfter(0);
    return thief;
  }

  /** How many rounds ended. */
  get rounds(): number {
    return this.#rounds;
  }

  /** Everything that worked so far. */
  get thefts(): readonly Theft[] {
    return this.#thefts;
  }

  /** What works now: the thefts of a whole round that begins after this call. */
  async worksNow(): Promise<Theft[]> {
    const next = this.#rounds + 2;
    await this.#roundAfter(next - 1);
    return this.#thefts.filter(({ round }) => round === next);
  }

  async stop(): Promise<void> {
    const ended = once(this.child, "close");
    this.child.kill();
    await ended;
  }

  #take(line: { type: "round"; round: number } | ({ type: "worked" } & Theft)): void {
    if (line.type === "round") {
      this.#rounds = line.round;
      this.#roundEnded();
      return;
    }
    const { type: _, ...theft } = line;
    this.#thefts.push(theft);
  }

  async #roundAfter(round: number): Promise<void> {
    while (this.#rounds <= round) {
      await new Promise<void>((resolve) => {
        this.#roundEnded = resolve;
      });
    }
  }
}
