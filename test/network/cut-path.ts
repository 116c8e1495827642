import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { FileBackend } from "../../src/ledger/file/backend.js";
import { generateIdentity } from "../../src/seal/identity.js";
import { cliPath } from "../support/built-cli.js";
import { type CliResult, finished } from "../support/cli.js";
import { manifestText, write } from "../support/project.js";
import { workFolder } from "../support/work-folder.js";
import { Cable, THERE } from "./namespaces.js";
import { TenantProcess } from "./tenant-process.js";

const TENANT = "acme.eu.auth0.com";
const USERS = 40;
const LOOK_MS = 50;

/** How a run ends while the network is cut: by itself, or by signals. */
export type End = "by itself" | "Ctrl-C, twice" | "Ctrl-C, three times" | "SIGKILL";

export interface Cut {
  ms: number;
  end: End;
  /** What the reissue waits for. */
  quietTime: string;
  /** Retransmissions after which our kernel gives up what no process holds any more; the system's own where absent. */
  orphanRetries?: number;
}

/** What became of one cut. */
export interface Aftermath {
  /** Users whom the run left in doubt: a second ticket for them was accepted. */
  doubted: number;
  /** Requests that were stuck in our kernel when the cable was cut. */
  stuck: number;
  /** Connections that our kernel still sent for when the run had ended. */
  orphans: number;
  issued: number;
  /** Users with a second ticket that was not accepted. */
  sentTwice: string[];
  /** Users whose recorded ticket is dead, and the ledger does not say that it may be. */
  diedUnnoticed: string[];
}

/** One tenant, one runner, and the cable between them. */
export class CutPath {
  readonly #home: FileBackend;
  #env: Record<string, string> = {};

  private constructor(
    private readonly cable: Cable,
    private readonly folder: string,
    private readonly tenant: TenantProcess,
  ) {
    this.#home = new FileBackend(join(folder, "ledger"));
  }

  static async open(certificate: { key: string; cert: string }): Promise<CutPath> {
    const [cable, folder] = await Promise.all([Cable.lay(), workFolder("path")]);
    const tenant = await TenantProcess.start(cable, "there", { folder, certificate, users: USERS });
    const path = new CutPath(cable, folder, tenant);
    const { users, clientId, clientSecret } = tenant.began;
    const { recipient } = await generateIdentity();
    await write(
      folder,
      "reticket.yaml",
      `tenant: ${TENANT}\ndomain: https://${THERE}:8443\nrecipients: [${recipient}]\n`,
    );
    // A field that makes each request larger than any packet of a handshake.
    const defaults = { result_url: `https://acme.example/${"x".repeat(2000)}` };
    const entries = users.map((user_id) => ({ user_id }));
    await write(folder, "batch.yaml", manifestText("batch", entries, { defaults }));
    await writeFile(join(folder, "ca.pem"), certificate.cert);
    path.#env = {
      AUTH0_CLIENT_ID: clientId,
      AUTH0_CLIENT_SECRET: clientSecret,
      NODE_EXTRA_CA_CERTS: join(folder, "ca.pem"),
    };
    return path;
  }

  /** Cuts the cable while requests are on their way, ends the run, restores it, and issues again to those in doubt. */
  async play({ ms, end, quietTime, orphanRetries }: Cut): Promise<Aftermath> {
    const { cable } = this;
    if (orphanRetries !== undefined) await cable.orphanRetries(orphanRetries);
    const child = this.#apply([]);
    const ended = finished(child);
    await issuedAFew(child);
    await cable.loseRequests();
    let stuck = 0;
    while (stuck < 3) stuck = await pausing(() => cable.stuck());
    await cable.cut();
    const restored = sleep(ms).then(() => cable.restore());
    if (end === "SIGKILL") child.kill("SIGKILL");
    if (end.startsWith("Ctrl-C")) {
      await interrupted(child, "Send it again to stop at once");
      await interrupted(child, "aborting what is in flight");
    }
    if (end === "Ctrl-C, three times") child.kill("SIGINT");
    if (end !== "by itself") await ended;
    const orphans = await cable.unfinished();
    await Promise.all([restored, ended]);
    const doubted = await this.#inDoubt();

    const again = await finished(this.#apply(["--in-doubt", "reissue", "--quiet-time", quietTime]));
    if (again.code !== 0 && again.code !== 3) throw new Error(wordsOf(again));
    while ((await pausing(() => cable.unfinished())) > 0);
    return { ...(await this.#judge(doubted)), doubted: doubted.size, stuck, orphans };
  }

  async close(): Promise<void> {
    await this.tenant.stop();
    await this.cable.remove();
    await rm(this.folder, { recursive: true, force: true });
  }

  #apply(more: readonly string[]): ChildProcessWithoutNullStreams {
    const args = ["apply", "--auto-approve", "--format", "json", "--concurrency", "8", "--rate", "10/s"];
    return this.cable.start("here", [cliPath(), ...args, ...more, "batch.yaml"], {
      cwd: this.folder,
      env: this.#env,
    });
  }

  async #inDoubt(): Promise<Set<string>> {
    const state = await this.#home.open(TENANT, "batch").state();
    return new Set([...state.targets()].filter(([, { inDoubt }]) => inDoubt).map(([id]) => id));
  }

  async #judge(doubted: ReadonlySet<string>) {
    const state = await this.#home.open(TENANT, "batch").state();
    const { tickets } = await this.tenant.known();
    const judged = { issued: 0, sentTwice: [] as string[], diedUnnoticed: [] as string[] };
    for (const [user, made] of Object.entries(tickets)) {
      const recorded = state.get(`u:${user}`);
      if (recorded?.issued !== undefined) judged.issued++;
      if (made.length > (doubted.has(`u:${user}`) ? 2 : 1)) judged.sentTwice.push(user);
      const isAlive = recorded?.issued?.ticketSha256 === made.at(-1);
      if (recorded?.inDoubt !== true && !isAlive) judged.diedUnnoticed.push(user);
    }
    return judged;
  }
}

/** Interrupts it, and waits for what it says to that: two signals at once would be one. */
async function interrupted(child: ChildProcessWithoutNullStreams, words: string): Promise<void> {
  let seen = "";
  const listener = (text: string): void => {
    seen += text;
  };
  child.stderr.on("data", listener);
  child.kill("SIGINT");
  while (!seen.includes(words) && child.exitCode === null && child.signalCode === null) await sleep(LOOK_MS);
  child.stderr.off("data", listener);
}

/** Waits until a few tickets are reported. */
async function issuedAFew(child: ChildProcessWithoutNullStreams): Promise<void> {
  let seen = "";
  while (seen.split('"issued"').length < 4) {
    const [text] = await once(child.stdout, "data");
    seen += text;
  }
}

async function pausing<T>(work: () => Promise<T>): Promise<T> {
  await sleep(LOOK_MS);
  return work();
}

function wordsOf({ code, signal, stdout, stderr }: CliResult): string {
  return `the reissue ended with ${code ?? signal}:\n${stdout.slice(-1000)}\n${stderr.slice(-2000)}`;
}
