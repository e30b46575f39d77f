import type { PlanParticipant, SharingBasis } from "../entities/plan-participant.entity.js";
import { basisFor, faultInBasis, type SharingFacts } from "../rules/sharing-basis.rules.js";
import { Refusal } from "../rules/refusal.js";

/** The basis as whoever shares names it; left out, the one that fits. */
export interface SharingGiven {
  readonly basis?: SharingBasis | null | undefined;
  readonly basisNote?: string | null | undefined;
}

/** What a row of somebody who is let in says of the basis; refused where the basis does not carry it (PROC-05). */
export function sharingOf(given: SharingGiven, facts: SharingFacts): Pick<PlanParticipant, "basis" | "basisNote"> {
  const basis = given.basis ?? basisFor(facts);
  const basisNote = given.basisNote?.trim() || null;
  const fault = faultInBasis(basis, basisNote, facts);
  if (fault !== null) throw new Refusal(fault, { path: ["basis"] });
  return { basis, basisNote };
}
