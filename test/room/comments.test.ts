import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ANNOTATE, MOVE_MEASURE, SET_ASIDE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { ANNOTATE_IN_ROOM, CHANGE_ANNOTATION, inRoom, later, notesOf, WRITE_NOTE } from "../support/dialogue.js";
import { hire } from "../support/people.js";
import { documentIn } from "../support/room-content.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
beforeAll(() => app.setClock("2026-06-15T08:00:00Z"));
afterAll(() => app.stop());

const stranger = async (): Promise<Client> => (await hire(app, "luster", "PROFESSIONAL")).client;
const DOCUMENT = "query D($id: ID!) { node(id: $id) { ... on RoomDocument { annotations { text } } } }";

const remarked = async () => {
  const it = await inRoom(app);
  const { annotation } = await it.professional.must(ANNOTATE_IN_ROOM, { elementId: it.goalId, text: "Begynte på tirsdag." });
  return { ...it, by: it.professional, input: { annotationId: annotation.id, expectedVersion: 1, text: "Begynte på onsdag." } as Answer };
};

describe("changing a comment", () => {
  everyDeed({
    app: () => app,
    deed: "changeAnnotation",
    document: CHANGE_ANNOTATION,
    ready: remarked,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: stranger, code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  test("is possible for a day, and keeps what it said before (SAM-56, FAIL-16)", async () => {
    const { by, input } = await remarked();
    later(app, 24 * 60);

    const { annotation } = await by.must(CHANGE_ANNOTATION, input);

    expect(annotation).toMatchObject({
      text: "Begynte på onsdag.",
      version: 2,
      correctedAt: app.now().toISOString(),
      canBeChanged: true,
      earlier: [{ version: 1, text: "Begynte på tirsdag." }],
    });
    later(app);
    await expectRefusal(app, by, CHANGE_ANNOTATION, { ...input, expectedVersion: 2 }, "EDIT_WINDOW_OVER");
  });

  test("is its writer's alone (NOT_YOURS_TO_DO)", async () => {
    const { input, coordinator, owner } = await remarked();

    for (const who of [coordinator, app.as(owner)]) await expectRefusal(app, who, CHANGE_ANNOTATION, input, "NOT_YOURS_TO_DO");
  });
});

describe("a comment", () => {
  test("is made by those who may not change the thing itself, on a note and a document of the room (SAM-56)", async () => {
    const { professional, coordinator, other, owner, caseId } = await inRoom(app);
    const { note } = await coordinator.must(WRITE_NOTE, { caseId, text: "Vi snakket om skoleveien." });
    const { document } = await documentIn(coordinator, caseId);

    const { annotation } = await professional.must(ANNOTATE_IN_ROOM, { elementId: note.id, text: "Enig." });
    await app.as(owner).must(ANNOTATE_IN_ROOM, { elementId: document["id"], text: "Side to er feil." });

    expect(annotation).toMatchObject({ elementId: note.id, canBeChanged: true, version: 1 });
    expect((await notesOf(other.client, caseId))[0]?.["annotations"]).toMatchObject([{ text: "Enig." }]);
    expect((await other.client.ask(DOCUMENT, { id: document["id"] }))["node"].annotations).toEqual([{ text: "Side to er feil." }]);
  });

  test("is hidden with what it is about, and cannot be made there (SAM-56, INV-09)", async () => {
    const { professional, coordinator, other, caseId } = await inRoom(app);
    const { note } = await coordinator.must(WRITE_NOTE, { caseId, text: "Vi snakket om skoleveien.", readerIds: [other.id] });
    const { annotation } = await other.client.must(ANNOTATE_IN_ROOM, { elementId: note.id, text: "Enig." });

    await expectRefusal(app, professional, ANNOTATE_IN_ROOM, { elementId: note.id, text: "?" }, "NOT_FOUND");
    const { errors } = await professional.raw("query N($id: ID!) { node(id: $id) { id } }", { id: annotation.id });
    expect(errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
    await expectRefusal(app, professional, CHANGE_ANNOTATION, { annotationId: annotation.id, expectedVersion: 1, text: "?" }, "NOT_FOUND");
  });

  test("follows a measure that is moved, with its history (SAM-59)", async () => {
    const { professional, coordinator, planId, measureId } = await inRoom(app);
    const { annotation } = await professional.must(ANNOTATE_IN_ROOM, { elementId: measureId, text: "Kom i gang." });
    await professional.must(CHANGE_ANNOTATION, { annotationId: annotation.id, expectedVersion: 1, text: "Kom godt i gang." });
    const PLAN = "query P($id: ID!) { plan(id: $id) { version goals { id version measures { id version annotations { text earlier { text } } } } } }";
    const plan = async (): Promise<Answer> => (await coordinator.ask(PLAN, { id: planId }))["plan"];
    const { goal } = await coordinator.must("mutation G($input: AddGoalInput!) { addGoal(input: $input) { goal { id } errors { code } } }", {
      planId,
      expectedVersion: (await plan())["version"],
      text: "Et annet mål",
      lifeArea: "HEALTH",
    });
    const { version } = (await plan())["goals"].flatMap((it: Answer) => it["measures"]).find((it: Answer) => it["id"] === measureId);

    await coordinator.must(MOVE_MEASURE, { measureId, expectedVersion: version, goalId: goal.id });

    const moved = (await plan())["goals"].find((it: Answer) => it["id"] === goal.id);
    expect(moved["measures"]).toMatchObject([{ id: measureId, annotations: [{ text: "Kom godt i gang.", earlier: [{ text: "Kom i gang." }] }] }]);
  });

  test("stays with a goal that is put away, and every participant writes directly, each their own (SAM-64, SAM-65)", async () => {
    const { professional, coordinator, owner, planId, goalId } = await inRoom(app);
    await app.as(owner).must(ANNOTATE, { elementId: goalId, text: "Jeg vil heller på kveldstid." });
    await professional.must(ANNOTATE, { elementId: goalId, text: "Det går." });
    const GOALS = "query P($id: ID!) { plan(id: $id) { goals { id version } goalsSetAside { id annotations { text } } } }";
    const [goal] = (await coordinator.ask(GOALS, { id: planId }))["plan"].goals;

    await coordinator.must(SET_ASIDE, { elementId: goalId, expectedVersion: goal.version });

    expect((await coordinator.ask(GOALS, { id: planId }))["plan"].goalsSetAside).toEqual([
      { id: goalId, annotations: [{ text: "Jeg vil heller på kveldstid." }, { text: "Det går." }] },
    ]);
  });
});
