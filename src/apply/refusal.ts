import type { Outcome } from "../auth0/outcome.js";
import { ReticketError } from "../errors.js";
import { type Target, targetLabel } from "../target.js";

/** The error that a run stops with when the tenant refuses to revoke sessions, or to say whose they are. */
export function revocationRefusal(
  { status, errorCode, message }: { status: number; errorCode: string | undefined; message: string },
  scopes: string,
): ReticketError {
  const context = { status, errorCode };
  if (status === 403) {
    return new ReticketError("SCOPE_MISSING", `the tenant refused to revoke sessions (403): ${message}`, {
      hint: `grant the client ${scopes} on the Auth0 Management API, or take \`revoke_sessions\` out of the manifest`,
      context,
    });
  }
  return new ReticketError(
    "REVOCATION_REFUSED",
    `the tenant refused to revoke sessions (${status}): ${message}`,
    {
      hint: "see that the tenant's plan has it (Enterprise), or take `revoke_sessions` out of the manifest",
      context,
    },
  );
}

/** The error that a run stops with when the tenant refuses the client rather than the entry. */
export function refusal(outcome: Extract<Outcome, { type: "refused" }>): ReticketError {
  const { status, errorCode, message } = outcome;
  const context = { status, errorCode };
  switch (status) {
    case 401:
      return new ReticketError("CREDENTIALS_REFUSED", `the tenant refused a fresh token (401): ${message}`, {
        hint: "check that AUTH0_DOMAIN, the audience and the client belong to the same tenant; a ready AUTH0_ACCESS_TOKEN may have expired",
        context,
      });
    case 403:
      return new ReticketError("SCOPE_MISSING", `the tenant refused the client (403): ${message}`, {
        hint: "grant the client the scope `create:user_tickets` on the Auth0 Management API",
        context,
      });
    case 409:
      return new ReticketError(
        "CUSTOM_DOMAIN_REQUIRED",
        `the tenant can't tell which custom domain to use (409): ${message}`,
        {
          hint: "name one of its verified custom domains as `custom_domain` in reticket.yaml",
          context,
        },
      );
  }
}

/**
 * The error that a run stops with when an answer holds a ticket that was given before.
 * @param holder who holds it by the ledgers; undefined where it was given in this run
 */
export function repeatedTicket(target: Target, sha256: string, holder: string | undefined): ReticketError {
  const before = holder === undefined ? "earlier in this run" : `to ${holder}`;
  return new ReticketError(
    "TICKET_REPEATED",
    `the answer for ${targetLabel(target)} held a ticket that was given before, ${before}: answers are mixed up on the way`,
    {
      hint: `find what answers for the tenant between here and there, and go past it; who else holds the ticket is in the ledger line with ticket_sha256 ${sha256}. \`reticket explain TICKET_REPEATED\` says how to go on`,
      context: { ticket_sha256: sha256 },
    },
  );
}
