import { describe, expect, test } from "@jest/globals";
import { ConfigurationError, readConfig, settings } from "../../src/config.js";

const KEY = Buffer.alloc(32, 7).toString("base64");
const production = {
  NODE_ENV: "production",
  DATABASE_URL: "postgresql://service@db/samordna",
  ISSUERS_FILE: "/etc/samordna/issuers.json",
  ENCRYPTION_KEY: `2026:${KEY}`,
  LOOKUP_KEY: KEY,
};

function faultOf(environment: NodeJS.ProcessEnv): { readonly thrown: unknown; readonly message: string } {
  try {
    readConfig(environment);
  } catch (thrown) {
    return { thrown, message: thrown instanceof Error ? thrown.message : "" };
  }
  return { thrown: undefined, message: "" };
}

describe("what is read from the environment", () => {
  test("an empty environment gives a demo on this machine alone", () => {
    expect(readConfig({})).toEqual({
      NODE_ENV: "development",
      HOST: "127.0.0.1",
      PORT: 4000,
      DATA_DIR: ".data",
      DATABASE_URL: undefined,
      MIGRATION_DATABASE_URL: undefined,
      DATABASE_POOL_SIZE: 10,
      DATABASE_WAIT_MS: 1000,
      STATEMENT_TIMEOUT_MS: 5000,
      ISSUERS_FILE: undefined,
      ENCRYPTION_KEY: undefined,
      LOOKUP_KEY: undefined,
      DEMO: true,
      GRAPHIQL: true,
      INTROSPECTION: true,
      LOG_LEVEL: "info",
      SHUTDOWN_GRACE_MS: 10000,
    });
  });

  test("production is closed where nothing is said", () => {
    expect(readConfig(production)).toMatchObject({ NODE_ENV: "production", DEMO: false, GRAPHIQL: false, INTROSPECTION: false, MIGRATION_DATABASE_URL: undefined });
  });

  test.each([
    ["PORT", "0", 0],
    ["PORT", "65535", 65535],
    ["HOST", "::", "::"],
    ["DATABASE_URL", "postgres://a:b@c/d", "postgres://a:b@c/d"],
    ["DATABASE_POOL_SIZE", "200", 200],
    ["DATABASE_WAIT_MS", "100", 100],
    ["DEMO", "false", false],
    ["DEMO", "0", false],
    ["GRAPHIQL", "1", true],
    ["INTROSPECTION", "true", true],
    ["LOG_LEVEL", "silent", "silent"],
    ["SHUTDOWN_GRACE_MS", "0", 0],
    ["LOOKUP_KEY", KEY, Buffer.alloc(32, 7)],
    ["ENCRYPTION_KEY", `2026-b:${KEY}`, { id: "2026-b", key: Buffer.alloc(32, 7) }],
  ] as const)("%s=%s", (name, given, read) => {
    expect(readConfig({ [name]: given })[name]).toEqual(read);
  });

  test.each(Object.keys(settings))("%s that is empty counts as not given", (name) => {
    expect(readConfig({ [name]: "" })).toEqual(readConfig({}));
  });
});

describe("what cannot be meant", () => {
  test.each([
    ["NODE_ENV", "prod"],
    ["PORT", "abc"],
    ["PORT", "-1"],
    ["PORT", "65536"],
    ["PORT", "4000.5"],
    ["PORT", "1e9"],
    ["DATABASE_URL", "nonsense"],
    ["DATABASE_URL", "mysql://a@b/c"],
    ["DATABASE_URL", "postgres://"],
    ["MIGRATION_DATABASE_URL", "nonsense"],
    ["DATABASE_POOL_SIZE", "0"],
    ["DATABASE_POOL_SIZE", "201"],
    ["DATABASE_WAIT_MS", "0"],
    ["DATABASE_WAIT_MS", "Infinity"],
    ["STATEMENT_TIMEOUT_MS", "0"],
    ["DEMO", "yes"],
    ["GRAPHIQL", "TRUE"],
    ["INTROSPECTION", "on"],
    ["LOG_LEVEL", "verbose"],
    ["SHUTDOWN_GRACE_MS", "-1"],
    ["LOOKUP_KEY", "short"],
    ["LOOKUP_KEY", Buffer.alloc(31).toString("base64")],
    ["LOOKUP_KEY", Buffer.alloc(33).toString("base64")],
    ["ENCRYPTION_KEY", KEY],
    ["ENCRYPTION_KEY", `:${KEY}`],
    ["ENCRYPTION_KEY", "2026:"],
    ["ENCRYPTION_KEY", "2026:short"],
  ])("%s=%s is refused by name", (name, given) => {
    const { thrown, message } = faultOf({ [name]: given });

    expect(thrown).toBeInstanceOf(ConfigurationError);
    expect(message).toMatch(new RegExp(`^${name} must `));
  });

  test.each(["PORT", "DATABASE_URL", "MIGRATION_DATABASE_URL", "DEMO", "LOG_LEVEL", "LOOKUP_KEY", "ENCRYPTION_KEY"])("%s is not repeated: it may be a secret", (name) => {
    const { message } = faultOf({ [name]: "Hemmelig-4711" });

    expect(message).toContain(name);
    expect(message).not.toContain("4711");
  });
});

describe("production", () => {
  test.each(["DATABASE_URL", "ISSUERS_FILE", "ENCRYPTION_KEY", "LOOKUP_KEY"])("is refused without %s", (name) => {
    expect(() => readConfig({ ...production, [name]: undefined })).toThrow(`${name} is required in production`);
  });

  test("is refused with the demo", () => {
    expect(() => readConfig({ ...production, DEMO: "true" })).toThrow("DEMO cannot be true in production");
  });

  test("may switch GraphiQL and introspection on", () => {
    expect(readConfig({ ...production, GRAPHIQL: "true", INTROSPECTION: "true" })).toMatchObject({ GRAPHIQL: true, INTROSPECTION: true, DEMO: false });
  });
});
