import { hash } from "node:crypto";
import { Decrypter, Encrypter } from "age-encryption";
import { ReticketError } from "../errors.js";
import { Secret } from "../secret.js";
import { type Target, targetId } from "../target.js";
import { X25519Identity, X25519Recipient } from "./x25519.js";

/** The owner of a ticket: the key and the target of its `issued` line. */
export interface Owner {
  key: string;
  target: Target;
}

/** One ticket of a commit, before sealing. */
export interface SealedTicket extends Owner {
  ticket: Secret;
}

/** A ticket of an opened age file. */
export interface Unsealed {
  ticket: Secret;
  /** Whether it was sealed for this owner. Always true for tickets of reticket 0.1, which did not record owners. */
  isFor(owner: Owner): boolean;
}

const OWNERS = "# for: ";
const OWNER_CHARS = 16;

/**
 * Seals the tickets of one commit into one age file.
 *
 * The plain text has one ticket per line, unchanged from Auth0, in the order of the `issued` lines that follow the `sealed`
 * line. A ticket with a line break, or with a quote or `#` at its start, is written as a JSON string. The last line names
 * the owner of each ticket, so that someone who can change the ledger but not open it cannot have a ticket delivered to
 * another user. A ledger can be opened without reticket:
 * `jq -r 'select(.type == "sealed").age' LEDGER | head -1 | base64 -d | age -d -i IDENTITY`
 * @param recipients `age1…`; the identity of any of them opens the file
 * @returns the binary age file in base64
 * @throws ReticketError SEALING_IMPOSSIBLE
 */
export async function sealTickets(
  tickets: readonly SealedTicket[],
  recipients: readonly string[],
): Promise<string> {
  const encrypter = encrypterFor(recipients);
  const lines = tickets.map(({ ticket }) => toLine(ticket.reveal()));
  const owners = `${OWNERS}${tickets.map(ownerMark).join(" ")}`;
  const plain = [...lines, owners].map((line) => `${line}\n`).join("");
  return Buffer.from(await encrypter.encrypt(plain)).toString("base64");
}

/**
 * Opens a file from `sealTickets`.
 * @param identities `AGE-SECRET-KEY-1…`
 * @returns the tickets in their order; undefined: no identity opens it
 * @throws ReticketError IDENTITY_INVALID: not a valid identity; LEDGER_DAMAGED: not an age file
 */
export async function openSealed(
  age: string,
  identities: readonly Secret[],
): Promise<Unsealed[] | undefined> {
  const decrypter = decrypterFor(identities);
  let plain: string;
  try {
    plain = await decrypter.decrypt(Buffer.from(age, "base64"), "text");
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("no identity matched")) return undefined;
    throw new ReticketError("LEDGER_DAMAGED", "a sealed line holds no age file that can be opened", {
      hint: "Restore the ledger from a back-up, then run `reticket ledger verify`.",
      cause: error,
    });
  }
  const lines = plain.split("\n").slice(0, -1);
  const marks = lines.at(-1)?.startsWith(OWNERS) ? lines.pop()!.slice(OWNERS.length).split(" ") : undefined;
  return lines.map((line, index) => ({
    ticket: new Secret(fromLine(line)),
    isFor: (owner) => marks === undefined || marks[index] === ownerMark(owner),
  }));
}

/** What was made of a list, and what the list held then: its owner may have changed it since. */
interface Prepared<Key, Made> {
  keys: readonly Key[];
  made: Made;
}

const encrypters = new WeakMap<readonly string[], Prepared<string, Encrypter>>();
const decrypters = new WeakMap<readonly Secret[], Prepared<Secret, Decrypter>>();

/** Keys are imported once for each list, and not for each file. @throws as `checkRecipients` does */
function encrypterFor(recipients: readonly string[]): Encrypter {
  return prepared(encrypters, recipients, () => {
    checkRecipients(recipients);
    const encrypter = new Encrypter();
    for (const recipient of recipients) {
      encrypter.addRecipient(isNative(recipient) ? new X25519Recipient(recipient) : recipient);
    }
    return encrypter;
  });
}

/** @throws as `addIdentity` does */
function decrypterFor(identities: readonly Secret[]): Decrypter {
  return prepared(decrypters, identities, () => {
    const decrypter = new Decrypter();
    for (const identity of identities) addIdentity(decrypter, identity);
    return decrypter;
  });
}

function prepared<Key, Made>(
  cache: WeakMap<readonly Key[], Prepared<Key, Made>>,
  list: readonly Key[],
  make: () => Made,
): Made {
  const known = cache.get(list);
  const isSame = known?.keys.length === list.length && known.keys.every((key, index) => key === list[index]);
  if (known !== undefined && isSame) return known.made;
  const made = make();
  cache.set(list, { keys: [...list], made });
  return made;
}

/** age's other recipients have `1` after the name of their type. */
function isNative(recipient: string): recipient is `age1${string}` {
  return /^age1[^1]*$/.test(recipient);
}

/** 96 bits: enough that no other owner has the same mark, and short enough to store with every ticket. */
function ownerMark({ key, target }: Owner): string {
  return hash("sha256", JSON.stringify([key, targetId(target)]), "base64url").slice(0, OWNER_CHARS);
}

/** @throws ReticketError SEALING_IMPOSSIBLE that says what is wrong; a secret key given by mistake is not repeated */
export function checkRecipients(recipients: readonly string[]): void {
  if (recipients.length === 0) {
    throw new ReticketError("SEALING_IMPOSSIBLE", "no recipients to seal the tickets to", {
      hint: "Give `--recipient age1…`, or `recipients` in reticket.yaml; `reticket keygen` makes a pair.",
    });
  }
  for (const recipient of recipients) checkRecipient(recipient);
}

/** Like `checkRecipients`, for one recipient. */
export function checkRecipient(recipient: string): void {
  if (/AGE-SECRET-KEY-/i.test(recipient)) {
    throw new ReticketError(
      "SEALING_IMPOSSIBLE",
      "a secret key (AGE-SECRET-KEY-…) was given as a recipient",
      {
        hint: "Give its public half, age1…, and treat the key as leaked if it stood in a shared file or a log.",
      },
    );
  }
  if (!recipient.startsWith("age1")) {
    throw new ReticketError("SEALING_IMPOSSIBLE", "a recipient does not begin with age1", {
      hint: RECIPIENT,
    });
  }
  try {
    new Encrypter().addRecipient(recipient);
    // A key of low order has the right form, and nothing can be sealed to it.
    if (isNative(recipient)) new X25519Recipient(recipient).wrapFileKey(new Uint8Array(16));
  } catch (cause) {
    throw new ReticketError("SEALING_IMPOSSIBLE", `"${recipient}" is no age recipient: is it whole?`, {
      hint: RECIPIENT,
      cause,
    });
  }
}

const RECIPIENT = "A recipient is the age1… that `reticket keygen` or `age-keygen` prints.";

/** @throws ReticketError IDENTITY_INVALID; the identity is not repeated */
export function addIdentity(decrypter: Decrypter, identity: Secret): void {
  const text = identity.reveal();
  try {
    // Checks the identity, whatever its type.
    new Decrypter().addIdentity(text);
    decrypter.addIdentity(isNativeIdentity(text) ? new X25519Identity(text) : text);
  } catch {
    throw new ReticketError("IDENTITY_INVALID", "an identity is no age secret key", {
      hint: "An identity is a line AGE-SECRET-KEY-1… that `reticket keygen` or `age-keygen` wrote.",
    });
  }
}

function isNativeIdentity(text: string): text is `AGE-SECRET-KEY-1${string}` {
  return text.startsWith("AGE-SECRET-KEY-1");
}

function toLine(ticket: string): string {
  return /^["#]|[\r\n]/.test(ticket) ? JSON.stringify(ticket) : ticket;
}

/** A line that only looks like a JSON string is used unchanged, because anyone can seal to a public key. */
function fromLine(line: string): string {
  if (!line.startsWith('"')) return line;
  try {
    // JSON that begins with a quote is a string.
    return JSON.parse(line) as string;
  } catch {
    return line;
  }
}
