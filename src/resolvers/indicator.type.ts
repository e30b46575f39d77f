import { Field, InputType, Int, ObjectType } from "type-graphql";
import { AgeGroup, type IndicatorFacts, type IndicatorOutcome, type ServiceFact } from "../entities/assessment.entity.js";
import { EligibilityBasis, ServiceType } from "../entities/service-received.entity.js";
import type { BasisOfRight } from "../rules/eligibility.rules.js";
import { IndicatorKind } from "../tenants/policy-enums.js";
import { ListOf, Of, SHORT_TEXT, Text, YesNo } from "./fields.js";

@ObjectType("ServiceFact", { simpleResolvers: true, description: "Tjeneste: a service as an indicator sees it. Providers are told apart by a letter alone." })
export class ServiceFactType implements ServiceFact {
  @Field(() => ServiceType, { description: "What kind of service." })
  readonly type!: ServiceType;
  @Field(() => EligibilityBasis, { description: "Sektor: the sector it comes from." })
  readonly source!: EligibilityBasis;
  @Field(() => String, { description: "Which provider, as a letter." })
  readonly provider!: string;
  @Field(() => String, { description: "Faggruppe: the professional group." })
  readonly professionalGroup!: string;
  @Field(() => Boolean, { description: "Whether it should be seen together with the others." })
  readonly seenInContext!: boolean;
}

@ObjectType("IndicatorFacts", { simpleResolvers: true, description: "Fakta: all that an indicator is computed from; nothing tells who the person is." })
export class IndicatorFactsType implements IndicatorFacts {
  @Field(() => [ServiceFactType], { description: "Tjenester: the services." })
  readonly services!: readonly ServiceFact[];
  @Field(() => Int, { description: "How many services." })
  readonly serviceCount!: number;
  @Field(() => Int, { description: "How many providers." })
  readonly providerCount!: number;
  @Field(() => Int, { description: "How many professional groups." })
  readonly professionalGroupCount!: number;
  @Field(() => Int, { description: "How many sectors." })
  readonly sourceCount!: number;
  @Field(() => AgeGroup, { description: "Aldersgruppe: child or adult." })
  readonly ageGroup!: AgeGroup;
}

@ObjectType("IndicatorOutcome", {
  simpleResolvers: true,
  description: "Egen indikator slik den ble regnet ut: its rule and its result. It informs and never decides (pbrl § 2-5).",
})
export class IndicatorOutcomeType implements Omit<IndicatorOutcome, "kind" | "facts"> {
  @Field(() => String, { description: "What the municipality knows it by." })
  readonly code!: string;
  @Field(() => String, { description: "Navn: its name." })
  readonly name!: string;
  @Field(() => IndicatorKind, { description: "How it was computed." })
  readonly kind!: IndicatorKind;
  @Field(() => String, { description: "The rule as it was: what was counted, or the expression." })
  readonly rule!: string;
  @Field(() => Int, { nullable: true, description: "The number to reach; null for a yes or no." })
  readonly minimum!: number | null;
  @Field(() => String, { nullable: true, description: "What came out: a number, true or false; null when it could not be computed." })
  readonly value!: string | null;
  @Field(() => Boolean, { nullable: true, description: "Whether it is met; null when it could not be computed." })
  readonly met!: boolean | null;
  @Field(() => String, { nullable: true, description: "Why it could not be computed. The assessment goes on all the same." })
  readonly fault!: string | null;
}

@ObjectType("IndicatorTrial", { simpleResolvers: true, description: "Prøve av indikator: what an indicator comes to over services of nobody." })
export class IndicatorTrialType {
  @Field(() => IndicatorOutcomeType, { description: "Resultat: the outcome." })
  readonly outcome!: IndicatorOutcome;
  @Field(() => IndicatorFactsType, { description: "Fakta: what it was computed from." })
  readonly facts!: IndicatorFacts;
}

@ObjectType("BasisOfRight", { simpleResolvers: true, description: "Grunnlag: a sector the right is said to rest on, with the provision, and whether it carries the right alone." })
export class BasisOfRightType implements BasisOfRight {
  @Field(() => EligibilityBasis, { description: "Sektor: which sector." })
  readonly basis!: EligibilityBasis;
  @Field(() => String, { description: "The provision the right rests on." })
  readonly provision!: string;
  @Field(() => Boolean, { description: "Whether the right can rest on this sector alone; NAV's act alone gives no coordinator (NAV-loven § 15)." })
  readonly carriesAlone!: boolean;
}

@InputType("ServiceFactInput", { description: "A service to try an indicator on." })
export class ServiceFactInput implements ServiceFact {
  @Of(() => ServiceType, "What kind of service.")
  readonly type!: ServiceType;
  @Of(() => EligibilityBasis, "Sektor: the sector it comes from.")
  readonly source!: EligibilityBasis;
  @Text("Which provider; only whether two are the same matters.", SHORT_TEXT)
  readonly provider!: string;
  @Text("Faggruppe: the professional group.", SHORT_TEXT)
  readonly professionalGroup!: string;
  @YesNo("Whether it should be seen together with the others.")
  readonly seenInContext!: boolean;
}

@InputType("IndicatorSampleInput", { description: "Services of nobody, to try an indicator on." })
export class IndicatorSampleInput {
  @Of(() => AgeGroup, "Aldersgruppe: child or adult.")
  readonly ageGroup!: AgeGroup;
  @ListOf(() => ServiceFactInput, "Tjenester: the services.")
  readonly services!: ServiceFactInput[];
}
