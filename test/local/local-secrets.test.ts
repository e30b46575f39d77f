import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { readConfig } from "../../src/config.js";
import { openDemoIssuer } from "../../src/demo/demo-issuer.js";
import { keptIn } from "../../src/local/kept-in.js";
import { secretsFor } from "../../src/local/local-secrets.js";
import { decrypt, encrypt, lookupHash } from "../../src/tenants/secrets.js";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), "samordna-keys-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = Buffer.alloc(32, 7).toString("base64");

describe("the keys of a local run", () => {
  test("are made once, kept, and readable by nobody else", () => {
    const first = secretsFor(readConfig({ DATA_DIR: folder }));
    const second = secretsFor(readConfig({ DATA_DIR: folder }));

    expect(second).toEqual(first);
    expect([first.encryption.key.length, first.lookup.length]).toEqual([32, 32]);
    expect(first.encryption.key.equals(first.lookup)).toBe(false);
    expect(statSync(path.join(folder, "keys.json")).mode & 0o077).toBe(0);
  });

  test("are others in another folder", () => {
    const other = secretsFor(readConfig({ DATA_DIR: path.join(folder, "other") }));

    expect(other.encryption.key.equals(secretsFor(readConfig({ DATA_DIR: folder })).encryption.key)).toBe(false);
  });

  test("give way to those of the configuration, and no file is made", () => {
    const secrets = secretsFor(readConfig({ DATA_DIR: folder, ENCRYPTION_KEY: `2026:${key}`, LOOKUP_KEY: key }));

    expect(secrets).toEqual({ encryption: { id: "2026", key: Buffer.alloc(32, 7) }, lookup: Buffer.alloc(32, 7) });
    expect(existsSync(path.join(folder, "keys.json"))).toBe(false);
  });
});

describe("a file made at the first use", () => {
  test("holds what the first one wrote, whoever comes after", () => {
    const file = path.join(folder, "made", "once.txt");

    expect([keptIn(file, "first"), keptIn(file, "second")]).toEqual(["first", "first"]);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readdirSync(path.dirname(file))).toEqual(["once.txt"]);
  });

  test("gives the demo issuer one key, however many open it at the same moment", async () => {
    const issuers = await Promise.all([1, 2, 3, 4].map(() => openDemoIssuer(folder)));

    expect(new Set(issuers.map((issuer) => JSON.stringify(issuer.settings))).size).toBe(1);
  });
});

describe("what they protect", () => {
  test("comes back under the same key, is never the same twice, and cannot be changed unnoticed", () => {
    const secrets = secretsFor(readConfig({ DATA_DIR: folder }));
    const [one, two] = [encrypt("12838403989", secrets), encrypt("12838403989", secrets)];
    const changed = { ...one, cipher: Buffer.from(one.cipher) };
    changed.cipher.writeUInt8((changed.cipher.at(-1) ?? 0) ^ 1, changed.cipher.length - 1);

    expect(decrypt(one, secrets)).toBe("12838403989");
    expect(one.cipher.equals(two.cipher)).toBe(false);
    expect(() => decrypt(changed, secrets)).toThrow();
    expect(() => decrypt({ ...one, keyId: "another" }, secrets)).toThrow("encrypted under another key");
  });

  test("is found by a hash that is another for a login and under another key", () => {
    const secrets = secretsFor(readConfig({ DATA_DIR: folder }));
    const other = secretsFor(readConfig({ DATA_DIR: path.join(folder, "other") }));
    const hash = lookupHash("national-id", "12838403989", secrets);

    expect(hash).toEqual(lookupHash("national-id", "12838403989", secrets));
    expect(hash).not.toEqual(lookupHash("login", "12838403989", secrets));
    expect(hash).not.toEqual(lookupHash("national-id", "12838403989", other));
  });
});
