import type { DiagnosticCode } from "../../manifest/codes.js";

/** One violation of a policy rule. */
export interface PolicyViolation {
  code: DiagnosticCode;
  /** The value and the limit. */
  message: string;
  hint: string;
}
