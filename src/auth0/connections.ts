import type { RequestOptions } from "../tenant/answer.js";
import type { Connection, ConnectionAnswer } from "../tenant/connections.js";
import type { Caller } from "./answer.js";

const FIELDS = "fields=name%2Coptions&include_fields=true";

/**
 * GET /api/v2/connections/{id}. Needs the scope `read:connections`. Never rejects.
 * Source: Auth0's Management API reference, "Get a connection".
 */
export async function getConnection(
  caller: Caller,
  id: string,
  options?: RequestOptions,
): Promise<ConnectionAnswer> {
  const path = `/api/v2/connections/${encodeURIComponent(id)}?${FIELDS}`;
  const answer = await caller.call({ method: "GET", path }, options);
  if (answer.type !== "answered") return answer;
  const connection = connectionOf(answer.body);
  return connection === undefined
    ? { type: "failed", why: "the answer is not a connection", rate: answer.rate }
    : { type: "found", connection, rate: answer.rate };
}

/**
 * GET /api/v2/connections?name=NAME: the connection of this name. Needs the scope `read:connections`. Never rejects. A name
 * that no connection has is `refused` with 404.
 */
export async function getConnectionNamed(
  caller: Caller,
  name: string,
  options?: RequestOptions,
): Promise<ConnectionAnswer> {
  const path = `/api/v2/connections?name=${encodeURIComponent(name)}&${FIELDS}`;
  const answer = await caller.call({ method: "GET", path }, options);
  if (answer.type !== "answered") return answer;
  const { body, rate } = answer;
  if (!Array.isArray(body)) return { type: "failed", why: "the answer is not a list of connections", rate };
  const connection = body.map(connectionOf).find((each) => each?.name === name);
  return connection === undefined
    ? { type: "refused", status: 404, errorCode: undefined, message: "no connection has this name", rate }
    : { type: "found", connection, rate };
}

function connectionOf(body: unknown): Connection | undefined {
  const { name, options } = Object(body);
  if (typeof name !== "string" || name === "") return undefined;
  return { name, isCustomDatabase: Object(options).enabledDatabaseCustomization === true };
}
