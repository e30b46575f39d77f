import { type IndicatorResult } from "../entities/assessment.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";
import { DecisionOutcome } from "../entities/decision.entity.js";

/** What a refusal rests on, as it is written. */
export interface RefusalFacts {
  readonly outcome: DecisionOutcome;
  readonly texts: readonly string[];
  readonly indicator: IndicatorResult | null;
}

/** Words that show a refusal resting on what can never carry one, in bokmål and nynorsk. */
const words: readonly (readonly [WarningCode, RegExp])[] = [
  [
    WarningCode.REFUSAL_RESTS_ON_INDICATOR,
    /\b(\d+|to|tre|fire|fem|minst|minimum)\s+(eller flere\s+|eller fleire\s+)?(faggrupp\w*|tjenester|tenester|fagpersoner|fagpersonar|instanser|instansar)\b|\bkriteri\w*\b/iu,
  ],
  [WarningCode.REFUSAL_RESTS_ON_DIAGNOSIS, /\bdiagnos\w*\b/iu],
  [
    WarningCode.REFUSAL_RESTS_ON_RESOURCES,
    /\bressurs(mangel|knapp\w*|situasjon\w*)\b|\bmangl\w*\s+(på\s+)?ressurs\w*|\bkapasitet\w*\b|\bøkonomi\w*\b|\bbudsjett\w*\b|\bbemanning\w*\b/iu,
  ],
  [WarningCode.REFUSAL_RESTS_ON_WAITING_LIST, /\bventelist\w*\b|\bkø(en|a|ar|er)?\b/iu],
];

/**
 * What a refusal seems to rest on that it may not.
 * Law: pbrl § 2-5: the test is the person's need; a local number, a diagnosis, a lack of resources or a waiting list is no ground.
 * LUSTER-CRIT-1, FAIL-07. Where the municipality's own number is not reached a refusal is always read twice.
 */
export function refusalWarnings({ outcome, texts, indicator }: RefusalFacts): WarningCode[] {
  if (outcome === DecisionOutcome.GRANTED) return [];
  const found = words.filter(([, pattern]) => texts.some((it) => pattern.test(it))).map(([code]) => code);
  if (indicator?.met === false) found.push(WarningCode.REFUSAL_RESTS_ON_INDICATOR);
  return [...new Set(found)];
}
