import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { TestApp } from "../support/app.js";
import { REGISTER } from "../support/register-operations.js";
import { type ServerHere, startAppHere } from "../support/server-here.js";
import { active } from "../support/stages.js";

let app: TestApp & Pick<ServerHere, "log">;
beforeAll(async () => void (app = await startAppHere()));
afterAll(() => app.stop());

describe("the register of plans and coordinators", () => {
  test("takes as many statements for a page as for one entry (STRANDA-DUTY-4)", async () => {
    for (let many = 0; many < 3; many += 1) await active(app, "luster");
    const costs: unknown[] = [];
    for (const first of [1, 1, 100]) {
      const { nodes } = (await app.as("luster/unit-leader").ask(REGISTER, { first }))["unitRegister"];
      expect(nodes).toHaveLength(Math.min(first, 3));
      costs.push(app.log.findLast((it) => it["operation"] === "Register")?.["statements"]);
    }

    expect(costs[1]).toEqual(expect.any(Number));
    expect(costs[2]).toBe(costs[1]);
  });
});
