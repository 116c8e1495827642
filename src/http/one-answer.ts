/** What a head may hold: undici refuses a longer one. */
const LONGEST_HEAD = 32 * 1024;
const MOST_INTERIM = 100;
const HEAD_END = "\r\n\r\n";
const EMPTY = Buffer.alloc(0);

/**
 * Watches what a server says on a connection that carries one request: where its one answer ends, and whether anything
 * follows. An unasked `100 Continue` is taken out, because undici takes it for the end of the connection. Whatever is not
 * understood here is handed on as it is: undici is the judge of what is HTTP.
 */
export class OneAnswer {
  #state: "head" | "body" | "whole" | "opaque" = "head";
  #head: Buffer = EMPTY;
  #interim = 0;
  #body: Body = UNTIL_CLOSED;
  #spokeOn = false;

  /** The whole answer was read. */
  get isWhole(): boolean {
    return this.#state === "whole";
  }

  /** Something came after the end of the answer: a second answer, most likely. Blank lines do not count. */
  get spokeOn(): boolean {
    return this.#spokeOn;
  }

  /** @returns what undici is to read of these bytes */
  take(chunk: Buffer): Buffer {
    switch (this.#state) {
      case "head":
        return this.#takeHead(Buffer.concat([this.#head, chunk]));
      case "body":
        return this.#takeBody(chunk);
      case "whole":
        this.#notice(chunk);
        return EMPTY;
      case "opaque":
        return chunk;
    }
  }

  #takeHead(bytes: Buffer): Buffer {
    let rest = bytes;
    const passed: Buffer[] = [];
    for (;;) {
      const end = rest.indexOf(HEAD_END);
      if (!looksLikeHttp(rest) || (end < 0 && rest.length > LONGEST_HEAD)) {
        this.#state = "opaque";
        return Buffer.concat([...passed, rest]);
      }
      if (end < 0) {
        this.#head = Buffer.from(rest);
        return Buffer.concat(passed);
      }
      const length = end + HEAD_END.length;
      const head = rest.toString("latin1", 0, length);
      const status = Number(/^HTTP\/1\.[01] (\d{3})\b/.exec(head)?.[1]);
      const isInterim = status >= 100 && status <= 199 && status !== 101;
      if (!isInterim || ++this.#interim > MOST_INTERIM) {
        this.#head = EMPTY;
        this.#begin(status, head);
        passed.push(rest.subarray(0, length), this.take(rest.subarray(length)));
        return Buffer.concat(passed);
      }
      if (status !== 100) passed.push(rest.subarray(0, length));
      rest = rest.subarray(length);
    }
  }

  #begin(status: number, head: string): void {
    const body = bodyOf(status, head);
    if (body === undefined) this.#state = "opaque";
    else if (body.isWhole) this.#state = "whole";
    else {
      this.#state = "body";
      this.#body = body;
    }
  }

  #takeBody(chunk: Buffer): Buffer {
    const length = this.#body.take(chunk);
    if (this.#body.isWhole) this.#state = "whole";
    if (length === chunk.length) return chunk;
    this.#notice(chunk.subarray(length));
    return chunk.subarray(0, length);
  }

  #notice(surplus: Buffer): void {
    if (surplus.some((byte) => byte !== CR && byte !== LF)) this.#spokeOn = true;
  }
}

const CR = 0x0d;
const LF = 0x0a;

function looksLikeHttp(bytes: Buffer): boolean {
  const start = "HTTP/1.";
  return bytes.toString("latin1", 0, start.length) === start.slice(0, bytes.length);
}

/** How long a body is, as far as it has come. */
interface Body {
  readonly isWhole: boolean;
  /** @returns how many of these bytes belong to it */
  take(chunk: Buffer): number;
}

/** RFC 9112, section 6.3. undefined: the head contradicts itself. */
function bodyOf(status: number, head: string): Body | undefined {
  if (status === 101) return undefined;
  if (status === 204 || status === 304) return new SizedBody(0);
  const coding = headerOf(head, "transfer-encoding");
  const sizes = new Set(
    headerOf(head, "content-length")
      ?.split(",")
      .map((size) => size.trim()),
  );
  if (coding !== undefined) {
    if (sizes.size > 0) return undefined;
    return /(^|, *)chunked$/i.test(coding) ? new ChunkedBody() : UNTIL_CLOSED;
  }
  if (sizes.size === 0) return UNTIL_CLOSED;
  const [size] = sizes;
  return sizes.size === 1 && /^\d{1,15}$/.test(size!) ? new SizedBody(Number(size)) : undefined;
}

/** The values of a header, joined with commas where it is there more than once. */
function headerOf(head: string, name: string): string | undefined {
  const values: string[] = [];
  for (const line of head.split("\r\n").slice(1)) {
    const colon = line.indexOf(":");
    if (line.slice(0, colon).toLowerCase() === name) values.push(line.slice(colon + 1).trim());
  }
  return values.length === 0 ? undefined : values.join(",");
}

const UNTIL_CLOSED: Body = { isWhole: false, take: (chunk) => chunk.length };

class SizedBody implements Body {
  constructor(private left: number) {}

  get isWhole(): boolean {
    return this.left === 0;
  }

  take(chunk: Buffer): number {
    const length = Math.min(this.left, chunk.length);
    this.left -= length;
    return length;
  }
}

/** RFC 9112, section 7.1: sizes, data, and after the last size lines until an empty one. */
class ChunkedBody implements Body {
  #line = "";
  /** Bytes of data, and of the line end after it, that are still to come. */
  #data = 0;
  #isLast = false;
  #isWhole = false;

  get isWhole(): boolean {
    return this.#isWhole;
  }

  take(chunk: Buffer): number {
    let at = 0;
    while (at < chunk.length && !this.#isWhole) {
      if (this.#data > 0) {
        const length = Math.min(this.#data, chunk.length - at);
        this.#data -= length;
        at += length;
        continue;
      }
      const end = chunk.indexOf(LF, at);
      const stop = end < 0 ? chunk.length : end + 1;
      // No line that counts is longer: what is cut off here is an extension or a trailer.
      if (this.#line.length < 64) this.#line += chunk.toString("latin1", at, Math.min(stop, at + 64));
      at = stop;
      if (end >= 0) this.#endLine();
    }
    return at;
  }

  #endLine(): void {
    const line = this.#line.trim();
    this.#line = "";
    if (this.#isLast) {
      this.#isWhole = line === "";
      return;
    }
    const size = Number.parseInt(/^[0-9a-f]{1,12}/i.exec(line)?.[0] ?? "", 16);
    // A size that can't be read is for undici to refuse; until then everything counts as data.
    this.#data = size === 0 ? 0 : Number.isNaN(size) ? Number.POSITIVE_INFINITY : size + 2;
    this.#isLast = size === 0;
  }
}
