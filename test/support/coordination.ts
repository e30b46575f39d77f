import * as documents from "../../src/demo/coordination-operations.js";
import { APPOINT_COORDINATOR } from "../../src/demo/operations.js";
import type { TestApp } from "./app.js";
import type { Answer, Client } from "./client.js";
import { hire } from "./people.js";
import { assessed, decided, drafted, family, notified, onCase } from "./stages.js";

/** A case with its coordinator and what is under way around the role, all of it by deeds. */

export async function coordination(who: Client, id: string): Promise<Answer> {
  return (await who.ask(documents.COORDINATION, { id }))["case"];
}

/** A case that has been handed over to its coordinator; with a plan where asked for. */
export async function coordinated(app: TestApp, municipality: string, withPlan = false) {
  const walked = withPlan ? await drafted(app, municipality) : await app.walk(municipality, { until: "HANDED_OVER" });
  const by = app.as(`${municipality}/coordinator`);
  const [assignment] = (await coordination(by, walked.caseId))["coordinators"];
  return { caseId: walked.caseId, owner: walked.owner, by, leader: app.as(`${municipality}/unit-leader`), assignmentId: assignment.id as string };
}

/** A change that has been raised by the coordinator. */
export async function raised(app: TestApp, municipality = "lund", withPlan = false) {
  const it = await coordinated(app, municipality, withPlan);
  const { change } = await it.by.must(documents.RAISE_CHANGE, { ...(await onCase(app, municipality, it.caseId)), assignmentId: it.assignmentId, reason: "Koordinatoren slutter." });
  return { ...it, change: change as Answer };
}

/** What a step says of the change: which, and as which version. */
export async function onChange(app: TestApp, caseId: string, changeId: string, municipality = "lund"): Promise<{ changeId: string; expectedVersion: number }> {
  const file = await coordination(app.as(`${municipality}/unit-leader`), caseId);
  const it = file["coordinatorChanges"].find((one: Answer) => one["id"] === changeId);
  return { changeId, expectedVersion: it.version };
}

/** A raised change that has been cleared with the superior. */
export async function clarifiedChange(app: TestApp, withPlan = false) {
  const it = await raised(app, "lund", withPlan);
  await it.by.must(documents.CLARIFY_CHANGE, { ...(await onChange(app, it.caseId, it.change["id"])), clarifiedOn: "2026-06-15" });
  return it;
}

/** The same, at the point where candidates are asked. */
export async function consulted(app: TestApp, withPlan = false) {
  const it = await clarifiedChange(app, withPlan);
  await it.by.must(documents.CONSULT_OWNER, { ...(await onChange(app, it.caseId, it.change["id"])), consultedOn: "2026-06-15", wish: "En som kjenner meg." });
  return it;
}

/** The same, with a newly hired professional who has said yes. */
export async function cleared(app: TestApp, withPlan = false) {
  const it = await consulted(app, withPlan);
  const candidate = await hire(app, "lund", "PROFESSIONAL");
  const asked = { ...(await onCase(app, "lund", it.caseId)), kind: "COORDINATOR", candidateId: candidate.id, ground: "WISH" };
  const { coordinatorRequest } = await it.by.must(documents.ASK_COORDINATOR, asked);
  const yes = { requestId: coordinatorRequest.id, expectedVersion: 1, answer: "ACCEPTED", clearedOn: "2026-06-15" };
  await candidate.client.must(documents.ANSWER_COORDINATOR_REQUEST, yes);
  return { ...it, candidate };
}

/** A change for which nobody was found, with the leaders. */
export async function escalated(app: TestApp) {
  const it = await consulted(app);
  await it.by.must(documents.ESCALATE_TO_LEADERS, { ...(await onChange(app, it.caseId, it.change["id"])), metOn: "2026-06-15", note: "Ingen kunne." });
  return it;
}

/** A change whose candidate the owner has been told of. */
export async function informed(app: TestApp, withPlan = false) {
  const it = await cleared(app, withPlan);
  await it.by.must(documents.INFORM_OWNER, { ...(await onChange(app, it.caseId, it.change["id"])), informedOn: "2026-06-15" });
  return it;
}

/** The same, with both at work until the switch. */
export async function overlapping(app: TestApp, withPlan = false) {
  const it = await informed(app, withPlan);
  await it.by.must(documents.BEGIN_OVERLAP, await onChange(app, it.caseId, it.change["id"]));
  return it;
}

/** The role in a notified case, appointed to somebody by the leader. */
export async function appointed(app: TestApp, municipality: string, caseId: string, changes: Answer): Promise<Answer> {
  return app.as(`${municipality}/unit-leader`).must(APPOINT_COORDINATOR, { ...(await onCase(app, municipality, caseId)), kind: "COORDINATOR", ...changes });
}

/** A department of Lund with its leader and one more who works there. */
export async function department(app: TestApp) {
  const name = "Helse og omsorg";
  const head = await hire(app, "lund", "SERVICE_UNIT_LEADER", name);
  const member = await hire(app, "lund", "PROFESSIONAL", name);
  const { nodes } = (await head.client.ask("query Staff { staff(first: 100) { nodes { id serviceUnit { id } } } }"))["staff"];
  return { head, member, serviceUnitId: nodes.find((one: Answer) => one["id"] === head.id).serviceUnit.id as string };
}

const yes = { answer: true, reasons: "Alvorlig sykdom og mange tjenester." };

/** A child's case with a coordinator and, appointed after that, a child coordinator, who is somebody else. */
export async function withChildCoordinator(app: TestApp) {
  const { story, parent } = family(app, "lund", "2018-03-01");
  const { caseId } = await app.walk("lund", { until: "HANDED_OVER", ...story });
  await assessed(app, "lund", caseId, { kind: "CHILD_COORDINATOR", seriousCondition: yes, complex: yes, welfareServices: true });
  await decided(app, "lund", caseId, { kind: "CHILD_COORDINATOR" });
  await notified(app, "lund", caseId);
  const other = await hire(app, "lund", "PROFESSIONAL");
  await appointed(app, "lund", caseId, { kind: "CHILD_COORDINATOR", coordinatorId: other.id, reasonWishNotFollowed: "Barnekoordinatoren er en annen." });
  return { caseId, other, parent };
}
