import { isLoopback } from "../../loopback.js";
import { probeFailure, probeOk } from "../../probe-result.js";
import { openTenantToReach, PROVIDER } from "../tenant.js";
import type { DoctorCheck } from "./doctor-check.js";

/** Shorter than the time of a check by default, so that the check says what did not answer. */
const PATIENCE_MS = 20_000;

export const tenantCheck: DoctorCheck = {
  name: "tenant",
  needs: ["config"],
  isOnline: () => true,
  async run(examined, report, signal) {
    const { settings } = examined.project!;
    const tenant = await openTenantToReach(examined.context, settings);
    examined.reachable = tenant;
    const patience = AbortSignal.timeout(PATIENCE_MS);
    const reached = await tenant.reach({ signal: AbortSignal.any([signal, patience]) });
    const { host, hostname } = new URL(settings.origin);
    if (reached.type === "unreachable") {
      const hint = "check the domain, the network and the proxy (HTTPS_PROXY)";
      const why = patience.aborted ? `no answer within ${PATIENCE_MS / 1000} s` : reached.why;
      return report(probeFailure("TENANT_UNREACHABLE", `${host} can't be reached: ${why}`, hint));
    }
    const { issuer, status } = reached;
    if (issuer === undefined) {
      const words = `${host} answers ${status}, and not as a tenant of ${PROVIDER.name} does`;
      return report(probeFailure("TENANT_UNLIKELY", words));
    }
    const isLocal = isLoopback(hostname) && isLoopback(issuer.replace(/:\d+$/, ""));
    if (issuer !== host && issuer !== settings.tenant && !isLocal) {
      const words = `${host} says that it is the tenant ${issuer}, not ${settings.tenant}`;
      return report(probeFailure("TENANT_UNLIKELY", words));
    }
    report(probeOk(`${host} can be reached, and is a tenant of ${PROVIDER.name}`));
  },
};
