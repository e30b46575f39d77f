import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { syntheticNationalId } from "../../src/demo/synthetic-id.js";
import { ASK_ABOUT_PARTICIPATION } from "../support/across.js";
import { startAppHere, type TestAppHere } from "../support/server-here.js";
import { active, consented } from "../support/stages.js";

let app: TestAppHere;
beforeAll(async () => void (app = await startAppHere()));
afterAll(() => app.stop());

/** How many statements a question takes; a first one has brought what is prepared and kept into place. */
async function statementsFor(nationalId: string): Promise<unknown> {
  const input = { nationalId, purpose: "Planlegging av utskriving", careRelation: "DISCHARGE", basis: "COOPERATION" };
  await app.as("lund/hospital").must(ASK_ABOUT_PARTICIPATION, input);
  return app.log.findLast((it) => it["operation"] === "AskAboutParticipation")?.["statements"];
}

test("a hospital's question takes the same statements whatever the answer, so that its time tells nothing (SC-24, INV-09)", async () => {
  const numberOf = (key: string): string => app.person(key).login.nationalId ?? "";
  const told = await active(app, "lund");
  const untold = await consented(app, "lund");
  await statementsFor(syntheticNationalId("1972-03-04"));

  const counts = [await statementsFor(numberOf(untold.owner)), await statementsFor(syntheticNationalId("1973-03-04"))];

  expect(counts[0]).toBeGreaterThan(4);
  expect(counts[1]).toBe(counts[0]);
  // The coordinator's work contact is one look-up more, on the way out.
  expect(Number(await statementsFor(numberOf(told.owner))) - Number(counts[0])).toBeLessThanOrEqual(1);
});
