import { Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { AgendaItem } from "../entities/agenda-item.entity.js";
import type { CaseMeeting } from "../entities/case-meeting.entity.js";
import type { Case } from "../entities/case.entity.js";
import type { ImpartialityDeclaration } from "../entities/impartiality-declaration.entity.js";
import type { MeetingAttendee } from "../entities/meeting-attendee.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { Recommendation } from "../entities/recommendation.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { daysBetween } from "../rules/meeting.rules.js";
import { localDate } from "../tenants/local-date.js";
import { CaseType } from "./case.type.js";
import { RecommendationType } from "./decision.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { AgendaItemType, CaseMeetingType, ImpartialityDeclarationType, MeetingAttendeeType } from "./meeting.type.js";
import { ProfessionalType } from "./person.type.js";

@Resolver(() => CaseMeetingType)
export class CaseMeetingFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: CaseMeeting): string {
    return globalId("CaseMeeting", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who planned it." })
  convenedBy(@Root() it: CaseMeeting, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.convenedById);
  }

  @FieldResolver(() => [AgendaItemType], { description: "Sakliste: what stands on the agenda, in order, as far as the caller may see it." })
  items(@Root() it: CaseMeeting, @Ctx() { loaders }: GraphQLContext): Promise<AgendaItem[]> {
    return loaders.itemsOfMeeting.load(it.id);
  }

  @FieldResolver(() => [MeetingAttendeeType], { description: "Deltakere: who is invited, and who was there." })
  attendees(@Root() it: CaseMeeting, @Ctx() { loaders }: GraphQLContext): Promise<MeetingAttendee[]> {
    return loaders.attendeesOfMeeting.load(it.id);
  }
}

@Resolver(() => AgendaItemType)
export class AgendaItemFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: AgendaItem): string {
    return globalId("AgendaItem", it.id);
  }

  @FieldResolver(() => CaseMeetingType, { nullable: true, description: "Møte: the meeting, for who may know of it." })
  meeting(@Root() it: AgendaItem, @Ctx() { loaders }: GraphQLContext): Promise<CaseMeeting | null> {
    return loaders.caseMeeting.load(it.meetingId);
  }

  @FieldResolver(() => CaseType, { nullable: true, description: "Sak: the case it is about." })
  case(@Root() it: AgendaItem, @Ctx() { loaders }: GraphQLContext): Promise<Case | null> | null {
    return it.caseId === null ? null : loaders.case.load(it.caseId);
  }

  @FieldResolver(() => RecommendationType, { nullable: true, description: "Innstilling: what the body is to decide." })
  recommendation(@Root() it: AgendaItem, @Ctx() { loaders }: GraphQLContext): Promise<Recommendation | null> | null {
    return it.recommendationId === null ? null : loaders.recommendation.load(it.recommendationId);
  }

  @FieldResolver(() => Int, { nullable: true, description: "Sakens alder: how many days the case will have waited at the meeting, from when the first notice was received." })
  async ageInDays(@Root() it: AgendaItem, @Ctx() { loaders }: GraphQLContext): Promise<number | null> {
    if (it.caseId === null) return null;
    const [about, meeting] = await Promise.all([loaders.case.load(it.caseId), loaders.caseMeeting.load(it.meetingId)]);
    return about && meeting ? daysBetween(localDate(about.receivedAt), meeting.heldOn) : null;
  }
}

@Resolver(() => MeetingAttendeeType)
export class MeetingAttendeeFieldsResolver {
  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who it is." })
  person(@Root() it: MeetingAttendee, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.personId);
  }

  @FieldResolver(() => AgendaItemType, { nullable: true, description: "For an adviser: the item, for who may see it." })
  item(@Root() it: MeetingAttendee, @Ctx() { loaders }: GraphQLContext): Promise<AgendaItem | null> | null {
    return it.agendaItemId === null ? null : loaders.agendaItem.load(it.agendaItemId);
  }
}

@Resolver(() => ImpartialityDeclarationType)
export class ImpartialityDeclarationFieldsResolver {
  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Of whom it is said." })
  person(@Root() it: ImpartialityDeclaration, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.personId);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who said it." })
  declaredBy(@Root() it: ImpartialityDeclaration, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.declaredById);
  }
}
