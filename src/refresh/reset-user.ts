import type { Target } from "../target.js";

/** A user who has reset, and whose sessions and refresh tokens are revoked once more. */
export interface ResetUser {
  manifest: string;
  target: Target;
  /** The ticket's key. */
  key: string;
}
