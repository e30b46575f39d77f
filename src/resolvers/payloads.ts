import { type ClassType, Ctx, Field, ObjectType } from "type-graphql";
import type { DomainErrorShape } from "./domain-error.js";
import { AssessmentType, DecisionType, RecommendationType } from "./decision.type.js";
import { CaseType, WarningType } from "./case.type.js";
import { ConsentType, CoordinatorAssignmentType } from "./coordinator.type.js";
import { applyDecorators } from "./decorators.js";
import type { GraphQLContext } from "./graphql-context.js";
import { ResponsibilityGroupType } from "./group.type.js";
import type { Loaders } from "./loaders.js";
import { NoticeType } from "./notice.type.js";
import { GoalType, IndividualPlanType, MeasureType, PlanEntryType, PlanParticipantType } from "./plan.type.js";
import { RefusalCode } from "./refusal-code.enum.js";

@ObjectType("ErrorDetail", { simpleResolvers: true, description: "A number, day or name that belongs to an error." })
export class ErrorDetailType {
  @Field(() => String, { description: "Its name." })
  readonly name!: string;
  @Field(() => String, { description: "Its value." })
  readonly value!: string;
}

@ObjectType("DomainError", { simpleResolvers: true, description: "Why a deed was refused. Nothing was changed." })
export class DomainErrorType implements Pick<DomainErrorShape, "message" | "legalBasis"> {
  @Field(() => RefusalCode, { description: "Which refusal it is." })
  readonly code!: string;
  @Field(() => String, { description: "What to tell the user, in bokmål, nynorsk or English by Accept-Language." })
  readonly message!: string;
  @Field(() => [String], { nullable: true, description: "Which field of the input it is about." })
  readonly path!: string[] | null;
  @Field(() => String, { nullable: true, description: "The provision behind it." })
  readonly legalBasis!: string | null;
  @Field(() => [ErrorDetailType], { description: "What belongs to it, such as the present version." })
  readonly details!: ErrorDetailType[];
}

/** What every deed answers with. */
@ObjectType()
export abstract class Payload {
  @Field(() => [WarningType], { description: "What the law advises against or asks somebody to look at twice." })
  readonly warnings!: WarningType[];
  @Field(() => [DomainErrorType], { description: "Why the deed was refused; empty when it was done." })
  readonly errors!: DomainErrorType[];
}

/** What a payload can show beside warnings and errors: by which id of the result, through which loader. */
const shown = {
  case: { type: () => CaseType, id: "caseId", loader: "case", description: "Sak: the case after the deed; null when the deed was refused or ended one's own access." },
  notice: { type: () => NoticeType, id: "noticeId", loader: "notice", description: "Melding: the notice after the deed." },
  assessment: { type: () => AssessmentType, id: "assessmentId", loader: "assessment", description: "Vurdering: the assessment." },
  recommendation: { type: () => RecommendationType, id: "recommendationId", loader: "recommendation", description: "Innstilling: the recommendation." },
  decision: { type: () => DecisionType, id: "decisionId", loader: "decision", description: "Vedtak: the decision." },
  warning: { type: () => WarningType, id: "warningId", loader: "warning", description: "Varsel: the warning." },
  assignment: { type: () => CoordinatorAssignmentType, id: "assignmentId", loader: "coordinatorAssignment", description: "Oppnevning: the assignment." },
  consent: { type: () => ConsentType, id: "consentId", loader: "consent", description: "Samtykke: the consent." },
  plan: { type: () => IndividualPlanType, id: "planId", loader: "plan", description: "Plan: the plan after the deed." },
  participant: { type: () => PlanParticipantType, id: "participantId", loader: "planParticipant", description: "Deltaker: the participant." },
  entry: { type: () => PlanEntryType, id: "entryId", loader: "planEntry", description: "Innholdspunkt: the entry." },
  goal: { type: () => GoalType, id: "goalId", loader: "goal", description: "Mål: the goal." },
  measure: { type: () => MeasureType, id: "measureId", loader: "measure", description: "Tiltak: the measure." },
  group: { type: () => ResponsibilityGroupType, id: "groupId", loader: "group", description: "Ansvarsgruppe: the group." },
} as const satisfies Record<string, { type: () => ClassType; id: string; loader: keyof Loaders; description: string }>;

/** Makes the payload type of a deed: what it shows is read anew, through the same readers as everything else. */
export function payloadOf(deed: string, ...names: readonly (keyof typeof shown)[]): ClassType {
  class DeedPayload extends Payload {}
  for (const name of names) {
    const { type, id, loader, description } = shown[name];
    const resolve = function (this: Record<string, string>, context: GraphQLContext): unknown {
      const key = this[id];
      return key === undefined ? null : context.loaders[loader].load(key);
    };
    Object.defineProperty(DeedPayload.prototype, name, { value: resolve, configurable: true });
    Ctx()(DeedPayload.prototype, name, 0);
    Reflect.defineMetadata("design:paramtypes", [Object], DeedPayload.prototype, name);
    applyDecorators(Field(type as never, { nullable: true, description }))(DeedPayload.prototype, name, Object.getOwnPropertyDescriptor(DeedPayload.prototype, name) as never);
  }
  const title = deed.charAt(0).toUpperCase() + deed.slice(1);
  ObjectType(`${title}Payload`, { description: `What ${deed} answers with.` })(DeedPayload);
  return DeedPayload;
}
