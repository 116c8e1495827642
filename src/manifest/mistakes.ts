import type { ErrorObject } from "ajv";
import { distance } from "fastest-levenshtein";
import { escapeText } from "../escape.js";
import { hideSecrets } from "../hide-secrets.js";
import { resultUrlProblem } from "../text-formats.js";
import { codePointName, unfitCharacter } from "../unfit-characters.js";
import type { DiagnosticCode } from "./codes.js";
import type { Mistake } from "./diagnostic.js";
import type { Path } from "./yaml.js";

/** A mistake and its position in the data: a value, or a key of a mapping. */
export interface FoundMistake {
  path: Path;
  at: "key" | "value";
  mistake: Mistake;
  /** Mistakes with the same code and group are reported once; default: the path. */
  group?: Path;
  /** Keys whose absence caused the mistake: if one of them is misspelt, only the misspelling is reported. */
  wants?: readonly string[];
}

/** Explains an ajv error for one schema; undefined: the general message is good enough. */
export type Rule = (error: ErrorObject) => FoundMistake | undefined;

/** How a message quotes a value. @param path of the value */
export type Show = (value: unknown, path: Path) => string;

/** The maximum number of mistakes of one validation, so that a hostile file stays cheap. */
const MAX_EXPLAINED = 1000;

/**
 * Converts the errors of an ahead-of-time compiled validator (`allErrors`, `verbose`) into mistakes. Errors that ajv reports
 * twice, or that follow from a misspelt key, are reported once.
 */
export function explain(
  all: readonly ErrorObject[],
  rule: Rule = () => undefined,
  show: Show = quoted,
): FoundMistake[] {
  const errors = all.slice(0, MAX_EXPLAINED);
  const found: FoundMistake[] = [];
  const misspelt = misspeltKeys(errors);
  const said = new Set<string>();
  for (const error of errors) {
    const one = rule(error) ?? general(error, show);
    if (one === undefined) continue;
    if (one.wants?.some((key) => misspelt.has(`${error.instancePath}/${key}`)) === true) continue;
    const id = idOf(one, error);
    if (said.has(id) && one.mistake.code !== "MISSING_KEY") continue;
    said.add(id);
    found.push(one);
  }
  return found;
}

/** The paths of the known keys that unknown keys were probably meant to be. */
function misspeltKeys(errors: readonly ErrorObject[]): Set<string> {
  const misspelt = new Set<string>();
  for (const error of errors.filter(({ keyword }) => keyword === "additionalProperties")) {
    const meant = nearest(unknownKey(error), knownKeys(error));
    if (meant !== undefined) misspelt.add(`${error.instancePath}/${meant}`);
  }
  return misspelt;
}

/** Equal for mistakes that are reported once. A scalar has one mistake at most, a mapping may have several. */
function idOf({ at, mistake, group, path }: FoundMistake, { data }: ErrorObject): string {
  const what = at === "value" && isScalar(data) ? "value" : mistake.code;
  return `${what} ${(group ?? path).join("/")}`;
}

/** The word that was probably meant: the nearest of the known words, if one is near enough. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const far = distance(word.slice(0, 80).toLowerCase(), candidate.toLowerCase());
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}

/** A value for a message: without recognizable secrets, escaped and truncated. */
export function quoted(value: unknown): string {
  const text = hideSecrets(typeof value === "string" ? value : (JSON.stringify(value) ?? String(value)));
  return `\`${escapeText(text.slice(0, 60))}${text.length > 60 ? "…" : ""}\``;
}

export function pathOf(error: ErrorObject): string[] {
  if (error.instancePath === "") return [];
  return error.instancePath
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

export function unknownKeyMistake(key: string, known: readonly string[]): Mistake {
  const meant = nearest(key, known);
  return {
    code: "UNKNOWN_KEY",
    message: `the key ${quoted(key)} is not known here`,
    hint: meant === undefined ? `known are ${listed(known)}` : `did you mean \`${meant}\`?`,
  };
}

export function listed(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}

export function unknownKey(error: ErrorObject): string {
  return String(error.params.additionalProperty);
}

export function missingKey(error: ErrorObject): string {
  return String(error.params.missingProperty);
}

function knownKeys(error: ErrorObject): string[] {
  const properties: unknown = error.parentSchema?.properties;
  return typeof properties === "object" && properties !== null ? Object.keys(properties) : [];
}

function general(error: ErrorObject, show: Show): FoundMistake | undefined {
  const path = pathOf(error);
  const shown = (data: unknown) => show(data, path);
  const name = nameOf(path);
  const value = (code: DiagnosticCode, message: string, hint?: string): FoundMistake => ({
    path,
    at: "value",
    mistake: { code, message, hint },
  });
  const example = exampleOf(error);
  // Only that the name is wrong is reported, not by which of its rules.
  if (error.propertyName !== undefined) return undefined;
  switch (error.keyword) {
    case "propertyNames": {
      const key = String(error.params.propertyName);
      const [like] = Object.keys(Object(example));
      const hint = like === undefined ? undefined : `write keys like \`${like}\``;
      const message = `${name} can't have the key ${quoted(key)}`;
      return { path: [...path, key], at: "key", mistake: { code: "WRONG_FORMAT", message, hint } };
    }
    case "additionalProperties": {
      const key = unknownKey(error);
      return { path: [...path, key], at: "key", mistake: unknownKeyMistake(key, knownKeys(error)) };
    }
    case "required":
      return {
        ...value(
          "MISSING_KEY",
          `the key \`${missingKey(error)}\` is missing`,
          `add \`${missingKey(error)}\``,
        ),
        wants: [missingKey(error)],
      };
    case "type": {
      const wanted = TYPE_WORDS[String(error.schema)] ?? listed([error.schema].flat().map(String));
      const hint = example === undefined ? undefined : `write it like ${quoted(example)}`;
      return value("WRONG_TYPE", `${name} must be ${wanted}, not ${typeWord(error.data, shown)}`, hint);
    }
    case "const":
    case "enum": {
      const allowed = [error.schema].flat().map(String);
      const meant = typeof error.data === "string" ? nearest(error.data, allowed) : undefined;
      const hint =
        meant === undefined
          ? `write ${listed(allowed)}`.replaceAll("`, `", "` or `")
          : `did you mean \`${meant}\`?`;
      return value("WRONG_VALUE", `${name} can't be ${shown(error.data)}`, hint);
    }
    case "minimum":
    case "exclusiveMinimum":
      return value("OUT_OF_RANGE", `${name} is ${shown(error.data)}, less than ${String(error.schema)}`);
    case "maximum":
    case "exclusiveMaximum":
      return value("OUT_OF_RANGE", `${name} is ${shown(error.data)}, more than ${String(error.schema)}`);
    case "minLength":
    case "minItems":
      return value(
        "WRONG_LENGTH",
        `${name} is empty`,
        example === undefined ? undefined : `write it like ${quoted(example)}`,
      );
    case "maxLength":
    case "maxItems":
      return value("WRONG_LENGTH", `${name} is longer than ${String(error.schema)}`);
    case "uniqueItems":
      return value("WRONG_VALUE", `${name} has the same value twice`);
    case "pattern":
    case "format":
      return value(...wrongText(name, String(error.data), example, error.parentSchema?.format, shown));
    case "if":
      return undefined;
    default:
      return value("WRONG_VALUE", `${name} is not allowed here`);
  }
}

/** An item of a list is named with its list: `contain[0]`. */
function nameOf(path: readonly string[]): string {
  const last = path.at(-1);
  if (last === undefined) return "the document";
  const list = path.at(-2);
  const name = list !== undefined && /^\d+$/.test(last) ? `${list.slice(0, 60)}[${last}]` : last.slice(0, 60);
  return `\`${escapeText(name)}\``;
}

function wrongText(
  name: string,
  text: string,
  example: unknown,
  format: unknown,
  shown: (data: unknown) => string,
): [DiagnosticCode, string, string | undefined] {
  const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.exec(text);
  if (hidden !== null) {
    return [
      "CONTROL_CHARACTER",
      `${name} holds the invisible character ${codePointName(hidden[0])} at character ${[...text.slice(0, hidden.index)].length + 1}`,
      "remove it",
    ];
  }
  if (text.trim() !== text) {
    return ["WRONG_FORMAT", `${name} begins or ends with white space`, "remove the white space"];
  }
  const letter = format === "plain-letters" ? unfitCharacter(text) : undefined;
  if (letter !== undefined) {
    return [
      "CONFUSABLE_CHARACTER",
      `${name} holds ${letter.name} at character ${letter.position}, which ${letter.why}`,
      "write the character that is meant",
    ];
  }
  const problem = format === "result-url" ? resultUrlProblem(text) : undefined;
  if (problem !== undefined) {
    return ["WRONG_FORMAT", `${name} ${problem}`, `write it like ${quoted(example)}`];
  }
  const hint = example === undefined ? undefined : `write it like ${quoted(example)}`;
  return ["WRONG_FORMAT", `${name} can't be ${shown(text)}`, hint];
}

function exampleOf(error: ErrorObject): unknown {
  const examples: unknown = error.parentSchema?.examples;
  return Array.isArray(examples) ? examples[0] : undefined;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "`true` or `false`",
  object: "a mapping",
  array: "a list",
};

function typeWord(value: unknown, shown: (data: unknown) => string): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  if (typeof value === "string") return `the text ${shown(value)}`;
  return shown(value);
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}
