import { clockCheck } from "./clock-check.js";
import { configCheck } from "./config-check.js";
import { credentialsCheck } from "./credentials-check.js";
import { deliveryCheck } from "./delivery-check.js";
import type { DoctorCheck } from "./doctor-check.js";
import { ledgerCheck } from "./ledger-check.js";
import { manifestsCheck } from "./manifests-check.js";
import { notifyCheck } from "./notify-check.js";
import { platformCheck } from "./platform-check.js";
import { policyCheck } from "./policy-check.js";
import { recipientsCheck } from "./recipients-check.js";
import { scopesCheck } from "./scopes-check.js";
import { subscriptionCheck } from "./subscription-check.js";
import { tenantCheck } from "./tenant-check.js";

/** All checks, in the order in which they are shown. One that needs or uses another comes after it. */
export const DOCTOR_CHECKS: readonly DoctorCheck[] = [
  platformCheck,
  configCheck,
  manifestsCheck,
  policyCheck,
  recipientsCheck,
  tenantCheck,
  clockCheck,
  credentialsCheck,
  scopesCheck,
  ledgerCheck,
  deliveryCheck,
  notifyCheck,
  subscriptionCheck,
];
