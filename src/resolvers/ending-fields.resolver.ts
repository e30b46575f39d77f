import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { CaseEnding } from "../entities/case-ending.entity.js";
import { type Case, CaseEnd, CaseState } from "../entities/case.entity.js";
import type { CoordinatorTask } from "../entities/coordinator-task.entity.js";
import type { GroupMeeting } from "../entities/group-meeting.entity.js";
import type { GroupMember } from "../entities/group-member.entity.js";
import type { GroupNeed } from "../entities/group-need.entity.js";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import type { Person } from "../entities/person.entity.js";
import { type UnitFeedback, UnitFeedbackKind } from "../entities/unit-feedback.entity.js";
import { isStillATask } from "../rules/coordinator-task.rules.js";
import { offerStatus, PlanOfferStatus } from "../rules/plan-state.rules.js";
import { globalId } from "../rules/global-id.rules.js";
import { mayRead } from "../services/case-rows.reader.js";
import { CaseType } from "./case.type.js";
import { CaseEndingType, CoordinatorTaskType, UnitFeedbackType } from "./ending.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { GroupMemberType, GroupNeedType } from "./group.type.js";
import { GroupMeetingType } from "./group-meeting.type.js";
import { ContributorType, PersonType, ProfessionalType } from "./person.type.js";
import { IndividualPlanType } from "./plan.type.js";

@Resolver(() => CaseType)
export class CaseEndFieldsResolver {
  @FieldResolver(() => Boolean, { description: "Åpen: whether the matter goes on. A case in which everything was refused, and nothing else is asked for, does not." })
  async isOpen(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<boolean> {
    return (await loaders.standing.load(it.id))?.endedBy === null;
  }

  @FieldResolver(() => CaseEnd, { nullable: true, description: "Avsluttet ved: how it came to its end; null while it goes on, and for who may not read the file." })
  async endedBy(@Root() it: Case, @Ctx() { request, loaders }: GraphQLContext): Promise<CaseEnd | null> {
    return mayRead(request, it.id, "file") ? ((await loaders.standing.load(it.id))?.endedBy ?? null) : null;
  }

  @FieldResolver(() => Date, { nullable: true, description: "Avsluttet: when it was withdrawn or closed." })
  endedAt(@Root() it: Case): Date | null {
    return isEnded(it) ? it.endedAt : null;
  }

  @FieldResolver(() => CaseEndingType, { nullable: true, description: "Avslutning: how it was withdrawn or closed." })
  async ending(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<CaseEnding | null> {
    return isEnded(it) ? ((await loaders.endingsOfCase.load(it.id)).at(-1) ?? null) : null;
  }

  @FieldResolver(() => [CoordinatorTaskType], { description: "Koordinatoroppgaver: what the coordinator sees to, with or without a plan." })
  async coordinatorTasks(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<CoordinatorTask[]> {
    const [tasks, offers] = await Promise.all([loaders.coordinatorTasksOfCase.load(it.id), loaders.planOffersOfCase.load(it.id)]);
    const hasDeclined = offerStatus(offers) === PlanOfferStatus.DECLINED;
    return tasks.filter((one) => isStillATask(one.kind, one.doneAt !== null, it.tool, hasDeclined));
  }

  @FieldResolver(() => [UnitFeedbackType], { description: "Tilbakemeldinger: what the coordinating unit has been told, the oldest first." })
  feedback(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<UnitFeedback[]> {
    return loaders.unitFeedbackOfCase.load(it.id);
  }
}

/** A case that was closed may be open again after an appeal; what was kept of its first end is no longer how it stands. */
function isEnded({ state }: Case): boolean {
  return state === CaseState.WITHDRAWN || state === CaseState.CLOSED;
}

@Resolver(() => CaseEndingType)
export class CaseEndingFieldsResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: "Hvem: the person whose word it was; null where the municipality closed." })
  saidBy(@Root() it: CaseEnding, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.saidById === null ? null : loaders.person.load(it.saidById);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who wrote it down." })
  recordedBy(@Root() it: CaseEnding, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.recordedById);
  }
}

@Resolver(() => CoordinatorTaskType)
export class CoordinatorTaskFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: CoordinatorTask): string {
    return globalId("CoordinatorTask", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who did it." })
  doneBy(@Root() it: CoordinatorTask, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.doneById === null ? null : loaders.person.load(it.doneById);
  }
}

@Resolver(() => UnitFeedbackType)
export class UnitFeedbackFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: UnitFeedback): string {
    return globalId("UnitFeedback", it.id);
  }

  @FieldResolver(() => CaseType, { nullable: true, description: "Sak: the case it belongs to." })
  case(@Root() it: UnitFeedback, @Ctx() { loaders }: GraphQLContext): Promise<Case | null> {
    return loaders.case.load(it.caseId);
  }

  @FieldResolver(() => IndividualPlanType, { nullable: true, description: "Individuell plan: the plan that ended." })
  plan(@Root() it: UnitFeedback, @Ctx() { loaders }: GraphQLContext): Promise<IndividualPlan | null> | null {
    return it.kind === UnitFeedbackKind.PLAN_ENDED ? loaders.plan.load(it.aboutId) : null;
  }

  @FieldResolver(() => GroupMemberType, { nullable: true, description: "Medlem: who left the group." })
  member(@Root() it: UnitFeedback, @Ctx() { loaders }: GraphQLContext): Promise<GroupMember | null> | null {
    return it.kind === UnitFeedbackKind.MEMBER_LEFT_GROUP ? loaders.groupMember.load(it.aboutId) : null;
  }

  @FieldResolver(() => GroupNeedType, { nullable: true, description: "Meldt behov: the need for a group that was reported." })
  groupNeed(@Root() it: UnitFeedback, @Ctx() { loaders }: GraphQLContext): Promise<GroupNeed | null> | null {
    return it.kind === UnitFeedbackKind.GROUP_NEED_REPORTED ? loaders.groupNeed.load(it.aboutId) : null;
  }

  @FieldResolver(() => GroupMeetingType, { nullable: true, description: "Samarbeidsmøte: the meeting that is planned." })
  groupMeeting(@Root() it: UnitFeedback, @Ctx() { loaders }: GraphQLContext): Promise<GroupMeeting | null> | null {
    return it.kind === UnitFeedbackKind.COOPERATION_MEETING ? loaders.groupMeeting.load(it.aboutId) : null;
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who told of it." })
  reportedBy(@Root() it: UnitFeedback, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.reportedById);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who at the unit has seen it." })
  acknowledgedBy(@Root() it: UnitFeedback, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.acknowledgedById === null ? null : loaders.person.load(it.acknowledgedById);
  }
}
