/** A fact about a plan that a reviewer should know; it changes nothing. */
export interface PlanWarning {
  code:
    | "TARGET_IN_TWO_MANIFESTS"
    | "MANIFEST_LOOKS_RENAMED"
    | "GENERATION_LOWERED"
    | "ENTRIES_LEFT"
    | "EXPIRED_UNSEEN"
    | "SESSIONS_GO_ON"
    | "PASSWORDS_STILL_VALID"
    | "CONTAINMENT_CLOSED"
    | "SINCE_IN_FUTURE"
    | "LINES_LOST"
    | "CRLF"
    | "TORN_TAIL";
  /** One sentence with names and counts. Values from manifests are not escaped; renderers do that. */
  message: string;
  manifest: string;
}
