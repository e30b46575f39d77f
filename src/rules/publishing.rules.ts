import type { ContactPolicy } from "../tenants/municipality-policy.js";
import type { LocalDate } from "../tenants/local-date.js";
import { nationalText } from "./national-texts.rules.js";

/** Guideline: the unit must be easy to find; what is missing of its address. LINT-10, LOPPA-CONTACT-2, STRANDA-GAP-1, LUND-CONTACT-3, SALANGEN-CONTACT-5. */
export function missingContact(contact: ContactPolicy): string[] {
  return (["postal", "visiting", "phone", "email"] as const).filter((it) => contact[it] === null);
}

/** Law: hol § 3-3, pbrl § 3-2: what everybody is told of rights and appeal, the same in every municipality. CON-18, SALANGEN-GAP-1. */
export function publicRights(form: "nb" | "nn", on: LocalDate): string[] {
  return (["RIGHT_TO_PLAN", "RIGHT_TO_COORDINATOR", "RIGHT_TO_CHILD_COORDINATOR", "NO_WIDER_RIGHT", "APPEAL"] as const).map((block) => nationalText(block, on)[form]);
}
