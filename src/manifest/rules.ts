import type { ErrorObject } from "ajv";
import type { TicketRequest } from "../generated/manifest.js";
import type { DiagnosticCode } from "./codes.js";
import { type FoundMistake, missingKey, pathOf, quoted, type Rule, unknownKey } from "./mistakes.js";

/** The request fields that fit into one cell of a list, and their types. `identity` needs three cells. */
export const REQUEST_FIELDS = {
  user_id: "text",
  email: "text",
  connection_id: "text",
  result_url: "text",
  client_id: "text",
  organization_id: "text",
  ttl_sec: "integer",
  mark_email_as_verified: "boolean",
  includeEmailInRedirect: "boolean",
} as const satisfies Record<Exclude<keyof TicketRequest, "identity">, string>;

const TARGET_KEYS = ["user_id", "email", "connection_id"];

/** Explanations of the manifest schema's rules that are better than the general ones. */
export const manifestRule: Rule = (error) => {
  const path = pathOf(error);
  const found = (
    code: DiagnosticCode,
    message: string,
    hint: string,
    at: FoundMistake["at"] = "value",
  ): FoundMistake => ({
    path,
    at,
    mistake: { code, message, hint },
  });
  switch (error.keyword) {
    case "false schema":
      return forbidden(error, path);
    case "required":
      switch (missingKey(error)) {
        case "email":
        case "connection_id":
          return {
            ...found(
              "TARGET_MISSING",
              targetWords(error.data),
              "write `user_id`, or `email` together with `connection_id`",
            ),
            wants: TARGET_KEYS,
          };
        case "user_id":
          return path.at(-1) === "identity" ? undefined : identityAlone(path);
        case "users_from":
          return {
            ...found(
              "ENTRIES_MISSING",
              "there is neither `users` nor `users_from`",
              "add `users`; `users: []` means no users",
            ),
            wants: ["users", "users_from"],
          };
        default:
          return undefined;
      }
    case "additionalProperties": {
      const key = unknownKey(error);
      if (path.at(-1) !== "defaults" || !TARGET_KEYS.includes(key)) return undefined;
      return {
        path: [...path, key],
        at: "key",
        mistake: {
          code: "TARGET_IN_DEFAULTS",
          message: `\`${key}\` can't be a default: it says who the ticket is for`,
          hint: "write it in each entry",
        },
      };
    }
    case "type":
      if (!/^\/spec\/users\/\d+$/.test(error.instancePath) || typeof error.data !== "string")
        return undefined;
      return found(
        "WRONG_TYPE",
        `an entry must be a mapping, not the text ${quoted(error.data)}`,
        "write `- user_id: …`",
      );
    case "pattern":
      if (
        !/users_from\/\d+\/file$/.test(error.instancePath) ||
        /[\p{C}\p{Zl}\p{Zp}]/u.test(String(error.data))
      ) {
        return undefined;
      }
      return found(
        "LIST_OUTSIDE",
        `the list ${quoted(error.data)} does not lie in the manifest's folder`,
        "put it beside the manifest, and name it relative to it",
      );
    default:
      return undefined;
  }
};

/** A key that another key forbids. */
function forbidden(error: ErrorObject, path: string[]): FoundMistake {
  const key = path.at(-1) ?? "";
  if (TARGET_KEYS.includes(key)) {
    return {
      path,
      at: "key",
      group: path.slice(0, -1),
      mistake: {
        code: "TARGET_MIXED",
        message: "`user_id` is combined with `email` or `connection_id`",
        hint: "write `user_id` alone, or `email` with `connection_id`",
      },
    };
  }
  if (key === "revoke_sessions") {
    return {
      path,
      at: "key",
      group: path.slice(0, -1),
      mistake: {
        code: "CONTAIN_CONFLICT",
        message: "`revoke_sessions` can't be used together with `contain`",
        hint: "remove `revoke_sessions`, and write `sessions` in `contain`",
      },
    };
  }
  const byDefaults = /allOf\/\d/.test(error.schemaPath);
  const other = key === "result_url" ? "`client_id` or `organization_id`" : "`result_url`";
  return {
    path,
    at: "key",
    group: path.slice(0, -1),
    mistake: {
      code: "RESULT_URL_CONFLICT",
      message: `\`${key}\` can't be combined with ${other}${byDefaults ? ", which comes from the defaults" : ""}`,
      hint: "keep one of the two",
    },
  };
}

function identityAlone(path: string[]): FoundMistake {
  return {
    path,
    at: "value",
    mistake: {
      code: "IDENTITY_NEEDS_USER_ID",
      message: "`identity` is one of a user's identities, and the entry has no `user_id`",
      hint: "write `user_id` instead of `email` and `connection_id`, or remove `identity`",
    },
  };
}

function targetWords(entry: unknown): string {
  const has = (key: string) => typeof entry === "object" && entry !== null && key in entry;
  if (has("email")) return "`email` needs `connection_id`";
  if (has("connection_id")) return "`connection_id` needs `email`";
  return "the entry has no target";
}
