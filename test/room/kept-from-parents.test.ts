import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_PARTICIPANT } from "../../src/demo/operations.js";
import { SHARE_SECTIONS, STOP_WITHHOLDING, WITHHOLD_FROM_PARENTS } from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { expectRefusal } from "../support/deed.js";
import {
  ANNOTATE_IN_ROOM,
  begun,
  dialoguesOf,
  later,
  MARK_DIALOGUE_READ,
  notesOf,
  roomOf,
  START_DIALOGUE,
  textsOf,
  WRITE_ABOUT_ME,
  WRITE_MESSAGE,
  WRITE_NOTE,
} from "../support/dialogue.js";
import { childsPlan, onConsent } from "../support/sharing.js";
import { onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** A child of thirteen with a login of its own, a parent, and the coordinator. */
async function room() {
  const it = await childsPlan(app, "2013-03-01");
  later(app);
  return { ...it, kid: app.as(it.child), mother: app.as(it.parent), coordinator: app.as("luster/coordinator") };
}

const nothing = async (who: Client, id: string): Promise<void> => {
  const { errors } = await who.raw("query N($id: ID!) { node(id: $id) { id } }", { id });
  expect(errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
};

describe("what a child keeps from its parents in the room", () => {
  test("is not there for them: conversation, note and part of Om meg, from the moment they are written (SAM-44, SAM-46, SAM-32, LAW-13)", async () => {
    const { kid, mother, coordinator, caseId } = await room();
    const kept = { caseId, keepFromParents: {} };

    const { dialogue } = await kid.must(START_DIALOGUE, { ...kept, title: "Noe", text: "Kan vi snakke alene?", toRoles: ["COORDINATOR"] });
    const { note } = await kid.must(WRITE_NOTE, { ...kept, text: "Jeg var lei meg i dag." });
    const { aboutMeSection } = await kid.must(WRITE_ABOUT_ME, { ...kept, kind: "WHAT_OTHERS_SHOULD_KNOW", text: "Jeg sover dårlig.", language: "nb" });
    await coordinator.must(WRITE_MESSAGE, { threadId: dialogue.id, text: "Ja, på mandag." });

    expect(await textsOf(coordinator, dialogue.id)).toHaveLength(2);
    expect(await roomOf(coordinator, caseId)).toMatchObject({ aboutMe: { sections: [{ text: "Jeg sover dårlig." }] } });
    expect((await roomOf(kid, caseId))["withholdings"].map((it: Answer) => [it["kind"], it["elementId"]])).toEqual([
      ["DIALOGUE", dialogue.id],
      ["NOTE", note.id],
      ["ABOUT_ME", aboutMeSection.id],
    ]);
    expect(await roomOf(mother, caseId)).toMatchObject({ unreadMessages: 0, awaitingMe: [], withholdings: [], aboutMe: { sections: [] } });
    expect([await dialoguesOf(mother, caseId, true), await notesOf(mother, caseId, true)]).toEqual([[], []]);
    for (const id of [dialogue.id, note.id, aboutMeSection.id]) await nothing(mother, id);
    await expectRefusal(app, mother, WRITE_MESSAGE, { threadId: dialogue.id, text: "?" }, "NOT_FOUND");
    await expectRefusal(app, mother, MARK_DIALOGUE_READ, { threadId: dialogue.id }, "NOT_FOUND");
    await expectRefusal(app, mother, ANNOTATE_IN_ROOM, { elementId: note.id, text: "?" }, "NOT_FOUND");
  });

  test("is otherwise read by the parents, whoever it was written to (SAM-44)", async () => {
    const { kid, mother, caseId } = await room();

    const { threadId } = await begun(kid, caseId, { toRoles: ["COORDINATOR"] });

    expect(await textsOf(mother, threadId)).toHaveLength(1);
    expect((await roomOf(mother, caseId))["unreadMessages"]).toBe(1);
  });

  test("can be kept later and let go again, by the child (LAW-13)", async () => {
    const { kid, mother, caseId } = await room();
    const { threadId } = await begun(kid, caseId);
    const { withholding } = await kid.must(WITHHOLD_FROM_PARENTS, { elementId: threadId });
    await nothing(mother, threadId);

    await kid.must(STOP_WITHHOLDING, { withholdingId: withholding.id, expectedVersion: 1 });

    expect(await textsOf(mother, threadId)).toHaveLength(1);
    await expectRefusal(app, mother, WITHHOLD_FROM_PARENTS, { elementId: threadId }, "NOT_YOURS_TO_DO");
  });

  test("by staff needs a reason and a leader who backs it (WITHHOLDING_REASON_REQUIRED, WITHHOLDING_APPROVER_REQUIRED, LAW-13)", async () => {
    const { coordinator, mother, caseId } = await room();
    const note = { caseId, text: "Barnet har fortalt om vold." };
    await expectRefusal(app, coordinator, WRITE_NOTE, { ...note, keepFromParents: {} }, "WITHHOLDING_REASON_REQUIRED");
    await expectRefusal(app, coordinator, WRITE_NOTE, { ...note, keepFromParents: { reason: "Fare" } }, "WITHHOLDING_APPROVER_REQUIRED");

    await coordinator.must(WRITE_NOTE, { ...note, keepFromParents: { reason: "Fare", approverId: await app.professionalId("luster/unit-leader") } });

    expect(await notesOf(mother, caseId)).toEqual([]);
    expect(await notesOf(coordinator, caseId)).toHaveLength(1);
  });

  test("takes with it what is said about a goal that is kept (SAM-56, SC-22)", async () => {
    const { kid, mother, coordinator, caseId, goalIds } = await room();
    const { threadId } = await begun(coordinator, caseId, { aboutId: goalIds[1] });
    await coordinator.must(WRITE_NOTE, { caseId, text: "Om målet.", aboutId: goalIds[1] });
    const { annotation } = await coordinator.must(ANNOTATE_IN_ROOM, { elementId: goalIds[1], text: "Godt mål." });
    expect(await notesOf(mother, caseId)).toHaveLength(1);

    await kid.must(WITHHOLD_FROM_PARENTS, { elementId: goalIds[1] });

    for (const id of [threadId, annotation.id]) await nothing(mother, id);
    expect([await dialoguesOf(mother, caseId), await notesOf(mother, caseId)]).toEqual([[], []]);
    expect((await roomOf(mother, caseId))["unreadMessages"]).toBe(0);
    expect(await textsOf(kid, threadId)).toHaveLength(1);
  });

  test("tells of itself to those alone who read it: a participant learns neither of the conversation nor of the goal by their being kept (FAIL-12, LAW-13)", async () => {
    const { kid, coordinator, caseId, planId, parent, goalIds } = await room();
    const joining = { ...(await onPlan(app, "luster", planId)), personId: await app.professionalId("luster/professional"), function: "Oppfølging" };
    const { participant } = await coordinator.must(ADD_PLAN_PARTICIPANT, joining);
    await app.as(parent).must(SHARE_SECTIONS, { ...(await onConsent(app, { owner: parent, caseId })), participantIds: [participant.id], sections: ["VALUES"] });
    const { threadId } = await begun(kid, caseId, { toRoles: ["COORDINATOR"] });
    const ids: string[] = [];
    for (const elementId of [threadId, goalIds[1]]) ids.push((await kid.must(WITHHOLD_FROM_PARENTS, { elementId }))["withholding"].id);
    const kept = async (who: Client): Promise<number[]> => {
      const { plan } = await who.ask("query Kept($id: ID!) { plan(id: $id) { withholdings { id } } }", { id: planId });
      return [(await roomOf(who, caseId))["withholdings"].length, plan.withholdings.length];
    };

    expect(await kept(app.as("luster/professional"))).toEqual([0, 0]);
    for (const id of ids) await nothing(app.as("luster/professional"), id);
    for (const who of [kid, coordinator]) expect(await kept(who)).toEqual([1, 1]);
  });

  test("a private note of the child is read by nobody else at all (SAM-46)", async () => {
    const { kid, mother, coordinator, caseId } = await room();
    await kid.must(WRITE_NOTE, { caseId, text: "Bare min.", audience: "OWNER_ALONE" });

    for (const who of [mother, coordinator]) expect(await notesOf(who, caseId)).toEqual([]);
    await expectRefusal(app, mother, WRITE_NOTE, { caseId, text: "Bare min.", audience: "OWNER_ALONE" }, "NOT_YOURS_TO_DO");
    expect(await notesOf(kid, caseId)).toHaveLength(1);
  });
});
