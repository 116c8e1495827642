import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openLedgerBackend } from "../../src/ledger/backend.js";
import type { Ledger } from "../../src/ledger/ledger.js";
import { generatedEmail, generatedUserId } from "../../src/sandbox/generated-users.js";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/sandbox.js";
import { generateIdentity } from "../../src/seal/identity.js";
import type { Secret } from "../../src/secret.js";
import { type Target, targetId } from "../../src/target.js";
import { type CliResult, finished, runCli, startCli } from "../support/cli.js";
import { workFolder } from "../support/work-folder.js";

export const MANIFEST = "night";

/** When to kill a process: at the nth time it passes a failpoint, or so many milliseconds after its start. */
export type Kill = { at: string; nth: number } | { afterMs: number };

export type Containment = readonly ("password" | "sessions")[];

export interface RigOptions {
  users: number;
  /** So many of them are in the manifest at first; absent: all. */
  first?: number;
  concurrency: number;
  /** Where tickets go. */
  keep: "sealed" | "file" | "both";
  /** What is done to all accounts before the first ticket; absent: nothing. */
  contain?: Containment;
  sandbox?: SandboxOptions;
  /** More lines of reticket.yaml. */
  config?: string;
  /** Where the tickets of these users are brought. */
  deliverTo?: (index: number) => string | undefined;
  /** Where the ledger lives, where it is not a folder of the project; and the project's folder, where that matters. */
  home?: { url: string; folder?: string };
}

/** A project in a folder of its own, a tenant of its own, and the real command line to run against it. */
export class Rig {
  #listed: number;

  private constructor(
    readonly folder: string,
    readonly sandbox: Sandbox,
    readonly identity: Secret,
    readonly options: RigOptions,
  ) {
    this.#listed = options.first ?? options.users;
  }

  static async create(options: RigOptions): Promise<Rig> {
    const folder = options.home?.folder ?? (await workFolder("crash"));
    const sandbox = await startSandbox({ generate: options.users, ...options.sandbox });
    const { identity, recipient } = await generateIdentity();
    const config = options.keep === "file" ? "limits: {}\n" : `recipients: [${recipient}]\n`;
    const home = options.home === undefined ? "" : `ledger: ${JSON.stringify(options.home.url)}\n`;
    await writeFile(join(folder, "reticket.yaml"), config + home + (options.config ?? ""));
    const rig = new Rig(folder, sandbox, identity, options);
    await rig.writeManifest();
    return rig;
  }

  /** Every user of the tenant; every third by e-mail. */
  get targets(): Target[] {
    return Array.from({ length: this.options.users }, (_, index) => this.target(index));
  }

  target(index: number): Target {
    return index % 3 === 2
      ? { email: generatedEmail(index), connection_id: "con_0000000000000001" }
      : { user_id: generatedUserId(index) };
  }

  /** The requests for a ticket that reached the tenant. */
  get ticketRequests(): number {
    return this.sandbox.log().filter(({ path }) => path.endsWith("/tickets/password-change")).length;
  }

  /** Puts more of the users into the manifest, so that there is something to do again. */
  async listMore(count: number): Promise<void> {
    this.#listed += count;
    await this.writeManifest();
  }

  async writeManifest(spec: { generation?: number; remind?: readonly string[] } = {}): Promise<void> {
    const document = {
      apiVersion: "reticket/v1",
      kind: "PasswordChangeTickets",
      metadata: { name: MANIFEST },
      spec: {
        contain: this.options.contain,
        ...spec,
        users: this.targets.slice(0, this.#listed).map((target, index) => ({
          ...target,
          deliver_to: this.options.deliverTo?.(index),
        })),
      },
    };
    await writeFile(join(this.folder, "night.yaml"), JSON.stringify(document, null, 1));
  }

  /** What points reticket at the tenant. */
  get env(): Record<string, string> {
    return {
      AUTH0_DOMAIN: this.sandbox.url,
      AUTH0_CLIENT_ID: this.sandbox.clientId,
      AUTH0_CLIENT_SECRET: this.sandbox.clientSecret.reveal(),
    };
  }

  get ledger(): Ledger {
    return openLedgerBackend(this.options.home?.url ?? "file:ledger", this.folder).open(
      this.sandbox.tenantDomain,
      MANIFEST,
    );
  }

  get ticketsOut(): string {
    return join(this.folder, "tickets.ndjson");
  }

  /** The plain lines of the tickets file, where there is one. */
  async ticketsOutText(): Promise<string> {
    return readFile(this.ticketsOut, "utf8").catch(() => "");
  }

  /** Starts `reticket` and leaves it alone. */
  start(args: readonly string[], env: Record<string, string> = {}): ReturnType<typeof startCli> {
    return startCli(args, { cwd: this.folder, env: { ...this.env, ...env } });
  }

  /** Runs `reticket`, killed as told. */
  run(args: readonly string[], kill?: Kill, env: Record<string, string> = {}): Promise<CliResult> {
    if (kill === undefined) return runCli(args, { cwd: this.folder, env: { ...this.env, ...env } });
    const failpoint = "at" in kill ? { RETICKET_FAILPOINT: `${kill.at}:${kill.nth}` } : {};
    const child = this.start(args, { ...failpoint, ...env });
    child.stdin.end();
    const result = finished(child);
    if ("at" in kill) return result;
    const timer = setTimeout(() => child.kill("SIGKILL"), kill.afterMs);
    return result.finally(() => clearTimeout(timer));
  }

  get applyArgs(): string[] {
    const { keep, concurrency } = this.options;
    return [
      ...[
        "apply",
        "--auto-approve",
        "--format",
        "json",
        "--concurrency",
        String(concurrency),
        `${MANIFEST}.yaml`,
      ],
      ...(keep === "sealed" ? [] : ["--tickets-out", this.ticketsOut]),
    ];
  }

  apply(
    options: { kill?: Kill | undefined; args?: readonly string[]; env?: Record<string, string> } = {},
  ): Promise<CliResult> {
    return this.run([...this.applyArgs, ...(options.args ?? [])], options.kill, options.env);
  }

  /** The ids of the targets that are in doubt now. */
  async doubts(): Promise<string[]> {
    const state = await this.ledger.state();
    return this.targets.map(targetId).filter((id) => state.get(id)?.inDoubt === true);
  }

  /** How many users have a recorded ticket. */
  async issued(): Promise<number> {
    const state = await this.ledger.state();
    return this.targets.filter((target) => state.get(targetId(target))?.issued !== undefined).length;
  }

  /** The process that holds the ledger's lock. */
  async lockHolder(): Promise<number> {
    const lock = this.ledger.location.replace(/\.ndjson$/, ".lock");
    return JSON.parse(await readFile(lock, "utf8")).pid;
  }

  async destroy(): Promise<void> {
    await this.sandbox.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
