import { relative, resolve } from "node:path";
import type { Routes } from "../deliver/routes.js";
import type { Effects } from "../plan/effects.js";
import type { LoadedConfig } from "./config.js";
import type { Workspace } from "./workspace.js";

/** The parts of a workspace that decide where a run sends. */
interface Reaching extends Pick<Workspace, "settings"> {
  config: Pick<LoadedConfig, "config" | "folder"> | undefined;
  backend: Pick<Workspace["backend"], "url">;
}

/**
 * The effects of a run that its manifests do not show. The reviewer sees them, and a saved plan binds them.
 * @param routes undefined: no delivery is configured
 */
export async function effectsOf(
  { settings, config, backend }: Reaching,
  routes: Routes | undefined,
): Promise<Effects> {
  const { tenant, origin, customDomain, recipients, ledgerUrl, ledgerBase } = settings;
  const delivery =
    routes === undefined
      ? {}
      : await (await import("../deliver/delivery-effects.js")).deliveryEffects(routes);
  return {
    tenant,
    domain: new URL(origin).host,
    ...(customDomain === undefined ? {} : { custom_domain: customDomain }),
    recipients: [...new Set(recipients)].sort(),
    ledger: portableLedgerUrl(ledgerUrl, backend.url, {
      from: ledgerBase,
      project: config?.folder ?? ledgerBase,
    }),
    ...(config?.config.link_hosts === undefined ? {} : { link_hosts: [...config.config.link_hosts].sort() }),
    ...delivery,
  };
}

/**
 * The ledger's location in a form that is the same on every machine: a folder relative to the project, a branch without
 * its push interval, a database without its user.
 */
function portableLedgerUrl(
  url: string,
  resolved: string,
  { from, project }: { from: string; project: string },
): string {
  if (url.startsWith("file:")) {
    const folder = resolved.slice("file:".length);
    const inside = relative(project, resolve(from, folder));
    return inside.startsWith("..") ? resolved : `file:${inside}`;
  }
  if (url.startsWith("git:")) return url.split("?")[0] ?? url;
  const parameters = new URLSearchParams(url.split("?")[1] ?? "");
  // These decide how secure the connection is, and a config may weaken them.
  const shown = ["sslmode", "require_auth"].filter((name) => parameters.has(name));
  return shown.reduce(
    (text, name) => `${text}${text.includes("?") ? "&" : "?"}${name}=${parameters.get(name)}`,
    resolved,
  );
}
