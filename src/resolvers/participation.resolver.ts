import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { ParticipationQuestion } from "../entities/participation-question.entity.js";
import type { Person } from "../entities/person.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { askAboutParticipation } from "../services/participation.service.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { AskAboutParticipationInput } from "./participation.inputs.js";
import { ParticipationQuestionType } from "./participation.type.js";
import { payloadOf } from "./payloads.js";
import { ProfessionalType } from "./person.type.js";

const AskAboutParticipationPayload = payloadOf("askAboutParticipation", "question");

@Resolver()
export class ParticipationResolver {
  @Do(
    () => AskAboutParticipationPayload,
    "participation:ask",
    "Spør om plan: health personnel outside the municipality ask whether somebody they treat has a plan here and who coordinates it. Every question is logged, and the person sees it (hpl § 25, pjl § 22 a).",
  )
  askAboutParticipation(@Arg("input", () => AskAboutParticipationInput, { description: "The deed." }) input: AskAboutParticipationInput, @Ctx() { request }: GraphQLContext) {
    return askAboutParticipation(request, input);
  }
}

@Resolver(() => ParticipationQuestionType)
export class ParticipationQuestionFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: ParticipationQuestion): string {
    return globalId("ParticipationQuestion", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Koordinator: whom to call; null where there is nothing to tell, or nobody now." })
  coordinator(@Root() it: ParticipationQuestion, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.coordinatorId === null ? null : loaders.person.load(it.coordinatorId);
  }
}
