/** What a code means, and what can be done about it: what `reticket explain CODE` prints. */
export interface Explanation {
  meaning: string;
  hint: string;
}

/**
 * Every way in which reticket refuses or gives up. The code is stable: scripts may match on it.
 * `cli/exit.ts` turns a code into an exit code.
 */
export const ERROR_CODES = {
  USAGE: {
    meaning: "The command line, or a variable of the environment, can't be understood.",
    hint: "See `reticket COMMAND --help`.",
  },
  MANIFEST_INVALID: {
    meaning: "A manifest or a list has mistakes; each is printed with its place and a code of its own.",
    hint: "Fix them; `reticket validate PATH` lists all of them.",
  },
  CONFIG_INVALID: {
    meaning: "reticket.yaml has mistakes; each is printed with its place.",
    hint: "Fix them; an editor that knows schemas/config.schema.json shows them as you type.",
  },
  TENANT_MISMATCH: {
    meaning:
      "AUTH0_DOMAIN or RETICKET_TENANT names another tenant than the config. To go on would reset another company's users.",
    hint: "Find out which of the two is meant, then correct the variable or use the other tenant's config.",
  },
  RECIPIENTS_MISMATCH: {
    meaning:
      "RETICKET_RECIPIENTS names other recipients than the config or `--recipient`: somebody else could open the tickets.",
    hint: "Find out who changed `recipients:`. Where the change is meant, change RETICKET_RECIPIENTS with it, in the job's file.",
  },
  TENANT_UNKNOWN: {
    meaning: "Neither the config nor AUTH0_DOMAIN says which tenant is meant.",
    hint: "Write `tenant: YOUR-TENANT.auth0.com` into reticket.yaml.",
  },
  CREDENTIALS_MISSING: {
    meaning: "Something is to be sent, and there are no credentials to send it with.",
    hint: "Set AUTH0_CLIENT_ID with AUTH0_CLIENT_SECRET or AUTH0_CLIENT_SIGNING_KEY_PATH, or set AUTH0_ACCESS_TOKEN.",
  },
  CREDENTIALS_REFUSED: {
    meaning: "The tenant gave no token for the credentials, or refused a fresh one.",
    hint: "Check the application's id and secret or key, and that it is authorised for the Management API.",
  },
  SCOPE_MISSING: {
    meaning:
      "The token may not do what was asked (403). An entry of `apply` that met this was released: nothing was made for it.",
    hint: "Grant the application the scope that the message names: `create:user_tickets` to issue, `read:users` to refresh and to look addresses up, `read:connections` to look up users of entries by `email`, `delete:sessions` and `delete:refresh_tokens` for `revoke_sessions`.",
  },
  REVOCATION_REFUSED: {
    meaning:
      "The tenant does not let sessions be revoked, whoever's they are. The entry was released: no ticket was asked for.",
    hint: "See that the tenant's plan has it (Enterprise), or take `revoke_sessions` out of the manifest.",
  },
  CUSTOM_DOMAIN_REQUIRED: {
    meaning: "The tenant has several custom domains and must be told which one the link is for (409).",
    hint: "Write `custom_domain:` into reticket.yaml.",
  },
  CUSTOM_DOMAIN_REFUSED: {
    meaning: "The tenant does not know the custom domain that the config names.",
    hint: "Correct or remove `custom_domain:` in reticket.yaml.",
  },
  TENANT_UNREACHABLE: {
    meaning: "The tenant could not be reached, or broke off before it said anything.",
    hint: "Check the network, the proxy and AUTH0_DOMAIN, then run the same command again.",
  },
  LOGS_FAILED: {
    meaning: "The tenant's log can't be read.",
    hint: "Give `--via get` or `--via export`, which ask for the users instead.",
  },
  EXPORT_FAILED: {
    meaning:
      "The tenant's export of its users failed, or its file could not be used. Nothing was recorded from it.",
    hint: "Run `refresh` again, or give `--via get`, which asks for one user after the other.",
  },
  EXPORT_INVALID: {
    meaning:
      "A file that should be an export of the tenant's users is empty, incomplete, has no `user_id`, or contradicts another export. Nothing was written.",
    hint: "Export the users again, with the fields `user_id`, `email`, `identities` and `blocked`.",
  },
  INPUT_INVALID: {
    meaning:
      "A list given to `select` can't be read, or has no column with addresses or user ids. Nothing was written.",
    hint: "Look at the first lines of the file. Name the column with `--column`, or save the list as CSV in UTF-8.",
  },
  CONDITION_INVALID: {
    meaning: "A condition of `--where` is malformed, or names a field that no exported user has.",
    hint: "See `reticket select --help` for the fields and their values.",
  },
  BREAKER_OPEN: {
    meaning: "Several requests in a row ended in doubt: the run stopped before it put more entries in doubt.",
    hint: "See that the tenant is well (status.auth0.com), then apply again; those in doubt are held back.",
  },
  TICKET_REPEATED: {
    meaning:
      "The tenant's answer held a ticket that it had given before, so it was the answer to another request. The entry is in doubt, and nothing of it is delivered; the run stopped, because something between here and the tenant mixes answers up.",
    hint: "Find what answers a request twice or from a cache (a proxy that inspects TLS, most likely), and go past it. Find who holds the ticket by its `ticket_sha256` in the ledgers, and issue again to both: to the one in doubt with `--in-doubt reissue`, to the other with a higher `generation`.",
  },
  TOO_MANY_REJECTIONS: {
    meaning: "Auth0 refused so many of the first entries that something common to them is wrong.",
    hint: "Find out whether the tenant, the connection or the client is the wrong one, then apply with `--retry-rejected`. If all are right, and the first users of the list just have no password there, go on with `--max-rejections none`.",
  },
  SEALING_IMPOSSIBLE: {
    meaning: "There is nowhere to put the tickets, or what they should be sealed to is no age recipient.",
    hint: "Put a recipient (`reticket keygen --out FILE`) under `recipients:` in reticket.yaml, or give `--tickets-out FILE`.",
  },
  IDENTITY_INVALID: {
    meaning: "The identity file is no age identity, or opens none of the tickets.",
    hint: "Give the identity of a recipient that the run had; `--identity` may repeat.",
  },
  LEDGER_DAMAGED: {
    meaning:
      "A line of the ledger is not what was written, so that it can't be known what was issued. Nothing is sent.",
    hint: "Bring the newest copy back, then look at it with `reticket ledger verify`: an older one has forgotten who was sent a ticket.",
  },
  LEDGER_FORKED: {
    meaning: "Two histories were written from the same ledger, most likely on two machines, and merged.",
    hint: "Keep the longer one, and treat what only the other holds as issued: `reticket ledger verify` says where they part.",
  },
  LEDGER_TRUNCATED: {
    meaning:
      "The ledger ends before the last line that was seen of it: whole lines are missing. Nothing is sent: people who were sent a ticket in those lines would be sent another.",
    hint: "Bring the newest copy back: an older one has forgotten even more. Where the lines are lost for good: `reticket ledger accept-loss`.",
  },
  LEDGER_BEHIND: {
    meaning:
      "A witness, which is kept elsewhere than the ledger, saw lines that the ledger does not have: it was restored from an older copy, replaced or removed. Nothing is sent: people who were sent a ticket in those lines would be sent another.",
    hint: "Bring the newest copy of the ledger back. Where the lines are lost for good: `reticket ledger accept-loss MANIFEST --up-to LINE --why TEXT`, then everybody whom they may be about is in doubt.",
  },
  WITNESS_INVALID: {
    meaning:
      "A witness of where a ledger stood can't be read, so that it can't be known whether the ledger is behind it.",
    hint: "Give the output of `reticket ledger witness` unchanged. A file that is damaged may be removed once it is certain that the ledger is the newest.",
  },
  LEDGER_UNREADABLE: {
    meaning: "The ledger is there and can't be read. Only a ledger that does not exist counts as empty.",
    hint: "Fix permissions or the disk, then run the same command again.",
  },
  LEDGER_NEWER: {
    meaning:
      "A newer reticket wrote the ledger, and this one does not know its format. The ledger is not damaged. Nothing is sent or written.",
    hint: "Use the version that the message names, or a newer one. Leave the ledger as it is.",
  },
  LEDGER_WRITE_FAILED: {
    meaning: "The ledger could not be written, so the run stopped: nothing is sent that can't be recorded.",
    hint: "Make room or fix the disk, then apply again; what was recorded is not sent again.",
  },
  LEDGER_URL_INVALID: {
    meaning: "The ledger's URL names no place where reticket keeps ledgers.",
    hint: "Correct `ledger:` in reticket.yaml or `--ledger`.",
  },
  LEDGER_UNSUPPORTED: {
    meaning:
      "This system does not tell whether a process still runs, so a ledger in a folder can't be locked on it.",
    hint: "Use a ledger in PostgreSQL or on a git branch, or run reticket on Linux or macOS.",
  },
  LEDGER_LOCKED: {
    meaning: "Another run holds the ledger, or died on another machine while it held it.",
    hint: "Wait for it. Where it is certain that it died: `reticket ledger unlock ID`.",
  },
  LEDGER_MOVED: {
    meaning: "Somebody else has gone on with the ledger, or has taken the lock away. Nothing more was sent.",
    hint: "Plan again, then apply: what was under way is held as in doubt.",
  },
  LOCK_NOT_FOUND: {
    meaning: "No ledger of the tenant has a lock with this id.",
    hint: "The message of LEDGER_LOCKED names the id of the lock that is in the way.",
  },
  PLAN_STALE: {
    meaning: "What apply would do now is not what the saved plan says. Nothing was sent.",
    hint: "Plan again, review it, and apply that.",
  },
  PLAN_EXCEEDED: {
    meaning:
      "What apply would send now is more than the reviewed plan says, or kills a link that it left alone. Nothing was sent.",
    hint: "What an earlier change brought in, its own job must apply first. Else plan again, have it reviewed, and apply that.",
  },
  PLAN_INVALID: {
    meaning: "The file is not a saved plan.",
    hint: "Give `--plan` the file that `reticket plan --out FILE` wrote.",
  },
  PLAN_NEWER: {
    meaning: "A newer reticket made the saved plan, and this one does not know its format. Nothing was sent.",
    hint: "Apply it with the version that made it, or plan again with this one.",
  },
  POLICY_REFUSED: {
    meaning:
      "What would be sent breaks a rule of `policy:` in reticket.yaml, or is more than `--max-tickets`. Nothing was sent.",
    hint: "Each refusal names the rule, the value and the limit: change the manifest, or the rule where that is your right.",
  },
  TICKETS_IN_LOG: {
    meaning: "`tickets` would print links with which accounts can be taken over into the log of a CI job.",
    hint: "Give `--out FILE`. Where standard output really is no log, say so twice: `--print-in-ci` and RETICKET_PRINT_IN_CI=yes.",
  },
  INSTALL_UNPINNED: {
    meaning: "What the jobs would install could not be pinned by its content. No lock file was written.",
    hint: "Give `reticket init --package` a tarball that `npm pack` made, or an exact version that the registry has.",
  },
  FILE_UNSAFE: {
    meaning: "A file that is to hold secrets could be read by others, is a link, or lies where it must not.",
    hint: "Name another file, in a folder of your own.",
  },
  FILE_FAILED: {
    meaning: "A file could not be read or written.",
    hint: "The message says why: make room, fix permissions, or name another file.",
  },
  TEMPLATE_INVALID: {
    meaning:
      "A template of a mail can't be used: it asks for a field that is not there, leaves the link out, or puts it where others could get it.",
    hint: "Fix the template at the place that is named: `{{link}}` stands as text by itself, or as a whole `href` of an `<a>`. `reticket plan --show-message` shows what it makes.",
  },
  DELIVERY_UNCONFIGURED: {
    meaning: "Something is to be delivered, and nothing says how.",
    hint: "Write `delivery:` into reticket.yaml: `smtp`, `webhook` or `file`.",
  },
  DELIVERY_UNREACHABLE: {
    meaning:
      "The mail server or the webhook could not be reached, put everything off, or broke off again and again. What was issued is sealed.",
    hint: "When it is well again, `reticket deliver PATH --identity FILE` brings what is left.",
  },
  DELIVERY_REFUSED: {
    meaning:
      "The mail server or the webhook refuses us: the login, the certificate, or every message so far.",
    hint: "Fix the user, the password, the sender or the certificate, then `reticket deliver PATH --identity FILE`.",
  },
  NOT_CONFIRMED: {
    meaning: "Nobody said `yes`, or there was no terminal to ask on. Nothing was sent.",
    hint: "Answer `yes`, or give `--auto-approve`, or `--plan FILE` with a plan that was reviewed.",
  },
  INTERRUPTED: {
    meaning: "A signal ended the run. What was in flight was recorded.",
    hint: "Apply again: it goes on where it stopped.",
  },
  INTERNAL: {
    meaning: "A bug in reticket.",
    hint: "Report it with what `--verbose` prints.",
  },
} as const satisfies Record<string, Explanation>;

/** The stable code of an error, a key of `ERROR_CODES`. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** An error with a stable code and a message that says what to do. It never carries a secret. */
export class ReticketError extends Error {
  override readonly name = "ReticketError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: {
      /** What the user can do about it, one sentence; names the flag or the command. */
      hint?: string;
      cause?: unknown;
      /** Plain facts for programs: numbers, names, paths. Never a secret. */
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
