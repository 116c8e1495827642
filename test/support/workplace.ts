import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/sandbox.js";
import { type CliOptions, type CliResult, runCli } from "./cli.js";
import { sandboxUserIds } from "./sandbox-users.js";
import { workFolder } from "./work-folder.js";

/** A fresh folder with a sandbox tenant beside it, and the real command line pointed at both. */
export class Workplace {
  private constructor(
    readonly folder: string,
    readonly sandbox: Sandbox,
    private readonly clock: { aheadMs: number },
  ) {}

  static async open(options: SandboxOptions = {}): Promise<Workplace> {
    const folder = await workFolder("cli");
    const clock = { aheadMs: 0 };
    const sandbox = await startSandbox({ clock: () => Date.now() + clock.aheadMs, ...options });
    return new Workplace(folder, sandbox, clock);
  }

  /** Turns the clocks of the tenant and of the commands that `run` runs forward. */
  turnClocks(ms: number): void {
    this.clock.aheadMs += ms;
  }

  /** The environment that points reticket at the sandbox. */
  get env(): Record<string, string> {
    return {
      AUTH0_DOMAIN: this.sandbox.url,
      AUTH0_CLIENT_ID: this.sandbox.clientId,
      AUTH0_CLIENT_SECRET: this.sandbox.clientSecret.reveal(),
    };
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, text: string): Promise<void> {
    return writeFile(this.path(name), text);
  }

  /** Writes a manifest of the sandbox's own users. */
  manifest(name: string, users: readonly object[], spec: object = {}): Promise<void> {
    const document = {
      apiVersion: "reticket/v1",
      kind: "PasswordChangeTickets",
      metadata: { name },
      spec: { ...spec, users },
    };
    return this.write(`${name}.yaml`, JSON.stringify(document, null, 2));
  }

  /** The first users of the sandbox as entries. */
  users(count: number): { user_id: string }[] {
    return sandboxUserIds(this.sandbox, count);
  }

  run(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
    return runCli(args, {
      cwd: this.folder,
      clockAheadMs: this.clock.aheadMs,
      ...options,
      env: { ...this.env, ...options.env },
    });
  }

  /** Every file with its content, by path: what was left behind. */
  async files(): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const entry of await readdir(this.folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) found.set(path, await readFile(path, "latin1"));
    }
    return found;
  }

  /** The locks that are held, or were left behind. */
  async locks(): Promise<string[]> {
    return (await readdir(this.folder, { recursive: true })).filter((path) => path.endsWith(".lock"));
  }

  /** Every path with its size, mode and times, in one string: equal when nothing was touched. */
  async snapshot(): Promise<string> {
    const lines: string[] = [];
    for (const name of ["", ...(await readdir(this.folder, { recursive: true }))]) {
      const { size, mode, mtimeMs, ctimeMs, ino } = await stat(join(this.folder, name));
      lines.push([name, size, mode, mtimeMs, ctimeMs, ino].join("\t"));
    }
    return lines.sort().join("\n");
  }

  async close(): Promise<void> {
    await this.sandbox.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
