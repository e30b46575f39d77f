import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import type { Document } from "../entities/document.entity.js";
import type { Mandate } from "../entities/mandate.entity.js";
import type { Person } from "../entities/person.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { isMandateInForce } from "../rules/mandate.rules.js";
import { endMandate, registerMandate } from "../services/mandate.service.js";
import { CaseType } from "./case.type.js";
import { Do } from "./decorators.js";
import { DocumentType } from "./document.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { EndMandateInput, RegisterMandateInput } from "./mandate.inputs.js";
import { MandateType } from "./mandate.type.js";
import { payloadOf } from "./payloads.js";
import { ContributorType, PersonType } from "./person.type.js";

const RegisterMandatePayload = payloadOf("registerMandate", "mandate", "notice", "case");
const EndMandatePayload = payloadOf("endMandate", "mandate", "notice", "case");

/** Who may act for the person. */
@Resolver()
export class MandateDeedsResolver {
  @Do(
    () => RegisterMandatePayload,
    "mandate:register",
    "Registrer fullmakt eller vergemandat: lets somebody act for the person as far and as long as it reaches; in a case it opens the case to them. The person's own coordinator and the municipality's employees cannot be proxies (fvl § 12).",
  )
  registerMandate(@Arg("input", () => RegisterMandateInput, { description: "The deed." }) input: RegisterMandateInput, @Ctx() { request }: GraphQLContext) {
    return registerMandate(request, input);
  }

  @Do(
    () => EndMandatePayload,
    "mandate:register",
    "Avslutt fullmakt eller vergemandat: the person takes it back, the holder lays it down, or staff record that it is over. What it opened closes with the next call.",
  )
  endMandate(@Arg("input", () => EndMandateInput, { description: "The deed." }) input: EndMandateInput, @Ctx() { request }: GraphQLContext) {
    return endMandate(request, input);
  }
}

@Resolver(() => MandateType)
export class MandateFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: Mandate): string {
    return globalId("Mandate", it.id);
  }

  @FieldResolver(() => Boolean, { description: "Whether it counts today." })
  inForce(@Root() it: Mandate, @Ctx() { request }: GraphQLContext): boolean {
    return isMandateInForce(it, request.today);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Innehaver: who may act." })
  holder(@Root() it: Mandate, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.holderId);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "For whom: the person." })
  grantor(@Root() it: Mandate, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.grantorId);
  }

  @FieldResolver(() => DocumentType, { nullable: true, description: "Dokument: what shows it." })
  document(@Root() it: Mandate, @Ctx() { loaders }: GraphQLContext): Promise<Document | null> | null {
    return it.documentId === null ? null : loaders.document.load(it.documentId);
  }
}

@Resolver(() => CaseType)
export class CaseMandatesResolver {
  @FieldResolver(() => [MandateType], { description: "Fullmakter og vergemandat: who may act for the person, ended ones among them." })
  mandates(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<Mandate[]> {
    return loaders.mandatesOfCase.load(it.id);
  }
}
