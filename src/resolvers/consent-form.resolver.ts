import { Arg, Ctx, ID, Resolver } from "type-graphql";
import type { PlanParticipant } from "../entities/plan-participant.entity.js";
import { PartyRole } from "../entities/case-party.entity.js";
import type { Consent } from "../entities/consent.entity.js";
import type { ConsentGrant } from "../entities/consent-grant.entity.js";
import { consentForm, type FormFacts, formGiver, formLanguage, type FormParticipant, planForm } from "../rules/consent-form.rules.js";
import { isInForce as consentIsInForce } from "../rules/consent.rules.js";
import { isInForce } from "../rules/coordinator.rules.js";
import { localId } from "../rules/global-id.rules.js";
import type { DocumentSection } from "../rules/plan-document.rules.js";
import { Refusal } from "../rules/refusal.js";
import { isShared } from "../rules/sharing.rules.js";
import { mayRead } from "../services/case-rows.reader.js";
import type { RequestContext } from "../tenants/request-context.js";
import { FormLanguage, WrittenForm } from "../tenants/policy-enums.js";
import { FormTemplate } from "./consent-form.type.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { PlanDocumentSectionType } from "./plan-document.type.js";

const language = { nullable: true, description: "Språk: the language of the form; the municipality's own form of Norwegian when left out." } as const;

@Resolver()
export class ConsentFormResolver {
  @Ask(
    () => [PlanDocumentSectionType],
    "consent:record",
    "Samtykkeskjema: the form to sign by hand for one case, with everybody who takes part, the parts of the plan, the periods, who signs and how it is withdrawn (pbrl §§ 4-1 to 4-6).",
  )
  consentForm(
    @Arg("caseId", () => ID, { description: "The case." }) caseId: string,
    @Arg("language", () => FormLanguage, language) asked: FormLanguage | null | undefined,
    @Ctx() context: GraphQLContext,
  ): Promise<DocumentSection[]> {
    return consentFormOf(localId("Case", caseId), asked, context);
  }

  @Ask(() => [PlanDocumentSectionType], "self:read", "Mal: an empty form, to go with a letter or to begin a plan on paper. It is about nobody.")
  formTemplate(
    @Arg("template", () => FormTemplate, { description: "Which form." }) template: FormTemplate,
    @Arg("language", () => FormLanguage, { ...language, description: `${language.description} A plan is written in Norwegian.` }) asked: FormLanguage | null | undefined,
    @Ctx() { request }: GraphQLContext,
  ): DocumentSection[] {
    const own = request.policy.policy.writtenForm;
    if (template === FormTemplate.CONSENT) return consentForm(null, frameOf(request, asked));
    return planForm(request.municipality.name, asked == null || asked === FormLanguage.EN ? own : WrittenForm[asked]);
  }
}

function frameOf(request: RequestContext, asked: FormLanguage | null | undefined) {
  const { writtenForm, room } = request.policy.policy;
  return { municipality: request.municipality.name, language: formLanguage(asked, writtenForm), translations: room?.consentFormTranslations ?? [] };
}

/** The form of a case, for those who read both its file and its plan. */
export async function consentFormOf(caseId: string, asked: FormLanguage | null | undefined, context: GraphQLContext): Promise<DocumentSection[]> {
  const { request } = context;
  if (!mayRead(request, caseId, "file") || !mayRead(request, caseId, "plan")) throw new Refusal("NOT_FOUND");
  return consentForm(await factsOf(caseId, context), frameOf(request, asked));
}

async function factsOf(caseId: string, context: GraphQLContext): Promise<FormFacts> {
  const { request, loaders } = context;
  const [it, parties, coordinators, consents, plans] = await Promise.all([
    loaders.case.load(caseId),
    loaders.partiesOfCase.load(caseId),
    loaders.coordinatorsOfCase.load(caseId),
    loaders.consentsOfCase.load(caseId),
    loaders.plansOfCase.load(caseId),
  ]);
  if (it === null) throw new Refusal("NOT_FOUND");
  const owner = await loaders.person.load(it.subjectId);
  const appointed = coordinators.filter((one) => isInForce(one, request.today)).map((one) => one.coordinatorId);
  const consent = consents.find((one) => consentIsInForce(one, request.today)) ?? null;
  const grants = (await Promise.all(consents.map((one) => loaders.grantsOfConsent.load(one.id)))).flat();
  const all = await Promise.all([loaders.participantsOfCase.load(caseId), ...plans.map((one) => loaders.participantsOfPlan.load(one.id))]);
  const participants = [...new Map(all.flat().map((one) => [one.id, one])).values()].filter((one) => one.until === null && !appointed.includes(one.personId));
  const hasGuardian = parties.some((one) => one.role === PartyRole.GUARDIAN && one.since <= request.today && (one.until === null || one.until >= request.today));
  return {
    owner: owner?.name ?? "–",
    coordinators: (await Promise.all(appointed.map((one) => loaders.person.load(one)))).map((one) => one?.name ?? "–"),
    giver: formGiver(owner?.birthDate ?? null, hasGuardian, request.today),
    validTo: consent?.validTo ?? null,
    participants: await Promise.all(participants.map((one) => onForm(one, { consent, grants }, context))),
  };
}

/** A participant with what they read now: all of the plan where nothing was shared part by part. */
async function onForm(
  it: PlanParticipant,
  { consent, grants }: { readonly consent: Consent | null; readonly grants: readonly ConsentGrant[] },
  { request, loaders }: GraphQLContext,
): Promise<FormParticipant> {
  const theirs = grants.filter((one) => one.recipientId === it.personId);
  const now = theirs.filter((one) => isShared(one, request.today));
  const sections = theirs.length === 0 && consent !== null ? null : now.flatMap((one) => one.sections);
  const name = (await loaders.person.load(it.personId))?.name ?? "–";
  return { name, function: it.function, basis: it.basis, sections, validTo: now[0]?.validTo ?? null };
}
