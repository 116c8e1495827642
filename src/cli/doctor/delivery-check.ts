import type { DeliveryChannel } from "../../deliver/channel.js";
import { configuredChannels, probeChannel } from "../../deliver/channel-table.js";
import type { Delivery } from "../../generated/config.js";
import { failureOfError } from "../../probe-result.js";
import { VERSION } from "../../version.js";
import type { DoctorCheck, DoctorResult, Examined } from "./doctor-check.js";

export const deliveryCheck: DoctorCheck = {
  name: "delivery",
  needs: ["config"],
  uses: ["manifests"],
  isOnline: ({ loaded }) => {
    const { smtp, webhook } = loaded?.config.delivery ?? {};
    return smtp !== undefined || webhook !== undefined;
  },
  async run(examined, report, signal) {
    const { loaded, manifests = [] } = examined;
    const delivery = loaded?.config.delivery;
    if (loaded === undefined || delivery === undefined)
      return report({
        state: "skipped",
        message: "no `delivery` in reticket.yaml: tickets are sealed, not delivered",
      });
    const { readRoutes } = await import("../../deliver/routes.js");
    await readRoutes(delivery, manifests, loaded.folder).catch((error: unknown) =>
      report(failureOfError(error)),
    );
    // Each is reported as soon as it is known, because another one may hang.
    await Promise.all(
      configuredChannels(delivery).map(async (name) => {
        for (const result of await probe(name, delivery, examined, signal)) report(result);
      }),
    );
  },
};

async function probe<Name extends DeliveryChannel>(
  name: Name,
  delivery: Delivery,
  { project, loaded, context }: Examined,
  signal: AbortSignal,
): Promise<DoctorResult[]> {
  const { settings, backend } = project!;
  const probing = {
    ...{ env: context.env, tenant: settings.tenant, toolVersion: VERSION },
    ...{ folder: loaded!.folder, ledgerDir: backend.folder },
  };
  const results = await probeChannel(name, delivery[name]!, probing, signal).catch((error: unknown) => [
    failureOfError(error),
  ]);
  return results.map((result) => ({ ...result, message: `${name}: ${result.message}` }));
}
