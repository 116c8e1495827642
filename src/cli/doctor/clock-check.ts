import { probeFailure, probeOk, probeWarning } from "../../probe-result.js";
import { durationWords } from "../output/duration.js";
import type { DoctorCheck } from "./doctor-check.js";

/** A `Date` header has whole seconds, and an answer takes some. */
const NOTICEABLE_MS = 10_000;
/** An assertion of private_key_jwt lives for a minute, a signature of a webhook for five. */
const HARMFUL_MS = 60_000;

export const clockCheck: DoctorCheck = {
  name: "clock",
  needs: ["tenant"],
  isOnline: () => true,
  async run({ reachable }, report) {
    const { skewMs } = reachable!.clock;
    if (skewMs === undefined)
      return report(
        probeWarning("CLOCK_SKEWED", "the tenant's answer had no date to compare this machine's clock with"),
      );
    const distance = Math.abs(skewMs);
    if (distance < NOTICEABLE_MS) return report(probeOk("this machine's clock agrees with the tenant's"));
    const words = `this machine's clock is ${durationWords(distance)} ${skewMs > 0 ? "behind" : "ahead of"} the tenant's`;
    report(distance > HARMFUL_MS ? probeFailure("CLOCK_SKEWED", words) : probeWarning("CLOCK_SKEWED", words));
  },
};
