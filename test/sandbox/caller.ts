import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/sandbox.js";
import { Secret } from "../../src/secret.js";

export const CLIENT = { clientId: "app", clientSecret: new Secret("app-secret") };

/** An answer, read. */
export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

/** A sandbox with a caller that holds a token. */
export interface Caller {
  sandbox: Sandbox;
  token: string;
  ask(body: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string): Promise<Answer>;
  grant(fields: Record<string, string>): Promise<Answer>;
  /** Makes a ticket and gives its URL. */
  ticket(body: unknown): Promise<string>;
}

export async function startCaller(options: SandboxOptions = {}): Promise<Caller> {
  const sandbox = await startSandbox({ ...CLIENT, ...options });
  const grant = (fields: Record<string, string>) =>
    read(fetch(`${sandbox.url}/oauth/token`, { method: "POST", body: new URLSearchParams(fields) }));
  const { body } = await grant({ ...credentials(), audience: `${sandbox.url}/api/v2/` });
  const token = String(body.access_token);
  const authorization = `Bearer ${token}`;
  const ask = (wanted: unknown, headers: Record<string, string> = {}) =>
    read(
      fetch(`${sandbox.url}/api/v2/tickets/password-change`, {
        method: "POST",
        headers: { authorization, "content-type": "application/json", ...headers },
        body: typeof wanted === "string" ? wanted : JSON.stringify(wanted),
      }),
    );
  return {
    sandbox,
    token,
    ask,
    get: (path) => read(fetch(`${sandbox.url}${path}`, { headers: { authorization } })),
    grant,
    ticket: async (wanted) => String((await ask(wanted)).body.ticket),
  };
}

export function credentials(): Record<string, string> {
  return {
    grant_type: "client_credentials",
    client_id: CLIENT.clientId,
    client_secret: CLIENT.clientSecret.reveal(),
  };
}

async function read(sent: Promise<Response>): Promise<Answer> {
  const response = await sent;
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}
