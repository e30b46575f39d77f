import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

/** The two keys of the service: one encrypts national identity numbers, one makes look-up hashes. */
export interface Secrets {
  readonly encryption: { readonly id: string; readonly key: Buffer };
  readonly lookup: Buffer;
}

export interface Encrypted {
  readonly cipher: Buffer;
  readonly keyId: string;
}

const TAG_BYTES = 16;

/** AES-256-GCM with a fresh nonce; nonce, tag and cipher text in one value. */
export function encrypt(text: string, secrets: Secrets): Encrypted {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", secrets.encryption.key, nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return { cipher: Buffer.concat([nonce, cipher.getAuthTag(), body]), keyId: secrets.encryption.id };
}

/** The text behind a value made by `encrypt`; throws when key or value is wrong. */
export function decrypt(value: Encrypted, secrets: Secrets): string {
  if (value.keyId !== secrets.encryption.id) throw new Error("encrypted under another key");
  const decipher = createDecipheriv("aes-256-gcm", secrets.encryption.key, value.cipher.subarray(0, 12), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(value.cipher.subarray(12, 28));
  return Buffer.concat([decipher.update(value.cipher.subarray(28)), decipher.final()]).toString("utf8");
}

/** A keyed hash for exact look-up. The kind keeps an identity number and a login from ever hashing alike. */
export function lookupHash(kind: "national-id" | "login", text: string, secrets: Secrets): Buffer {
  return createHmac("sha256", secrets.lookup).update(`${kind}|${text}`).digest();
}
