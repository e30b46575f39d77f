import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { ImprovementState, type ImprovementTask } from "../entities/improvement-task.entity.js";
import { type UnitDocument, UnitDocumentKind, UnitWork } from "../entities/unit-document.entity.js";
import type { UserOrganisationMeeting } from "../entities/user-organisation-meeting.entity.js";
import type { UserOrganisation } from "../entities/user-organisation.entity.js";
import { NodeType } from "./node.type.js";
import { connectionOf } from "./page.type.js";

@ObjectType("UnitDocument", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Enhetens dokument: one edition of a routine, a brochure, a plan or an agreement; never about a person (hol § 7-3).",
})
export class UnitDocumentType
  extends NodeType
  implements
    Pick<
      UnitDocument,
      | "kind"
      | "title"
      | "edition"
      | "ownerSeat"
      | "approvedOn"
      | "reviewOn"
      | "link"
      | "text"
      | "flowStep"
      | "works"
      | "parentPlan"
      | "periodFrom"
      | "periodTo"
      | "isPublic"
      | "publishedAt"
      | "retiredAt"
    >
{
  @Field(() => UnitDocumentKind, { description: "What kind it is." })
  readonly kind!: UnitDocumentKind;
  @Field(() => String, { description: "Tittel: the title." })
  readonly title!: string;
  @Field(() => Int, { description: "Utgave: the edition, from one upwards." })
  readonly edition!: number;
  @Field(() => String, { description: "Eier: the seat that answers for it." })
  readonly ownerSeat!: string;
  @Field(() => GraphQLLocalDate, { description: "Godkjent: when it was approved." })
  readonly approvedOn!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Revisjon: the day it is looked through again by." })
  readonly reviewOn!: string | null;
  @Field(() => String, { nullable: true, description: "Where it is." })
  readonly link!: string | null;
  @Field(() => String, { nullable: true, description: "Its text." })
  readonly text!: string | null;
  @Field(() => String, { nullable: true, description: "Steg i saksgangen: the mutation it is a routine for." })
  readonly flowStep!: string | null;
  @Field(() => [UnitWork], { description: "Arbeid: the work it is shown with." })
  readonly works!: UnitWork[];
  @Field(() => String, { nullable: true, description: "Overordnet plan: the plan it is a part of." })
  readonly parentPlan!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Planperiode: from when." })
  readonly periodFrom!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Planperiode: until when." })
  readonly periodTo!: string | null;
  @Field(() => Boolean, { description: "Offentlig: whether anybody may read it without a login." })
  readonly isPublic!: boolean;
  @Field(() => Date, { description: "When this edition was published." })
  readonly publishedAt!: Date;
  @Field(() => Date, { nullable: true, description: "When a new edition took its place, or it went out of use." })
  readonly retiredAt!: Date | null;
}

@ObjectType("PublicDocument", { simpleResolvers: true, description: "Offentlig dokument: a brochure or routine that anybody may read." })
export class PublicDocumentType implements Pick<UnitDocument, "kind" | "title" | "edition" | "approvedOn" | "link" | "text"> {
  @Field(() => UnitDocumentKind, { description: "What kind it is." })
  readonly kind!: UnitDocumentKind;
  @Field(() => String, { description: "Tittel: the title." })
  readonly title!: string;
  @Field(() => Int, { description: "Utgave: the edition." })
  readonly edition!: number;
  @Field(() => GraphQLLocalDate, { description: "Godkjent: when it was approved." })
  readonly approvedOn!: string;
  @Field(() => String, { nullable: true, description: "Where it is." })
  readonly link!: string | null;
  @Field(() => String, { nullable: true, description: "Its text." })
  readonly text!: string | null;
}

@ObjectType("UserOrganisationMeeting", { simpleResolvers: true, description: "Samarbeidsmøte: a meeting of the unit with an organisation of users." })
export class UserOrganisationMeetingType implements Pick<UserOrganisationMeeting, "heldOn" | "subject" | "minutesReference"> {
  @Field(() => GraphQLLocalDate, { description: "The day of the meeting." })
  readonly heldOn!: string;
  @Field(() => String, { description: "Tema: what it was about; never a person." })
  readonly subject!: string;
  @Field(() => String, { nullable: true, description: "Referat: where the minutes are." })
  readonly minutesReference!: string | null;
}

@ObjectType("UserOrganisation", { implements: NodeType, simpleResolvers: true, description: "Brukerorganisasjon: an organisation of users that the unit works with (hol § 3-10)." })
export class UserOrganisationType extends NodeType implements Pick<UserOrganisation, "name" | "contact" | "agreedOn" | "agreementReference" | "endedOn"> {
  @Field(() => String, { description: "Navn: the name." })
  readonly name!: string;
  @Field(() => String, { nullable: true, description: "Kontakt: the office or seat to reach, and how." })
  readonly contact!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Avtale: when the cooperation was agreed." })
  readonly agreedOn!: string | null;
  @Field(() => String, { nullable: true, description: "Where the agreement is." })
  readonly agreementReference!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When the cooperation ended." })
  readonly endedOn!: string | null;
}

@ObjectType("ImprovementTask", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Forbedringsoppgave: work on the system, for everybody; never about a person (hol § 7-3).",
})
export class ImprovementTaskType
  extends NodeType
  implements Pick<ImprovementTask, "title" | "description" | "state" | "dueOn" | "proposedAt" | "outcome" | "closedAt" | "version">
{
  @Field(() => String, { description: "Tittel: what is to be done." })
  readonly title!: string;
  @Field(() => String, { nullable: true, description: "Why and how." })
  readonly description!: string | null;
  @Field(() => ImprovementState, { description: "Where it stands." })
  readonly state!: ImprovementState;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day it is to be done by." })
  readonly dueOn!: string | null;
  @Field(() => Date, { description: "When it was proposed." })
  readonly proposedAt!: Date;
  @Field(() => String, { nullable: true, description: "Resultat: what came of it." })
  readonly outcome!: string | null;
  @Field(() => Date, { nullable: true, description: "When it was closed." })
  readonly closedAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

export const UnitDocumentConnection = connectionOf(() => UnitDocumentType, "UnitDocumentConnection", "A page of the unit's documents.");
export const ImprovementTaskConnection = connectionOf(() => ImprovementTaskType, "ImprovementTaskConnection", "A page of work on the system.");
