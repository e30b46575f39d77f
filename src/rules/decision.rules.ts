import { type Assessment, RightKind } from "../entities/assessment.entity.js";
import { type Decision, DecisionOutcome, DecisionState, RefusalReason } from "../entities/decision.entity.js";
import type { Delegation } from "../entities/delegation.entity.js";
import { DecisionPath } from "../entities/case.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import { WrittenForm } from "../tenants/policy-enums.js";
import type { RefusalCode } from "./refusal.js";

/** What somebody wants to decide, before it is known whether it may stand. */
export interface Proposal {
  readonly kind: RightKind;
  readonly outcome: DecisionOutcome;
  readonly facts: string;
  readonly considerations: string;
  readonly legalBasis: readonly string[];
  readonly refusalReason: RefusalReason | null;
}

const provisions: Readonly<Record<RightKind, readonly string[]>> = {
  INDIVIDUAL_PLAN: ["pbrl § 2-5", "hol § 7-1"],
  COORDINATOR: ["pbrl § 2-5 b", "hol § 7-2"],
  CHILD_COORDINATOR: ["pbrl § 2-5 c", "hol § 7-2 a"],
};

/** Law: pbrl §§ 2-5, 2-5 b, 2-5 c; hol §§ 7-1, 7-2, 7-2 a: the provisions each right rests on. LOPPA-IP-6, LOPPA-IP-7. */
export function provisionsOf(kind: RightKind): readonly string[] {
  return provisions[kind];
}

/** Law: pbrl § 2-5: whether an outcome gives the right. To refuse it does not, nor to end it. LUND-10-2. */
export function givesRight(outcome: DecisionOutcome): boolean {
  return outcome === DecisionOutcome.GRANTED || outcome === DecisionOutcome.PARTLY;
}

/** Law: fvl §§ 23-25, held as a floor though pbrl § 2-7 takes them out; PROC-07, INV-06: why a decision cannot be made as proposed, or null. */
export function whyItCannotStand(proposal: Proposal, assessment: Pick<Assessment, "meetsTest">): RefusalCode | null {
  const isGrant = proposal.outcome === DecisionOutcome.GRANTED;
  if (!givesRight(proposal.outcome) && proposal.refusalReason === null) return "REFUSAL_REASON_REQUIRED";
  if (isGrant && proposal.refusalReason !== null) return "REFUSAL_REASON_WITHOUT_REFUSAL";
  if (!isGrant && isBlank(proposal.facts)) return "FACTS_REQUIRED";
  if (!isGrant && isBlank(proposal.considerations)) return "CONSIDERATIONS_REQUIRED";
  if (!isGrant && !provisions[proposal.kind].some((it) => proposal.legalBasis.includes(it))) return "LEGAL_BASIS_REQUIRED";
  if (assessment.meetsTest !== givesRight(proposal.outcome)) return "DECISION_CONTRADICTS_ASSESSMENT";
  return null;
}

function isBlank(text: string): boolean {
  return text.trim().length === 0;
}

const DEFAULT_QUORUM = 2;

/** Choice: the municipality sets how many of its body must take part, else two. Law: fvl § 8: whoever is recused does not count. INV-19. */
export function quorumMet(takenPart: readonly string[], policy: MunicipalityPolicy): boolean {
  return new Set(takenPart).size >= (policy.decision.allocationBodyQuorum ?? DEFAULT_QUORUM);
}

/** Choice: whether the municipality decides this right by delegation on this way, as its own text says. STRANDA-GEN-5, CON-04. */
export function decidesByDelegation(path: DecisionPath, kind: RightKind, policy: MunicipalityPolicy): boolean {
  return path === DecisionPath.UNIT && policy.decision.coordinatorByDelegation === true && kind !== RightKind.INDIVIDUAL_PLAN;
}

/** Choice: by which authority a decision was made, named on the decision itself with the delegation behind it. STRANDA-GEN-5, LOPPA-LEAD-3. */
export function authorityOf(
  path: DecisionPath,
  kind: RightKind,
  policy: MunicipalityPolicy,
  ownUnitName: string | null,
  delegation: Pick<Delegation, "delegatedBy" | "documentReference"> | null = null,
): string {
  const name = deciderOf(path, policy, ownUnitName);
  const isNynorsk = policy.writtenForm === WrittenForm.NN;
  const word = isNynorsk ? "delegert mynde" : "delegert myndighet";
  if (delegation === null) return decidesByDelegation(path, kind, policy) ? `${name} (${word})` : name;
  const source = delegation.documentReference === null ? "" : `, ${delegation.documentReference}`;
  return `${name} (${word} ${isNynorsk ? "frå" : "fra"} ${delegation.delegatedBy}${source})`;
}

function deciderOf(path: DecisionPath, policy: MunicipalityPolicy, ownUnitName: string | null): string {
  if (path === DecisionPath.OWN_UNIT) return ownUnitName ?? policy.unit.name;
  if (path === DecisionPath.UNIT_THEN_ALLOCATION_BODY) return policy.decision.allocationBodyName ?? "";
  return path === DecisionPath.SERVICE_OFFICE ? policy.unit.contact.title : policy.unit.name;
}

/** Law: pbrl § 7-5, fvl § 31: a decision that nobody has appealed stands when the time for it is over; nothing needs to be done for that. */
export function standingOn({ state, appealDueOn }: Pick<Decision, "state" | "appealDueOn">, day: LocalDate): DecisionState {
  const isOver = state === DecisionState.DELIVERED && appealDueOn !== null && appealDueOn < day;
  return isOver ? DecisionState.FINAL : state;
}
