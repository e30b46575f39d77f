import { ADD_GROUP_ACTION, CARRY_NEED_FORWARD, DECLINE_GROUP_NEED, PLAN_GROUP_MEETING, REPORT_GROUP_NEED } from "../../src/demo/group-operations.js";
import type { TestApp } from "./app.js";
import { aMeeting, groupLife, onGroup } from "./groups.js";

/** One of each thing that a group keeps, so that there is something to look for; the need is that of a case without a group. */
export async function groupHoldings(app: TestApp, municipality: string, caseId: string, withoutGroup: string): Promise<void> {
  const by = app.as(`${municipality}/coordinator`);
  const { groupNeed } = await app.as(`${municipality}/case-worker`).must(REPORT_GROUP_NEED, { caseId: withoutGroup, need: `Behov meldt i ${municipality}` });
  await app.as(`${municipality}/unit-leader`).must(DECLINE_GROUP_NEED, { needId: groupNeed.id, expectedVersion: groupNeed.version, reason: `Avklart i ${municipality}` });
  const { group } = await groupLife(app, `${municipality}/unit-leader`, caseId);
  const on = () => onGroup(app, { municipality, caseId, groupId: group.id });
  await by.must(ADD_GROUP_ACTION, { ...(await on()), text: `Aktivitet i ${municipality}`, responsibleId: group.leader.id });
  await by.must(CARRY_NEED_FORWARD, { ...(await on()), need: `Avlastning i ${municipality}`, carriedTo: `Tjenestekontoret i ${municipality}` });
  await by.must(PLAN_GROUP_MEETING, aMeeting(app, caseId, { place: `Møterom i ${municipality}`, agenda: [{ title: `Sakspunkt i ${municipality}` }] }));
}
