import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from "node:crypto";
import { base64nopad, bech32 } from "@scure/base";
import { type Identity, type Recipient, Stanza } from "age-encryption";

const TYPE = "X25519";
const LABEL = "age-encryption.org/v1/X25519";
const POINT_BYTES = 32;
const FILE_KEY_BYTES = 16;
const TAG_BYTES = 16;
const CIPHER = "chacha20-poly1305";
const TAG = { authTagLength: TAG_BYTES };
/** What precedes the 32 bytes of an X25519 key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from("302e020100300506032b656e04220420", "hex");
/** Each wrapping key is used once, so the format has a fixed nonce. */
const NONCE = Buffer.alloc(12);

/**
 * A native age recipient (`age1…`) by `node:crypto`: the same files as age-encryption's own, which calculates in JavaScript and takes
 * ten times as long. Source: https://age-encryption.org/v1#the-x25519-recipient-type
 */
export class X25519Recipient implements Recipient {
  readonly #bytes: Uint8Array;
  readonly #key: KeyObject;

  /** @param recipient one that age-encryption takes as a native recipient */
  constructor(recipient: `age1${string}`) {
    this.#bytes = bech32.decodeToBytes(recipient).bytes;
    this.#key = publicKey(this.#bytes);
  }

  wrapFileKey(fileKey: Uint8Array): Stanza[] {
    const ephemeral = generateKeyPairSync("x25519");
    const share = pointOf(ephemeral.publicKey);
    const secret = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: this.#key });
    const cipher = createCipheriv(CIPHER, wrappingKey(secret, share, this.#bytes), NONCE, TAG);
    const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
    return [new Stanza([TYPE, base64nopad.encode(share)], new Uint8Array(body))];
  }
}

/** The identity (`AGE-SECRET-KEY-1…`) of an `X25519Recipient`. */
export class X25519Identity implements Identity {
  readonly #key: KeyObject;
  readonly #recipient: Uint8Array;

  /** @param identity one that age-encryption takes as a native identity */
  constructor(identity: `AGE-SECRET-KEY-1${string}`) {
    const key = Buffer.concat([PKCS8, bech32.decodeToBytes(identity).bytes]);
    this.#key = createPrivateKey({ key, format: "der", type: "pkcs8" });
    // It lies in a block of memory that Node shares among small buffers.
    key.fill(0);
    this.#recipient = pointOf(createPublicKey(this.#key));
  }

  /** @throws Error if a stanza of this type is malformed, or has a share that makes no secret (RFC 7748, section 6.1) */
  unwrapFileKey(stanzas: Stanza[]): Uint8Array | null {
    for (const { args, body } of stanzas) {
      const [type, encoded] = args;
      if (type !== TYPE) continue;
      const share = args.length === 2 && encoded !== undefined ? base64nopad.decode(encoded) : undefined;
      if (share?.length !== POINT_BYTES) throw new Error("invalid X25519 stanza");
      const secret = diffieHellman({ privateKey: this.#key, publicKey: publicKey(share) });
      const fileKey = unwrapped(body, wrappingKey(secret, share, this.#recipient));
      if (fileKey !== undefined) return fileKey;
    }
    return null;
  }
}

/** @returns undefined if another key wrapped it @throws Error if it is not the length of a file key */
function unwrapped(body: Uint8Array, key: Uint8Array): Uint8Array | undefined {
  if (body.length !== FILE_KEY_BYTES + TAG_BYTES) throw new Error("invalid X25519 stanza");
  const decipher = createDecipheriv(CIPHER, key, NONCE, TAG);
  decipher.setAuthTag(body.subarray(FILE_KEY_BYTES));
  const fileKey = decipher.update(body.subarray(0, FILE_KEY_BYTES));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return new Uint8Array(fileKey);
}

function wrappingKey(secret: Uint8Array, share: Uint8Array, recipient: Uint8Array): Uint8Array {
  if (secret.every((byte) => byte === 0)) throw new Error("an X25519 share of low order");
  return new Uint8Array(hkdfSync("sha256", secret, Buffer.concat([share, recipient]), LABEL, POINT_BYTES));
}

/** JWK is the form that Node imports and exports fastest: DER takes eight times as long. */
function publicKey(point: Uint8Array): KeyObject {
  const x = Buffer.from(point).toString("base64url");
  return createPublicKey({ key: { kty: "OKP", crv: TYPE, x }, format: "jwk" });
}

function pointOf(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: "jwk" }).x!, "base64url");
}
