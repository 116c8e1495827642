import type { Explanation } from "../errors.js";

/** Every code that a diagnostic may have, with what it means and how it is fixed. CODES.md is this table for people. */
export const DIAGNOSTIC_CODES = {
  FILE_NOT_FOUND: {
    meaning: "There is no such file or folder.",
    hint: "Correct the path, or make the file.",
  },
  FILE_UNREADABLE: {
    meaning: "The file can't be read: no permission, or it is not a regular file.",
    hint: "Fix its permissions, or name a regular file.",
  },
  FILE_TOO_LARGE: {
    meaning: "The file, or what is in it, is larger than reticket reads.",
    hint: "Put the users into a list beside the manifest, and name it in `users_from`; split a list that is too large.",
  },
  NOT_UTF8: {
    meaning: "The file is not UTF-8.",
    hint: "Save it as UTF-8.",
  },
  NO_MANIFEST: {
    meaning: "A path that was given holds no manifest.",
    hint: "Name a file or a folder with a document of `apiVersion: reticket/v1` and `kind: PasswordChangeTickets`.",
  },
  MANIFEST_OUTSIDE: {
    meaning: "A manifest that is a link out of its folder, or to something with a dot before its name.",
    hint: "Put the manifest itself there.",
  },
  YAML_SYNTAX: {
    meaning: "The file is not YAML.",
    hint: "Fix the YAML at the place that is named; most often it is the indentation or a quote.",
  },
  DUPLICATE_KEY: {
    meaning: "The same key stands twice in one mapping.",
    hint: "Remove one of the two.",
  },
  FORBIDDEN_KEY: {
    meaning: "A key that is not plain text, or `__proto__`.",
    hint: "Write the key as plain text.",
  },
  TAG_FORBIDDEN: {
    meaning: "A YAML tag other than those of plain data.",
    hint: "Remove the tag.",
  },
  ALIAS_BOMB: {
    meaning: "Anchors and aliases that grow into far more than is written.",
    hint: "Write out what the aliases stand for, or put the users into a list.",
  },
  TOO_DEEP: {
    meaning: "Nesting deeper than anything that reticket reads.",
    hint: "Write it flatter: nothing in a manifest is nested that deep.",
  },
  UNKNOWN_KEY: {
    meaning: "A key that is not known here.",
    hint: "Correct its spelling (fields are spelled as Auth0 spells them), or remove it.",
  },
  MISSING_KEY: {
    meaning: "A key that must be here is not.",
    hint: "Add it.",
  },
  WRONG_TYPE: {
    meaning: "A value of another type than the one that is wanted.",
    hint: "Write a value of the type that the message names; quote a number that is meant as text.",
  },
  WRONG_VALUE: {
    meaning: "A value that is not allowed.",
    hint: "Write one of the values that the message names.",
  },
  OUT_OF_RANGE: {
    meaning: "A number that is too small or too large.",
    hint: "Write a number within the limits.",
  },
  WRONG_LENGTH: {
    meaning: "A text or a list that is too long, or empty.",
    hint: "Make it shorter, or fill it in.",
  },
  WRONG_FORMAT: {
    meaning: "A text that is not written as such a text is written.",
    hint: "Write it as the message's example is written.",
  },
  CONTROL_CHARACTER: {
    meaning: "A control character or an invisible one, in a text that can't have any.",
    hint: "Remove the character: it came along when the text was copied, most likely.",
  },
  CONFUSABLE_CHARACTER: {
    meaning: "A character in an id or an address that can't be seen, or that looks like another one.",
    hint: "Write the character that is meant; the message names the one that is there by its code point and position.",
  },
  TARGET_MISSING: {
    meaning: "An entry without a target: it needs `user_id`, or `email` with `connection_id`.",
    hint: "Write `user_id`, or `email` together with `connection_id`.",
  },
  TARGET_MIXED: {
    meaning: "An entry with `user_id` and also `email` or `connection_id`.",
    hint: "Keep `user_id` alone, or `email` with `connection_id`.",
  },
  TARGET_IN_DEFAULTS: {
    meaning: "`defaults` names a target, which is each entry's own.",
    hint: "Write it in each entry.",
  },
  IDENTITY_NEEDS_USER_ID: {
    meaning: "An entry with `identity`, its own or from the defaults, and without `user_id`.",
    hint: "Write `user_id` instead of `email` and `connection_id`, or remove `identity`.",
  },
  RESULT_URL_CONFLICT: {
    meaning:
      "`result_url` together with `client_id` or `organization_id`, in the entry or by way of the defaults.",
    hint: "Keep one of the two.",
  },
  CONTAIN_CONFLICT: {
    meaning: "`revoke_sessions` together with `contain`.",
    hint: "Remove `revoke_sessions`, and write `sessions` in `contain`.",
  },
  ENTRIES_MISSING: {
    meaning: "A manifest with neither `users` nor `users_from`.",
    hint: "Add `users` or `users_from`; `users: []` means no users.",
  },
  DUPLICATE_MANIFEST: {
    meaning: "The same manifest name twice in what was loaded.",
    hint: "Rename one of the two, or put both lists of users into one.",
  },
  DUPLICATE_TARGET: {
    meaning: "The same target twice in one manifest.",
    hint: "Remove one of the two: a second ticket would kill the first one.",
  },
  LIST_OUTSIDE: {
    meaning: "A list that does not lie in its manifest's folder.",
    hint: "Put the list beside the manifest, and name it relative to it.",
  },
  LIST_HIDDEN: {
    meaning: "A list with a dot before its name or its folder's, as settings and credentials have it.",
    hint: "Give the list a name without a dot before it.",
  },
  LIST_NOT_FOUND: {
    meaning: "A list that is not there.",
    hint: "Correct the name in `users_from`, or put the list there.",
  },
  LIST_NOT_A_FILE: {
    meaning: "A list that is a folder, a pipe or a device.",
    hint: "Name a regular file.",
  },
  LIST_FORMAT_UNKNOWN: {
    meaning: "A list whose name does not tell its format, and `format` is absent.",
    hint: "Add `format: csv`, `ndjson`, `auth0-csv`, `auth0-ndjson` or `any`.",
  },
  LIST_SHA256_MISMATCH: {
    meaning: "A list whose content is not the one that `sha256` pins.",
    hint: "Find out who changed the list; where the change is meant, pin its new sha256.",
  },
  LIST_SYNTAX: {
    meaning: "A list that is not written in its format.",
    hint: "Fix the row at the place that is named.",
  },
  LIST_HEADER: {
    meaning: "A CSV list whose first line is no header, or lacks the target's column.",
    hint: "Begin the list with a line that names its columns, `user_id` or `email` among them.",
  },
  LIST_ROW_RAGGED: {
    meaning: "A CSV row with more or fewer cells than the header.",
    hint: "Give the row as many cells as the header has; quote a cell with a comma in it.",
  },
  LIST_ROW_TOO_LONG: {
    meaning: "A row of a list that is longer than reticket reads.",
    hint: "Look for a quote that is not closed before it.",
  },
  LIST_ROWS_REPEATED: {
    meaning: "A warning: rows of a list repeat others. Each target is taken once, from the first row.",
    hint: "Nothing has to be done. With `on_duplicate: error`, only rows that say the same are passed over.",
  },
  LIST_ROWS_WITHOUT_PASSWORD: {
    meaning: "A warning: users of an export have no password that could be reset, and were passed over.",
    hint: "Export the field `identities` too: without it, a linked account that has a password is not seen.",
  },
  POLICY_MAX_TICKETS: {
    meaning: "More requests than the policy, or `--max-tickets`, lets pass in one run or for one manifest.",
    hint: "Look at `reticket plan`; take entries out, or raise `policy.max_tickets` or `--max-tickets`.",
  },
  POLICY_MAX_REPLACE: {
    meaning: "More people would lose a link that they have than the policy lets pass.",
    hint: "See in `reticket plan` whose links would die; take those entries out, or raise `policy.max_replace`.",
  },
  POLICY_MAX_TTL: {
    meaning: "A ticket that would live longer than the policy allows.",
    hint: "Write a smaller `ttl_sec`, or raise `policy.max_ttl_sec`.",
  },
  POLICY_MIN_TTL: {
    meaning: "A ticket that would run out sooner than the policy allows.",
    hint: "Write a larger `ttl_sec`, or lower `policy.min_ttl_sec`.",
  },
  POLICY_DELIVER_TO: {
    meaning: "A ticket that would go to an address that the policy does not allow.",
    hint: "Take `deliver_to` out of the entry, so that the ticket goes to the account's own address; or change `policy.deliver_to`.",
  },
  POLICY_CONTAIN: {
    meaning:
      "A manifest that leaves old passwords valid where the policy requires containment, or contains where it is forbidden.",
    hint: "Write `contain: [password, sessions]` in `spec`, or remove it, or change `policy.contain`.",
  },
  POLICY_MAIL: {
    meaning: "A manifest that writes its own mail, where the policy leaves that to the config.",
    hint: "Take `spec.delivery.smtp` out of the manifest, or change `policy.mail`.",
  },
  POLICY_REASON: {
    meaning: "A manifest without a reason, or with one that is not written as the policy wants it.",
    hint: "Write `metadata.reason` as `policy.require_reason` wants it.",
  },
  POLICY_PROTECTED: {
    meaning:
      "An account that the policy protects from resets, or one that can't be told from such an account.",
    hint: "Take the entry out, or the pattern from `policy.protected`.",
  },
  POLICY_CONNECTION: {
    meaning: "A connection that the policy does not allow.",
    hint: "Use a connection of `policy.allowed_connections`, or add this one to it.",
  },
  POLICY_ORGANIZATION: {
    meaning: "An organization that the policy does not allow.",
    hint: "Use an organization of `policy.allowed_organizations`, or add this one to it.",
  },
  POLICY_CLIENT: {
    meaning: "An application that the policy does not allow.",
    hint: "Use an application of `policy.allowed_clients`, or add this one to it.",
  },
  POLICY_FREEZE: {
    meaning: "Something would be sent in a time in which the policy lets nothing be sent.",
    hint: "Wait until it ends, or change `policy.freeze`.",
  },
  POLICY_PLAN: {
    meaning: "An apply without a saved plan, which the policy asks for.",
    hint: "Save a plan with `reticket plan --out FILE`, have it reviewed, and give it as `--plan` or `--reviewed`.",
  },
  POLICY_ENTRY: {
    meaning: "A request that breaks one of the team's own rules.",
    hint: "Change the entry, or `policy.entry_schema`.",
  },
  POLICY_ABSENT: {
    meaning: "A warning: the config has no policy, so that a manifest may do everything that a manifest can.",
    hint: "Write `policy:` into the config; `reticket init` writes a strict one into a new folder.",
  },
  POLICY_LAX: {
    meaning:
      "A warning: a rule of the policy is missing, or allows more than the one that `reticket init` writes.",
    hint: "Write the rule as the message has it, where nothing speaks against it.",
  },
  RECIPIENTS_ABSENT: {
    meaning:
      "A warning: the config has no `recipients`, so a flag of each run decides who can open the tickets.",
    hint: "Write the recipients under `recipients:` in the config; `reticket keygen --out FILE` makes a key.",
  },
} as const satisfies Record<string, Explanation>;

/** The stable code of a diagnostic; `CODES.md` explains every code. */
export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;
