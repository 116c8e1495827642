import { probeOk, probeWarning } from "../../probe-result.js";
import { loadConfig } from "../config.js";
import { projectOf } from "../workspace.js";
import type { DoctorCheck } from "./doctor-check.js";

export const configCheck: DoctorCheck = {
  name: "config",
  needs: [],
  isOnline: () => false,
  async run(examined, report) {
    const { context } = examined;
    const loaded = await loadConfig(context.globals.config, process.cwd());
    examined.loaded = loaded;
    if (loaded === undefined)
      report(probeWarning("CONFIG_ABSENT", "there is no reticket.yaml here or in a folder above"));
    const project = await projectOf(loaded, context, context.env);
    const { tenant, origin, customDomain } = project.settings;
    const address = origin.replace(/^https:\/\//, "");
    const via = address === tenant ? "" : `, reached at ${address}`;
    const custom = customDomain === undefined ? "" : `, custom domain ${customDomain}`;
    report(probeOk(`tenant ${tenant}${via}${custom}, ledger ${project.backend.url}`));
    examined.project = project;
  },
};
