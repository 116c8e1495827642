import { type ErrorCode, ReticketError } from "../errors.js";
import type { EndpointGroup } from "../tenant/endpoint-group.js";
import type { ProviderFacts, RequestKind } from "../tenant/provider.js";

/** A request that the tenant refused: a 4xx status other than 429. `message` is the tenant's, not escaped. */
export interface RefusedRequest {
  status: number;
  errorCode: string | undefined;
  message: string;
}

/** What is particular about one kind of request. */
interface RequestRules {
  /** Whose token bucket it draws on. */
  group: EndpointGroup;
  /** How many times a request is sent that may have arrived and has no usable response. */
  tries: number;
  /** What was refused, for messages. */
  what: string;
  /** What to do instead of granting the permission that a 403 asks for. */
  instead?: string;
  /** The error for any other refusal that concerns the whole run; absent: such a refusal concerns one user. */
  otherwise?: ErrorCode;
}

/**
 * The kinds of requests. 429, and 503 with Retry-After, mean for all of them that the request had no effect: it waits and
 * is sent again. A request that could not be sent waits until the tenant is reachable. What else a 5xx, a timeout or a
 * reset means depends on the kind: a ticket may have been issued, so its request is sent once. A throw-away ticket may be
 * requested again, but each of its requests is recorded: one that arrives late kills newer links.
 */
const KINDS: Readonly<Record<RequestKind, RequestRules>> = {
  ticket: {
    group: "other",
    tries: 1,
    what: "the request for a ticket",
  },
  invalidation: {
    group: "other",
    tries: 1,
    what: "the request for a ticket that is thrown away",
  },
  read: {
    group: "read_users",
    tries: 5,
    what: "to let the client read its users",
  },
  connection: {
    group: "read_connections",
    tries: 5,
    what: "to let the client read its connections",
  },
  logs: {
    group: "read_logs",
    tries: 5,
    what: "to let the client read its log",
    instead: "use `--via get` or `--via export`",
  },
  export: {
    group: "other",
    tries: 5,
    what: "to let the client export its users",
  },
  password: {
    group: "write_users",
    tries: 1,
    what: "to replace passwords",
    instead: "remove `password` from `contain` in the manifest",
  },
  revocation: {
    group: "other",
    tries: 3,
    what: "to revoke sessions",
    instead: "remove `sessions` from `contain` in the manifest",
    otherwise: "REVOCATION_REFUSED",
  },
};

/** Whose token bucket a request of this kind draws on. */
export function groupOf(kind: RequestKind): EndpointGroup {
  return KINDS[kind].group;
}

/** How many times a request of this kind is sent that may have arrived and has no usable response. */
export function triesOf(kind: RequestKind): number {
  return KINDS[kind].tries;
}

/**
 * What a refusal means: the error that the run stops with, because every other request would be refused too; undefined if
 * it concerns this one user only.
 * @param provider whose variables and permissions the hint names
 */
export function refusalOf(
  kind: RequestKind,
  refused: RefusedRequest,
  provider: ProviderFacts,
): ReticketError | undefined {
  const { status, errorCode, message } = refused;
  const { what, instead, otherwise } = KINDS[kind];
  const orInstead = instead === undefined ? "" : `, or ${instead}`;
  const error = (code: ErrorCode, words: string, hint: string) =>
    new ReticketError(code, `${words} (${status}): ${message}`, { hint, context: { status, errorCode } });
  switch (status) {
    case 401:
      return error(
        "CREDENTIALS_REFUSED",
        "the tenant refused a fresh token",
        `check that ${provider.refusedCredentials}`,
      );
    case 403:
      return error("SCOPE_MISSING", `the tenant refused ${what}`, provider.permission[kind] + orInstead);
    case 409:
      if (kind !== "ticket" && kind !== "invalidation") break;
      return error(
        "CUSTOM_DOMAIN_REQUIRED",
        "the tenant can't tell which custom domain to use",
        "name one of its verified custom domains as `custom_domain` in reticket.yaml",
      );
  }
  const concernsOneUser = status === 400 || (status === 404 && errorCode === "inexistent_user");
  if (otherwise === undefined || concernsOneUser) return undefined;
  return error(otherwise, `the tenant refused ${what}`, provider.notOffered + orInstead);
}
