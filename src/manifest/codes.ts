import type { Explanation } from "../errors.js";

/** All codes of diagnostics, with their meaning and how to fix them. CODES.md shows this table. */
export const DIAGNOSTIC_CODES = {
  FILE_NOT_FOUND: {
    meaning: "There is no such file or folder.",
    hint: "Correct the path, or create the file.",
  },
  FILE_UNREADABLE: {
    meaning: "The file can't be read: no permission, or it is not a regular file.",
    hint: "Fix its permissions, or name a regular file.",
  },
  FILE_TOO_LARGE: {
    meaning: "The file or its content exceeds the size limit.",
    hint: "Put the users into a list beside the manifest, and name it in `users_from`. Split a list that is too large.",
  },
  NOT_UTF8: {
    meaning: "The file is not UTF-8.",
    hint: "Save it as UTF-8.",
  },
  NO_MANIFEST: {
    meaning: "A given path contains no manifest.",
    hint: "Give a file or a folder that contains a document with `apiVersion: reticket/v1` and `kind: PasswordChangeTickets`.",
  },
  MANIFEST_OUTSIDE: {
    meaning:
      "A manifest that is a symbolic link to a file outside its folder, or to one whose name begins with a dot.",
    hint: "Replace the link by the manifest itself.",
  },
  YAML_SYNTAX: {
    meaning: "The file is not valid YAML.",
    hint: "Fix the YAML at the given position. Usually the indentation or a quote is wrong.",
  },
  DUPLICATE_KEY: {
    meaning: "A key appears twice in one mapping.",
    hint: "Remove one of the two.",
  },
  FORBIDDEN_KEY: {
    meaning: "A key is not plain text, or is `__proto__`.",
    hint: "Write the key as plain text.",
  },
  TAG_FORBIDDEN: {
    meaning: "A YAML tag that is not a tag of plain data.",
    hint: "Remove the tag.",
  },
  ALIAS_BOMB: {
    meaning: "Anchors and aliases that expand to far more data than the file contains.",
    hint: "Replace the aliases by their values, or put the users into a list.",
  },
  TOO_DEEP: {
    meaning: "The data is nested more deeply than any manifest needs.",
    hint: "Remove levels of nesting.",
  },
  UNKNOWN_KEY: {
    meaning: "An unknown key.",
    hint: "Correct its spelling (fields are spelled as Auth0 spells them), or remove it.",
  },
  MISSING_KEY: {
    meaning: "A required key is missing.",
    hint: "Add the key.",
  },
  WRONG_TYPE: {
    meaning: "A value has the wrong type.",
    hint: "Write a value of the type that the message names. Quote a number that is meant as text.",
  },
  WRONG_VALUE: {
    meaning: "A value is not allowed.",
    hint: "Write one of the values that the message names.",
  },
  OUT_OF_RANGE: {
    meaning: "A number is too small or too large.",
    hint: "Write a number within the limits.",
  },
  WRONG_LENGTH: {
    meaning: "A text or a list is too long, or empty.",
    hint: "Shorten it, or add a value.",
  },
  WRONG_FORMAT: {
    meaning: "A text has the wrong format.",
    hint: "Write it like the example in the message.",
  },
  CONTROL_CHARACTER: {
    meaning: "A text contains a control character or an invisible character that is not allowed there.",
    hint: "Remove the character. It was probably copied along with the text.",
  },
  CONFUSABLE_CHARACTER: {
    meaning: "An id or an address contains a character that is invisible or looks like another one.",
    hint: "Write the intended character. The message gives the code point and position of the wrong one.",
  },
  TARGET_MISSING: {
    meaning: "An entry has no target: it needs `user_id`, or `email` with `connection_id`.",
    hint: "Write `user_id`, or `email` together with `connection_id`.",
  },
  TARGET_MIXED: {
    meaning: "An entry has `user_id`, and also `email` or `connection_id`.",
    hint: "Keep only `user_id`, or only `email` with `connection_id`.",
  },
  TARGET_IN_DEFAULTS: {
    meaning: "`defaults` contains a target, but every entry needs its own.",
    hint: "Write the target into each entry.",
  },
  IDENTITY_NEEDS_USER_ID: {
    meaning: "An entry has `identity`, its own or from the defaults, but no `user_id`.",
    hint: "Write `user_id` instead of `email` and `connection_id`, or remove `identity`.",
  },
  RESULT_URL_CONFLICT: {
    meaning:
      "`result_url` is combined with `client_id` or `organization_id`, in the entry or from the defaults.",
    hint: "Keep one of the two.",
  },
  CONTAIN_CONFLICT: {
    meaning: "`revoke_sessions` is combined with `contain`.",
    hint: "Remove `revoke_sessions`, and write `sessions` in `contain`.",
  },
  WAVE_SIZE: {
    meaning: "A wave has neither `size` nor `rest`, or both, or a size that is not a share of 100 %.",
    hint: "Write `size` with a number or a share, or `rest: true` in the last wave.",
  },
  WAVES_TOTAL: {
    meaning: "The sizes of the waves do not add up to all entries of the manifest.",
    hint: "Write `rest: true` instead of `size` in the last wave.",
  },
  WAVE_GATE: {
    meaning: "A gate that can never open, or that opens nothing.",
    hint: "Correct the number or the time that the message names, or remove it.",
  },
  WAVE_HOURS: {
    meaning: "The hours of a wave have no time zone, an unknown one, or no valid times.",
    hint: "Write them like `08:00-20:00 Europe/Berlin`.",
  },
  ENTRIES_MISSING: {
    meaning: "A manifest has neither `users` nor `users_from`.",
    hint: "Add `users` or `users_from`; `users: []` means no users.",
  },
  DUPLICATE_MANIFEST: {
    meaning: "Two of the loaded manifests have the same name.",
    hint: "Rename one of them, or put both lists of users into one manifest.",
  },
  DUPLICATE_TARGET: {
    meaning: "A manifest contains the same target twice.",
    hint: "Remove one of them: a second ticket would invalidate the first one.",
  },
  LIST_OUTSIDE: {
    meaning: "A list is not in the manifest's folder.",
    hint: "Put the list beside the manifest, and give its path relative to the manifest.",
  },
  LIST_HIDDEN: {
    meaning:
      "The name of a list or of its folder begins with a dot, as those of settings and credentials do.",
    hint: "Rename the list so that its path has no leading dot.",
  },
  LIST_NOT_FOUND: {
    meaning: "A list does not exist.",
    hint: "Correct the name in `users_from`, or add the list.",
  },
  LIST_NOT_A_FILE: {
    meaning: "A list is a folder, a pipe or a device.",
    hint: "Give a regular file.",
  },
  LIST_FORMAT_UNKNOWN: {
    meaning: "The format of a list does not follow from its name, and `format` is missing.",
    hint: "Add `format: csv`, `ndjson`, `auth0-csv`, `auth0-ndjson` or `any`.",
  },
  LIST_SHA256_MISMATCH: {
    meaning: "The content of a list does not match its `sha256`.",
    hint: "Find out who changed the list. If the change is intended, write the new sha256.",
  },
  LIST_SYNTAX: {
    meaning: "A list is not valid in its format.",
    hint: "Fix the row at the given position.",
  },
  LIST_HEADER: {
    meaning: "The first line of a CSV list is not a header, or has no column for the target.",
    hint: "Begin the list with a line of column names that includes `user_id` or `email`.",
  },
  LIST_ROW_RAGGED: {
    meaning: "A CSV row has more or fewer cells than the header.",
    hint: "Give the row as many cells as the header. Quote cells that contain commas.",
  },
  LIST_ROW_TOO_LONG: {
    meaning: "A row of a list exceeds the length limit.",
    hint: "Look for an unclosed quote before it.",
  },
  LIST_ROWS_REPEATED: {
    meaning: "A warning: rows of a list repeat other rows. For each target, the first row is used.",
    hint: "No action is needed. With `on_duplicate: error`, only equal rows are merged.",
  },
  LIST_ROWS_WITHOUT_PASSWORD: {
    meaning: "A warning: users in an export have no password that could be reset, and were skipped.",
    hint: "Export the field `identities`, too. Without it, linked accounts that have a password are not recognized.",
  },
  REMIND_ORDER: {
    meaning: "A reminder does not come after the one before it.",
    hint: "Write the times of `remind` in ascending order, each of them once.",
  },
  REMIND_TOO_LATE: {
    meaning: "A reminder would come when every link has expired, or is about to expire.",
    hint: "Write an earlier time, or a larger `ttl_sec`.",
  },
  POLICY_MAX_TICKETS: {
    meaning: "The run or a manifest has more requests than the policy or `--max-tickets` allows.",
    hint: "Check `reticket plan`. Remove entries, or raise `policy.max_tickets` or `--max-tickets`.",
  },
  POLICY_MAX_REPLACE: {
    meaning: "More users would lose a working link than the policy allows.",
    hint: "`reticket plan` shows whose links would be invalidated. Remove these entries, or raise `policy.max_replace`.",
  },
  POLICY_MAX_TTL: {
    meaning: "A ticket would live longer than the policy allows.",
    hint: "Write a smaller `ttl_sec`, or raise `policy.max_ttl_sec`.",
  },
  POLICY_MIN_TTL: {
    meaning: "A ticket would expire sooner than the policy allows.",
    hint: "Write a larger `ttl_sec`, or lower `policy.min_ttl_sec`.",
  },
  POLICY_DELIVER_TO: {
    meaning: "A ticket would be delivered to an address that the policy does not allow.",
    hint: "Remove `deliver_to` from the entry, so that the ticket goes to the account's own address, or change `policy.deliver_to`.",
  },
  POLICY_CONTAIN: {
    meaning:
      "A manifest does not contain accounts although the policy requires it, or contains them although the policy forbids it.",
    hint: "Write `contain: [password, sessions]` in `spec`, or remove it, or change `policy.contain`.",
  },
  POLICY_MAIL: {
    meaning: "A manifest has its own mail, and the policy allows only the config's mail.",
    hint: "Remove `spec.delivery.smtp` from the manifest, or change `policy.mail`.",
  },
  POLICY_REASON: {
    meaning: "A manifest has no reason, or its reason does not match the policy.",
    hint: "Write a `metadata.reason` that matches `policy.require_reason`.",
  },
  POLICY_PROTECTED: {
    meaning:
      "The policy protects an account from resets, or the account can't be distinguished from a protected one.",
    hint: "Remove the entry, or the pattern in `policy.protected`.",
  },
  POLICY_CONNECTION: {
    meaning: "The policy does not allow a connection.",
    hint: "Use a connection in `policy.allowed_connections`, or add this one there.",
  },
  POLICY_ORGANIZATION: {
    meaning: "The policy does not allow an organization.",
    hint: "Use an organization in `policy.allowed_organizations`, or add this one there.",
  },
  POLICY_CLIENT: {
    meaning: "The policy does not allow an application.",
    hint: "Use an application in `policy.allowed_clients`, or add this one there.",
  },
  POLICY_FREEZE: {
    meaning: "The run is in a period in which the policy allows no requests.",
    hint: "Wait until the period ends, or change `policy.freeze`.",
  },
  POLICY_PLAN: {
    meaning: "The policy requires a saved plan, and `apply` has none.",
    hint: "Save a plan with `reticket plan --out FILE`, have it reviewed, and apply it with `--plan` or `--reviewed`.",
  },
  POLICY_ENTRY: {
    meaning: "A request violates one of your own rules.",
    hint: "Change the entry, or `policy.entry_schema`.",
  },
  POLICY_ABSENT: {
    meaning: "A warning: the config has no policy, so manifests are not restricted.",
    hint: "Add `policy:` to the config. `reticket init` writes a strict one into a new folder.",
  },
  POLICY_LAX: {
    meaning:
      "A warning: a rule of the policy is missing, or allows more than the one that `reticket init` writes.",
    hint: "Write the rule as in the message, unless you need more.",
  },
  RECIPIENTS_ABSENT: {
    meaning:
      "A warning: the config has no `recipients`, so every run decides with a flag who can open the tickets.",
    hint: "Add `recipients:` to the config. `reticket keygen --out FILE` creates a key.",
  },
} as const satisfies Record<string, Explanation>;

/** The stable code of a diagnostic; `CODES.md` explains every code. */
export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;
