import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { type ConnectionOptions, rootCertificates } from "node:tls";
import { isLoopback } from "../../loopback.js";

export const SSL_MODES = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"] as const;
export type SslMode = (typeof SSL_MODES)[number];

export interface TlsSettings {
  /** undefined: `prefer` on this machine, and `verify-full` off it. */
  mode: SslMode | undefined;
  /** Paths; absent: those in `~/.postgresql`, where there are any. `rootCert` may be `system`. */
  rootCert: string | undefined;
  cert: string | undefined;
  key: string | undefined;
}

/**
 * How to connect, best first, as libpq's `sslmode` has it: what `prefer` and `allow` try second is for a server that
 * does not do the first, and is tried on this machine only. `require` checks nothing unless there is a root certificate;
 * then it is `verify-ca`. Without `sslmode`, another machine's certificate must hold: against `root.crt`, else against
 * the roots that Node knows.
 */
export async function tlsAttempts(
  settings: TlsSettings,
  host: string,
  home = homedir(),
): Promise<(ConnectionOptions | false)[]> {
  const local = isLoopback(host);
  const { mode = local ? "prefer" : "verify-full" } = settings;
  if (mode === "disable") return [false];
  const encrypted = await tlsOptions({ ...settings, mode, byDefault: settings.mode === undefined, home });
  if (!local) return [encrypted];
  if (mode === "allow") return [false, encrypted];
  return mode === "prefer" ? [encrypted, false] : [encrypted];
}

interface Chosen extends TlsSettings {
  mode: SslMode;
  /** The mode is not configured. */
  byDefault: boolean;
  home: string;
}

async function tlsOptions(chosen: Chosen): Promise<ConnectionOptions> {
  const { mode, byDefault, rootCert, cert, key, home } = chosen;
  const pem = (path: string | undefined, customary: string): Promise<string | undefined> =>
    pemOf(path, join(home, ".postgresql", customary));
  const file = rootCert === "system" ? undefined : await pem(rootCert, "root.crt");
  const known = rootCert === "system" || (byDefault && mode === "verify-full");
  const ca = file ?? (known ? [...rootCertificates] : undefined);
  const verifies = mode.startsWith("verify-") || (mode === "require" && ca !== undefined);
  if (mode.startsWith("verify-") && ca === undefined) {
    throw new Error(`sslmode=${mode} needs a root certificate: give sslrootcert=FILE or sslrootcert=system`);
  }
  const client = { cert: await pem(cert, "postgresql.crt"), key: await pem(key, "postgresql.key") };
  return {
    rejectUnauthorized: verifies,
    ...(ca === undefined ? {} : { ca }),
    ...(client.cert === undefined || client.key === undefined ? {} : client),
    ...(mode === "verify-full" || rootCert === "system" ? {} : { checkServerIdentity: () => undefined }),
  };
}

/** A file that is named must be there; one that is only customary need not. */
async function pemOf(path: string | undefined, customary: string): Promise<string | undefined> {
  if (path !== undefined) return readFile(path, "utf8");
  return readFile(customary, "utf8").catch(() => undefined);
}
