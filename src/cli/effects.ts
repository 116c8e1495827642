import type { Routes } from "../deliver/routes.js";
import { notifyEffects } from "../notify/notify-effects.js";
import type { Effects } from "../plan/effects.js";
import type { LoadedConfig } from "./config.js";
import type { Workspace } from "./workspace.js";

/** The parts of a workspace that decide where a run sends. */
interface Reaching extends Pick<Workspace, "settings"> {
  config: Pick<LoadedConfig, "config" | "folder"> | undefined;
  backend: Pick<Workspace["backend"], "portableUrl">;
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
    ledger: backend.portableUrl(ledgerUrl, config?.folder ?? ledgerBase),
    ...(config?.config.link_hosts === undefined ? {} : { link_hosts: [...config.config.link_hosts].sort() }),
    ...delivery,
    ...(config?.config.notify === undefined ? {} : { notify: notifyEffects(config.config.notify) }),
  };
}
