import { createCipheriv, randomBytes } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { decrypt, type Encrypted, encrypt, lookupHash, type Secrets } from "../../src/tenants/secrets.js";

const fresh = (id = "first"): Secrets => ({ encryption: { id, key: randomBytes(32) }, lookup: randomBytes(32) });
const secrets = fresh();
const SECRET = "01019012345";

describe("encryption of identity numbers (PRIV-04)", () => {
  test("PRIV-04: what was encrypted comes back, whatever it is", () => {
    fc.assert(fc.property(fc.string(), (text) => decrypt(encrypt(text, secrets), secrets) === text));
  });

  test("PRIV-04: the value holds nothing of the text, and the same text never looks the same twice", () => {
    const [one, other] = [encrypt(SECRET, secrets), encrypt(SECRET, secrets)];

    expect(one.cipher.toString("latin1")).not.toContain(SECRET);
    expect(one.cipher.equals(other.cipher)).toBe(false);
    expect(one.cipher.subarray(0, 12).equals(other.cipher.subarray(0, 12))).toBe(false);
    expect(one.keyId).toBe("first");
  });

  test("another key is refused, under another name or under the same one", () => {
    const value = encrypt(SECRET, secrets);

    expect(() => decrypt(value, { ...secrets, encryption: { id: "second", key: secrets.encryption.key } })).toThrow("encrypted under another key");
    expect(() => decrypt(value, fresh())).toThrow();
  });

  test("every single bit counts: a value that was tampered with anywhere is refused", () => {
    const { cipher, keyId } = encrypt(SECRET, secrets);
    for (let bit = 0; bit < cipher.length * 8; bit += 1) {
      const tampered = Buffer.from(cipher);
      tampered[bit >> 3] = (tampered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => decrypt({ cipher: tampered, keyId }, secrets)).toThrow();
    }
  });

  test("a value cut short or made longer is refused", () => {
    const { cipher, keyId } = encrypt(SECRET, secrets);
    for (let length = 0; length < cipher.length; length += 1) expect(() => decrypt({ cipher: cipher.subarray(0, length), keyId }, secrets)).toThrow();
    expect(() => decrypt({ cipher: Buffer.concat([cipher, Buffer.from([0])]), keyId }, secrets)).toThrow();
  });

  test.each([4, 8, 12, 15])("a tag shortened to %i bytes is refused, though its bytes are right", (length) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", secrets.encryption.key, nonce);
    cipher.final();
    const value = (tagLength: number): Encrypted => ({ cipher: Buffer.concat([nonce, cipher.getAuthTag().subarray(0, tagLength)]), keyId: "first" });

    expect(decrypt(value(16), secrets)).toBe("");
    expect(() => decrypt(value(length), secrets)).toThrow();
  });

  test("an error says neither text nor key", () => {
    const value = encrypt(SECRET, secrets);
    const said = [fresh(), fresh("second")].map((it) => {
      try {
        return decrypt(value, it);
      } catch (error) {
        return String((error as Error).stack);
      }
    });

    for (const it of said) expect(it).not.toMatch(new RegExp(`${SECRET}|${secrets.encryption.key.toString("hex")}`));
  });
});

describe("hashes for look-up (PRIV-04)", () => {
  test("PRIV-04: the same text gives the same hash, another text, kind or key another", () => {
    const hashes = [
      lookupHash("national-id", SECRET, secrets),
      lookupHash("login", SECRET, secrets),
      lookupHash("national-id", "01019012346", secrets),
      lookupHash("national-id", SECRET, fresh()),
    ].map((it) => it.toString("hex"));

    expect(lookupHash("national-id", SECRET, secrets).toString("hex")).toBe(hashes[0]);
    expect(new Set(hashes).size).toBe(4);
    expect(hashes.filter((it) => !/^[0-9a-f]{64}$/.test(it))).toEqual([]);
  });

  test("a login never hashes like an identity number, whatever either says", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (login, number) => !lookupHash("login", login, secrets).equals(lookupHash("national-id", number, secrets))));
  });

  test("without the key nobody makes the hash of a number, so that trying them all leads nowhere", () => {
    const keyless = { ...secrets, lookup: Buffer.alloc(32) };

    expect(lookupHash("national-id", SECRET, keyless).equals(lookupHash("national-id", SECRET, secrets))).toBe(false);
  });
});
