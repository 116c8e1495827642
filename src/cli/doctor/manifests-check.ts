import type { Diagnostic } from "../../manifest/diagnostic.js";
import { loadManifests } from "../../manifest/load.js";
import { probeFailure, probeOk } from "../../probe-result.js";
import { manifestPaths } from "../default-paths.js";
import { counted, errorCount, messageOf } from "../output/check.js";
import type { DoctorCheck, DoctorResult } from "./doctor-check.js";

/** `validate` lists all of them. */
const MOST_SHOWN = 3;

export const manifestsCheck: DoctorCheck = {
  name: "manifests",
  needs: [],
  uses: ["config"],
  isOnline: () => false,
  async run(examined, report) {
    // The folder of manifests is beside the config, whose mistakes are shown already.
    if (examined.paths.length === 0 && examined.project === undefined)
      return report({ state: "skipped", message: "needs `config`, or a PATH" });
    const paths = await manifestPaths(examined.context, examined.paths);
    const found = await loadManifests(paths, { maxDiagnostics: 100 });
    const errors = errorCount(found);
    const { manifests } = found;
    const users = manifests.reduce((sum, { entries }) => sum + entries.length, 0);
    if (errors === 0)
      report(
        probeOk(`${counted(manifests.length, "manifest")}, ${counted(users, "user")}: ${names(manifests)}`),
      );
    for (const diagnostic of found.diagnostics.slice(0, MOST_SHOWN)) report(resultOf(diagnostic));
    const more = found.diagnostics.length + found.omitted - MOST_SHOWN;
    if (more > 0)
      report(
        probeFailure(
          "MANIFEST_INVALID",
          `${counted(more, "more mistake")}`,
          "`reticket validate` lists all of them",
        ),
      );
    if (errors === 0) examined.manifests = [...manifests].sort((a, b) => (a.name < b.name ? -1 : 1));
  },
};

function names(manifests: readonly { name: string }[]): string {
  const shown = manifests.slice(0, 5).map(({ name }) => name);
  const more = manifests.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}

/** A diagnostic as a line: its position goes first. */
export function resultOf(diagnostic: Diagnostic): DoctorResult {
  const { severity, code, file, line, column, hint } = diagnostic;
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  const state = severity === "warning" ? "warning" : "failure";
  return { state, code, message: `${place}: ${messageOf(diagnostic)}`, hint };
}
