import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { SharingObjection } from "../entities/sharing-objection.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { objectToSharing, withdrawObjection } from "../services/objection.service.js";
import { CaseType } from "./case.type.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { ObjectToSharingInput, WithdrawObjectionInput } from "./objection.inputs.js";
import { SharingObjectionType } from "./objection.type.js";
import { payloadOf } from "./payloads.js";
import { ContributorType } from "./person.type.js";

const ObjectToSharingPayload = payloadOf("objectToSharing", "case", "objection");
const WithdrawObjectionPayload = payloadOf("withdrawObjection", "case", "objection");

@Resolver()
export class ObjectionResolver {
  @Do(
    () => ObjectToSharingPayload,
    "consent:record",
    "Reserver mot deling: the person objects to sharing by recipient, by kind of recipient and by part of the plan; it works at once, over every consent (pbrl § 5-3, pjl § 17).",
  )
  objectToSharing(@Arg("input", () => ObjectToSharingInput, { description: "The deed." }) input: ObjectToSharingInput, @Ctx() { request }: GraphQLContext) {
    return objectToSharing(request, input);
  }

  @Do(() => WithdrawObjectionPayload, "consent:record", "Trekk reservasjon: takes an objection back; what was shared before is shared anew by those who may.")
  withdrawObjection(@Arg("input", () => WithdrawObjectionInput, { description: "The deed." }) input: WithdrawObjectionInput, @Ctx() { request }: GraphQLContext) {
    return withdrawObjection(request, input);
  }
}

@Resolver(() => SharingObjectionType)
export class SharingObjectionFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: SharingObjection): string {
    return globalId("SharingObjection", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Mottaker: whom it is about; null where it is about a kind or about everybody." })
  recipient(@Root() it: SharingObjection, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.recipientId === null ? null : loaders.person.load(it.recipientId);
  }
}

@Resolver(() => CaseType)
export class CaseObjectionsResolver {
  @FieldResolver(() => [SharingObjectionType], { description: "Reservasjoner: the person's objections to sharing, the oldest first (pbrl § 5-3)." })
  sharingObjections(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<SharingObjection[]> {
    return loaders.objectionsOfCase.load(it.id);
  }
}
