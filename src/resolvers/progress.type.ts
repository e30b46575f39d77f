import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { type ProgressRequest, ProgressRequestState } from "../entities/progress-request.entity.js";
import { NodeType } from "./node.type.js";
import { connectionOf } from "./page.type.js";

@ObjectType("ProgressRequest", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Etterlysning av fremdrift: somebody who takes part is asked to do their part, or a coordinator by the owner (hol § 7-2).",
})
export class ProgressRequestType
  extends NodeType
  implements
    Pick<
      ProgressRequest,
      "text" | "state" | "sentAt" | "dueOn" | "readAt" | "answer" | "answeredAt" | "escalatedToLeaderAt" | "escalatedToUnitAt" | "endedAt" | "endNote" | "version"
    >
{
  readonly caseId!: string;
  readonly planId!: string;
  readonly measureId!: string | null;
  readonly askedById!: string;
  readonly askedId!: string;
  readonly answeredById!: string | null;
  readonly leaderId!: string | null;
  readonly endedById!: string | null;

  @Field(() => String, { description: "Hva det spørres om: what is asked for." })
  readonly text!: string;
  @Field(() => ProgressRequestState, { description: "Where it stands." })
  readonly state!: ProgressRequestState;
  @Field(() => Date, { description: "When it was sent." })
  readonly sentAt!: Date;
  @Field(() => GraphQLLocalDate, { description: "Svarfrist: the day by which it is answered." })
  readonly dueOn!: string;
  @Field(() => Date, { nullable: true, description: "Lest: when whoever was asked had read it." })
  readonly readAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Svar: what was answered." })
  readonly answer!: string | null;
  @Field(() => Date, { nullable: true, description: "When it was answered." })
  readonly answeredAt!: Date | null;
  @Field(() => Date, { nullable: true, description: "When it went on to the leader of whoever was asked." })
  readonly escalatedToLeaderAt!: Date | null;
  @Field(() => Date, { nullable: true, description: "When it went on to the coordinating unit." })
  readonly escalatedToUnitAt!: Date | null;
  @Field(() => Date, { nullable: true, description: "When it ended." })
  readonly endedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Utfall: what came of it, or why it was closed without." })
  readonly endNote!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

export const ProgressRequestConnection = connectionOf(() => ProgressRequestType, "ProgressRequestConnection", "A page of requests for progress.");
