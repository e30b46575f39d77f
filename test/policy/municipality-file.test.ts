import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { DataSource } from "typeorm";
import { registerMunicipality } from "../../src/registration.js";
import type { MunicipalityFile } from "../../src/tenants/municipality-file.js";
import { fileOf, municipalities } from "../rules/policies.js";
import { root } from "../support/source.js";

/** A municipality's file with a text that gives three weeks to appeal. */
function unlawfulFile(): MunicipalityFile {
  const file = structuredClone(fileOf("lund"));
  const texts = [{ topic: "APPEAL", writtenForm: "NB", text: "Du kan klage innen tre uker." }];
  return { ...file, policy: { ...file.policy, texts } as never };
}

/** The command, as it is run. */
function command(file: MunicipalityFile): { status: number | null; stderr: string } {
  const name = path.join(mkdtempSync(path.join(os.tmpdir(), "samordna-file-")), "municipality.json");
  writeFileSync(name, JSON.stringify(file));
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, "dist", "add-municipality.js"), name], { encoding: "utf8", env: { PATH: process.env["PATH"] } });
  return { status, stderr };
}

/** An owner's connection that nothing may reach. */
const untouched = new Proxy({} as DataSource, {
  get: () => {
    throw new Error("the database was reached");
  },
});

describe("a municipality that joins by a file (FAIL-09, INV-20)", () => {
  test("is refused by the command with the path and the finding when its policy is unlawful (LINT-12)", () => {
    expect(command(unlawfulFile())).toEqual({ status: 2, stderr: expect.stringMatching(/^policy\.texts\.0\.text: APPEAL_DEADLINE_TOO_SHORT$/m) });
  });

  test("is refused by whatever registers it, before anything is stored (LINT-12)", async () => {
    await expect(registerMunicipality(untouched, unlawfulFile(), new Date("2026-06-15T08:00:00Z"))).rejects.toMatchObject({
      faults: [{ path: ["policy", "texts", "0", "text"], rule: "APPEAL_DEADLINE_TOO_SHORT" }],
    });
  });

  test.each([...municipalities])("is not refused for what is only unwise: %s goes on to its database", async (name) => {
    await expect(registerMunicipality(untouched, fileOf(name), new Date("2026-06-15T08:00:00Z"))).rejects.toThrow("the database was reached");
  });
});
