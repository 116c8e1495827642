import { Option } from "commander";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import { type Identifier, parseIdentifier } from "../manifest/identifiers/identifier.js";
import type { Manifest } from "../manifest/manifest.js";
import { flagsOf, type Narrowing } from "../plan/scope.js";
import type { Target } from "../target.js";
import { openInputFile } from "./input-files.js";
import { repeated, wholeNumber } from "./options.js";

/** The flags that narrow a plan, as the user typed them. */
export interface GivenNarrowing {
  limit?: number;
  only?: string[];
  exclude?: string[];
}

/** For the commands that plan. */
export const NARROWING_OPTIONS = {
  limit: () =>
    new Option("--limit <n>", "request at most so many tickets; the rest is left for later").argParser(
      wholeNumber(0),
    ),
  only: () =>
    new Option(
      "--only <file|target>",
      "only this user id or e-mail address, or those of a list; may be repeated",
    ).argParser(repeated),
  exclude: () =>
    new Option("--exclude <file|target>", "all but this user or list; may be repeated").argParser(repeated),
};

/**
 * Reads what the flags name.
 * @param former targets that may be named although they are in no manifest any more
 * @returns undefined: no flag is given
 * @throws ReticketError USAGE where a name is in no manifest, INPUT_INVALID and FILE_FAILED for lists
 */
export async function readNarrowing(
  { limit, only = [], exclude = [] }: GivenNarrowing,
  manifests: readonly Manifest[],
  former: readonly Target[] = [],
): Promise<Narrowing | undefined> {
  if (limit === undefined && only.length + exclude.length === 0) return undefined;
  const wanted = await Promise.all(only.map((given) => NamedUsers.of(given, "--only")));
  const unwanted = await Promise.all(exclude.map((given) => NamedUsers.of(given, "--exclude")));
  for (const users of [...wanted, ...unwanted]) users.checkAgainst(manifests, former);
  const names = (all: readonly NamedUsers[], target: Target) => all.some((users) => users.has(target));
  const includes = (target: Target) => names(wanted, target) && !names(unwanted, target);
  if (only.length > 0 && !hasEntry(manifests, includes) && !former.some(includes)) {
    throw new ReticketError("USAGE", "`--exclude` excludes all that `--only` names: no entry is left", {
      hint: "correct `--only` and `--exclude`",
    });
  }
  return {
    flags: flagsOf(limit, only, exclude),
    only: only.length === 0 ? undefined : (_, __, target) => names(wanted, target),
    excludes: (_, __, target) => names(unwanted, target),
    limit,
    mayChoose: () => true,
  };
}

/** The users that one `--only` or `--exclude` names. */
class NamedUsers {
  readonly #ids = new Set<string>();
  readonly #emails = new Set<string>();
  /** undefined: any connection. */
  #connection: string | undefined;

  private constructor(
    private readonly given: string,
    private readonly flag: "--only" | "--exclude",
    private readonly isList: boolean,
  ) {}

  static async of(given: string, flag: "--only" | "--exclude"): Promise<NamedUsers> {
    const isList = isPath(given);
    const users = new NamedUsers(given, flag, isList);
    if (isList) await users.#readList();
    else users.#readTarget();
    return users;
  }

  has(target: Target): boolean {
    if ("user_id" in target) return this.#ids.has(target.user_id);
    if (this.#connection !== undefined && this.#connection !== target.connection_id) return false;
    return this.#emails.has(target.email.toLowerCase());
  }

  /** A list of people to exclude may be about others, but a single name without an entry is a mistake. */
  checkAgainst(manifests: readonly Manifest[], former: readonly Target[]): void {
    if (this.isList && this.flag === "--exclude") return;
    if (hasEntry(manifests, (target) => this.has(target)) || former.some((target) => this.has(target)))
      return;
    const who = this.isList
      ? `no user of ${escapeText(this.given)}`
      : `no entry for ${escapeText(this.given)}`;
    const [first, ...others] = manifests.map(({ name }) => name);
    const where = others.length === 0 ? first : `any of the ${manifests.length} manifests`;
    throw new ReticketError("USAGE", `${this.flag}: there is ${who} in ${where}: nothing was sent`, {
      hint: this.isList
        ? "check that it is the right list"
        : `check the spelling; an entry is named as its manifest does, by user id or by e-mail; give a list with its path: \`${this.flag} ./users.csv\``,
    });
  }

  #add({ kind, value }: { kind: "email" | "user_id"; value: string }): void {
    (kind === "user_id" ? this.#ids : this.#emails).add(value);
  }

  #readTarget(): void {
    const space = this.given.lastIndexOf(" ");
    const connection = /^\(?(con_\w+)\)?$/.exec(this.given.slice(space + 1))?.[1];
    const name = connection === undefined ? this.given : this.given.slice(0, Math.max(0, space));
    const identifier = parseIdentifier(name);
    if (identifier === undefined) {
      throw new ReticketError(
        "USAGE",
        `${this.flag}: ${escapeText(this.given)} is neither a user id nor an e-mail address`,
        {
          hint: `give a user id like \`auth0|5f7c…\`, an e-mail address, or a list with its path: \`${this.flag} ./users.csv\``,
        },
      );
    }
    this.#connection = connection;
    this.#add(identifier);
  }

  /** A line that can't be read may be one of the users that are meant, so it is refused. */
  async #readList(): Promise<void> {
    const file = await openList(this.given, this.flag);
    let unreadable: number | undefined;
    const sink = {
      identifier: (identifier: Identifier) => this.#add(identifier),
      unreadable: (_: string, line: number) => {
        unreadable ??= line;
      },
      password: () => {},
    };
    const { readInput } = await import("../manifest/identifiers/input.js");
    await withHint(`${this.flag} takes user ids or e-mail addresses, one a line, or a table of them`, () =>
      readInput(file, {}, sink),
    );
    if (unreadable !== undefined) {
      throw new ReticketError(
        "INPUT_INVALID",
        `${escapeText(this.given)}:${unreadable}: this line has no user id and no e-mail address`,
        { hint: `correct the line, or remove it: \`${this.flag}\` must be understood completely` },
      );
    }
  }
}

function openList(path: string, flag: string): ReturnType<typeof openInputFile> {
  const hint = `${flag} takes a list of users, a user id like \`auth0|5f7c…\`, or an e-mail address`;
  return withHint(hint, () => openInputFile(path, process.stdin, new AbortController().signal));
}

/** The hints of the readers name flags of other commands. */
async function withHint<T>(hint: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ReticketError)) throw error;
    throw new ReticketError(error.code, error.message, { hint, cause: error.cause });
  }
}

/** A path has a slash at its beginning or neither `@` nor `|`: whether such a file exists must not decide who is meant. */
function isPath(given: string): boolean {
  return /^(?:-$|\.{0,2}\/)/.test(given) || !/[@|]/.test(given);
}

function hasEntry(manifests: readonly Manifest[], test: (target: Target) => boolean): boolean {
  return manifests.some(({ entries }) => {
    for (let index = 0; index < entries.length; index++) if (test(entries.target(index))) return true;
    return false;
  });
}
