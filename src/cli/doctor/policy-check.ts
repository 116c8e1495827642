import { laxitiesOf } from "../../plan/policy/lax.js";
import { probeFailure, probeOk } from "../../probe-result.js";
import { counted } from "../output/check.js";
import type { DoctorCheck } from "./doctor-check.js";
import { resultOf } from "./manifests-check.js";

const MOST_SHOWN = 3;

export const policyCheck: DoctorCheck = {
  name: "policy",
  needs: ["config"],
  uses: ["manifests"],
  isOnline: () => false,
  async run({ loaded, context, manifests = [] }, report) {
    if (loaded === undefined) return report({ state: "skipped", message: "no reticket.yaml" });
    const { loadPolicy, refusalsOffline } = await import("../policy.js");
    await loadPolicy(loaded);
    const { refusals, omitted } = await refusalsOffline(loaded, context, manifests, 100);
    const laxities = loaded.diagnose(laxitiesOf(loaded.config));
    if (refusals.length === 0) {
      const rules = Object.keys(loaded.config.policy ?? {}).length;
      const checked = manifests.length === 0 ? "" : ", which the manifests obey";
      report(probeOk(`${counted(rules, "rule")}${checked}`));
    }
    for (const refusal of refusals.slice(0, MOST_SHOWN)) report(resultOf(refusal));
    const more = refusals.length + omitted - MOST_SHOWN;
    if (more > 0)
      report(
        probeFailure(
          "POLICY_REFUSED",
          counted(more, "more refusal"),
          "`reticket validate` lists all of them",
        ),
      );
    // The check of the recipients says whether there are any.
    for (const laxity of laxities) if (laxity.code !== "RECIPIENTS_ABSENT") report(resultOf(laxity));
  },
};
