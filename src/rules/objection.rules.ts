import { PlanSection } from "../entities/consent-grant.entity.js";
import type { ServiceUnitKind } from "../entities/service-unit.entity.js";
import type { SharingObjection } from "../entities/sharing-objection.entity.js";

type Objection = Pick<SharingObjection, "recipientId" | "recipientKind" | "sections" | "withdrawnAt">;

/** Who something is to be shared with, as far as an objection can name them. */
export interface Recipient {
  readonly personId: string;
  readonly unitKind: ServiceUnitKind | null;
}

/** Law: pbrl § 5-3, pjl § 17: an objection that names nobody is against everybody. PRIV-06. */
export function concerns({ recipientId, recipientKind }: Objection, { personId, unitKind }: Recipient): boolean {
  if (recipientId !== null) return recipientId === personId;
  return recipientKind === null || recipientKind === unitKind;
}

/** Law: pbrl § 5-3, pjl § 17: the parts of the plan that may not be shared with somebody, whoever has consented. An objection to no part by name is to all of it. PRIV-06. */
export function sectionsObjected(objections: readonly Objection[], recipient: Recipient): ReadonlySet<PlanSection> {
  const standing = objections.filter((it) => it.withdrawnAt === null && concerns(it, recipient));
  return new Set(standing.flatMap((it) => (it.sections.length === 0 ? Object.values(PlanSection) : it.sections)));
}

/** Law: pbrl § 5-3: what is left of what somebody has been given; null is all of the plan. A measure is nothing without its goal, so it goes with the goals, and an evaluation tells of both, so it goes with either. PRIV-06, SAM-91. */
export function leftOf(given: readonly PlanSection[] | null, objected: ReadonlySet<PlanSection>): PlanSection[] {
  const left = (given ?? Object.values(PlanSection)).filter((it) => !objected.has(it));
  const tellsOf: Partial<Record<PlanSection, readonly PlanSection[]>> = { MEASURES: [PlanSection.GOALS], EVALUATIONS: [PlanSection.GOALS, PlanSection.MEASURES] };
  return left.filter((it) => (tellsOf[it] ?? []).every((other) => left.includes(other)));
}
