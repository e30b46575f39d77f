import type { AgeGroup, IndicatorOutcome, ServiceFact } from "../entities/assessment.entity.js";
import { indicatorFacts, indicatorOutcome } from "../rules/indicator.rules.js";
import { evaluateExpression } from "../tenants/indicator-expression.js";
import type { IndicatorPolicy } from "../tenants/indicator-policy.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import { IndicatorKind, type WrittenForm } from "../tenants/policy-enums.js";

/** The municipality's further indicators over the person's services, each with its rule, facts and result. They decide nothing (INV-07). */
export function computeIndicators({ eligibility, writtenForm }: MunicipalityPolicy, services: readonly ServiceFact[], ageGroup: AgeGroup): IndicatorOutcome[] {
  return eligibility.indicators.map((it) => computeIndicator(it, writtenForm, services, ageGroup));
}

export function computeIndicator(it: IndicatorPolicy, form: WrittenForm, services: readonly ServiceFact[], ageGroup: AgeGroup): IndicatorOutcome {
  const facts = indicatorFacts(services, ageGroup);
  const computed = it.kind === IndicatorKind.EXPRESSION ? evaluateExpression(it.expression ?? "", facts) : null;
  return indicatorOutcome(it, form, facts, computed);
}
