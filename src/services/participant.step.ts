import { ParticipantCategory, type PlanParticipant, type SpecialistRole } from "../entities/plan-participant.entity.js";
import { Refusal } from "../rules/refusal.js";

/** Where a participant comes from, as whoever adds them says it. */
export interface ParticipantGiven {
  readonly category?: ParticipantCategory | null | undefined;
  readonly categoryNote?: string | null | undefined;
  readonly specialistRole?: SpecialistRole | null | undefined;
  readonly hprNumber?: string | null | undefined;
}

/** Law: sphl §§ 2-5 a, 2-5 c: a role in the specialist health service is health personnel's, with their number; what the list has no word for is said in one's own (LAW-10, LAW-22, LAW-34). */
export function participantFrom(given: ParticipantGiven): Pick<PlanParticipant, "category" | "categoryNote" | "specialistRole" | "hprNumber"> {
  const { category = null, specialistRole = null } = given;
  const categoryNote = given.categoryNote?.trim() || null;
  const hprNumber = given.hprNumber?.trim() || null;
  if (category === ParticipantCategory.OTHER && categoryNote === null) throw new Refusal("INVALID_INPUT", { path: ["categoryNote"] });
  if (specialistRole !== null && hprNumber === null) throw new Refusal("HPR_NUMBER_REQUIRED", { path: ["hprNumber"] });
  if (hprNumber !== null && !/^[1-9]\d{0,8}$/.test(hprNumber)) throw new Refusal("INVALID_INPUT", { path: ["hprNumber"] });
  return { category, categoryNote, specialistRole, hprNumber };
}
