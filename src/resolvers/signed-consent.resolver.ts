import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import type { Consent } from "../entities/consent.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { PlanParticipant } from "../entities/plan-participant.entity.js";
import type { RoomDocument } from "../entities/room-document.entity.js";
import type { SignedConsent } from "../entities/signed-consent.entity.js";
import type { SignedConsentLine } from "../entities/signed-consent-line.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { registerSignedConsent } from "../services/signed-consent.service.js";
import { CaseType } from "./case.type.js";
import { SignedConsentLineType, SignedConsentType } from "./consent-form.type.js";
import { ConsentType } from "./coordinator.type.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";
import { ContributorType } from "./person.type.js";
import { PlanParticipantType } from "./plan.type.js";
import { RoomDocumentType } from "./room-document.type.js";
import { RegisterSignedConsentInput } from "./signed-consent.inputs.js";

const RegisterSignedConsentPayload = payloadOf("registerSignedConsent", "consent", "signedConsent");

@Resolver()
export class SignedConsentDeedsResolver {
  @Do(
    () => RegisterSignedConsentPayload,
    "consent:record",
    "Registrer underskrevet samtykke: takes in a form signed by hand with its scan; consent, sharing and refusals follow exactly what was ticked (pbrl §§ 4-1 to 4-6).",
  )
  registerSignedConsent(@Arg("input", () => RegisterSignedConsentInput, { description: "The deed." }) input: RegisterSignedConsentInput, @Ctx() { request }: GraphQLContext) {
    return registerSignedConsent(request, input);
  }
}

@Resolver(() => CaseType)
export class CaseSignedConsentsResolver {
  @FieldResolver(() => [SignedConsentType], { description: "Underskrevne skjemaer: the forms that were signed by hand, superseded ones too, the oldest first." })
  signedConsents(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<SignedConsent[]> {
    return loaders.signedConsentsOfCase.load(it.id);
  }
}

@Resolver(() => SignedConsentType)
export class SignedConsentFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: SignedConsent): string {
    return globalId("SignedConsent", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Underskrevet av: who signed." })
  signedBy(@Root() it: SignedConsent, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.signedById);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who took it in." })
  registeredBy(@Root() it: SignedConsent, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.registeredById);
  }

  @FieldResolver(() => ConsentType, { nullable: true, description: "Samtykke: the consent it gave, shared under or withdrew." })
  consent(@Root() it: SignedConsent, @Ctx() { loaders }: GraphQLContext): Promise<Consent | null> | null {
    return it.consentId === null ? null : loaders.consent.load(it.consentId);
  }

  @FieldResolver(() => RoomDocumentType, { nullable: true, description: "Skannet skjema: the scan, for the owner's side and the coordinators." })
  document(@Root() it: SignedConsent, @Ctx() { loaders }: GraphQLContext): Promise<RoomDocument | null> {
    return loaders.roomDocument.load(it.documentId);
  }

  @FieldResolver(() => Boolean, { description: "Erstattet: whether a later form took its place." })
  isSuperseded(@Root() it: SignedConsent): boolean {
    return it.supersededById !== null;
  }

  @FieldResolver(() => [SignedConsentLineType], { description: "Avkryssinger: what was ticked, a line for each participant." })
  lines(@Root() it: SignedConsent, @Ctx() { loaders }: GraphQLContext): Promise<SignedConsentLine[]> {
    return loaders.linesOfSignedConsent.load(it.id);
  }
}

@Resolver(() => SignedConsentLineType)
export class SignedConsentLineFieldsResolver {
  @FieldResolver(() => PlanParticipantType, { nullable: true, description: "Deltaker: for whom it was ticked." })
  participant(@Root() it: SignedConsentLine, @Ctx() { loaders }: GraphQLContext): Promise<PlanParticipant | null> {
    return loaders.planParticipant.load(it.participantId);
  }
}
