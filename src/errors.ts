/** What a code means and how to fix it. `reticket explain CODE` prints it. */
export interface Explanation {
  meaning: string;
  hint: string;
}

/**
 * All error codes. A code is stable: scripts may match on it. `cli/exit.ts` maps it to an exit code.
 */
export const ERROR_CODES = {
  USAGE: {
    meaning: "A command-line argument or an environment variable is missing or invalid.",
    hint: "See `reticket COMMAND --help`.",
  },
  MANIFEST_INVALID: {
    meaning: "A manifest or a list has mistakes. Each one is printed with its position and its own code.",
    hint: "Fix the mistakes. `reticket validate PATH` lists all of them.",
  },
  CONFIG_INVALID: {
    meaning: "reticket.yaml has mistakes. Each one is printed with its position.",
    hint: "Fix the mistakes. An editor that uses schemas/config.schema.json shows them as you type.",
  },
  TENANT_MISMATCH: {
    meaning:
      "AUTH0_DOMAIN or RETICKET_TENANT names a different tenant than the config. The run might reset another company's users.",
    hint: "Find out which tenant is right. Then correct the variable, or use that tenant's config.",
  },
  RECIPIENTS_MISMATCH: {
    meaning:
      "RETICKET_RECIPIENTS differs from the recipients in the config or in `--recipient`. Another person could open the tickets.",
    hint: "Find out who changed `recipients:`. If the change is intended, change RETICKET_RECIPIENTS in the job's file, too.",
  },
  TENANT_UNKNOWN: {
    meaning: "Neither the config nor AUTH0_DOMAIN names a tenant.",
    hint: "Set `tenant: YOUR-TENANT.auth0.com` in reticket.yaml.",
  },
  CREDENTIALS_MISSING: {
    meaning: "The command sends requests, and no credentials are set.",
    hint: "Set AUTH0_CLIENT_ID with AUTH0_CLIENT_SECRET or AUTH0_CLIENT_SIGNING_KEY_PATH, or set AUTH0_ACCESS_TOKEN.",
  },
  CREDENTIALS_REFUSED: {
    meaning: "The tenant refused the credentials, or a token that it had just issued.",
    hint: "Check the application's id, its secret or key, and that it is authorized for the Management API.",
  },
  SCOPE_MISSING: {
    meaning:
      "The token lacks a scope (403). Entries that `apply` was sending were released: no ticket was issued for them.",
    hint: "Grant the application the scope that the message names. `reticket doctor` lists the scopes that your manifests need, and those that the token has.",
  },
  REVOCATION_REFUSED: {
    meaning:
      "The tenant does not allow sessions to be revoked. The entry was released: no ticket was requested.",
    hint: "Check that the tenant is on Auth0's Enterprise plan, or remove `sessions` from `contain` (or `revoke_sessions`) in the manifest.",
  },
  CUSTOM_DOMAIN_REQUIRED: {
    meaning: "The tenant has several custom domains, and the request does not say which one to use (409).",
    hint: "Set `custom_domain:` in reticket.yaml.",
  },
  CUSTOM_DOMAIN_REFUSED: {
    meaning: "The tenant has no custom domain of the name in the config.",
    hint: "Correct or remove `custom_domain:` in reticket.yaml.",
  },
  TENANT_UNREACHABLE: {
    meaning: "The tenant could not be reached, or closed the connection before it answered.",
    hint: "Check the network, the proxy and AUTH0_DOMAIN, then run the same command again.",
  },
  LOGS_FAILED: {
    meaning: "The tenant's log can't be read.",
    hint: "Give `--via get` or `--via export`, which ask for the users instead.",
  },
  EXPORT_FAILED: {
    meaning: "The tenant's users export failed, or its file could not be read. Nothing was recorded from it.",
    hint: "Run the command again, or use `refresh --via get`, which requests one user at a time.",
  },
  EXPORT_INVALID: {
    meaning:
      "An export file is empty or incomplete, has no `user_id`, or contradicts another export. Nothing was written.",
    hint: "Export the users again, with the fields `user_id`, `email`, `identities` and `blocked`.",
  },
  INPUT_INVALID: {
    meaning:
      "A list given to `select` can't be read, or has no column with addresses or user ids. Nothing was written.",
    hint: "Look at the first lines of the file. Name the column with `--column`, or save the list as CSV in UTF-8.",
  },
  CONDITION_INVALID: {
    meaning: "A `--where` condition is malformed, or names a field that no exported user has.",
    hint: "See `reticket select --help` for the fields and their values.",
  },
  BREAKER_OPEN: {
    meaning:
      "Several requests in a row ended in doubt, so the run stopped before it put more entries in doubt.",
    hint: "Check that the tenant works (status.auth0.com), then apply again. Entries in doubt are held.",
  },
  TICKET_REPEATED: {
    meaning:
      "The tenant's response contained a ticket that was returned before, so it was the response to another request. The entry is in doubt, and its ticket is not delivered. The run stopped, because something between this machine and the tenant mixes up responses.",
    hint: "Find what responds twice or from a cache (most likely a proxy that inspects TLS), and bypass it. Search the ledgers for the ticket's `ticket_sha256` to find the other user. Then issue again to both: to the entry in doubt with `--in-doubt reissue`, to the other with a higher `generation`.",
  },
  TOO_MANY_REJECTIONS: {
    meaning: "Auth0 rejected most of the first entries, so they probably have a common cause.",
    hint: "Check the tenant, the connection and the client. If one was wrong, correct it and apply with `--retry-rejected`. If all are right and these users have no password there, continue with `--max-rejections none`.",
  },
  SEALING_IMPOSSIBLE: {
    meaning: "No place for the tickets is configured, or a recipient is not a valid age recipient.",
    hint: "Add a recipient (`reticket keygen --out FILE`) to `recipients:` in reticket.yaml, or use `--tickets-out FILE`.",
  },
  IDENTITY_INVALID: {
    meaning: "The identity file has no valid age identity, or it opens none of the tickets.",
    hint: "Give the identity of a recipient that the tickets were sealed to. `--identity` may be repeated.",
  },
  LEDGER_DAMAGED: {
    meaning:
      "A line of the ledger was changed after it was written, so it is not known what was issued. Nothing is sent.",
    hint: "Restore the newest copy, then check it with `reticket ledger verify`. An older copy does not know all tickets that were issued.",
  },
  LEDGER_FORKED: {
    meaning: "The ledger was written on two branches or machines, and both were merged.",
    hint: "`reticket ledger verify` shows where the two differ. Keep the longer one, and treat entries that only the other has as issued.",
  },
  LEDGER_TRUNCATED: {
    meaning:
      "The last lines of the ledger are missing. Nothing is sent, because users with a ticket in those lines would get a second one.",
    hint: "Restore the newest copy. If the lines are lost for good, use `reticket ledger accept-loss`.",
  },
  LEDGER_BEHIND: {
    meaning:
      "A witness, which is stored apart from the ledger, saw lines that the ledger does not have. The ledger was restored from an older copy, replaced or removed. Nothing is sent, because users with a ticket in those lines would get a second one.",
    hint: "Restore the newest copy of the ledger. If the lines are lost for good, use `reticket ledger accept-loss MANIFEST --up-to LINE --why TEXT`: all entries that the lines may be about are then in doubt.",
  },
  WITNESS_INVALID: {
    meaning: "A witness can't be read, so it is not known whether the ledger is older than the witness.",
    hint: "Give the unchanged output of `reticket ledger witness`. Remove a damaged witness file only if you are certain that the ledger is the newest copy.",
  },
  LEDGER_UNREADABLE: {
    meaning: "The ledger exists and can't be read. Only a ledger that does not exist counts as empty.",
    hint: "Fix permissions or the disk, then run the same command again.",
  },
  LEDGER_NEWER: {
    meaning:
      "A newer version of reticket wrote the ledger, and this version does not know its format. The ledger is not damaged. Nothing is sent or written.",
    hint: "Use the version that the message names, or a newer one. Do not change the ledger.",
  },
  LEDGER_WRITE_FAILED: {
    meaning: "The ledger could not be written, so the run stopped. Nothing is sent that can't be recorded.",
    hint: "Free some disk space or fix the disk, then apply again. What is recorded is not sent again.",
  },
  LEDGER_URL_INVALID: {
    meaning: "The ledger's URL is not valid: use `file:DIR`, `git:BRANCH` or `postgres://…`.",
    hint: "Correct `ledger:` in reticket.yaml or `--ledger`.",
  },
  LEDGER_UNSUPPORTED: {
    meaning:
      "This system can't tell whether a process still runs, so a ledger in a folder can't be locked safely.",
    hint: "Use a ledger in PostgreSQL or on a git branch, or run reticket on Linux or macOS.",
  },
  LEDGER_MISSING: {
    meaning: "The manifest has no ledger in this tenant: no run has worked on it, so nothing can be paused.",
    hint: "Check the manifest's name, `tenant:` and `ledger:`. `reticket status` shows which manifests were applied.",
  },
  LEDGER_LOCKED: {
    meaning: "Another run has locked the ledger, or was killed on another machine while it had the lock.",
    hint: "Wait until it ends. If it was certainly killed: `reticket ledger unlock ID`.",
  },
  LEDGER_MOVED: {
    meaning: "Another process has written to the ledger or removed the lock. Nothing more was sent.",
    hint: "Plan again, then apply. Requests that were in flight are held as in doubt.",
  },
  LOCK_NOT_FOUND: {
    meaning: "No ledger of the tenant is locked under this id.",
    hint: "The LEDGER_LOCKED message names the id of the lock.",
  },
  PAUSED: {
    meaning:
      "An operator paused the manifest, so nothing is sent for it. The message says who paused it, when and why. A pause whose mark can't be read counts, too.",
    hint: "When it may go on: `reticket resume PATH`, then run the same command again.",
  },
  PLAN_STALE: {
    meaning: "The current plan differs from the saved one. Nothing was sent.",
    hint: "Save a new plan, have it reviewed, and apply that. If the saved plan was partly applied, `apply --reviewed FILE` continues it.",
  },
  PLAN_EXCEEDED: {
    meaning:
      "The current plan sends more than the reviewed one, or invalidates a link that the reviewed one leaves alone. Nothing was sent.",
    hint: "If an earlier change added these entries, run its own job first. Otherwise save a new plan, have it reviewed, and apply that.",
  },
  PLAN_INVALID: {
    meaning: "The file is not a saved plan.",
    hint: "Give `--plan` the file that `reticket plan --out FILE` wrote.",
  },
  PLAN_NEWER: {
    meaning:
      "A newer version of reticket saved the plan, and this version does not know its format. Nothing was sent.",
    hint: "Apply it with the version that saved it, or plan again with this version.",
  },
  POLICY_REFUSED: {
    meaning:
      "The plan violates a rule in `policy:` in reticket.yaml, or sends more than `--max-tickets`. Nothing was sent.",
    hint: "Each refusal names the rule, the value and the limit. Change the manifest, or the rule if you own the config.",
  },
  TICKETS_IN_LOG: {
    meaning:
      "`tickets` would print links into the log of a CI job. Every reader of the log could take the accounts over.",
    hint: "Use `--out FILE`. If standard output does not go to a log, set both `--print-in-ci` and RETICKET_PRINT_IN_CI=yes.",
  },
  INSTALL_UNPINNED: {
    meaning:
      "The package that the jobs install could not be pinned by its content. No lock file was written.",
    hint: "Give `reticket init --package` a tarball from `npm pack`, or an exact version that the registry has.",
  },
  FILE_UNSAFE: {
    meaning: "A file for secrets is readable by other users, is a link, or is in a forbidden folder.",
    hint: "Give another file, in a folder that only you can read.",
  },
  FILE_FAILED: {
    meaning: "A file could not be read or written.",
    hint: "The message names the cause. Free some disk space, fix permissions, or give another file.",
  },
  TEMPLATE_INVALID: {
    meaning:
      "A mail template is invalid: it uses an unknown field, has no link, or puts the link where other parties could read it.",
    hint: "Fix the template at the named position. `{{link}}` must be text of its own, or the whole `href` of an `<a>`. `reticket plan --show-message` renders it.",
  },
  DELIVERY_UNCONFIGURED: {
    meaning: "The command delivers tickets, and no delivery is configured.",
    hint: "Add `delivery:` with `smtp`, `webhook` or `file` to reticket.yaml.",
  },
  DELIVERY_UNREACHABLE: {
    meaning:
      "The mail server, the webhook or the file took no message for five minutes, or several deliveries in a row ended in doubt. Issued tickets are sealed in the ledger.",
    hint: "When it works again, deliver the rest: `reticket deliver PATH --identity FILE`.",
  },
  DELIVERY_REFUSED: {
    meaning:
      "The mail server or the webhook refused the login, the connection's certificate, or every message so far.",
    hint: "Fix the user, the password, the sender or the certificate, then run `reticket deliver PATH --identity FILE`.",
  },
  NOT_CONFIRMED: {
    meaning: "The confirmation was not `yes`, or there was no terminal to ask on. Nothing was sent.",
    hint: "Answer `yes`, use `--auto-approve`, or apply a reviewed plan with `--plan FILE`.",
  },
  INTERRUPTED: {
    meaning: "A signal ended the run. What was in flight was recorded.",
    hint: "Run the same command again: it continues where it stopped. After `apply --plan FILE`, use `apply --reviewed FILE`.",
  },
  INTERNAL: {
    meaning: "A bug in reticket.",
    hint: "Please report it, with the output of `--verbose`.",
  },
} as const satisfies Record<string, Explanation>;

/** The stable code of an error, a key of `ERROR_CODES`. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** An error with a stable code. Its message and hint never contain a secret. */
export class ReticketError extends Error {
  override readonly name = "ReticketError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: {
      /** How to fix it, in one sentence that names the flag or the command. */
      hint?: string;
      cause?: unknown;
      /** Facts for programs: numbers, names, paths. Never a secret. */
      context?: Readonly<Record<string, unknown>>;
    },
  ) {
    super(message, options?.cause === undefined ? undefined : { cause: options.cause });
    this.hint = options?.hint;
    this.context = options?.context ?? {};
  }

  readonly hint: string | undefined;
  readonly context: Readonly<Record<string, unknown>>;
}
