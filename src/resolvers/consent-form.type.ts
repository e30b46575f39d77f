import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";
import { ConsentCapacity } from "../entities/consent.entity.js";
import { PlanSection } from "../entities/consent-grant.entity.js";
import type { SignedConsent } from "../entities/signed-consent.entity.js";
import type { SignedConsentLine } from "../entities/signed-consent-line.entity.js";
import { NodeType } from "./node.type.js";

/** The forms there are to begin on paper with. */
export enum FormTemplate {
  CONSENT = "CONSENT",
  PLAN = "PLAN",
}

@ObjectType("SignedConsent", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Underskrevet samtykkeskjema: a form signed by hand, with its scan and what was ticked. It weighs what the same words weigh when they are given digitally.",
})
export class SignedConsentType extends NodeType implements Pick<SignedConsent, "capacity" | "signedOn" | "refused" | "registeredAt"> {
  readonly caseId!: string;
  readonly consentId!: string | null;
  readonly documentId!: string;
  readonly signedById!: string;
  readonly registeredById!: string;
  readonly supersededById!: string | null;

  @Field(() => ConsentCapacity, { description: "By what right it was signed." })
  readonly capacity!: ConsentCapacity;
  @Field(() => GraphQLLocalDate, { description: "Underskrevet: the day it was signed." })
  readonly signedOn!: string;
  @Field(() => Boolean, { description: "Nei: whether it says no to the plan as a whole." })
  readonly refused!: boolean;
  @Field(() => Date, { description: "When it was taken in." })
  readonly registeredAt!: Date;
}

@ObjectType("SignedConsentLine", { simpleResolvers: true, description: "Avkryssing: what was ticked for one participant; nothing ticked is a no." })
export class SignedConsentLineType implements Pick<SignedConsentLine, "sections" | "validTo"> {
  readonly participantId!: string;

  @Field(() => [PlanSection], { description: "Deler av planen: what was ticked, with the goals that the measures serve." })
  readonly sections!: readonly PlanSection[];
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Until when; null for as long as the consent lasts, and for a no." })
  readonly validTo!: string | null;
}
