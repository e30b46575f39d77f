import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ANSWER_COORDINATOR_REQUEST, APPOINT_BY_DEPARTMENT, ASK_COORDINATOR, REQUEST_FROM_DEPARTMENT } from "../../src/demo/coordination-operations.js";
import { ADD_PLAN_PARTICIPANT, DRAFT_PLAN, GIVE_CONSENT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { coordination, department, withChildCoordinator } from "../support/coordination.js";
import { FAMILY_FOLLOW_UP } from "../support/following.js";
import { hire } from "../support/people.js";
import { onCase, onPlan } from "../support/stages.js";
import { RECORD_TRAINING, REQUEST_GUIDANCE } from "../support/unit-operations.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const WHO = "query Who($id: ID!) { case(id: $id) { familyContact { id } coordinators { kind leads isSubordinate coordinator { id } } } }";

test("everybody who takes part in the plan, the school and NAV among them, sees that the child coordinator coordinates and the other is under them (INV-12, LAW-27, LAW-30, LAW-33, FAIL-06)", async () => {
  const { caseId, other, parent } = await withChildCoordinator(app);
  await app.as(parent).must(GIVE_CONSENT, await onCase(app, "lund", caseId));
  const by = app.as("lund/coordinator");
  const { plan } = await by.must(DRAFT_PLAN, { ...(await onCase(app, "lund", caseId)), periodFrom: "2026-06-15" });
  const others = await Promise.all(["Skolen", "NAV"].map((unit) => hire(app, "lund", "PROFESSIONAL", unit)));
  for (const it of others) await by.must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "lund", plan.id)), personId: it.id, function: "Samarbeid" });

  for (const who of [...others.map((it) => it.client), app.as(parent)]) {
    const seen = (await who.ask(WHO, { id: caseId }))["case"];
    expect(seen.coordinators.map((it: Answer) => [it["kind"], it["leads"], it["isSubordinate"]])).toEqual([
      ["COORDINATOR", false, true],
      ["CHILD_COORDINATOR", true, false],
    ]);
    expect(seen.familyContact.id).toBe(other.id);
  }
  expect((await app.as(parent).ask(FAMILY_FOLLOW_UP, { id: caseId }))["case"].familyFollowUp).toMatchObject({ contactsLast90Days: 0, feedback: [] });
});

test("a no from who was asked leads on to a department, whose leader appoints (LUND-11.1-2d, LUND-11.1-3)", async () => {
  const { caseId } = await app.walk("lund", { until: "NOTIFIED" });
  const leader = app.as("lund/unit-leader");
  const asking = { kind: "COORDINATOR", candidateId: await app.professionalId("lund/professional"), ground: "MOST_ACTIVE_SERVICE" };
  const { coordinatorRequest } = await leader.must(ASK_COORDINATOR, { ...(await onCase(app, "lund", caseId)), ...asking });
  const no = { requestId: coordinatorRequest.id, expectedVersion: 1, answer: "DECLINED", reason: "Har fem planer fra før." };
  await app.as("lund/professional").must(ANSWER_COORDINATOR_REQUEST, no);

  const { head, member, serviceUnitId } = await department(app);
  const { coordinatorRequest: asked } = await leader.must(REQUEST_FROM_DEPARTMENT, { caseId, kind: "COORDINATOR", serviceUnitId });
  await head.client.must(APPOINT_BY_DEPARTMENT, { requestId: asked.id, expectedVersion: 1, coordinatorId: member.id, reasonWishNotFollowed: "Avdelingen har ansvaret." });

  const file = await coordination(leader, caseId);
  expect(file["coordinatorRequests"]).toMatchObject([{ answer: "DECLINED", declineReason: "Har fem planer fra før." }, {}]);
  expect(file["coordinators"]).toMatchObject([{ coordinator: { id: member.id } }]);
});

test("whoever the unit appoints is trained and guided by it (LUND-11.1-0a, LAW-06)", async () => {
  const { caseId } = await app.walk("lund", { until: "HANDED_OVER" });
  const coordinatorId = await app.professionalId("lund/coordinator");
  const course = { kind: "COURSE", title: "Koordinatorrollen", heldOn: "2026-06-01", givenBy: "Koordinerende enhet", professionalIds: [coordinatorId] };

  const trained = await app.as("lund/unit-leader").must(RECORD_TRAINING, course);
  const guided = await app.as("lund/coordinator").must(REQUEST_GUIDANCE, { caseId, question: "Hvem kaller inn til det første møtet?" });

  expect([trained["errors"], guided["errors"]]).toEqual([[], []]);
  expect((await coordination(app.as("lund/unit-leader"), caseId))["coordinators"]).toMatchObject([{ coordinator: { id: coordinatorId } }]);
  const { unitOverview } = await app.as("lund/unit-leader").ask("query U { unitOverview { coordinatorsWithoutTraining { id } } }");
  expect(unitOverview.coordinatorsWithoutTraining.map((it: Answer) => it["id"])).not.toContain(coordinatorId);
});
