import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DECIDE_BY_BODY, DECLARE_IMPARTIALITY, RECOMMEND_DECISION, RECORD_MEETING } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { aGrant } from "../support/inputs.js";
import { beforeBody, onMeeting } from "../support/meetings.js";
import { caseFile, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const [leader, sibling, third] = ["stranda/body-leader", "stranda/body-member", "stranda/body-member-2"] as const;
const id = (key: string): Promise<string> => app.professionalId(key);

/** The unit has recommended, the agenda has been sent, and the applicant's sibling sits in the body. */
async function beforeTheBody() {
  const { caseId } = await app.walk("stranda", { until: "ASSESSED" });
  const { recommendation } = await app.as("stranda/case-worker").must(RECOMMEND_DECISION, { ...(await onCase(app, "stranda", caseId)), ...aGrant() });
  const { meetingId } = await beforeBody(app, [recommendation.id]);
  await app.as(sibling).must(DECLARE_IMPARTIALITY, { caseId, ground: "CLOSE_FAMILY" });
  for (const it of [leader, third]) await app.as(it).must(DECLARE_IMPARTIALITY, { caseId, ground: "NONE" });
  const decision = async (): Promise<object> => ({ ...(await onCase(app, "stranda", caseId)), recommendationId: recommendation.id, outcome: "GRANTED" });
  return { caseId, meetingId, decision };
}

describe("SC-06: a member of the allocation body is the applicant's sibling (STRANDA-ORG-2, STRANDA-ORG-3, PROC-01)", () => {
  test("SC-06: the sibling steps aside and sees the case no more, and the body approves by the remaining quorum", async () => {
    const { caseId, meetingId, decision } = await beforeTheBody();
    expect((await app.as(sibling).raw(NODE, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    const by = app.as(leader);
    await by.must(RECORD_MEETING, { ...(await onMeeting(by, meetingId)), attendedIds: await Promise.all([leader, sibling, third].map(id)) });

    await by.must(DECIDE_BY_BODY, await decision());

    const file = await caseFile(app.as("stranda/unit-leader"), caseId);
    expect(file["state"]).toBe("DECIDED");
    expect(file["decisions"]).toMatchObject([
      { outcome: "GRANTED", authority: "Tildelingsnemnda", takenPart: [{ id: await id(leader) }, { id: await id(third) }], recused: [{ id: await id(sibling) }] },
    ]);
  });

  test("SC-06: with the sibling among those who decide there is no decision (MEMBER_RECUSED, INV-19)", async () => {
    const { caseId, decision } = await beforeTheBody();
    const takenPartIds = await Promise.all([leader, sibling].map(id));

    await expectRefusal(app, app.as(leader), DECIDE_BY_BODY, { ...(await decision()), takenPartIds }, "MEMBER_RECUSED");

    expect((await caseFile(app.as("stranda/unit-leader"), caseId))["decisions"]).toEqual([]);
  });

  test("SC-06: when one more is away, those who are left are too few (QUORUM_NOT_MET, INV-19)", async () => {
    const { caseId, meetingId, decision } = await beforeTheBody();
    const by = app.as(leader);
    await by.must(RECORD_MEETING, { ...(await onMeeting(by, meetingId)), attendedIds: await Promise.all([leader, sibling].map(id)) });

    await expectRefusal(app, by, DECIDE_BY_BODY, await decision(), "QUORUM_NOT_MET");

    expect((await caseFile(app.as("stranda/unit-leader"), caseId))["decisions"]).toEqual([]);
  });
});
