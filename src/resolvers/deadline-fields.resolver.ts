import { Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import { type Deadline, DeadlineOutcome } from "../entities/deadline.entity.js";
import type { InterimReply } from "../entities/interim-reply.entity.js";
import type { Notice } from "../entities/notice.entity.js";
import type { Person } from "../entities/person.entity.js";
import { daysLate, daysLeft, deadlineRules, isAlarmed, isOverdue, outcomeOf } from "../rules/deadline-kind.rules.js";
import { globalId } from "../rules/global-id.rules.js";
import { localDate } from "../tenants/local-date.js";
import { CaseType, DeadlineType } from "./case.type.js";
import { InterimReplyType } from "./deadline.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { NoticeType } from "./notice.type.js";
import { ProfessionalType } from "./person.type.js";

@Resolver(() => DeadlineType)
export class DeadlineFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: Deadline): string {
    return globalId("Deadline", it.id);
  }

  @FieldResolver(() => CaseType, { nullable: true, description: "The case it belongs to." })
  case(@Root() it: Deadline, @Ctx() { loaders }: GraphQLContext): Promise<Case | null> | null {
    return it.caseId === null ? null : loaders.case.load(it.caseId);
  }

  @FieldResolver(() => NoticeType, { nullable: true, description: "The notice it began with." })
  notice(@Root() it: Deadline, @Ctx() { loaders }: GraphQLContext): Promise<Notice | null> | null {
    return it.noticeId === null ? null : loaders.notice.load(it.noticeId);
  }

  @FieldResolver(() => DeadlineOutcome, { nullable: true, description: "Utfall: how it ended. A person's own chance lapses when its day is over. Null while it is open." })
  outcome(@Root() it: Deadline, @Ctx() { request }: GraphQLContext): DeadlineOutcome | null {
    return outcomeOf(it, request.today, request.now);
  }

  @FieldResolver(() => Boolean, { description: "Forfalt: whether the municipality owes it and its day is over." })
  overdue(@Root() it: Deadline, @Ctx() { request }: GraphQLContext): boolean {
    return isOverdue(it, request.today, request.now);
  }

  @FieldResolver(() => Boolean, { description: "Varsel: whether its reminder is due, or it is overdue." })
  alarmed(@Root() it: Deadline, @Ctx() { request }: GraphQLContext): boolean {
    return isAlarmed(it, request.today, request.now);
  }

  @FieldResolver(() => Int, { nullable: true, description: "Dager igjen: how many days are left; negative when it is late, null when it is settled." })
  daysLeft(@Root() it: Deadline, @Ctx() { request }: GraphQLContext): number | null {
    return daysLeft(it, request.today);
  }

  @FieldResolver(() => Int, { nullable: true, description: "Dager for sent: how many days late it was settled, or is now; null where it is no breach." })
  daysLate(@Root() it: Deadline, @Ctx() { request }: GraphQLContext): number | null {
    return daysLate(it, it.settledAt === null ? request.today : localDate(it.settledAt), request.now);
  }

  @FieldResolver(() => ID, { nullable: true, description: "Gjelder: the id of the decision, consent, assignment or other thing it is about." })
  aboutId(@Root() it: Deadline): string | null {
    const kind = deadlineRules[it.kind].about;
    return it.aboutId === null || kind === null ? null : globalId(kind, it.aboutId);
  }

  @FieldResolver(() => Boolean, { description: "Whether it is ticked off by settleDeadline, and not by a deed of its own." })
  settledByHand(@Root() it: Deadline): boolean {
    return deadlineRules[it.kind].byHand;
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who explained the breach." })
  explainedBy(@Root() it: Deadline, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.explainedById === null ? null : loaders.person.load(it.explainedById);
  }
}

@Resolver(() => InterimReplyType)
export class InterimReplyFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: InterimReply): string {
    return globalId("InterimReply", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who sent it." })
  sentBy(@Root() it: InterimReply, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.sentById);
  }
}
