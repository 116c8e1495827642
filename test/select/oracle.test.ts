import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCondition } from "../../src/select/condition.js";
import { listLines, type SelectResult, select } from "../../src/select/select.js";
import type { UserFields } from "../../src/tenant/users.js";

/** Histories that are tried; `npm run test:crash` tries many. */
const RUNS = Number(process.env.RETICKET_SELECTIONS ?? 200);

const CONNECTIONS = ["Users", "Old"] as const;
const NAMES = ["ada", "bob", "eve", "joe", "zoë"] as const;

interface Person {
  id: number;
  email: string | undefined;
  kind: "own" | "linked" | "social" | "passwordless";
  connection: (typeof CONNECTIONS)[number];
  blocked: boolean;
}

const person = fc.record<Omit<Person, "id">>({
  email: fc.option(
    fc.constantFrom(...NAMES).map((name) => `${name}@Example.com`),
    { nil: undefined, freq: 6 },
  ),
  kind: fc.constantFrom("own", "own", "linked", "social", "passwordless"),
  connection: fc.constantFrom(...CONNECTIONS),
  blocked: fc.boolean(),
});

const population = fc
  .array(person, { minLength: 1, maxLength: 12 })
  .map((people) => people.map((one, id): Person => ({ id, ...one })));

type Line = { text: string; name: string | undefined };

/** A line as it may stand in a list, and what it names. */
const line: fc.Arbitrary<Line> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...NAMES, "stranger"),
      fc.constantFrom(
        (text: string) => text,
        (text: string) => ` "${text.toUpperCase()}" `,
        (text: string) => `mailto:${text}`,
        (text: string) => `\u200b${text};`,
      ),
    )
    .map(([name, dress]) => ({ text: dress(`${name}@example.com`), name: `${name}@example.com` })),
  fc.nat(14).map((id) => ({ text: `auth0|${id}`, name: `auth0|${id}` })),
  fc.constantFrom("n/a", "???").map((text) => ({ text, name: undefined })),
);

function userIdOf({ id, kind }: Person): string {
  if (kind === "own") return `auth0|${id}`;
  return kind === "passwordless" ? `email|${id}` : `google-oauth2|${id}`;
}

function exported(one: Person): UserFields {
  const { id, email, kind, connection, blocked } = one;
  const database = { provider: "auth0", user_id: kind === "own" ? String(id) : `linked${id}`, connection };
  const other = {
    provider: kind === "passwordless" ? "email" : "google-oauth2",
    user_id: String(id),
    connection: kind === "passwordless" ? "email" : "google-oauth2",
  };
  const identities = { own: [database], linked: [other, database], social: [other], passwordless: [other] }[
    kind
  ];
  return {
    user_id: userIdOf(one),
    ...(email === undefined ? {} : { email }),
    ...(blocked ? { blocked } : {}),
    identities,
  };
}

/** The rules once more, in another way: person by person, without an index. */
function expected(
  people: readonly Person[],
  names: readonly (string | undefined)[],
  connection: string | undefined,
) {
  const isSelected = (one: Person) =>
    (one.kind === "own" || one.kind === "linked") &&
    one.email !== undefined &&
    !one.blocked &&
    (connection === undefined || one.connection === connection);
  const isNamed = (one: Person) =>
    names.some((name) => name !== undefined && (name === userIdOf(one) || name === one.email?.toLowerCase()));
  return people
    .filter((one) => isNamed(one) && isSelected(one))
    .map((one) =>
      one.kind === "own"
        ? { user_id: userIdOf(one) }
        : { user_id: userIdOf(one), identity: { user_id: `linked${one.id}`, provider: "auth0" } },
    )
    .sort((a, b) => (a.user_id < b.user_id ? -1 : 1));
}

function run(
  people: readonly Person[],
  lists: readonly (readonly Line[])[],
  connection: string | undefined,
): Promise<SelectResult> {
  return select({
    inputs: lists.map((lines, index) => ({
      name: `list-${index}.txt`,
      chunks: (async function* () {
        yield Buffer.from(`email\n${lines.map(({ text }) => `${text}\n`).join("")}`);
      })(),
    })),
    conditions: connection === undefined ? [] : [parseCondition(`connection=${connection}`, 0)],
    includeBlocked: false,
    readUsers: async (use) => people.map(exported).forEach(use),
  });
}

/** Everything that a selection writes. */
function written(result: SelectResult): string {
  const { lines, selected, duplicates, excluded } = result;
  const counts = { lines, selected, duplicates, excluded };
  return JSON.stringify([[...listLines(result.entries)], result.exclusions, counts]);
}

// The first line makes it certain that the file is a list of addresses.
const list = fc
  .array(line, { maxLength: 12 })
  .map((lines) => [{ text: "ada@example.com", name: "ada@example.com" }, ...lines]);
const connection = fc.option(fc.constantFrom(...CONNECTIONS), { nil: undefined });

describe("a selection", () => {
  it("has every named user who can have a ticket, and no other, as an independent count has it", async () => {
    await fc.assert(
      fc.asyncProperty(population, list, connection, async (people, lines, chosen) => {
        const result = await run(people, [lines], chosen);
        const names = lines.map(({ name }) => name);
        expect(result.entries).toEqual(expected(people, names, chosen));
        const excluded = Object.values(result.excluded).reduce((sum, count) => sum + count, 0);
        expect(result.lines).toBe(lines.length);
        expect(result.selected + result.duplicates + excluded).toBe(lines.length);
        expect(result.duplicates).toBeGreaterThanOrEqual(0);
        expect(result.exclusions).toHaveLength(excluded);
      }),
      { numRuns: RUNS },
    );
  });

  it("is the same to the byte in any order of users, lines and lists", async () => {
    await fc.assert(
      fc.asyncProperty(
        population.chain((people) =>
          fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
        ),
        fc
          .tuple(list, list)
          .chain(([a, b]) =>
            fc.tuple(
              fc.constant([a, b]),
              fc.shuffledSubarray(a, { minLength: a.length }),
              fc.shuffledSubarray(b, { minLength: b.length }),
            ),
          ),
        async ([people, shuffled], [lists, a, b]) => {
          const first = await run(people, lists, undefined);
          const second = await run(shuffled, [b, a], undefined);
          expect(written(second)).toBe(written(first));
        },
      ),
      { numRuns: RUNS },
    );
  });
});
