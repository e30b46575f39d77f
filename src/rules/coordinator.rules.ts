import { RightKind } from "../entities/assessment.entity.js";
import { CoordinatorKind } from "../entities/coordinator-assignment.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import { ageOn } from "./calendar.rules.js";

/** Choice: nobody can be made to coordinate more plans than the municipality says; whoever agrees may. LUND-6-5, INV-16. */
export function isAboveCap(activePlans: number, policy: MunicipalityPolicy): boolean {
  return policy.coordinator.maxPlans !== null && activePlans >= policy.coordinator.maxPlans;
}

/** Law: hol § 7-3. Choice: nobody is counted as willing against their own word: what the professional said themselves goes before what the leader wrote. LUND-6-5, INV-16. */
export function hasAcceptedAboveCap(own: { readonly acceptsAboveCap: boolean } | null, writtenByLeader: boolean): boolean {
  return own === null ? writtenByLeader : own.acceptsAboveCap;
}

/** Law: hol §§ 3-4, 7-2 a: where a child coordinator is at work, that person coordinates and others are under them. LAW-27, INV-12. */
export function isSubordinate(kind: CoordinatorKind, othersInForce: readonly CoordinatorKind[]): boolean {
  return kind === CoordinatorKind.COORDINATOR && othersInForce.includes(CoordinatorKind.CHILD_COORDINATOR);
}

/** A time the coordinator is away, and who answers then. */
export interface Absence {
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly coverId: string | null;
}

/** Choice: who answers on a day: the coordinator, or whoever stands in while they are away. FAIL-04, FAIL-06. */
export function answersOn(coordinatorId: string, absences: readonly Absence[], on: LocalDate): string {
  return absences.find((it) => it.coverId !== null && it.fromOn <= on && on <= it.toOn)?.coverId ?? coordinatorId;
}

/** What was wished, whom it became, and why: the facts of following a wish. */
export interface WishFacts {
  readonly wishedCoordinatorId: string | null;
  readonly coordinatorId: string;
}

/** Law: pbrl § 3-1, hol § 7-2: the person's wish weighs heavily; null when none was stated. */
export function followsWish({ wishedCoordinatorId, coordinatorId }: WishFacts): boolean | null {
  return wishedCoordinatorId === null ? null : wishedCoordinatorId === coordinatorId;
}

/** Law: pbrl §§ 2-5 b, 2-5 c: the rights a coordinator may rest on; whoever has a plan has a coordinator too (hol §§ 7-1, 7-2, STRANDA-DUTY-2). */
export function rightsBehind(kind: CoordinatorKind): readonly RightKind[] {
  return kind === CoordinatorKind.COORDINATOR ? [RightKind.COORDINATOR, RightKind.INDIVIDUAL_PLAN] : [RightKind.CHILD_COORDINATOR];
}

/** Law: hol § 7-2 a: an assignment lasts until it is ended, a child coordinator's to the eighteenth birthday and no longer. INV-13. */
export function isInForce({ until, endsBy }: { readonly until: LocalDate | null; readonly endsBy: LocalDate | null }, on: LocalDate): boolean {
  return until === null && (endsBy === null || on < endsBy);
}

/** Law: hol § 7-2 a: a child coordinator is for children until 18, also before birth. LAW-04, INV-13. */
export function mayHaveChildCoordinator(birthDate: LocalDate | null, on: LocalDate): boolean {
  return birthDate === null || ageOn(birthDate, on) < 18;
}

/** Law: hol § 3-4 third paragraph: where a child coordinator has been appointed, that person coordinates; other coordinating roles follow. LAW-27, INV-12. */
export function leadsCoordination(kind: CoordinatorKind, inForce: readonly CoordinatorKind[]): boolean {
  return kind === CoordinatorKind.CHILD_COORDINATOR || !inForce.includes(CoordinatorKind.CHILD_COORDINATOR);
}
