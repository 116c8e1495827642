import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { failure, json, type SandboxReply, type SandboxRequest } from "./reply.js";
import type { SandboxTenant } from "./tenant.js";

/** How long the `location` of a finished export works. */
const LOCATION_MS = 60_000;
/** How many users are written at once. */
const PIECE = 500;

interface Job {
  id: string;
  /** The unguessable part of its location. */
  secret: string;
  createdAt: number;
  connectionId: string | undefined;
  fields: readonly { name: string; export_as?: string }[];
  limit: number | undefined;
}

/** POST /api/v2/jobs/users-exports, GET /api/v2/jobs/{id}, and the file that a finished job points at: gzipped NDJSON. */
export class UserExports {
  readonly #jobs = new Map<string, Job>();

  /** @param takesMs how long a job is pending and processing */
  constructor(
    private readonly tenant: SandboxTenant,
    private readonly takesMs: number,
  ) {}

  create(request: SandboxRequest): SandboxReply {
    const refused = this.tenant.tokens.refusal(request.headers.authorization, "read:users");
    if (refused !== undefined) return refused;
    const wanted = readJobRequest(request.body);
    if (typeof wanted === "string")
      return failure(400, `Payload validation error: ${wanted}`, "invalid_body");
    if (wanted.connectionId !== undefined && !this.tenant.directory.connections.has(wanted.connectionId)) {
      return failure(400, "The connection does not exist", "inexistent_connection");
    }
    const id = `job_${randomBytes(12).toString("base64url").replace(/[-_]/g, "0")}`;
    const job = {
      ...wanted,
      id,
      secret: randomBytes(24).toString("base64url"),
      createdAt: this.tenant.clock(),
    };
    this.#jobs.set(id, job);
    return json(200, this.#shown(job));
  }

  get(request: SandboxRequest): SandboxReply {
    const refused = this.tenant.tokens.refusal(request.headers.authorization, "read:users");
    if (refused !== undefined) return refused;
    const job = this.#jobs.get(request.path.slice("/api/v2/jobs/".length));
    return job === undefined
      ? failure(404, "The job does not exist", "inexistent_job")
      : json(200, this.#shown(job));
  }

  /** GET of a location: the file itself. Its address is all that is needed. */
  download(request: SandboxRequest): SandboxReply {
    const job = this.#jobs.get(/^\/exports\/(.+)\.json\.gz$/.exec(request.path)?.[1] ?? "");
    const signature = new URLSearchParams(request.query).get("signature");
    if (job === undefined || job.secret !== signature || this.#status(job) !== "completed") {
      return failure(404, "Not Found");
    }
    if (this.tenant.clock() > job.createdAt + this.takesMs + LOCATION_MS)
      return failure(403, "Request has expired");
    const gzip = Readable.from(this.#lines(job)).pipe(createGzip({ level: 1 }));
    return { status: 200, body: "", type: "application/json; charset=utf-8", stream: gzip };
  }

  *#lines({ connectionId, fields, limit = Number.POSITIVE_INFINITY }: Job): Generator<string> {
    let piece: string[] = [];
    let written = 0;
    for (const user of this.tenant.directory.all()) {
      if (written === limit) break;
      if (connectionId !== undefined && !user.identities.some((one) => one.connection_id === connectionId))
        continue;
      written++;
      const profile = this.tenant.profileOf(user);
      const picked = fields.flatMap(({ name, export_as = name }) => {
        const value = valueAt(profile, name);
        return value === undefined ? [] : [[export_as, value] as const];
      });
      if (piece.push(`${JSON.stringify(Object.fromEntries(picked))}\n`) < PIECE) continue;
      yield piece.join("");
      piece = [];
    }
    yield piece.join("");
  }

  #status({ createdAt }: Job): "pending" | "processing" | "completed" {
    const age = this.tenant.clock() - createdAt;
    if (age >= this.takesMs) return "completed";
    return age < this.takesMs / 4 ? "pending" : "processing";
  }

  #shown(job: Job): object {
    const { id, createdAt, connectionId, fields, limit, secret } = job;
    const status = this.#status(job);
    const isAlive = this.tenant.clock() <= createdAt + this.takesMs + LOCATION_MS;
    return {
      type: "users_export",
      status,
      ...(connectionId !== undefined && { connection_id: connectionId }),
      format: "json",
      ...(limit !== undefined && { limit }),
      fields,
      created_at: new Date(createdAt).toISOString(),
      id,
      ...(status === "processing" && { percentage_done: 50, time_left_seconds: 1 }),
      ...(status === "completed" &&
        isAlive && { location: `${this.tenant.url}/exports/${id}.json.gz?signature=${secret}` }),
    };
  }
}

/** The fields if the request names no fields. */
const DEFAULT_FIELDS = ["user_id", "email", "name", "created_at", "updated_at"].map((name) => ({ name }));

/** @returns the mistake in it, if there is one */
function readJobRequest(text: string): Pick<Job, "connectionId" | "fields" | "limit"> | string {
  let body: unknown;
  try {
    body = text === "" ? {} : JSON.parse(text);
  } catch {
    return "the body is not JSON.";
  }
  if (!isObject(body)) return "'Expected type object'.";
  const { connection_id, format = "json", fields = DEFAULT_FIELDS, limit, ...more } = body;
  const [unknown] = Object.keys(more);
  if (unknown !== undefined) return `'Additional properties not allowed: ${unknown}'.`;
  if (
    connection_id !== undefined &&
    (typeof connection_id !== "string" || !/^con_[A-Za-z0-9]{16}$/.test(connection_id))
  ) {
    return "'String does not match pattern' on property connection_id.";
  }
  if (format !== "json") return "this sandbox exports as json only, on property format.";
  if (limit !== undefined && !(Number.isInteger(limit) && Number(limit) > 0)) {
    return "'Expected type integer' on property limit.";
  }
  if (!Array.isArray(fields) || !fields.every(isField))
    return "'Missing required property: name' on property fields.";
  return { connectionId: connection_id, fields, limit: limit as number | undefined };
}

function isField(value: unknown): value is Job["fields"][number] {
  return isObject(value) && typeof value.name === "string";
}

/** A field as an export names it: `email`, or `identities[0].connection`. */
function valueAt(profile: Record<string, unknown>, name: string): unknown {
  return name
    .split(/[.[\]]+/)
    .filter((step) => step !== "")
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], profile);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
