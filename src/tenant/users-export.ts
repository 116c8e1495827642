import type { Secret } from "../secret.js";
import type { RateLimit } from "./outcome.js";

/** What is exported. */
export interface ExportRequest {
  /** Only the users of this connection. */
  connectionId: string | undefined;
  fields: readonly string[];
}

/** An export as the tenant describes it. `location` is a link to every user's data, readable by anyone who has it. */
export interface ExportJob {
  type: "job";
  id: string;
  status: string;
  location: Secret | undefined;
  rate: RateLimit;
}
