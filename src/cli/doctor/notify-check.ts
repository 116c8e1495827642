import { VERSION } from "../../version.js";
import type { DoctorCheck } from "./doctor-check.js";

export const notifyCheck: DoctorCheck = {
  name: "notify",
  needs: ["config"],
  isOnline: ({ loaded }) => loaded?.config.notify !== undefined,
  async run({ loaded, project, context }, report, signal) {
    const notify = loaded?.config.notify;
    if (notify === undefined)
      return report({ state: "skipped", message: "no `notify` in reticket.yaml: runs tell no receiver" });
    const { probeNotify } = await import("../../notify/probe.js");
    const options = { env: context.env, tenant: project!.settings.tenant, toolVersion: VERSION };
    for (const result of await probeNotify(notify, options, signal)) report(result);
  },
};
