import { constants } from "node:fs";
import { dirname } from "node:path";
import { Decrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { disk, errno, writeNewFile } from "../disk.js";
import { ReticketError } from "../errors.js";
import { mayOthersRead } from "../owner-only.js";
import { Secret } from "../secret.js";
import { addIdentity } from "./seal.js";

/** Generates an age key pair: the identity opens what is sealed to the recipient. */
export async function generateIdentity(): Promise<{ identity: Secret; recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity: new Secret(identity), recipient: await identityToRecipient(identity) };
}

/**
 * Generates a key pair and writes its identity into a new file (0600, synced), in the format of `age-keygen`.
 * @returns the recipient
 * @throws ReticketError FILE_FAILED, also if the file exists: a key is never overwritten
 */
export async function writeIdentityFile(path: string): Promise<string> {
  const { identity, recipient } = await generateIdentity();
  const created = new Date().toISOString();
  const text = `# created: ${created}\n# public key: ${recipient}\n${identity.reveal()}\n`;
  try {
    await writeNewFile(disk, path, [text], 0o600);
    await disk.syncFolder(dirname(path));
  } catch (cause) {
    throw errno(cause) === "EEXIST"
      ? new ReticketError("FILE_FAILED", `${path} exists, and a key is never written over`, {
          hint: "Give another file with `--out`.",
          cause,
        })
      : failed(path, "written", cause);
  }
  return recipient;
}

/**
 * Reads the identities in a file: one per line; comments (`#`) and blank lines are ignored.
 * @throws ReticketError FILE_UNSAFE if users other than its owner can read it, FILE_FAILED, IDENTITY_INVALID
 */
export async function readIdentityFile(path: string): Promise<Secret[]> {
  const lines = (await readPrivately(path)).split(/\r?\n/);
  const identities: Secret[] = [];
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    if (text === "" || text.startsWith("#")) continue;
    const identity = new Secret(text);
    try {
      addIdentity(new Decrypter(), identity);
    } catch (cause) {
      throw new ReticketError("IDENTITY_INVALID", `${path}:${index + 1}: this is no age secret key`, {
        hint: "An identity file holds AGE-SECRET-KEY-1… lines, as `reticket keygen` or `age-keygen` writes them.",
        cause,
      });
    }
    identities.push(identity);
  }
  if (identities.length === 0) {
    throw new ReticketError("IDENTITY_INVALID", `${path} holds no identity`, {
      hint: "Give the file that `reticket keygen --out` wrote.",
    });
  }
  return identities;
}

async function readPrivately(path: string): Promise<string> {
  try {
    const file = await disk.open(path, constants.O_RDONLY);
    try {
      const { mode } = await file.stat();
      if (mayOthersRead({ mode })) {
        throw new ReticketError("FILE_UNSAFE", `${path} can be read by others than its owner`, {
          hint: `chmod 600 ${path}`,
          context: { path, mode: (mode & 0o777).toString(8) },
        });
      }
      return await file.readFile("utf8");
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof ReticketError ? error : failed(path, "read", error);
  }
}

function failed(path: string, what: string, cause: unknown): ReticketError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new ReticketError("FILE_FAILED", `${path} can't be ${what}: ${why}`, { cause });
}

/** The recipients of the identities in a file. @throws ReticketError as `readIdentityFile` does */
export async function readRecipients(path: string): Promise<string[]> {
  const identities = await readIdentityFile(path);
  return Promise.all(identities.map((identity) => identityToRecipient(identity.reveal())));
}
