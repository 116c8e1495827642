/** A valid body of POST /api/v2/tickets/password-change. */
export interface TicketPayload {
  user_id?: string;
  email?: string;
  connection_id?: string;
  identity?: { user_id: string; provider: "auth0"; connection_id?: string };
  result_url?: string;
  client_id?: string;
  organization_id?: string;
  ttl_sec?: number;
  mark_email_as_verified?: boolean;
  includeEmailInRedirect?: boolean;
}

type Rule = (value: unknown, name: string) => string | undefined;

const CONNECTION_ID = "^con_[A-Za-z0-9]{16}$";

const FIELDS: Readonly<Record<string, Rule>> = {
  user_id: text(),
  email: text({ format: "email", test: (value) => /^[^\s@]+@[^\s@]+$/.test(value) }),
  connection_id: text({ pattern: CONNECTION_ID }),
  identity: identity,
  result_url: text({ format: "url", test: isUrl }),
  client_id: text(),
  organization_id: text({ pattern: "^org_[A-Za-z0-9]{16}$" }),
  ttl_sec: wholeNumber,
  mark_email_as_verified: truth,
  includeEmailInRedirect: truth,
};

const IDENTITY_FIELDS: Readonly<Record<string, Rule>> = {
  user_id: text(),
  provider: (value, name) =>
    ofType("string", value, name) ??
    (value === "auth0" ? undefined : `'No enum match for: ${String(value)}' on property ${name}`),
  connection_id: text({ pattern: CONNECTION_ID }),
};

/** Checks a parsed body by Auth0's rules. `wrong` is what the message of the 400 says after `Payload validation error: `. */
export function checkPayload(body: unknown): { payload: TicketPayload } | { wrong: string } {
  const wrong =
    ofType("object", body, undefined) ??
    fields(body as object, FIELDS, "") ??
    combination(body as TicketPayload);
  return wrong === undefined ? { payload: body as TicketPayload } : { wrong };
}

function combination(body: TicketPayload): string | undefined {
  const { result_url, organization_id, client_id } = body;
  const target = targetMistake(body);
  if (target !== undefined) return target;
  if (result_url === undefined) return undefined;
  if (organization_id !== undefined) return "'result_url can not be combined with organization_id'";
  return client_id === undefined ? undefined : "'result_url can not be combined with client_id'";
}

function targetMistake({
  user_id,
  email,
  connection_id,
  identity: linked,
}: TicketPayload): string | undefined {
  if (user_id !== undefined) {
    return email === undefined && connection_id === undefined
      ? undefined
      : "'user_id can not be combined with email or connection_id'";
  }
  if (email === undefined) return missing(connection_id === undefined ? "user_id" : "email");
  if (connection_id === undefined) return missing("connection_id");
  return linked === undefined ? undefined : missing("user_id");
}

function fields(body: object, rules: Readonly<Record<string, Rule>>, path: string): string | undefined {
  const unknown = Object.keys(body).filter((key) => !Object.hasOwn(rules, key));
  if (unknown.length > 0)
    return `'Additional properties not allowed: ${unknown.join(",")}'${path === "" ? "" : ` on property ${path}`}`;
  for (const [key, value] of Object.entries(body)) {
    const wrong = rules[key]!(value, path === "" ? key : `${path}.${key}`);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function identity(value: unknown, name: string): string | undefined {
  const wrong = ofType("object", value, name) ?? fields(value as object, IDENTITY_FIELDS, name);
  if (wrong !== undefined) return wrong;
  const absent = ["user_id", "provider"].find((key) => !Object.hasOwn(value as object, key));
  return absent === undefined ? undefined : missing(absent, name);
}

function text(rule: { pattern?: string; format?: string; test?: (value: string) => boolean } = {}): Rule {
  const pattern = rule.pattern === undefined ? undefined : new RegExp(rule.pattern);
  return (value, name) => {
    if (typeof value !== "string") return ofType("string", value, name);
    if (value === "") return `'String is too short (0 chars), minimum 1' on property ${name}`;
    if (pattern !== undefined && !pattern.test(value)) {
      return `'String does not match pattern ${rule.pattern}: ${value}' on property ${name}`;
    }
    if (rule.test !== undefined && !rule.test(value)) {
      return `'Object didn't pass validation for format ${rule.format}: ${value}' on property ${name}`;
    }
    return undefined;
  };
}

function wholeNumber(value: unknown, name: string): string | undefined {
  if (!Number.isInteger(value)) return ofType("integer", value, name);
  return (value as number) < 0
    ? `'Value ${String(value)} is less than minimum 0' on property ${name}`
    : undefined;
}

function truth(value: unknown, name: string): string | undefined {
  return ofType("boolean", value, name);
}

function isUrl(value: string): boolean {
  return URL.canParse(value) && !/^(javascript|data|vbscript):/i.test(value);
}

function ofType(expected: string, value: unknown, name: string | undefined): string | undefined {
  const found = typeName(value);
  if (found === expected) return undefined;
  return `'Expected type ${expected} but found type ${found}'${name === undefined ? "" : ` on property ${name}`}`;
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}

function missing(key: string, name?: string): string {
  return `'Missing required property: ${key}'${name === undefined ? "" : ` on property ${name}`}`;
}
