import { type EstimatedTimes, estimateTimes, plannedRequests } from "../../plan/estimate.js";
import { makePlan } from "../../plan/make-plan.js";
import { sendCount } from "../../plan/plan.js";
import { planLookUps } from "../../plan/policy/look-ups.js";
import { probeFailure, probeOk, probeWarning } from "../../probe-result.js";
import { limitsOf, type SubscriptionPlan } from "../../tenant/subscription.js";
import { counted } from "../output/check.js";
import { durationWords, rateWords } from "../output/duration.js";
import { loadPolicy } from "../policy.js";
import { PROVIDER } from "../tenant.js";
import type { DoctorCheck, Examined } from "./doctor-check.js";

type Report = Parameters<DoctorCheck["run"]>[1];

/** GitHub ends a job after six hours. Source: GitHub's documentation, "Usage limits". */
const LONG_SEC = 5 * 3600;

export const subscriptionCheck: DoctorCheck = {
  name: "subscription",
  needs: ["credentials"],
  uses: ["manifests", "ledger"],
  isOnline: () => true,
  async run(examined, report) {
    const { readLimit, manifests = [] } = examined;
    const plans = PROVIDER.subscriptions.filter((plan) => limitsOf(plan, "read_users").burst === readLimit);
    if (plans.length === 0) {
      const what =
        readLimit === undefined
          ? "the tenant shows no rate limit"
          : `the tenant's rate limit (${readLimit}) is of no subscription that ${PROVIDER.name} publishes`;
      return report(probeWarning("SUBSCRIPTION_UNKNOWN", what));
    }
    report(probeOk(`by its rate limit: ${plans.map(planWords).join(", or ")}`));
    if (plans.every(({ lacksRevocation = false }) => lacksRevocation)) reportRevocation(manifests, report);
    if (manifests.length > 0) await reportTimes(examined, plans, report);
  },
};

function planWords({ name, perSecond }: SubscriptionPlan): string {
  return `${name} (${rateWords(perSecond)})`;
}

function reportRevocation(manifests: NonNullable<Examined["manifests"]>, report: Report): void {
  const wanting = manifests.filter(({ contain }) => contain.has("sessions")).map(({ name }) => name);
  if (wanting.length === 0) {
    report(probeOk("sessions can't be revoked with it; no manifest wants that"));
    return;
  }
  const words = `sessions can't be revoked with it, and ${wanting.join(", ")} contain${wanting.length === 1 ? "s" : ""} them`;
  report(
    probeFailure(
      "REVOCATION_REFUSED",
      words,
      "remove `sessions` from `contain`; old sessions then live until they expire",
    ),
  );
}

/** How long the night would take. */
async function reportTimes(
  { project, loaded, manifests = [], states = new Map(), grants }: Examined,
  plans: readonly SubscriptionPlan[],
  report: Report,
): Promise<void> {
  const { tenant, rate } = project!.settings;
  const plan = makePlan({ tenant, manifests, states, now: Date.now() });
  const lookUps = planLookUps(await loadPolicy(loaded), plan).reduce(
    (sum, one) => sum + one.lookUps.length,
    0,
  );
  const requests = plannedRequests(plan, lookUps);
  const cases = rate === undefined ? plans : [Math.min(rate, plans[0]!.perSecond)];
  const times = cases.map((limits) => estimateTimes(requests, limits));
  const count = sendCount(plan.summary);
  if (count === 0) {
    report(probeOk("nothing is left to issue"));
    return;
  }
  const waits = manifests.some(({ waves }) => waves.length > 0) ? ", besides what waves wait for" : "";
  const words = `${counted(count, "ticket")} ${count === 1 ? "takes" : "take"} about ${times.map(timeWords).join(", or ")}${waits}`;
  const longest = Math.max(...times.map(({ endsAfter }) => endsAfter));
  report(longest > LONG_SEC ? probeWarning("SUBSCRIPTION_SLOW", words) : probeOk(words));
  const { expiresAt, isRenewable } = grants!;
  if (!isRenewable && expiresAt !== undefined && expiresAt < Date.now() + longest * 1000)
    report(probeWarning("TOKEN_EXPIRES", "the access token expires before all tickets are issued"));
}

function timeWords({ containedAfter, endsAfter }: EstimatedTimes): string {
  const contained =
    containedAfter > 0 ? ` (all contained after ${durationWords(containedAfter * 1000)})` : "";
  return `${durationWords(endsAfter * 1000)}${contained}`;
}
