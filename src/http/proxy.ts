import { ReticketError } from "../errors.js";

/** The proxy that https requests go through, and the hosts that they reach without it. */
export interface ProxySettings {
  /** May hold the proxy's password: never shown. */
  https: string;
  /** As NO_PROXY spells it. */
  no: string;
}

/** HTTPS_PROXY and NO_PROXY, in lower case first as curl reads them; empty counts as absent. */
export function proxyFromEnv(env: Readonly<Record<string, string | undefined>>): ProxySettings | undefined {
  const https = env.https_proxy || env.HTTPS_PROXY;
  if (!https) return undefined;
  const url = https.includes("://") ? https : `http://${https}`;
  if (!URL.canParse(url) || !/^(https?|socks5?):$/.test(new URL(url).protocol)) {
    throw new ReticketError("USAGE", "HTTPS_PROXY is not the URL of a proxy", {
      hint: "write it as `http://HOST:PORT`, or unset it",
    });
  }
  return { https: url, no: env.no_proxy || env.NO_PROXY || "" };
}
