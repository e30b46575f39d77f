import { Arg, Ctx, Resolver } from "type-graphql";
import { refuseConsent, requestConsent } from "../services/consent-request.service.js";
import { archivePlan } from "../services/plan-archive.service.js";
import { keepPlan } from "../services/plan-ending.service.js";
import { answerPlanOffer, offerPlan } from "../services/plan-offer.service.js";
import { reopenPlan } from "../services/plan-reopening.service.js";
import { beginPlanRevision, returnPlan } from "../services/plan-revision.service.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";
import {
  AnswerPlanOfferInput,
  ArchivePlanInput,
  BeginPlanRevisionInput,
  KeepPlanInput,
  OfferPlanInput,
  RefuseConsentInput,
  ReopenPlanInput,
  RequestConsentInput,
  ReturnPlanInput,
} from "./plan-life.inputs.js";

const OfferPlanPayload = payloadOf("offerPlan", "case", "planOffer");
const AnswerPlanOfferPayload = payloadOf("answerPlanOffer", "case", "planOffer");
const RequestConsentPayload = payloadOf("requestConsent", "case", "consentRequest");
const RefuseConsentPayload = payloadOf("refuseConsent", "case", "consentRequest");
const BeginPlanRevisionPayload = payloadOf("beginPlanRevision", "case", "plan");
const ReturnPlanPayload = payloadOf("returnPlan", "case", "plan", "annotation");
const KeepPlanPayload = payloadOf("keepPlan", "case", "plan");
const ArchivePlanPayload = payloadOf("archivePlan", "case", "plan", "archive");
const ReopenPlanPayload = payloadOf("reopenPlan", "case", "plan");

/** A plan's way from offer to archive, beside its making. */
@Resolver()
export class PlanLifeDeedsResolver {
  @Do(() => OfferPlanPayload, "plan:choose", "Gi tilbud om plan: offers a person with the right to a plan one; after a no it can be offered again (pbrl § 2-5).")
  offerPlan(@Arg("input", () => OfferPlanInput, { description: "The deed." }) input: OfferPlanInput, @Ctx() { request }: GraphQLContext) {
    return offerPlan(request, input);
  }

  @Do(() => AnswerPlanOfferPayload, "plan:choose", "Svar på tilbud om plan: the person wants a plan or does not; the coordinator stays either way (pbrl § 4-1, hol § 7-2).")
  answerPlanOffer(@Arg("input", () => AnswerPlanOfferInput, { description: "The deed." }) input: AnswerPlanOfferInput, @Ctx() { request }: GraphQLContext) {
    return answerPlanOffer(request, input);
  }

  @Do(() => RequestConsentPayload, "consent:record", "Be om samtykke: asks for consent to the plan; giveConsent or refuseConsent answers it (pbrl § 4-1).")
  requestConsent(@Arg("input", () => RequestConsentInput, { description: "The deed." }) input: RequestConsentInput, @Ctx() { request }: GraphQLContext) {
    return requestConsent(request, input);
  }

  @Do(() => RefuseConsentPayload, "consent:record", "Nekt samtykke: consent is refused without having to say why, and a day for a new talk may be agreed (pbrl § 4-1).")
  refuseConsent(@Arg("input", () => RefuseConsentInput, { description: "The deed." }) input: RefuseConsentInput, @Ctx() { request }: GraphQLContext) {
    return refuseConsent(request, input);
  }

  @Do(() => BeginPlanRevisionPayload, "plan:write", "Begynn revisjon: goes through a plan in effect; what changes from now on waits for the owner's approval (content point 7).")
  beginPlanRevision(@Arg("input", () => BeginPlanRevisionInput, { description: "The deed." }) input: BeginPlanRevisionInput, @Ctx() { request }: GraphQLContext) {
    return beginPlanRevision(request, input);
  }

  @Do(() => ReturnPlanPayload, "plan:approve", "Send planen tilbake: the owner, or whoever lawfully decides for the owner, wants it otherwise and says how (pbrl §§ 3-1, 4-1).")
  returnPlan(@Arg("input", () => ReturnPlanInput, { description: "The deed." }) input: ReturnPlanInput, @Ctx() { request }: GraphQLContext) {
    return returnPlan(request, input);
  }

  @Do(() => KeepPlanPayload, "plan:write", "Behold planen: a plan that somebody wanted to end against the owner's will is not ended after all.")
  keepPlan(@Arg("input", () => KeepPlanInput, { description: "The deed." }) input: KeepPlanInput, @Ctx() { request }: GraphQLContext) {
    return keepPlan(request, input);
  }

  @Do(() => ArchivePlanPayload, "plan:write", "Arkiver planen: keeps a picture of the plan, or of parts of it, with a receipt; nothing of it is ever changed (arkivlova).")
  archivePlan(@Arg("input", () => ArchivePlanInput, { description: "The deed." }) input: ArchivePlanInput, @Ctx() { request }: GraphQLContext) {
    return archivePlan(request, input);
  }

  @Do(() => ReopenPlanPayload, "plan:write", "Gjenåpne planen: the unit's leader takes up an ended plan as a new version with all it held; its owner consents anew (pbrl § 4-1).")
  reopenPlan(@Arg("input", () => ReopenPlanInput, { description: "The deed." }) input: ReopenPlanInput, @Ctx() { request }: GraphQLContext) {
    return reopenPlan(request, input);
  }
}
