import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import type { AdviceRequest } from "../entities/advice-request.entity.js";
import type { GuidanceRequest } from "../entities/guidance-request.entity.js";
import { InformationBasis, type InformationRequest } from "../entities/information-request.entity.js";
import { NodeType } from "./node.type.js";
import { connectionOf } from "./page.type.js";

@ObjectType("AdviceRequest", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Faglig råd: a question to a professional about a case, and the advice; it decides nothing.",
})
export class AdviceRequestType extends NodeType implements Pick<AdviceRequest, "question" | "askedAt" | "answerBy" | "answer" | "answeredAt" | "version"> {
  @Field(() => String, { description: "Spørsmål: what is asked." })
  readonly question!: string;
  @Field(() => Date, { description: "When it was asked." })
  readonly askedAt!: Date;
  @Field(() => GraphQLLocalDate, { description: "The last day the adviser sees what is needed of the case." })
  readonly answerBy!: string;
  @Field(() => String, { nullable: true, description: "Råd: the advice." })
  readonly answer!: string | null;
  @Field(() => Date, { nullable: true, description: "When it was given." })
  readonly answeredAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("InformationRequest", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Innhenting av opplysninger: that information was asked of a source, by what right, and what came of it (fvl §§ 13-13 b).",
})
export class InformationRequestType
  extends NodeType
  implements Pick<InformationRequest, "source" | "wanted" | "basis" | "provision" | "consentDeclaration" | "requestedOn" | "dueOn" | "receivedOn" | "received" | "version">
{
  @Field(() => String, { nullable: true, description: "Kilde: whom it is asked of, where that is no unit of the register." })
  readonly source!: string | null;
  @Field(() => String, { description: "What is asked for." })
  readonly wanted!: string;
  @Field(() => InformationBasis, { description: "Grunnlag: by what right." })
  readonly basis!: InformationBasis;
  @Field(() => String, { nullable: true, description: "Hjemmel: the provision." })
  readonly provision!: string | null;
  @Field(() => String, { nullable: true, description: "Samtykkeerklæring: where the person's own declaration is kept, and what it says." })
  readonly consentDeclaration!: string | null;
  @Field(() => GraphQLLocalDate, { description: "When it was asked for." })
  readonly requestedOn!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day it is wanted by." })
  readonly dueOn!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When it came." })
  readonly receivedOn!: string | null;
  @Field(() => String, { nullable: true, description: "What came, or where it is kept." })
  readonly received!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("GuidanceRequest", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Veiledning: a coordinator's question to the leader of the unit, and the answer (hol § 7-3).",
})
export class GuidanceRequestType extends NodeType implements Pick<GuidanceRequest, "question" | "askedAt" | "answer" | "answeredAt" | "version"> {
  @Field(() => String, { description: "Spørsmål: what is asked." })
  readonly question!: string;
  @Field(() => Date, { description: "When it was asked." })
  readonly askedAt!: Date;
  @Field(() => String, { nullable: true, description: "Svar: the answer." })
  readonly answer!: string | null;
  @Field(() => Date, { nullable: true, description: "When it was answered." })
  readonly answeredAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

export const GuidanceRequestConnection = connectionOf(() => GuidanceRequestType, "GuidanceRequestConnection", "A page of questions of guidance.");
