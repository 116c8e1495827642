import { buildConnector, type Dispatcher, EnvHttpProxyAgent, Pool } from "undici";
import type { ProxySettings } from "./proxy.js";
import { ConnectError } from "./trouble.js";

/** How long each step of a request may take, milliseconds. */
export interface Patience {
  connectMs: number;
  headersMs: number;
  /** Between two pieces of the answer's body. */
  bodyMs: number;
  /** All of it, from `issue` to the last byte. */
  deadlineMs: number;
}

export const PATIENCE: Patience = {
  connectMs: 10_000,
  headersMs: 30_000,
  bodyMs: 10_000,
  deadlineMs: 60_000,
};

const ANSWER_BYTES = 64 * 1024;

/** Connections to one origin, straight or through a proxy. Nothing is retried, redirected or pipelined. */
export function openDispatcher(
  origin: string,
  options: { connections: number; patience: Patience; proxy: ProxySettings | undefined },
): Dispatcher {
  const { connections, patience, proxy } = options;
  const pool: Pool.Options = {
    connections,
    pipelining: 1,
    headersTimeout: patience.headersMs,
    bodyTimeout: patience.bodyMs,
    maxResponseSize: ANSWER_BYTES,
    // A request on a connection that the server is just closing would be in doubt: idle ones are dropped early, two
    // seconds before the server's `Keep-Alive` hint ends, and each is renewed now and then on a long run.
    keepAliveTimeout: 4_000,
    keepAliveTimeoutThreshold: 2_000,
    keepAliveMaxTimeout: 30_000,
    maxRequestsPerClient: 1_000,
  };
  // Explicit, so that NODE_TLS_REJECT_UNAUTHORIZED=0 can't give tickets to whoever sits in between.
  const tls = { timeout: patience.connectMs, rejectUnauthorized: true };
  if (proxy === undefined) return new Pool(origin, { ...pool, connect: failingForGood(buildConnector(tls)) });
  return new EnvHttpProxyAgent({
    ...pool,
    httpProxy: "",
    httpsProxy: proxy.https,
    noProxy: proxy.no,
    requestTls: tls,
    proxyTls: tls,
    clientFactory: (url, given) => new Pool(url, { ...given, headersTimeout: patience.connectMs }),
    factory: (url, given: Pool.Options) =>
      new Pool(url, {
        ...given,
        connect: failingForGood(
          typeof given.connect === "function" ? given.connect : buildConnector({ ...given.connect, ...tls }),
        ),
      }),
  });
}

/** undici dials again without end or pause when a connect error looks like a closed socket; one of our own ends it. */
function failingForGood(connect: buildConnector.connector): buildConnector.connector {
  return (options, callback) =>
    connect(options, (...[error, socket]) => {
      if (error === null) callback(null, socket);
      else callback(new ConnectError(error), null);
    });
}
