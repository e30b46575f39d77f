import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CHANGE_GROUP_LEADER } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { founded, onGroup } from "../support/groups.js";
import { hire } from "../support/people.js";
import { caseFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const at = await founded(app, "lund", { leaderUntil: "2026-09-15" });
  const leaderId = await app.professionalId("lund/professional");
  return { ...at, by: app.as("lund/coordinator"), input: { ...(await onGroup(app, at)), leaderId, leaderUntil: "2026-12-15" } as Answer };
}

const terms = async (caseId: string) => (await caseFile(app.as("lund/coordinator"), caseId))["deadlines"].filter((it: Answer) => it["kind"] === "GROUP_LEADER_TERM");

describe("changing the leader of a group", () => {
  everyDeed({
    app: () => app,
    deed: "changeGroupLeader",
    document: CHANGE_GROUP_LEADER,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("settles the term that was agreed and begins another (LUND-11.4-10, DL-22)", async () => {
    const { by, input, caseId } = await ready();

    const { group } = await by.must(CHANGE_GROUP_LEADER, input);

    expect(group).toMatchObject({ leaderUntil: "2026-12-15", leader: { id: input["leaderId"] } });
    expect((await terms(caseId)).map((it: Answer) => [it["dueOn"], it["settledAt"] === null]).sort()).toEqual([
      ["2026-09-15", false],
      ["2026-12-15", true],
    ]);
  });

  test("is for somebody who is a member (SUCCESSOR_REQUIRED)", async () => {
    const { by, input } = await ready();
    const { id: leaderId } = await hire(app, "lund", "PROFESSIONAL");

    await expectRefusal(app, by, CHANGE_GROUP_LEADER, { ...input, leaderId }, "SUCCESSOR_REQUIRED");
  });

  test("takes no term that is over (INVALID_DATE_ORDER)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, CHANGE_GROUP_LEADER, { ...input, leaderUntil: "2026-06-14" }, "INVALID_DATE_ORDER");
  });

  test("is the unit leader's too, and not a plain member's (NOT_YOURS_TO_DO)", async () => {
    const { input } = await ready();

    await expectRefusal(app, app.as("lund/professional"), CHANGE_GROUP_LEADER, input, "NOT_YOURS_TO_DO");
    expect((await app.as("lund/unit-leader").must(CHANGE_GROUP_LEADER, input))["group"].leader.id).toBe(input["leaderId"]);
  });
});
