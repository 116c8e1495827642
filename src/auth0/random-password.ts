import { randomInt } from "node:crypto";
import { Secret } from "../secret.js";

/** Auth0 accepts at most 72 bytes (bcrypt); these are ASCII. */
const LENGTH = 64;
/** Special characters that no encoding (HTML, URL, JSON) changes, so that an echo of the password is recognized. */
const SPECIAL = "!*";
const CLASSES = ["abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789", SPECIAL] as const;
/** Shorter parts of a user's data are in most passwords; policies can't refuse those. */
const SHORTEST_PERSONAL = 2;
/** Bounds the search for users whose data has many short parts. */
const MOST_PARTS = 40;

/**
 * A random password of 64 printable ASCII characters, about 380 bits. It satisfies every password policy of Auth0: a
 * character of each class, no character twice in a row, and no part of the user's own data.
 * Source: Auth0's "Password Strength in Auth0 Database Connections" and "Password Options".
 * @param personal the user's data: e-mail, user name, names
 */
export function randomPassword(personal: readonly string[] = []): Secret {
  const parts = personal
    .flatMap(partsOf)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_PARTS);
  for (;;) {
    const password = randomText();
    const lower = password.toLowerCase();
    const hasEveryClass = CLASSES.every((characters) =>
      [...characters].some((each) => password.includes(each)),
    );
    if (hasEveryClass && !parts.some((part) => lower.includes(part))) return new Secret(password);
  }
}

function randomText(): string {
  const alphabet = CLASSES.join("");
  let text = "";
  while (text.length < LENGTH) {
    const character = alphabet[randomInt(alphabet.length)]!;
    if (!text.endsWith(character)) text += character;
  }
  return text;
}

/** `ada.marlow@example.com` and `Ada Marlow` as the parts that a policy may look for. */
function partsOf(value: string): string[] {
  const lower = value.toLowerCase();
  return [lower, ...lower.split(/[^a-z0-9]+/)].filter((part) => part.length >= SHORTEST_PERSONAL);
}
