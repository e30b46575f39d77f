import { EligibilityBasis, ServiceType } from "../entities/service-received.entity.js";
import { group, oneOf, Optional, pattern, Required, Several, text, wholeNumber, yesOrNo } from "./choice.js";
import { CountUnit, IndicatorKind, WrittenForm } from "./policy-enums.js";

export class IndicatorName {
  @Required(oneOf(WrittenForm), "The form it is written in (målform).")
  readonly writtenForm!: WrittenForm;
  @Required(text(120), "The name of the indicator.")
  readonly text!: string;
}

/** A number or a yes of the municipality's own that is computed beside the legal test and decides nothing. */
export class IndicatorPolicy {
  @Required(pattern(/^[A-Z][A-Z0-9_]{1,39}$/), "What the indicator is known by, in capitals.")
  readonly code!: string;
  @Several(group(() => IndicatorName), "Its name, at least in the municipality's own written form.")
  readonly names!: readonly IndicatorName[];
  @Required(oneOf(IndicatorKind), "How it is computed: a count with a least number, or an expression.")
  readonly kind!: IndicatorKind;
  @Optional(wholeNumber(1, 20), "The number to reach. Required of a count and of an expression that gives a number.")
  readonly minimum!: number | null;
  @Optional(oneOf(CountUnit), "For a count: what is counted.")
  readonly countUnit!: CountUnit | null;
  @Optional(yesOrNo(), "For a count: whether the services must come from different providers.")
  readonly differentProviders!: boolean | null;
  @Several(oneOf(ServiceType), "For a count: services that do not count.")
  readonly excluded!: readonly ServiceType[];
  @Several(oneOf(EligibilityBasis), "For a count: sectors whose services count; empty means all.")
  readonly sources!: readonly EligibilityBasis[];
  @Optional(
    text(600),
    "For an expression: its text in Common Expression Language (CEL), over these facts alone: services (each with type, source, provider, professionalGroup, seenInContext), serviceCount, providerCount, professionalGroupCount, sourceCount, ageGroup. Such as sourceCount >= 2.",
  )
  readonly expression!: string | null;
}
