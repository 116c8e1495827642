import { type ChildProcessWithoutNullStreams, execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { cleanEnv } from "../support/cli.js";

const run = promisify(execFile);
const PATH = `${process.env.PATH}:/usr/sbin:/sbin`;

/** The tenant's address, and ours. */
export const THERE = "10.77.0.1";
export const HERE = "10.77.0.2";

/** The most that the end of an answered connection takes: an alert of TLS and a FIN. A request here has over 1,000 bytes. */
const FAREWELL_BYTES = 100;
/** FIN-WAIT-1, LAST-ACK, CLOSING: the process is gone, and the kernel still sends. */
const UNFINISHED = ["04", "09", "0B"];
const ESTABLISHED = "01";

/** Why this machine can't play network cuts; undefined where it can. */
export async function whyNot(): Promise<string | undefined> {
  const name = `rt-try-${process.pid}`;
  try {
    await tool("ip", "netns", "add", name);
    await tool("ip", "netns", "exec", name, "nft", "add table inet cut");
    return undefined;
  } catch (error) {
    return `network namespaces and nftables are needed: ${error instanceof Error ? error.message.split("\n")[0] : error}`;
  } finally {
    await tool("ip", "netns", "del", name).catch(() => undefined);
  }
}

let made = 0;

/** Two machines, as far as the network is concerned, and a cable between them that can be cut. */
export class Cable {
  readonly #name = `rt-${process.pid}-${made++}`;

  static async lay(): Promise<Cable> {
    const cable = new Cable();
    const { here, there } = cable;
    for (const name of [here, there]) await tool("ip", "netns", "add", name);
    const end = ["name", "cable", "netns"];
    await tool("ip", "-n", there, "link", "add", "cable", "type", "veth", "peer", ...end, here);
    for (const [name, address] of Object.entries({ [here]: HERE, [there]: THERE })) {
      await tool("ip", "-n", name, "link", "set", "lo", "up");
      await tool("ip", "-n", name, "addr", "add", `${address}/24`, "dev", "cable");
      // A request is one packet, and so is a handshake, which is up to 1.8 KB since Node 22 has keys against quantum computers.
      await tool("ip", "-n", name, "link", "set", "cable", "mtu", "9000", "up");
    }
    return cable;
  }

  get here(): string {
    return `${this.#name}-c`;
  }

  get there(): string {
    return `${this.#name}-t`;
  }

  start(
    where: "here" | "there",
    args: readonly string[],
    options: { cwd?: string; env?: object } = {},
  ): ChildProcessWithoutNullStreams {
    return spawn("ip", ["netns", "exec", this[where], process.execPath, ...args], {
      cwd: options.cwd,
      env: { ...cleanEnv(), PATH, ...options.env },
      stdio: "pipe",
    });
  }

  /**
   * Loses what is larger than a handshake or a token: connections are made, and their requests are stuck.
   * @param by the cable, or `lo` where both ends are on one machine
   */
  loseRequests(by: "cable" | "lo" = "cable"): Promise<unknown> {
    return this.#cut("meta length > 2200 drop", by);
  }

  /** Loses everything, both ways. */
  async cut(): Promise<void> {
    await this.#cut("drop");
  }

  async restore(): Promise<void> {
    await tool("ip", "netns", "exec", this.here, "nft", "delete table inet cut");
  }

  /** How many requests our kernel has sent again and again, and still has a process for. */
  async stuck(): Promise<number> {
    return (await this.#connections()).filter(({ state, toSend }) => state === ESTABLISHED && toSend > 0)
      .length;
  }

  /** How many connections our kernel still sends a request for, though no process has them any more. */
  async unfinished(): Promise<number> {
    const sends = ({ state, toSend }: { state: string; toSend: number }) =>
      UNFINISHED.includes(state) && toSend > FAREWELL_BYTES;
    return (await this.#connections()).filter(sends).length;
  }

  /** After how many retransmissions our kernel gives up a connection whose process is gone. */
  async orphanRetries(count: number): Promise<void> {
    await tool("ip", "netns", "exec", this.here, "sysctl", "-qw", `net.ipv4.tcp_orphan_retries=${count}`);
  }

  async remove(): Promise<void> {
    for (const name of [this.here, this.there]) await tool("ip", "netns", "del", name);
  }

  async #cut(rule: string, by = "cable"): Promise<void> {
    const chain = (hook: string) =>
      `chain ${hook} { type filter hook ${hook} priority 0; oifname "${by}" ${rule}\n }`;
    const input =
      rule === "drop" ? 'chain input { type filter hook input priority 0; iifname "cable" drop\n }' : "";
    const text = `table inet cut\ndelete table inet cut\ntable inet cut { ${chain("output")}\n ${input}\n }`;
    await tool("ip", "netns", "exec", this.here, "nft", text);
  }

  /** As /proc/net/tcp has them. What is to be sent includes what is not acknowledged; a FIN counts as a byte. */
  async #connections(): Promise<{ state: string; toSend: number }[]> {
    const { stdout } = await tool("ip", "netns", "exec", this.here, "cat", "/proc/net/tcp");
    return stdout
      .split("\n")
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .map(([, , , state = "", queue = ""]) => ({ state, toSend: Number.parseInt(queue, 16) }));
  }
}

function tool(command: string, ...args: string[]) {
  return run(command, args, { env: { ...process.env, PATH } });
}
