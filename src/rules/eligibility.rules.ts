import { type Assessment, type IndicatorResult, RightKind } from "../entities/assessment.entity.js";
import { EligibilityBasis, type ServiceReceived } from "../entities/service-received.entity.js";
import type { EligibilityPolicy } from "../tenants/municipality-policy.js";
import { CountUnit } from "../tenants/policy-enums.js";

type Service = Pick<ServiceReceived, "type" | "source" | "provider" | "professionalGroup">;
type Counting = Pick<EligibilityPolicy, "minimum" | "countUnit" | "differentProviders" | "excluded" | "sources">;

/** Choice: the municipality's own number beside the legal test. It is computed and shown; nothing follows from it. INV-07, CON-01, CON-02. */
export function indicatorOf(services: readonly Service[], policy: Counting): IndicatorResult | null {
  if (policy.countUnit === null) return null;
  const counts = (it: Service): boolean => !policy.excluded.includes(it.type) && (policy.sources.length === 0 || policy.sources.includes(it.source));
  const counted = distinct(services.filter(counts).map((it) => unitOf(it, policy.countUnit)));
  const providers = distinct(services.filter(counts).map((it) => it.provider));
  const count = policy.differentProviders === true ? Math.min(counted.length, providers.length) : counted.length;
  return {
    countUnit: policy.countUnit,
    minimum: policy.minimum,
    count,
    counted,
    leftOut: distinct(services.filter((it) => !counts(it)).map((it) => unitOf(it, policy.countUnit))),
    met: policy.minimum === null ? null : count >= policy.minimum,
  };
}

function unitOf(service: Service, unit: CountUnit | null): string {
  if (unit === CountUnit.PROFESSIONAL_GROUP) return service.professionalGroup.trim().toLowerCase();
  return unit === CountUnit.SERVICE_SOURCE ? service.source : service.type;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

type Test = Pick<Assessment, "kind" | "longTerm" | "coordinated" | "complex" | "seriousCondition" | "bases">;

const PLAN_WITHOUT_FURTHER_TEST = EligibilityBasis.QUALIFICATION_PROGRAMME;

/**
 * Whether the legal test is met.
 * Law: pbrl § 2-5 (plan: long-term and coordinated), § 2-5 b (coordinator: complex, or long-term and coordinated), § 2-5 c
 * and hol § 7-2 a (child coordinator: serious condition and long-term, complex or coordinated services);
 * sosialtjenesteloven § 33 (qualification programme gives a plan outright).
 */
export function meetsTest(test: Test): boolean {
  const bothLimbs = test.longTerm && test.coordinated;
  if (test.kind === RightKind.INDIVIDUAL_PLAN) return bothLimbs || test.bases.includes(PLAN_WITHOUT_FURTHER_TEST);
  if (test.kind === RightKind.COORDINATOR) return bothLimbs || test.complex === true;
  return test.seriousCondition === true && test.longTerm && (test.coordinated || test.complex === true);
}

/** A sector the assessment names, with what its own act gives and whether the right can rest on it alone. */
export interface BasisOfRight {
  readonly basis: EligibilityBasis;
  readonly provision: string;
  readonly carriesAlone: boolean;
}

interface BasisRule {
  readonly plan: string;
  readonly coordinator: string;
  readonly givesCoordinator: boolean;
}

const health = "pbrl § 2-5 b, hol § 7-2";

/**
 * What each sector's act gives.
 * Law: hol §§ 7-1, 7-2; sphl §§ 2-5, 2-5 a; barnevernsloven § 15-9; NAV-loven § 15; sosialtjenesteloven §§ 28, 33; opplæringslova § 24-1.
 * Only the health acts give a coordinator: the others give a plan or take part in one. LAW-31, LAW-32, SALANGEN-IP-5, CON-02.
 */
export const basisRules: Readonly<Record<EligibilityBasis, BasisRule>> = {
  HEALTH_CARE: { plan: "pbrl § 2-5, hol § 7-1", coordinator: health, givesCoordinator: true },
  SPECIALIST: { plan: "pbrl § 2-5, sphl § 2-5", coordinator: "pbrl § 2-5 b, sphl § 2-5 a", givesCoordinator: true },
  CHILD_WELFARE: { plan: "barnevernsloven § 15-9", coordinator: health, givesCoordinator: false },
  NAV: { plan: "NAV-loven § 15", coordinator: health, givesCoordinator: false },
  SOCIAL_SERVICES: { plan: "sosialtjenesteloven § 28", coordinator: health, givesCoordinator: false },
  QUALIFICATION_PROGRAMME: { plan: "sosialtjenesteloven § 33", coordinator: health, givesCoordinator: false },
  EDUCATION: { plan: "opplæringslova § 24-1, barnehageloven § 2 b", coordinator: health, givesCoordinator: false },
  CHILD_FAMILY: { plan: "pbrl § 2-5 c, hol § 7-2 a", coordinator: "pbrl § 2-5 c, hol § 7-2 a", givesCoordinator: true },
};

const withoutPlanOfItsOwn: readonly EligibilityBasis[] = [EligibilityBasis.EDUCATION];

/** Law: on which basis a plan and on which a coordinator rests, sector by sector. A child coordinator rests on health and care needs; other welfare services count beside them. SALANGEN-IP-5, SALANGEN-BARN-2, SC-19. */
export function basesOfRight({ kind, bases }: Pick<Test, "kind" | "bases">): BasisOfRight[] {
  return bases.map((basis) => {
    const rule = basisRules[basis];
    if (kind === RightKind.CHILD_COORDINATOR) return { basis, provision: basisRules.CHILD_FAMILY.coordinator, carriesAlone: rule.givesCoordinator };
    if (kind === RightKind.COORDINATOR) return { basis, provision: rule.coordinator, carriesAlone: rule.givesCoordinator };
    return { basis, provision: rule.plan, carriesAlone: !withoutPlanOfItsOwn.includes(basis) };
  });
}

const navAndSocial: readonly EligibilityBasis[] = [EligibilityBasis.NAV, EligibilityBasis.SOCIAL_SERVICES, EligibilityBasis.QUALIFICATION_PROGRAMME];

/** Law: NAV-loven § 15 and sosialtjenesteloven §§ 28, 33 give a plan but no coordinator of their own: the coordinator must rest on another basis too. LAW-31, LAW-32, SALANGEN-IP-5. */
export function restsOnNavAlone(test: Pick<Test, "kind" | "bases">): boolean {
  return test.kind === RightKind.COORDINATOR && test.bases.length > 0 && test.bases.every((it) => navAndSocial.includes(it));
}
