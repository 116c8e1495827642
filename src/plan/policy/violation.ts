import type { DiagnosticCode } from "../../manifest/codes.js";

/** One policy rule that an entry breaks. */
export interface PolicyViolation {
  code: DiagnosticCode;
  /** The value and the limit. */
  message: string;
  hint: string;
}
