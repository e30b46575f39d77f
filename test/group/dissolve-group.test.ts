import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DISSOLVE_GROUP, EVALUATE_GROUP, GROUP_LIFE } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { founded, groupLife, onGroup, planned } from "../support/groups.js";
import { hire } from "../support/people.js";
import { caseFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const at = await founded(app, "lund");
  return { ...at, by: app.as("lund/coordinator"), input: { ...(await onGroup(app, at)), reason: "NOT_WANTED" } as Answer };
}

describe("dissolving a group", () => {
  everyDeed({
    app: () => app,
    deed: "dissolveGroup",
    document: DISSOLVE_GROUP,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("after a joint evaluation closes neither plan nor coordinator, and its members see the case no more (INV-26, LUND-11.4-4, LUND-11.4-36)", async () => {
    const at = await founded(app, "lund", {}, true);
    const by = app.as("lund/coordinator");
    await by.must(EVALUATE_GROUP, { ...(await onGroup(app, at)), evaluation: "Målene er nådd.", needHasCeased: true, togetherWithOwner: true });

    const { group } = await by.must(DISSOLVE_GROUP, { ...(await onGroup(app, at)), reason: "NO_LONGER_NEEDED" });

    expect(group).toMatchObject({ state: "DISSOLVED", dissolvedOn: "2026-06-15", dissolveReason: "NO_LONGER_NEEDED" });
    expect(await caseFile(by, at.caseId)).toMatchObject({ plan: { state: "ACTIVE" } });
    expect((await by.ask("query C($id: ID!) { case(id: $id) { coordinators { until } } }", { id: at.caseId }))["case"].coordinators).toEqual([{ until: null }]);
    expect((await app.as("lund/professional").raw(GROUP_LIFE, { id: at.caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
  });

  test.each([
    ["without any evaluation", null],
    ["after one without the person", { needHasCeased: true, togetherWithOwner: false }],
    ["after one that found it needed", { needHasCeased: false, togetherWithOwner: true }],
  ])("as no longer needed is refused %s (LUND-11.4-36, JOINT_EVALUATION_REQUIRED)", async (_, evaluation) => {
    const { by, ...at } = await ready();
    if (evaluation) await by.must(EVALUATE_GROUP, { ...(await onGroup(app, at)), evaluation: "Gått gjennom.", ...evaluation });

    await expectRefusal(app, by, DISSOLVE_GROUP, { ...(await onGroup(app, at)), reason: "NO_LONGER_NEEDED" }, "JOINT_EVALUATION_REQUIRED");
  });

  test("is the person's own wish at any time, and no reason of the municipality's is theirs to give (LOPPA-AG-2, LUND-11.4-37, NOT_YOURS_TO_DO)", async () => {
    const { owner, input } = await ready();

    await expectRefusal(app, app.as(owner), DISSOLVE_GROUP, { ...input, reason: "NO_LONGER_NEEDED" }, "NOT_YOURS_TO_DO");
    const { group } = await app.as(owner).must(DISSOLVE_GROUP, input);

    expect(group).toMatchObject({ state: "DISSOLVED", dissolveReason: "NOT_WANTED" });
  });

  test("ends what the group was waited for with (DL-11)", async () => {
    const { by, input, caseId } = await ready();

    await by.must(DISSOLVE_GROUP, input);

    const meeting = (await caseFile(by, caseId))["deadlines"].filter((it: Answer) => it["kind"] === "GROUP_MEETING");
    expect(meeting.map((it: Answer) => it["settledAt"] === null)).toEqual([false]);
    expect((await groupLife(app, "lund/coordinator", caseId))["group"]).toMatchObject({ meetBy: null, tasks: [] });
  });

  test("calls off the meetings that were still to be held (LUND-11.4-38)", async () => {
    const { by, input, ...at } = await ready();
    await planned(app, at);

    await by.must(DISSOLVE_GROUP, { ...input });

    expect((await groupLife(app, "lund/coordinator", at.caseId))["groupMeetings"].map((it: Answer) => it["state"])).toEqual(["CANCELLED"]);
  });

  test("is not a plain member's, and happens once (NOT_YOURS_TO_DO, NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { by, input } = await ready();

    await expectRefusal(app, app.as("lund/professional"), DISSOLVE_GROUP, input, "NOT_YOURS_TO_DO");
    const { group } = await by.must(DISSOLVE_GROUP, input);
    await expectRefusal(app, by, DISSOLVE_GROUP, { ...input, expectedVersion: group.version }, "NOT_ALLOWED_IN_THIS_STATE");
  });
});
