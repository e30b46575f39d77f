import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DECIDE_CASE } from "../../src/demo/operations.js";
import { DUTIES, HAND_OUT_DUTY, TAKE_BACK_DUTY } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const hired = await hire(app, "loppa", "CASE_WORKER");
  const by = app.as("loppa/unit-leader");
  await by.must(HAND_OUT_DUTY, { duty: "DECIDE", professionalId: hired.id });
  return { by, hired, input: { duty: "DECIDE" } as Answer };
}

describe("taking a duty back", () => {
  everyDeed({ app: () => app, deed: "takeBackDuty", document: TAKE_BACK_DUTY, ready, withoutPermission: "loppa/case-worker", versioned: false });

  test("gives it back to the leader, and the member's next call is without it (LOPPA-LEAD-6)", async () => {
    const { by, hired, input } = await ready();

    await by.must(TAKE_BACK_DUTY, input);

    expect((await by.ask(DUTIES))["duties"].find((it: Answer) => it["duty"] === "DECIDE")).toMatchObject({ isHandedOut: false, holder: { role: "UNIT_LEADER" } });
    const { permissions } = (await hired.client.ask("query Me { me { permissions } }"))["me"];
    expect(permissions).not.toContain("case:decide");
    expect(
      (await hired.client.raw(DECIDE_CASE, { input: { caseId: "x", expectedVersion: 1, kind: "COORDINATOR", outcome: "GRANTED", facts: "", considerations: "" } })).errors,
    ).toHaveLength(1);
  });

  test("is refused while the leader has it (DUTY_NOT_HANDED_OUT)", async () => {
    const { by, input } = await ready();
    await by.must(TAKE_BACK_DUTY, input);

    await expectRefusal(app, by, TAKE_BACK_DUTY, input, "DUTY_NOT_HANDED_OUT");
  });

  test("takes nothing back from another municipality's member (DUTY_NOT_HANDED_OUT)", async () => {
    await ready();

    await expectRefusal(app, app.as("stranda/unit-leader"), TAKE_BACK_DUTY, { duty: "DECIDE" }, "DUTY_NOT_HANDED_OUT");
  });
});
