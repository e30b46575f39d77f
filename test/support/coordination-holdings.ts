import * as coordination from "../../src/demo/coordination-operations.js";
import { ADD_PLAN_PARTICIPANT, APPOINT_COORDINATOR } from "../../src/demo/operations.js";
import { REQUEST_PROGRESS, SHARE_SECTIONS, WITHHOLD_FROM_PARENTS } from "../../src/demo/sharing-operations.js";
import type { TestApp } from "./app.js";
import type { Answer } from "./client.js";
import { type Hired, hire } from "./people.js";
import { childsPlan, onConsent } from "./sharing.js";
import { onCase, onPlan } from "./stages.js";

/** One of each thing that the role of coordinator, progress and sharing keep, so that there is something to look for. */
export async function coordinationHoldings(app: TestApp, municipality: string, whole: { caseId: string; planId: string; owner: string }): Promise<void> {
  const { caseId, planId, owner } = whole;
  const [by, leader] = [app.as(`${municipality}/coordinator`), app.as(`${municipality}/unit-leader`)];
  const on = (): Promise<Answer> => onCase(app, municipality, caseId);
  const role = { kind: "COORDINATOR" };
  await by.must(coordination.RECORD_CONTACT, { caseId, contactedOn: "2026-06-15", kind: "PHONE", contactWith: "PERSON", note: `Ringte fra ${municipality}` });
  await leader.must(coordination.DECLARE_VACANCY, { ...(await on()), ...role, reason: "COORDINATOR_LEFT", note: `Sluttet i ${municipality}` });
  const { assignment } = await leader.must(APPOINT_COORDINATOR, { ...(await on()), ...role, coordinatorId: await app.professionalId(`${municipality}/coordinator`) });
  const away = { assignmentId: assignment.id, fromOn: "2026-06-15", toOn: "2026-06-19", note: `Ferie i ${municipality}` };
  await leader.must(coordination.REGISTER_ABSENCE, { ...(await on()), ...away });
  const candidateId = await app.professionalId(`${municipality}/case-worker`);
  await leader.must(coordination.ASK_COORDINATOR, { ...(await on()), ...role, candidateId, ground: "SUITABILITY", suitability: `Kjent i ${municipality}` });
  await by.must(coordination.RAISE_CHANGE, { ...(await on()), assignmentId: assignment.id, reason: `Bytte i ${municipality}` });
  const { id: askedId } = await hire(app, municipality, "PROFESSIONAL");
  const { participant } = await by.must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, municipality, planId)), personId: askedId, function: `Oppfølging i ${municipality}` });
  await by.must(REQUEST_PROGRESS, { planId, askedId, text: `Purring i ${municipality}` });
  await app.as(owner).must(SHARE_SECTIONS, { ...(await onConsent(app, { owner, caseId })), participantIds: [participant.id], sections: ["GOALS", "MEASURES"] });
}

/** A child's case, with an offer, something kept from the parents, and a question to a department that has the answer to give. */
export async function childsHoldings(app: TestApp, municipality: string): Promise<{ readonly caseId: string; readonly child: string; readonly departmentHead: Hired }> {
  const { caseId, child, goalIds } = await childsPlan(app, "2013-03-01", municipality);
  const leader = app.as(`${municipality}/unit-leader`);
  await app.as(`${municipality}/case-worker`).must(coordination.OFFER_CHILD_COORDINATOR, { ...(await onCase(app, municipality, caseId)), need: `Behov i ${municipality}` });
  await app.as(child).must(WITHHOLD_FROM_PARENTS, { elementId: goalIds[1], reason: `Mitt eget i ${municipality}` });
  await leader.must(coordination.DECLARE_VACANCY, { ...(await onCase(app, municipality, caseId)), kind: "COORDINATOR", reason: "NOBODY_FOUND" });
  const name = municipality === "stranda" ? "Eining for bu og habilitering" : "Open omsorg";
  const departmentHead = await hire(app, municipality, "SERVICE_UNIT_LEADER", name);
  const { nodes } = (await departmentHead.client.ask("query Staff { staff(first: 100) { nodes { id serviceUnit { id } } } }"))["staff"];
  const { serviceUnit } = nodes.find((one: Answer) => one["id"] === departmentHead.id);
  await leader.must(coordination.REQUEST_FROM_DEPARTMENT, { caseId, kind: "COORDINATOR", serviceUnitId: serviceUnit.id });
  return { caseId, child, departmentHead };
}
