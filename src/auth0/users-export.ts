import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { request } from "undici";
import { ReticketError } from "../errors.js";
import { openDispatcher } from "../http/dispatcher.js";
import { describeFailure } from "../http/failure.js";
import { type ProxySettings, proxyFromEnv } from "../http/proxy.js";
import { isLoopback } from "../loopback.js";
import { Secret } from "../secret.js";
import { parseAddress } from "../tenant/address.js";
import type { Answer, RequestOptions, Unanswered } from "../tenant/answer.js";
import type { UserFields } from "../tenant/users.js";
import type { ExportJob, ExportRequest } from "../tenant/users-export.js";
import type { Caller } from "./answer.js";

/** POST /api/v2/jobs/users-exports. Needs `read:users`. Never rejects. */
export async function startExport(
  caller: Caller,
  { connectionId, fields }: ExportRequest,
  options?: RequestOptions,
): Promise<ExportJob | Unanswered> {
  const body = {
    ...(connectionId === undefined ? {} : { connection_id: connectionId }),
    format: "json",
    fields: fields.map((name) => ({ name })),
  };
  return jobOf(await caller.call({ method: "POST", path: "/api/v2/jobs/users-exports", body }, options));
}

/** GET /api/v2/jobs/{id}. Never rejects. */
export async function getExport(
  caller: Caller,
  id: string,
  options?: RequestOptions,
): Promise<ExportJob | Unanswered> {
  return jobOf(await caller.call({ method: "GET", path: `/api/v2/jobs/${encodeURIComponent(id)}` }, options));
}

function jobOf(answer: Answer): ExportJob | Unanswered {
  if (answer.type !== "answered") return answer;
  const { rate } = answer;
  const { id, status, location } = Object(answer.body);
  if (typeof id !== "string" || typeof status !== "string") {
    return { type: "failed", why: "the answer is not a job", rate };
  }
  return {
    type: "job",
    id,
    status,
    location: typeof location === "string" ? new Secret(location) : undefined,
    rate,
  };
}

/** A line of an export is a few fields. */
const LONGEST_LINE = 1024 * 1024;
const GZIP = Buffer.from([0x1f, 0x8b]);
const PATIENCE = { connectMs: 10_000, headersMs: 30_000, bodyMs: 30_000 };
/** For the response's head, proxy included, and for the whole file: a server that sends a byte now and then must not hold a run for good. */
const DEADLINES = { headMs: 60_000, wholeMs: 3_600_000 };

export interface DownloadOptions {
  signal?: AbortSignal | undefined;
  proxy?: ProxySettings | undefined;
  /** How long the response's head and the whole file may take, milliseconds. */
  deadlines?: { headMs: number; wholeMs: number } | undefined;
}

/**
 * Downloads a finished export and hands over its users one by one, as they come; gzipped or not, as its bytes say. It is
 * complete only once this has ended without an error.
 * @throws ReticketError EXPORT_FAILED
 */
export async function* downloadExport(
  location: Secret,
  options: DownloadOptions = {},
): AsyncGenerator<UserFields> {
  const url = checkedUrl(location);
  const { headMs, wholeMs } = options.deadlines ?? DEADLINES;
  const loopback = isLoopback(url.hostname);
  const proxy = loopback ? undefined : (options.proxy ?? proxyFromEnv(process.env));
  const dispatcher = openDispatcher(url.origin, {
    connections: 1,
    patience: PATIENCE,
    proxy,
    answerBytes: -1,
  });
  try {
    const signals = options.signal === undefined ? [] : [options.signal];
    const signal = AbortSignal.any([...signals, AbortSignal.timeout(wholeMs)]);
    const asked = request(url, { dispatcher, signal, reset: true });
    // undici hears of an abort only once a proxy has answered.
    const { statusCode, body } = await unlessAborted(
      asked,
      AbortSignal.any([signal, AbortSignal.timeout(headMs)]),
    );
    if (statusCode !== 200) throw failed(`its file answers ${statusCode}`);
    yield* usersOf(body);
  } catch (error) {
    if (error instanceof ReticketError) throw error;
    throw failed(error instanceof Error ? downloadFailure(error) : "the download failed");
  } finally {
    await dispatcher.destroy();
  }
}

async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const settled = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    const interrupt = () => reject(signal.reason);
    if (signal.aborted) interrupt();
    signal.addEventListener("abort", interrupt, { once: true, signal: settled.signal });
  });
  return Promise.race([work, aborted]).finally(() => settled.abort());
}

async function* usersOf(body: Readable): AsyncGenerator<UserFields> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  for await (const bytes of unpacked(body)) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
    rest = lines.pop()!;
    if (rest.length > LONGEST_LINE) throw failed("a line of its file has no end");
    for (const line of lines) if (line.trim() !== "") yield userOf(line);
  }
  rest += decoder.decode();
  if (rest.trim() !== "") yield userOf(rest);
}

/** The body's bytes, unpacked where they begin as gzip does. */
async function* unpacked(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = body[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    head = Buffer.concat([head, next.value]);
    if (head.length >= GZIP.length) break;
  }
  async function* whole(): AsyncGenerator<Buffer> {
    yield head;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  if (!head.subarray(0, GZIP.length).equals(GZIP)) return yield* whole();
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  pipeline(whole(), gunzip, () => {});
  yield* gunzip as AsyncIterable<Buffer>;
}

function userOf(line: string): UserFields {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw failed("a line of its file is not JSON");
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw failed("a line of its file is not a user");
}

function downloadFailure(error: Error): string {
  if ("code" in error && String(error.code).startsWith("Z_")) return "its file is not a whole gzip file";
  if (error.name === "AbortError") return "it was interrupted";
  if (error.name === "TimeoutError") return "its server took too long";
  return error instanceof TypeError ? "its file is not UTF-8" : describeFailure(error);
}

function checkedUrl(location: Secret): URL {
  const text = location.reveal();
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // What has no host (`file:`, `javascript:`) has the origin "null", which could be a host's name.
  const address = url === undefined || url.origin === "null" ? undefined : parseAddress(url.origin);
  if (url === undefined || address === undefined || "problem" in address || url.username !== "") {
    throw failed("the tenant names no address that its file could be fetched from");
  }
  return url;
}

function failed(why: string): ReticketError {
  return new ReticketError("EXPORT_FAILED", `the export of users can't be used: ${why}`, {
    hint: "run the same command again, or give `--via get`, which asks for one user after the other",
  });
}
