import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { EndingMethod } from "../entities/case-ending.entity.js";
import { PlanSection } from "../entities/consent-grant.entity.js";
import { ConsentAnswer, type ConsentRequest } from "../entities/consent-request.entity.js";
import type { PlanArchive } from "../entities/plan-archive.entity.js";
import { type PlanOffer, PlanOfferAnswer } from "../entities/plan-offer.entity.js";
import type { PlanRevision } from "../entities/plan-revision.entity.js";
import { PlanOfferStatus } from "../rules/plan-state.rules.js";
import { NodeType } from "./node.type.js";

@ObjectType("PlanOffer", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Tilbud om individuell plan: that a person with the right to a plan was offered one, and what they said (pbrl § 2-5).",
})
export class PlanOfferType extends NodeType implements Pick<PlanOffer, "offeredOn" | "answer" | "answeredOn" | "method" | "contactAgainOn" | "note" | "version"> {
  readonly offeredById!: string;
  readonly answeredById!: string | null;
  readonly recordedById!: string | null;

  @Field(() => GraphQLLocalDate, { description: "The day of the offer." })
  readonly offeredOn!: string;
  @Field(() => PlanOfferAnswer, { nullable: true, description: "Svar: what the person said; null while they have not answered." })
  readonly answer!: PlanOfferAnswer | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day they said it." })
  readonly answeredOn!: string | null;
  @Field(() => EndingMethod, { nullable: true, description: "Hvordan: how the word was given." })
  readonly method!: EndingMethod | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Ny samtale: the day the person wants to be asked again." })
  readonly contactAgainOn!: string | null;
  @Field(() => String, { nullable: true, description: "Merknad: what was said beside it." })
  readonly note!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("ConsentRequest", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Spørsmål om samtykke: that somebody was asked for consent to the plan, and what they answered (pbrl § 4-1).",
})
export class ConsentRequestType extends NodeType implements Pick<ConsentRequest, "askedOn" | "answer" | "answeredOn" | "method" | "contactAgainOn" | "note" | "version"> {
  readonly askedById!: string;
  readonly answeredById!: string | null;
  readonly recordedById!: string | null;
  readonly consentId!: string | null;

  @Field(() => GraphQLLocalDate, { description: "The day of the question." })
  readonly askedOn!: string;
  @Field(() => ConsentAnswer, { nullable: true, description: "Svar: what became of it; null while nobody has answered." })
  readonly answer!: ConsentAnswer | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day of the answer." })
  readonly answeredOn!: string | null;
  @Field(() => EndingMethod, { nullable: true, description: "Hvordan: how the word was given." })
  readonly method!: EndingMethod | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Ny samtale: the day of a new talk, where consent was refused." })
  readonly contactAgainOn!: string | null;
  @Field(() => String, { nullable: true, description: "Merknad: what was said beside it." })
  readonly note!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("PlanRevision", {
  simpleResolvers: true,
  description:
    "Revisjon av planen: that a plan in effect was gone through, and when its owner approved what came of it (content point 7). What changed is planDifference from `fromVersion`.",
})
export class PlanRevisionType implements Pick<PlanRevision, "begunAt" | "fromVersion" | "approvedAt" | "endedAt"> {
  readonly begunById!: string;
  readonly approvedById!: string | null;

  @Field(() => Date, { description: "When it was begun." })
  readonly begunAt!: Date;
  @Field(() => Int, { description: "The version of the plan it began from." })
  readonly fromVersion!: number;
  @Field(() => Date, { nullable: true, description: "When the owner approved it; null while it goes on." })
  readonly approvedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: "When the plan was ended before the owner had approved it." })
  readonly endedAt!: Date | null;
}

@ObjectType("PlanArchivePart", { simpleResolvers: true, description: "Del av arkivert plan: a heading and what stood under it." })
export class PlanArchivePartType {
  @Field(() => String, { description: "Overskrift: the heading." })
  readonly heading!: string;
  @Field(() => [String], { description: "What stood there, line by line." })
  readonly lines!: readonly string[];
}

@ObjectType("PlanArchive", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Arkivert plan: a picture of the plan as it was, with the receipt of what was taken, when and by whom (arkivlova).",
})
export class PlanArchiveType extends NodeType implements Pick<PlanArchive, "sections" | "planVersion" | "isFinal" | "takenAt"> {
  readonly caseId!: string;
  readonly planId!: string;
  readonly takenById!: string;

  @Field(() => [PlanSection], { description: "Deler: which parts of the plan were taken." })
  readonly sections!: readonly PlanSection[];
  @Field(() => Int, { description: "The version of the plan it shows." })
  readonly planVersion!: number;
  @Field(() => Boolean, { description: "Whether the plan had ended when it was taken." })
  readonly isFinal!: boolean;
  @Field(() => Date, { description: "When it was taken." })
  readonly takenAt!: Date;
}

@ObjectType("PlanOfferCount", { simpleResolvers: true, description: "Antall tilbud: how many with the right to a plan stand so." })
export class PlanOfferCountType {
  @Field(() => PlanOfferStatus, { description: "Where the offer stands." })
  readonly name!: PlanOfferStatus;
  @Field(() => Int, { description: "How many." })
  readonly count!: number;
}
