import { ReticketError } from "../../errors.js";
import { refusalOf } from "../../pacing/refusals.js";
import { probeFailure, probeOk, probeWarning } from "../../probe-result.js";
import { durationWords } from "../output/duration.js";
import { openTenant } from "../tenant.js";
import type { DoctorCheck } from "./doctor-check.js";

/** No user has it. To ask for it changes nothing, and shows whether the API takes the token, and the size of its bucket. */
const ABSENT_USER = "auth0|000000000000000000000000";

export const credentialsCheck: DoctorCheck = {
  name: "credentials",
  needs: ["tenant"],
  isOnline: () => true,
  async run(examined, report, signal) {
    const tenant = await openTenant(examined.context, examined.project!.settings);
    examined.tenant = tenant;
    const grants = await tenant.grants();
    const answer = await tenant.getUser(ABSENT_USER, ["user_id"], { signal });
    switch (answer.type) {
      case "unsent":
      case "failed":
        throw new ReticketError("TENANT_UNREACHABLE", `the Management API did not answer: ${answer.why}`, {
          hint: "run the command again, and check whether the provider reports an outage",
        });
      case "throttled":
        report(
          probeWarning(
            "SUBSCRIPTION_UNKNOWN",
            "the tenant's rate limit is used up by others just now",
            "run the command again later",
          ),
        );
        break;
      case "refused": {
        // 403 says that the token is valid, and may not read users: that is the scopes' matter.
        const refusal = answer.status === 403 ? undefined : refusalOf("read", answer, tenant.provider);
        if (refusal !== undefined) throw refusal;
        if (answer.status !== 403)
          report(
            probeFailure(
              "CREDENTIALS_REFUSED",
              `the Management API answers ${answer.status}: ${answer.message}`,
            ),
          );
      }
    }
    examined.readLimit = answer.rate.limit;
    examined.grants = grants;
    const { expiresAt, isRenewable } = grants;
    const left = expiresAt === undefined ? "" : ` for ${durationWords(expiresAt - tenant.clock.now())}`;
    report(
      probeOk(
        `the tenant accepts them; the token is valid${left}${isRenewable ? "" : ", and can't be renewed"}`,
      ),
    );
  },
};
