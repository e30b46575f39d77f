import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { type Appeal, AppealCapacity, AppealDefect, AppealOutcome, AppealReview, AppealState, AppealSubject, LateReason } from "../entities/appeal.entity.js";
import type { CostsClaim } from "../entities/costs-claim.entity.js";
import { NoticeChannel } from "../entities/notice.entity.js";
import type { SupervisionRequest } from "../entities/supervision-request.entity.js";
import type { AppealFigure } from "../services/appeal.reader.js";
import { NodeType } from "./node.type.js";
import { connectionOf } from "./page.type.js";

@ObjectType("Appeal", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Klage: an appeal in a case, from its receipt to what came of it (pbrl §§ 7-2 to 7-7, fvl §§ 28-36).",
})
export class AppealType
  extends NodeType
  implements
    Pick<
      Appeal,
      | "subject"
      | "capacity"
      | "authorityAttached"
      | "authorityReference"
      | "receivedOn"
      | "handedInOn"
      | "channel"
      | "grounds"
      | "wanted"
      | "written"
      | "signed"
      | "state"
      | "dueOn"
      | "inTime"
      | "startUncertain"
      | "lateReason"
      | "lateReasonText"
      | "askedFor"
      | "forwardDueOn"
      | "review"
      | "reviewConsiderations"
      | "reviewedOn"
      | "statement"
      | "forwardedOn"
      | "copySentOn"
      | "outcome"
      | "outcomeOn"
      | "outcomeReasons"
      | "withdrawalReference"
      | "endedOn"
      | "version"
    >
{
  @Field(() => AppealSubject, { description: "Gjenstand: what is appealed." })
  readonly subject!: AppealSubject;
  @Field(() => AppealCapacity, { description: "Rolle: in which capacity the appellant appeals." })
  readonly capacity!: AppealCapacity;
  @Field(() => Boolean, { description: "Fullmakt: whether a written authority has been shown." })
  readonly authorityAttached!: boolean;
  @Field(() => String, { nullable: true, description: "Where the authority or the mandate is kept." })
  readonly authorityReference!: string | null;
  @Field(() => GraphQLLocalDate, { description: "Mottatt: the day the municipality received it." })
  readonly receivedOn!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Levert til postoperatør: the day it was handed in, where known; in time if by the last day (fvl § 30)." })
  readonly handedInOn!: string | null;
  @Field(() => NoticeChannel, { description: "Kanal: how it came." })
  readonly channel!: NoticeChannel;
  @Field(() => String, { description: "Grunner: what the appellant says." })
  readonly grounds!: string;
  @Field(() => String, { nullable: true, description: "Ønsket endring: what the appellant wants instead." })
  readonly wanted!: string | null;
  @Field(() => Boolean, { description: "Skriftlig: whether it is in writing (pbrl § 7-3)." })
  readonly written!: boolean;
  @Field(() => Boolean, { description: "Undertegnet: whether it is signed; whoever appeals by their own login has signed by that (pbrl § 7-3)." })
  readonly signed!: boolean;
  @Field(() => AppealState, { description: "Status: where it stands." })
  readonly state!: AppealState;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Klagefrist: the last day for appealing; null where nobody knows when the time began, or where there is none (pbrl § 7-5).",
  })
  readonly dueOn!: string | null;
  @Field(() => Boolean, { description: "Rettidig: whether it counts as in time." })
  readonly inTime!: boolean;
  @Field(() => Boolean, { description: "Usikkert fristutgangspunkt: the letter told nothing of appeal or nobody knows when it came, so the appeal counts as in time." })
  readonly startUncertain!: boolean;
  @Field(() => LateReason, { nullable: true, description: "Why it was taken up though late (fvl § 31)." })
  readonly lateReason!: LateReason | null;
  @Field(() => String, { nullable: true, description: "That reason in words." })
  readonly lateReasonText!: string | null;
  @Field(() => [AppealDefect], { description: "Etterspurt: what the appellant has been asked for and not yet given." })
  readonly askedFor!: AppealDefect[];
  @Field(() => GraphQLLocalDate, { description: "Oversendelsesfrist: the day it should have been forwarded by, if the municipality maintains what it decided (fvl § 33)." })
  readonly forwardDueOn!: string;
  @Field(() => AppealReview, { nullable: true, description: "Egen vurdering: what the municipality came to (fvl § 33)." })
  readonly review!: AppealReview | null;
  @Field(() => String, { nullable: true, description: "The considerations of that review." })
  readonly reviewConsiderations!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day of that review." })
  readonly reviewedOn!: string | null;
  @Field(() => String, { nullable: true, description: "Uttalelse: what the municipality told the county governor (fvl § 33)." })
  readonly statement!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Oversendt: the day it was forwarded." })
  readonly forwardedOn!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Kopi sendt: the day the party got a copy of the statement (fvl § 33)." })
  readonly copySentOn!: string | null;
  @Field(() => AppealOutcome, { nullable: true, description: "Statsforvalterens avgjørelse: what the county governor came to (fvl § 34)." })
  readonly outcome!: AppealOutcome | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day of that." })
  readonly outcomeOn!: string | null;
  @Field(() => String, { nullable: true, description: "The county governor's reasons, in short." })
  readonly outcomeReasons!: string | null;
  @Field(() => String, { nullable: true, description: "Where the appellant's word is kept, when staff recorded that it was taken back." })
  readonly withdrawalReference!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Avsluttet: the day nothing was left to do about it." })
  readonly endedOn!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("CostsClaim", { implements: NodeType, simpleResolvers: true, description: "Krav om sakskostnader: a claim to have the costs of an appeal covered (fvl § 36)." })
export class CostsClaimType extends NodeType implements Pick<CostsClaim, "receivedOn" | "amountOre" | "costs" | "inTime" | "grantedOre" | "answer" | "answeredOn" | "version"> {
  @Field(() => GraphQLLocalDate, { description: "Mottatt: the day it was received." })
  readonly receivedOn!: string;
  @Field(() => Int, { description: "Beløp: the amount claimed, in øre." })
  readonly amountOre!: number;
  @Field(() => String, { description: "What the costs were for." })
  readonly costs!: string;
  @Field(() => Boolean, { description: "Rettidig: whether it came within three weeks of the notice of the new decision (fvl § 36)." })
  readonly inTime!: boolean;
  @Field(() => Int, { nullable: true, description: "Innvilget: the amount granted, in øre; null before it is answered." })
  readonly grantedOre!: number | null;
  @Field(() => String, { nullable: true, description: "Svar: the answer with its reasons." })
  readonly answer!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day of the answer." })
  readonly answeredOn!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("SupervisionRequest", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Anmodning om tilsyn: a request that the county governor look into whether a duty was broken. It is no appeal and moves nothing in the case (pbrl §§ 7-4, 7-4 a).",
})
export class SupervisionRequestType extends NodeType implements Pick<SupervisionRequest, "requesterName" | "receivedOn" | "about" | "forwardedOn" | "version"> {
  @Field(() => String, { nullable: true, description: "Who asks, as staff wrote it down; null where whoever registered it asks for themselves." })
  readonly requesterName!: string | null;
  @Field(() => GraphQLLocalDate, { description: "Mottatt: the day it was received." })
  readonly receivedOn!: string;
  @Field(() => String, { description: "What it is about." })
  readonly about!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Sendt videre: the day it was sent on to the county governor." })
  readonly forwardedOn!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("AppealFigure", { simpleResolvers: true, description: "Klagetall: how many appeals came to one outcome, and how long they took." })
export class AppealFigureType implements AppealFigure {
  @Field(() => String, { description: "The outcome: the county governor's, else that of the own review, else WITHDRAWN or OPEN." })
  readonly name!: string;
  @Field(() => Int, { description: "How many." })
  readonly count!: number;
  @Field(() => Float, { nullable: true, description: "Days from receipt to the end, on average." })
  readonly averageDays!: number | null;
  @Field(() => Float, { nullable: true, description: "Days from receipt until it was forwarded, on average." })
  readonly averageDaysToForwarding!: number | null;
}

export const AppealConnection = connectionOf(() => AppealType, "AppealConnection", "A page of appeals.");
