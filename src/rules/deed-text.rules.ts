import type { Deed } from "../tenants/deeds.js";
import { caseFollowingDeeds } from "./deed-text-case-following.rules.js";
import { caseOpeningDeeds } from "./deed-text-case-opening.rules.js";
import { coordinatorDeeds } from "./deed-text-coordinator.rules.js";
import { groupDeeds } from "./deed-text-group.rules.js";
import { noticeDeeds } from "./deed-text-notice.rules.js";
import { planContentDeeds } from "./deed-text-plan-content.rules.js";
import { planWorkDeeds } from "./deed-text-plan-work.rules.js";
import { roomDeeds } from "./deed-text-room.rules.js";
import { transferDeeds } from "./deed-text-transfer.rules.js";
import { unitDeeds } from "./deed-text-unit.rules.js";

/** Choice: a text in bokmål and in nynorsk. */
export type InBothForms = readonly [nb: string, nn: string];

/** Choice: what is told of a deed: to staff, to the owner in plain words, and to the archive. None holds a name, a number or what anybody wrote. INV-24. */
export interface DeedText {
  readonly staff: InBothForms;
  readonly owner: InBothForms;
  readonly archive: InBothForms;
}

/** Choice: every deed has its texts; one without does not compile. Put them in the table of its area. INV-24. */
export const deedTexts: Readonly<Record<Deed, DeedText>> = {
  ...caseFollowingDeeds,
  ...caseOpeningDeeds,
  ...coordinatorDeeds,
  ...groupDeeds,
  ...noticeDeeds,
  ...planContentDeeds,
  ...planWorkDeeds,
  ...roomDeeds,
  ...transferDeeds,
  ...unitDeeds,
};

/** Choice: whom a text is for. */
export type TextFor = keyof DeedText;

/** Choice: what somebody is told of a deed, in one of the two forms. INV-24. */
export function textOfDeed(deed: Deed, reader: TextFor, form: "nb" | "nn"): string {
  const [nb, nn] = deedTexts[deed][reader];
  return form === "nn" ? nn : nb;
}

const reading: InBothForms = ["Noen har lest i saken din.", "Nokon har lese i saka di."];

/** Law: pjl § 22 a: the owner is told that somebody has read. SAM-132. */
export function textOfReading(form: "nb" | "nn"): string {
  return reading[form === "nn" ? 1 : 0];
}
