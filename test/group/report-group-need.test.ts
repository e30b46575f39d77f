import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { REPORT_GROUP_NEED } from "../../src/demo/group-operations.js";
import { FOUND_GROUP, UNIT_FEEDBACK } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { founded, groupLife } from "../support/groups.js";
import { aGroup } from "../support/inputs.js";
import { hire } from "../support/people.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const { caseId } = await app.walk("loppa", { until: "HANDED_OVER" });
  return { caseId, by: app.as("loppa/coordinator"), input: { caseId, need: "Mange tjenester, ingen møtes." } };
}

describe("reporting the need for a group", () => {
  everyDeed({
    app: () => app,
    deed: "reportGroupNeed",
    document: REPORT_GROUP_NEED,
    ready,
    withoutPermission: "loppa/hospital",
    withoutRelation: { by: async () => (await hire(app, "loppa", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
    versioned: false,
  });

  test("tells the leader of the unit, who founds the group, and the need is answered by it (LOPPA-FLOW-7)", async () => {
    const { by, input, caseId } = await ready();

    const { groupNeed } = await by.must(REPORT_GROUP_NEED, input);
    const { nodes } = (await app.as("loppa/unit-leader").ask(UNIT_FEEDBACK, { open: true }))["unitFeedback"];
    const leaderId = await app.professionalId("loppa/coordinator");
    const group = aGroup({ founding: "VIA_UNIT_LEADER", leaderId, members: [{ personId: leaderId, kind: "FIXED", function: "Koordinator" }] });
    await app.as("loppa/unit-leader").must(FOUND_GROUP, { ...(await onCase(app, "loppa", caseId)), ...group });

    expect(groupNeed).toMatchObject({ state: "REPORTED", need: "Mange tjenester, ingen møtes." });
    expect(nodes.map((it: Answer) => [it["kind"], it["case"].id])).toContainEqual(["GROUP_NEED_REPORTED", caseId]);
    const life = await groupLife(app, "loppa/unit-leader", caseId);
    expect(life["groupNeeds"]).toMatchObject([{ id: groupNeed.id, state: "FOUNDED", group: { id: life["group"].id } }]);
  });

  test("is refused while one waits for its answer (ALREADY_REPORTED)", async () => {
    const { by, input } = await ready();
    await by.must(REPORT_GROUP_NEED, input);

    await expectRefusal(app, by, REPORT_GROUP_NEED, input, "ALREADY_REPORTED");
  });

  test("is refused where there is a group (GROUP_EXISTS)", async () => {
    const { caseId } = await founded(app, "loppa");

    await expectRefusal(app, app.as("loppa/coordinator"), REPORT_GROUP_NEED, { caseId, need: "En til." }, "GROUP_EXISTS");
  });
});
