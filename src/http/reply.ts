import type { IncomingHttpHeaders } from "node:http";

/** What came of one request on the wire. */
export interface Reply {
  /** false: it was never put on a connection, so the server can't have seen it. */
  left: boolean;
  /** The final status; undefined where none came. */
  status: number | undefined;
  headers: IncomingHttpHeaders;
  /** What came of the body: whole, unless there is a `failure`. */
  body: string;
  failure: Error | undefined;
}
