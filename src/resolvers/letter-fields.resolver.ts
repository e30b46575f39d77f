import { Args, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import { type Decision, DecisionState } from "../entities/decision.entity.js";
import { type Letter, LetterKind, type LetterPart } from "../entities/letter.entity.js";
import type { Notice } from "../entities/notice.entity.js";
import type { Person } from "../entities/person.entity.js";
import { standingOn } from "../rules/decision.rules.js";
import { globalId } from "../rules/global-id.rules.js";
import { plainTextOf } from "../rules/letter-layout.rules.js";
import { decisionLetterFor, myLetters } from "../services/letter.reader.js";
import { CaseType } from "./case.type.js";
import { DecisionType } from "./decision.type.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { LetterConnection, LetterMeetingType, LetterPartType, LetterType } from "./letter.type.js";
import { NoticeType } from "./notice.type.js";
import { PageArgs } from "./page.type.js";
import { ContributorType, ProfessionalType } from "./person.type.js";

const aboutDecision: readonly LetterKind[] = [LetterKind.DECISION, LetterKind.CONSENT_FORM, LetterKind.START_UP_SUMMONS];

@Resolver(() => LetterType)
export class LetterFieldsResolver {
  @Ask(() => LetterConnection, "self:read", "Mine brev: the letters to oneself, the newest first, also where one may not read the case they belong to.")
  myLetters(@Args(() => PageArgs) page: PageArgs, @Ctx() { request }: GraphQLContext) {
    return myLetters(request, page);
  }

  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: Letter): string {
    return globalId("Letter", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Mottaker: whom it is for." })
  recipient(@Root() it: Letter, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.recipientId);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Avsender: who issued it; null where the service did." })
  issuedBy(@Root() it: Letter, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.issuedById === null ? null : loaders.person.load(it.issuedById);
  }

  @FieldResolver(() => String, { description: "Målform: nb or nn." })
  writtenForm(@Root() it: Letter): string {
    return it.text.writtenForm;
  }

  @FieldResolver(() => [LetterPartType], { description: "Its parts, in order." })
  parts(@Root() it: Letter): readonly LetterPart[] {
    return it.text.parts;
  }

  @FieldResolver(() => String, { description: "Ren tekst: the whole letter as plain text, to print or to hear." })
  plainText(@Root() it: Letter): string {
    return plainTextOf(it.text);
  }

  @FieldResolver(() => LetterMeetingType, { nullable: true, description: "Møtetid: for a summons, when and where." })
  meeting(@Root() it: Letter): LetterMeetingType | null {
    return it.meetingOn === null ? null : { on: it.meetingOn, time: it.meetingTime, place: it.meetingPlace };
  }

  @FieldResolver(() => CaseType, { nullable: true, description: "Sak: the case it belongs to, for who may see it." })
  case(@Root() it: Letter, @Ctx() { loaders }: GraphQLContext): Promise<Case | null> | null {
    return it.caseId === null ? null : loaders.case.load(it.caseId);
  }

  @FieldResolver(() => NoticeType, { nullable: true, description: "Melding: the notice it is about, for who may see it." })
  notice(@Root() it: Letter, @Ctx() { loaders }: GraphQLContext): Promise<Notice | null> | null {
    return it.noticeId === null ? null : loaders.notice.load(it.noticeId);
  }

  @FieldResolver(() => DecisionType, { nullable: true, description: "Vedtak: the decision it tells of or goes with, for who may see it." })
  decision(@Root() it: Letter, @Ctx() { loaders }: GraphQLContext): Promise<Decision | null> | null {
    return it.aboutId !== null && aboutDecision.includes(it.kind) ? loaders.decision.load(it.aboutId) : null;
  }
}

@Resolver(() => DecisionType)
export class DecisionLettersResolver {
  @FieldResolver(() => LetterType, { nullable: true, description: "Vedtaksbrev: the letter, once it is issued: one's own, else the person's." })
  async letter(@Root() it: Decision, @Ctx() { request, loaders }: GraphQLContext): Promise<Letter | null> {
    return decisionLetterFor(request, await loaders.lettersAbout.load(it.id));
  }

  @FieldResolver(() => [LetterType], { description: "Brev: every letter that tells of the decision or goes with it, one for each recipient, the oldest first." })
  letters(@Root() it: Decision, @Ctx() { loaders }: GraphQLContext): Promise<Letter[]> {
    return loaders.lettersAbout.load(it.id);
  }

  @FieldResolver(() => DecisionState, {
    description: "Stilling i dag: where it stands today; a decision that nobody has appealed reads as final when the four weeks are over (pbrl § 7-5).",
  })
  standing(@Root() it: Decision, @Ctx() { request }: GraphQLContext): DecisionState {
    return standingOn(it, request.today);
  }
}

@Resolver(() => CaseType)
export class CaseLettersResolver {
  @FieldResolver(() => [LetterType], { description: "Brev: the letters of the case, one for each recipient, the oldest first." })
  letters(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<Letter[]> {
    return loaders.lettersOfCase.load(it.id);
  }
}

@Resolver(() => NoticeType)
export class NoticeLettersResolver {
  @FieldResolver(() => [LetterType], { description: "Brev: the letters about the notice, the oldest first." })
  letters(@Root() it: Notice, @Ctx() { loaders }: GraphQLContext): Promise<Letter[]> {
    return loaders.lettersOfNotice.load(it.id);
  }
}
