import type { ErrorObject, ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { escapeText } from "../../escape.js";
import type { TicketRequest } from "../../manifest/manifest.js";
import {
  explain,
  type FoundMistake,
  listed,
  missingKey,
  pathOf,
  quoted,
  unknownKey,
} from "../../manifest/mistakes.js";
import { readPattern } from "./pattern.js";

/** A violation of the team's own schema; `hint` is the schema's own description, if it has one. */
export interface SchemaViolation {
  message: string;
  hint: string | undefined;
}

/** An entry as the team's own schema sees it: the request's body and `deliver_to`. */
export type DesiredEntry = TicketRequest & { deliver_to?: string };

/** Checks an entry. @returns undefined: valid */
export type EntryCheck = (entry: DesiredEntry) => readonly SchemaViolation[] | undefined;

/** Compiles a team's own schema. @returns the problem, if the schema is not usable */
export function compileEntrySchema(schema: object): EntryCheck | { problem: string } {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
    logger: false,
  });
  let validate: ValidateFunction;
  try {
    if (ajv.validateSchema(schema) !== true) return { problem: metaProblem(ajv.errors ?? []) };
    validate = ajv.compile(schema);
  } catch (error) {
    return { problem: compileProblem(schema, error) };
  }
  return (entry) => (validate(entry) ? undefined : violationsOf(validate.errors ?? []));
}

function violationsOf(errors: readonly ErrorObject[]): SchemaViolation[] {
  const found = explain(errors, (error) => {
    const words = wordsOf(error);
    if (words === undefined) return undefined;
    return { path: pathOf(error), at: "value", mistake: { code: "POLICY_ENTRY", message: words } };
  });
  const described = new Map(errors.map((error) => [error.instancePath, error.parentSchema?.description]));
  return found.map((one) => ({ message: one.mistake.message, hint: hintOf(one, described) }));
}

function hintOf(
  { path, mistake }: FoundMistake,
  described: ReadonlyMap<string, unknown>,
): string | undefined {
  const own = described.get(path.map((step) => `/${step}`).join(""));
  return typeof own === "string" ? escapeText(own) : mistake.hint;
}

/** The message of an error, with the limit. undefined: the general message is good enough. */
function wordsOf(error: ErrorObject): string | undefined {
  const name = `\`${escapeText(pathOf(error).join(".") || "the request")}\``;
  switch (error.keyword) {
    case "pattern":
      return `${name} is ${quoted(error.data)}, which does not match ${quoted(error.schema)}`;
    case "enum":
      return `${name} is ${quoted(error.data)}, which is not one of ${listed([error.schema].flat().map((value) => quoted(value).slice(1, -1)))}`;
    case "const":
      return `${name} is ${quoted(error.data)}, and must be ${quoted(error.schema)}`;
    case "required":
      return `the request has no \`${escapeText(missingKey(error))}\``;
    case "additionalProperties":
      return `the request may not have \`${escapeText(unknownKey(error))}\``;
    case "false schema":
      return `${name} is not allowed`;
    case "minLength":
    case "maxLength": {
      const edge = error.keyword === "minLength" ? "shorter" : "longer";
      return `${name} is ${quoted(error.data)}, ${edge} than ${quoted(error.schema).slice(1, -1)} characters`;
    }
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
    case "type":
    case "if":
      return undefined;
    default:
      return `${name} violates the rule \`${error.keyword}\``;
  }
}

function metaProblem(errors: readonly ErrorObject[]): string {
  const [first] = errors.toSorted((a, b) => b.instancePath.length - a.instancePath.length);
  const where =
    first === undefined || first.instancePath === "" ? "" : ` at \`${escapeText(first.instancePath)}\``;
  return `this is not a JSON Schema${where}`;
}

const UNKNOWN = [
  [/unknown keyword: "([^"]*)"/, (name: string) => `${quoted(name)} is not a JSON Schema keyword`],
  [
    /unknown format "([^"]*)"/,
    (name: string) => `the format ${quoted(name)} is not supported: use \`pattern\``,
  ],
  [/can't resolve reference (\S+)/, (name: string) => `the reference ${quoted(name)} cannot be resolved`],
] as const;

function compileProblem(schema: object, error: unknown): string {
  const pattern = badPattern(schema);
  if (pattern !== undefined) return `the pattern ${quoted(pattern)} is not a regular expression`;
  const message = error instanceof Error ? error.message : "";
  for (const [expression, words] of UNKNOWN) {
    const [, name] = expression.exec(message) ?? [];
    if (name !== undefined) return words(name);
  }
  return "this JSON Schema cannot be compiled";
}

/** The first `pattern` in the schema that is not a regular expression. */
function badPattern(schema: unknown): string | undefined {
  if (typeof schema !== "object" || schema === null) return undefined;
  for (const [key, value] of Object.entries(schema)) {
    if (key === "pattern" && typeof value === "string" && readPattern(value) === undefined) return value;
    const inside = badPattern(value);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
