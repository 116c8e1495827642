import {
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
} from "node:crypto";

/** An age file with one native recipient, opened by `node:crypto` alone, with as little around it as there can be. */
export class BareAge {
  readonly #key: KeyObject;
  readonly #recipient: Buffer;

  /** @param scalar the 32 bytes of an identity */
  constructor(scalar: Uint8Array) {
    const key = Buffer.concat([Buffer.from("302e020100300506032b656e04220420", "hex"), scalar]);
    this.#key = createPrivateKey({ key, format: "der", type: "pkcs8" });
    this.#recipient = Buffer.from(createPublicKey(this.#key).export({ format: "jwk" }).x!, "base64url");
  }

  open(age: Buffer): string {
    const text = age.toString("latin1");
    const end = text.indexOf("\n---");
    const eol = text.indexOf("\n", end + 1);
    const [, stanza = "", body = ""] = text.slice(0, end).split("\n");
    const share = Buffer.from(stanza.split(" ")[2]!, "base64");
    const peer = createPublicKey({
      key: { kty: "OKP", crv: "X25519", x: share.toString("base64url") },
      format: "jwk",
    });
    const secret = diffieHellman({ privateKey: this.#key, publicKey: peer });
    const salt = Buffer.concat([share, this.#recipient]);
    const wrapping = derived(secret, salt, "age-encryption.org/v1/X25519");
    const fileKey = decrypted(Buffer.from(body, "base64"), wrapping, 0);
    const mac = createHmac("sha256", derived(fileKey, "", "header"));
    if (
      !mac
        .update(age.subarray(0, end + 4))
        .digest()
        .equals(Buffer.from(text.slice(end + 5, eol), "base64"))
    ) {
      throw new Error("wrong MAC");
    }
    const nonce = age.subarray(eol + 1, eol + 17);
    return decrypted(age.subarray(eol + 17), derived(fileKey, nonce, "payload"), 1).toString();
  }
}

function derived(key: Uint8Array, salt: Uint8Array | string, label: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, salt, label, 32));
}

function decrypted(sealed: Buffer, key: Buffer, last: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce[11] = last;
  const decipher = createDecipheriv("chacha20-poly1305", key, nonce, { authTagLength: 16 });
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}
