import { relative, resolve } from "node:path";
import type { Routes } from "../deliver/routes.js";
import type { Effects } from "../plan/effects.js";
import type { LoadedConfig } from "./config.js";
import type { Workspace } from "./workspace.js";

/** What of a workspace says where a run reaches. */
interface Reaching extends Pick<Workspace, "settings"> {
  config: Pick<LoadedConfig, "config" | "folder"> | undefined;
  home: Pick<Workspace["home"], "url">;
}

/**
 * What a run of this workspace reaches beyond its manifests: what a reviewer is shown, and a saved plan binds.
 * @param routes undefined: the config says nothing of delivery
 */
export async function effectsOf(
  { settings, config, home }: Reaching,
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
    ledger: ledgerWords(ledgerUrl, home.url, { from: ledgerBase, project: config?.folder ?? ledgerBase }),
    ...(config?.config.link_hosts === undefined ? {} : { link_hosts: [...config.config.link_hosts].sort() }),
    ...delivery,
  };
}

/**
 * Where the ledger lives, the same on every machine: a folder as seen from the project, a branch without how often it
 * is pushed, a database without its user.
 */
function ledgerWords(
  url: string,
  place: string,
  { from, project }: { from: string; project: string },
): string {
  if (url.startsWith("file:")) {
    const folder = place.slice("file:".length);
    const inside = relative(project, resolve(from, folder));
    return inside.startsWith("..") ? place : `file:${inside}`;
  }
  if (url.startsWith("git:")) return url.split("?")[0] ?? url;
  const parameters = new URLSearchParams(url.split("?")[1] ?? "");
  // How safe the connection is: what a config may loosen.
  const shown = ["sslmode", "require_auth"].filter((name) => parameters.has(name));
  return shown.reduce(
    (text, name) => `${text}${text.includes("?") ? "&" : "?"}${name}=${parameters.get(name)}`,
    place,
  );
}
