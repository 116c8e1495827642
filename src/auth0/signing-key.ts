import { createPrivateKey, type KeyObject } from "node:crypto";
import { open } from "node:fs/promises";
import { ReticketError } from "../errors.js";
import { mayOthersRead } from "../owner-only.js";

const KEY_BYTES = 64 * 1024;
const FEWEST_BITS = 2048;

/**
 * Reads the RSA private key of private_key_jwt from a PEM file, PKCS#8 or PKCS#1, without a passphrase.
 * @throws ReticketError FILE_FAILED, FILE_UNSAFE where group or others may read it, CREDENTIALS_REFUSED where it is no such key
 */
export async function readSigningKey(path: string): Promise<KeyObject> {
  const pem = await readPrivately(path);
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw noKey(path, "holds no private key in PEM that can be read (one with a passphrase can't)");
  }
  if (key.asymmetricKeyType !== "rsa") throw noKey(path, "holds a key that is not RSA");
  if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < FEWEST_BITS) {
    throw noKey(path, `holds an RSA key of less than ${FEWEST_BITS} bits`);
  }
  return key;
}

async function readPrivately(path: string): Promise<Buffer> {
  try {
    const file = await open(path, "r");
    try {
      const { mode, size } = await file.stat();
      if (mayOthersRead({ mode })) {
        throw new ReticketError(
          "FILE_UNSAFE",
          `the signing key ${path} can be used by others than its owner`,
          {
            hint: `run \`chmod 600 ${path}\``,
            context: { path },
          },
        );
      }
      if (size > KEY_BYTES) throw noKey(path, "is too long to be a key");
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof ReticketError) throw error;
    throw new ReticketError("FILE_FAILED", `the signing key ${path} can't be read`, {
      hint: "check AUTH0_CLIENT_SIGNING_KEY_PATH",
      cause: error,
      context: { path },
    });
  }
}

function noKey(path: string, what: string): ReticketError {
  return new ReticketError("CREDENTIALS_REFUSED", `the signing key ${path} ${what}`, {
    hint: "AUTH0_CLIENT_SIGNING_KEY_PATH wants the PEM file of the application's RSA private key",
    context: { path },
  });
}
