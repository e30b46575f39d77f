import { AgeGroup, type IndicatorFacts, type IndicatorOutcome, type ServiceFact } from "../entities/assessment.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { IndicatorPolicy } from "../tenants/indicator-policy.js";
import { IndicatorKind, type WrittenForm } from "../tenants/policy-enums.js";
import { ageOn } from "./calendar.rules.js";
import { indicatorOf } from "./eligibility.rules.js";

const OF_AGE = 18;

/** Choice: all that an indicator learns of who the person is. INV-07. */
export function ageGroupOf(birthDate: LocalDate | null, today: LocalDate): AgeGroup {
  if (birthDate === null) return AgeGroup.UNKNOWN;
  return ageOn(birthDate, today) < OF_AGE ? AgeGroup.CHILD : AgeGroup.ADULT;
}

/** Choice: the declared facts. A provider may be a person's name, so it is told apart by a letter alone. CON-01, CON-02, SALANGEN-BARN-2. */
export function indicatorFacts(services: readonly ServiceFact[], ageGroup: AgeGroup): IndicatorFacts {
  const plain = services.map((it) => ({ ...it, provider: it.provider.trim().toLowerCase(), professionalGroup: it.professionalGroup.trim().toLowerCase() }));
  const providers = [...new Set(plain.map((it) => it.provider))];
  return {
    services: plain.map(({ type, source, provider, professionalGroup, seenInContext }) => ({
      type,
      source,
      provider: letter(providers.indexOf(provider)),
      professionalGroup,
      seenInContext,
    })),
    serviceCount: services.length,
    providerCount: providers.length,
    professionalGroupCount: new Set(plain.map((it) => it.professionalGroup)).size,
    sourceCount: new Set(plain.map((it) => it.source)).size,
    ageGroup,
  };
}

const letter = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : `A${index}`);

/** What an expression came to: a value, or why there is none. */
export type Computed = { readonly value: boolean | number } | { readonly fault: string };

/** Choice: an indicator as it was computed, with its rule and its facts beside the result. It decides nothing. INV-07, FAIL-07. */
export function indicatorOutcome(it: IndicatorPolicy, form: WrittenForm, facts: IndicatorFacts, computed: Computed | null): IndicatorOutcome {
  const result = computed ?? { value: indicatorOf(facts.services, it)?.count ?? 0 };
  const value = "fault" in result ? null : result.value;
  return {
    code: it.code,
    name: (it.names.find((name) => name.writtenForm === form) ?? it.names[0])?.text ?? it.code,
    kind: it.kind,
    rule: it.kind === IndicatorKind.EXPRESSION ? (it.expression ?? "") : countRule(it),
    minimum: it.minimum,
    facts,
    value: value === null ? null : String(value),
    met: typeof value === "number" ? (it.minimum === null ? null : value >= it.minimum) : value,
    fault: "fault" in result ? result.fault : null,
  };
}

/** A count in words that do not change with the language: what is counted, how many, and what is left out. */
function countRule({ countUnit, minimum, differentProviders, excluded, sources }: IndicatorPolicy): string {
  const parts = [`${countUnit} >= ${minimum}`];
  if (differentProviders === true) parts.push("different providers");
  if (excluded.length > 0) parts.push(`without ${excluded.join(", ")}`);
  if (sources.length > 0) parts.push(`only ${sources.join(", ")}`);
  return parts.join("; ");
}
