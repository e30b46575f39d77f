import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import type { FamilyFeedback } from "../entities/family-feedback.entity.js";
import type { Person } from "../entities/person.entity.js";
import { answersOn, isInForce } from "../rules/coordinator.rules.js";
import { contactOfFamily, contactsOfLate, trendOf } from "../rules/family-feedback.rules.js";
import { mayRead } from "../services/case-rows.reader.js";
import { recordFamilyFeedback } from "../services/family-feedback.service.js";
import { CaseType } from "./case.type.js";
import { Do } from "./decorators.js";
import { RecordFamilyFeedbackInput } from "./family.inputs.js";
import { FamilyFeedbackType, FamilyFollowUpType } from "./family.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";
import { ContributorType, ProfessionalType } from "./person.type.js";

const RecordFamilyFeedbackPayload = payloadOf("recordFamilyFeedback", "case");

@Resolver()
export class FamilyDeedsResolver {
  @Do(
    () => RecordFamilyFeedbackPayload,
    "group:speak",
    "Tilbakemelding: the person or the family says how content they are with being followed up, on a scale and in their own words.",
  )
  recordFamilyFeedback(@Arg("input", () => RecordFamilyFeedbackInput, { description: "The deed." }) input: RecordFamilyFeedbackInput, @Ctx() { request }: GraphQLContext) {
    return recordFamilyFeedback(request, input);
  }
}

@Resolver(() => CaseType)
export class FamilyOfCaseResolver {
  @FieldResolver(() => ProfessionalType, {
    nullable: true,
    description: "Familiens kontakt: the one person to turn to: the child coordinator where there is one, or whoever stands in today (hol §§ 3-4, 7-2 a).",
  })
  async familyContact(@Root() it: Case, @Ctx() { loaders, request }: GraphQLContext): Promise<Person | null> {
    const assignment = contactOfFamily((await loaders.coordinatorsOfCase.load(it.id)).filter((one) => isInForce(one, request.today)));
    if (!assignment) return null;
    const absences = (await loaders.absencesOfAssignment.load(assignment.id)).filter((one) => one.endedAt === null);
    return loaders.person.load(answersOn(assignment.coordinatorId, absences, request.today));
  }

  @FieldResolver(() => FamilyFollowUpType, {
    nullable: true,
    description: "Oppfølging av familien: how often there is contact and how content they are; null for who may not read the file.",
  })
  async familyFollowUp(@Root() it: Case, @Ctx() { loaders, request }: GraphQLContext): Promise<FamilyFollowUpType | null> {
    if (!mayRead(request, it.id, "file")) return null;
    const [contacts, feedback] = await Promise.all([loaders.contactsOfCase.load(it.id), loaders.familyFeedbackOfCase.load(it.id)]);
    const days = contacts.map((one) => one.contactedOn);
    return { caseId: it.id, contactsLast90Days: contactsOfLate(days, request.today), feedback, trend: trendOf(feedback.map((one) => one.rating)) };
  }
}

@Resolver(() => FamilyFeedbackType)
export class FamilyFeedbackFieldsResolver {
  @FieldResolver(() => ContributorType, { nullable: true, description: "Who said it." })
  givenBy(@Root() it: FamilyFeedback, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.givenById);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who wrote it down." })
  recordedBy(@Root() it: FamilyFeedback, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.recordedById);
  }
}
