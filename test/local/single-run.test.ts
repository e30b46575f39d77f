import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { claimFolder } from "../../src/local/single-run.js";

let folder: string;
let others: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "samordna-claim-"));
  others = [];
});
afterEach(() => {
  for (const it of others) it.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const file = (): string => path.join(folder, "running.pid");

/** A process that does nothing until it is killed. */
function other(command: string, ...how: readonly string[]): number {
  const child = spawn(command, how, { stdio: "ignore" });
  others.push(child);
  return child.pid ?? 0;
}

describe("a data folder", () => {
  test("is claimed by one program and free again when it lets go", () => {
    const release = claimFolder(folder);
    expect(readFileSync(file(), "utf8")).toBe(String(process.pid));

    release();
    expect(existsSync(file())).toBe(false);
  });

  test("is made where there is none", () => {
    const inside = path.join(folder, "a", "b");
    claimFolder(inside)();

    expect(existsSync(inside)).toBe(true);
  });

  test("of another program that runs is refused, with what to do", () => {
    const processId = other(process.execPath, "-e", "setInterval(() => {}, 1000)");
    writeFileSync(file(), String(processId));

    expect(() => claimFolder(folder)).toThrow(`Another Samordna (process ${processId}) runs on the data folder ${folder}. Set DATA_DIR and PORT to run a second one.`);
    expect(readFileSync(file(), "utf8")).toBe(String(processId));
  });

  test.each([
    ["a number that nobody has", () => "4194305"],
    ["its own number", () => String(process.pid)],
    ["a number that is none", () => "garbage"],
    ["nothing", () => ""],
  ])("with %s in it is taken over", (_, content) => {
    writeFileSync(file(), content());
    claimFolder(folder);

    expect(readFileSync(file(), "utf8")).toBe(String(process.pid));
  });

  (existsSync("/proc/self/cmdline") ? test : test.skip)("whose number now belongs to something else is taken over", () => {
    writeFileSync(file(), String(other("sleep", "1000")));
    claimFolder(folder);

    expect(readFileSync(file(), "utf8")).toBe(String(process.pid));
  });
});
