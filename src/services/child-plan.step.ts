import { WarningCode } from "../entities/case-warning.entity.js";
import { Person } from "../entities/person.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import { ServiceUnit } from "../entities/service-unit.entity.js";
import { ageOn } from "../rules/calendar.rules.js";
import { departmentsAbsentFrom } from "../rules/unit.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import type { PlanAtHand } from "./plan.step.js";

/** Advice where a department that shares the responsibility for children's plans takes no part in this one (LUND-6-4). */
export async function absentDepartments(ctx: RequestContext, db: WriteDb, { plan, hand }: PlanAtHand): Promise<WarningCode[]> {
  const [subject] = await db.among(Person, "id", [hand.it.subjectId]);
  if (!subject?.birthDate) return [];
  const participants = (await db.among(PlanParticipant, "planId", [plan.id])).filter((it) => it.until === null);
  const people = await db.among(
    Person,
    "id",
    participants.map((it) => it.personId),
  );
  const units = await db.among(
    ServiceUnit,
    "id",
    people.flatMap((it) => it.serviceUnitId ?? []),
  );
  const absent = departmentsAbsentFrom(
    units.map((it) => it.name),
    ageOn(subject.birthDate, ctx.today),
    hand.policy,
  );
  return absent.length > 0 ? [WarningCode.DEPARTMENT_ABSENT_FROM_CHILD_PLAN] : [];
}
