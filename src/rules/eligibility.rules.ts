import { type Assessment, type IndicatorResult, RightKind } from "../entities/assessment.entity.js";
import { EligibilityBasis, type ServiceReceived } from "../entities/service-received.entity.js";
import type { EligibilityPolicy } from "../tenants/municipality-policy.js";
import { CountUnit } from "../tenants/policy-enums.js";

type Service = Pick<ServiceReceived, "type" | "source" | "provider" | "professionalGroup">;

/** Choice: the municipality's own number beside the legal test. It is computed and shown; nothing follows from it. INV-07, CON-01, CON-02. */
export function indicatorOf(services: readonly Service[], policy: EligibilityPolicy): IndicatorResult | null {
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

/** Law: NAV-loven § 15 gives a plan but no coordinator of its own: the coordinator must rest on another basis too. LAW-31, SALANGEN-IP-5. */
export function restsOnNavAlone(test: Pick<Test, "kind" | "bases">): boolean {
  return test.kind === RightKind.COORDINATOR && test.bases.length > 0 && test.bases.every((it) => it === EligibilityBasis.NAV);
}
