import { UnitDocumentKind, UnitWork } from "../entities/unit-document.entity.js";
import type { Period } from "./deadline.rules.js";
import { addDays } from "./calendar.rules.js";

const REVIEW_ALARM_DAYS = 30;

/** Choice: a routine, a brochure or the municipality's plan is looked through again on the day its owner sets; the reminder comes thirty days ahead. DL-24, LOPPA-TASK-8. */
export function reviewPeriod(publishedOn: string, reviewOn: string): Period {
  const alarmOn = addDays(reviewOn, -REVIEW_ALARM_DAYS);
  return { startedOn: publishedOn, dueOn: reviewOn, alarmOn: alarmOn > publishedOn ? alarmOn : null };
}

/** Law: hol § 7-3: the public is told what the unit offers; only what is written for the public is shown to it. LOPPA-TASK-10. */
export function mayBePublic(kind: UnitDocumentKind): boolean {
  return kind === UnitDocumentKind.BROCHURE || kind === UnitDocumentKind.ROUTINE;
}

/** Seed: a list of references holds those whose text is not at hand too, and says so of them; any other document has its text or a link to it. LUND-FOOT-1. */
export function mayLackText(kind: UnitDocumentKind): boolean {
  return kind === UnitDocumentKind.REFERENCE;
}

/** Seed: the municipality's plan for habilitation and rehabilitation has a period, and is often a part of a larger plan. SALANGEN-KE-2. */
export function needsPeriod(kind: UnitDocumentKind): boolean {
  return kind === UnitDocumentKind.HABILITATION_PLAN;
}

/** Seed: forms and guides are at hand where they are used, whatever else their owner says. LUND-8-6, LUND-11-1, LUND-11.4-44, LUND-2-AG-2, LUND-ATT-1 to LUND-ATT-7. */
const worksOfKind: Readonly<Partial<Record<UnitDocumentKind, readonly UnitWork[]>>> = {
  HANDBOOK: [UnitWork.START, UnitWork.CHANGE_COORDINATOR, UnitWork.PROGRESS, UnitWork.CHILD],
  COORDINATOR_GUIDE: [UnitWork.START, UnitWork.CHANGE_COORDINATOR, UnitWork.CHILD],
  PLAN_GUIDE: [UnitWork.START, UnitWork.PLAN],
  PLAN_FORM: [UnitWork.PLAN],
  CONSENT_FORM: [UnitWork.START, UnitWork.PLAN],
  GROUP_GUIDE: [UnitWork.GROUP],
  PATHWAY_GUIDE: [UnitWork.PLAN],
};

/** Choice: the work a document is shown with: what its owner has said, else what follows from its kind. LUND-11-1. */
export function worksOf(kind: UnitDocumentKind, said: readonly UnitWork[]): UnitWork[] {
  return said.length > 0 ? Object.values(UnitWork).filter((it) => said.includes(it)) : [...(worksOfKind[kind] ?? [])];
}

/** When the regulation got its present name and numbering. Not verified in the text itself: see docs/legal-review.md. */
const RENAMED_ON = "2022-08-01";

/** Law: the regulation on habilitation, rehabilitation and coordinators, by the name it had on a day; the paragraph on users' participation is quoted by subject alone. LOPPA-TASK-9, LINT-03. */
export function userParticipationProvision(day: string): string {
  return day < RENAMED_ON
    ? "forskrift om habilitering og rehabilitering, individuell plan og koordinator § 4"
    : "hol § 3-10 og forskrift om habilitering, rehabilitering og koordinator (brukermedvirkning)";
}

/** Law: hol § 12-1: work on the system is about nobody; eleven digits in a row, written together or as a date and a number, are taken for an identity number. LOPPA-TASK-7. */
export function seemsToNameAPerson(text: string): boolean {
  return /(?<!\d)\d{6}[ .-]?\d{5}(?!\d)/.test(text);
}
