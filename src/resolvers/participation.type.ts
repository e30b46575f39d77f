import { Field, ObjectType } from "type-graphql";
import { CareRelation, ParticipationAnswer, type ParticipationQuestion, QuestionBasis } from "../entities/participation-question.entity.js";
import { NodeType } from "./node.type.js";

@ObjectType("ParticipationQuestion", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Forespørsel om plan: that health personnel asked whether somebody they treat has a plan here, and what they were told (hpl §§ 22, 25; pjl § 22 a).",
})
export class ParticipationQuestionType
  extends NodeType
  implements Pick<ParticipationQuestion, "askedAt" | "organisation" | "purpose" | "careRelation" | "basis" | "provision" | "answer">
{
  @Field(() => Date, { description: "When." })
  readonly askedAt!: Date;
  @Field(() => String, { nullable: true, description: "Organisasjon: for which unit or organisation." })
  readonly organisation!: string | null;
  @Field(() => String, { description: "Formål: why it was asked." })
  readonly purpose!: string;
  @Field(() => CareRelation, { description: "Behandlingsrelasjon: what the asker is to the person." })
  readonly careRelation!: CareRelation;
  @Field(() => QuestionBasis, { description: "Rettsgrunnlag: by what right." })
  readonly basis!: QuestionBasis;
  @Field(() => String, { description: "Bestemmelse: the provision, as it was numbered on the day." })
  readonly provision!: string;
  @Field(() => ParticipationAnswer, { description: "Svar: what was told." })
  readonly answer!: ParticipationAnswer;
}
