import { Deadline } from "../entities/deadline.entity.js";
import { HandoverItem, HandoverKind } from "../entities/handover-item.entity.js";
import { Measure, MeasureStatus } from "../entities/measure.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import { GroupMember } from "../entities/group-member.entity.js";
import { ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import type { WriteDb } from "../tenants/bracket.js";
import { openPlan } from "./coordination.step.js";

const ended: readonly MeasureStatus[] = [MeasureStatus.COMPLETED, MeasureStatus.CANCELLED, MeasureStatus.LAPSED];

/** Makes the list of a handover: what is open now, and who must be told of the next coordinator (FAIL-04). */
export async function openHandover(db: WriteDb, caseId: string, changeId: string): Promise<void> {
  const plan = await openPlan(db, caseId);
  const measures = plan ? (await db.among(Measure, "planId", [plan.id])).filter((it) => !ended.includes(it.status)) : [];
  const participants = plan ? (await db.among(PlanParticipant, "planId", [plan.id])).filter((it) => it.until === null) : [];
  const groups = await db.among(ResponsibilityGroup, "caseId", [caseId]);
  const members = (await db.among(GroupMember, "caseId", [caseId])).filter((it) => it.until === null);
  const deadlines = (await db.among(Deadline, "caseId", [caseId])).filter((it) => it.settledAt === null);
  const contacts = new Set([...participants, ...members].map((it) => it.personId));
  const open: Readonly<Record<HandoverKind, number>> = {
    OPEN_MEASURES: measures.length,
    MEETINGS: groups.length,
    DEADLINES: deadlines.length,
    CONTACTS_TOLD: contacts.size,
  };
  for (const kind of Object.values(HandoverKind)) await db.insert(HandoverItem, { caseId, changeId, kind, open: open[kind], doneById: null, doneAt: null, note: null, version: 1 });
}
