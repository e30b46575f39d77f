import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ADD_PLAN_PARTICIPANT, SUBMIT_PLAN } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { hire } from "../support/people.js";
import { family, filled, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const codes = (payload: Answer): string[] => payload["warnings"].map((it: Answer) => it["code"]);
const submit = async (planId: string): Promise<Answer> => app.as("lund/coordinator").must(SUBMIT_PLAN, await onPlan(app, "lund", planId));

test("a child's plan without a department that shares the responsibility draws advice (LUND-6-4, DEPARTMENT_ABSENT_FROM_CHILD_PLAN)", async () => {
  const { planId } = await filled(app, "lund", family(app, "lund", "2017-06-21").story);

  expect(codes(await submit(planId))).toContain("DEPARTMENT_ABSENT_FROM_CHILD_PLAN");
});

test("a child's plan in which all of them take part draws none (LUND-6-4)", async () => {
  const { planId } = await filled(app, "lund", family(app, "lund", "2017-06-21").story);
  for (const unit of ["Helse og omsorg", "Kultur og oppvekst"]) {
    const { id: personId } = await hire(app, "lund", "PROFESSIONAL", unit);
    await app.as("lund/coordinator").must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "lund", planId)), personId, function: "lærer" });
  }

  expect(codes(await submit(planId))).not.toContain("DEPARTMENT_ABSENT_FROM_CHILD_PLAN");
});

test("an adult's plan draws none (LUND-6-4)", async () => {
  const { planId } = await filled(app, "lund");

  expect(codes(await submit(planId))).not.toContain("DEPARTMENT_ABSENT_FROM_CHILD_PLAN");
});
