import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import type { Person } from "../entities/person.entity.js";
import { type Printout, PrintoutKind } from "../entities/printout.entity.js";
import type { RoomDocumentVersion } from "../entities/room-document-version.entity.js";
import { chosenPoints } from "../rules/consent-form.rules.js";
import { globalId } from "../rules/global-id.rules.js";
import type { DocumentSection } from "../rules/plan-document.rules.js";
import { printConsentForm, printDocument, printPlan } from "../services/print.service.js";
import { mayPrintStill } from "../services/printout.reader.js";
import { FormLanguage, WrittenForm } from "../tenants/policy-enums.js";
import { consentFormOf } from "./consent-form.resolver.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";
import { ContributorType } from "./person.type.js";
import { planDocumentOf } from "./plan-document.resolver.js";
import { PlanDocumentSectionType } from "./plan-document.type.js";
import { PrintConsentFormInput, PrintDocumentInput, PrintPlanInput } from "./printout.inputs.js";
import { PrintoutType } from "./printout.type.js";
import { RoomDocumentVersionType } from "./room-document.type.js";
import { RoomType } from "./room.type.js";

const PrintPlanPayload = payloadOf("printPlan", "printout");
const PrintConsentFormPayload = payloadOf("printConsentForm", "printout");
const PrintDocumentPayload = payloadOf("printDocument", "printout");

@Resolver()
export class PrintDeedsResolver {
  @Do(() => PrintPlanPayload, "plan:read", "Skriv ut plan: gives the plan to print, all of it or some of its points, to whoever may print, and writes down who did.")
  printPlan(@Arg("input", () => PrintPlanInput, { description: "The deed." }) input: PrintPlanInput, @Ctx() { request }: GraphQLContext) {
    return printPlan(request, input);
  }

  @Do(() => PrintConsentFormPayload, "consent:record", "Skriv ut samtykkeskjema: gives the form of consent to print, for whoever signs by hand.")
  printConsentForm(@Arg("input", () => PrintConsentFormInput, { description: "The deed." }) input: PrintConsentFormInput, @Ctx() { request }: GraphQLContext) {
    return printConsentForm(request, input);
  }

  @Do(() => PrintDocumentPayload, "room:write", "Skriv ut dokument: gives a document of the room to print. Whoever may read it may not for that reason print it.")
  printDocument(@Arg("input", () => PrintDocumentInput, { description: "The deed." }) input: PrintDocumentInput, @Ctx() { request }: GraphQLContext) {
    return printDocument(request, input);
  }
}

@Resolver(() => RoomType)
export class RoomPrintoutsResolver {
  @FieldResolver(() => [PrintoutType], { description: "Utskrifter: what was taken out of the room on paper, by whom and when; one's own for those who do not read the log." })
  printouts(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<Printout[]> {
    return loaders.printoutsOfCase.load(it.id);
  }
}

@Resolver(() => PrintoutType)
export class PrintoutFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: Printout): string {
    return globalId("Printout", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who printed it." })
  printedBy(@Root() it: Printout, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.printedById);
  }

  @FieldResolver(() => [PlanDocumentSectionType], {
    nullable: true,
    description: "Til utskrift: the plan or the form as text to print, as it stands now; null for a file, and for anybody but the one who printed it and may still.",
  })
  async sections(@Root() it: Printout, @Ctx() context: GraphQLContext): Promise<DocumentSection[] | null> {
    const { request, loaders } = context;
    if (!mayPrintStill(request, it)) return null;
    if (it.kind === PrintoutKind.CONSENT_FORM) return consentFormOf(it.caseId, (it.language as FormLanguage | null) ?? null, context);
    const plan = it.planId === null ? null : await loaders.plan.load(it.planId);
    if (plan === null) return null;
    const form = (it.language as WrittenForm | null) ?? request.policy.policy.writtenForm;
    return chosenPoints(await planDocumentOf(plan, form, context), it.points);
  }

  @FieldResolver(() => RoomDocumentVersionType, {
    nullable: true,
    description: "Dokumentversjon: the file that was printed, with its content; null for a plan or a form, and for whoever may not read it.",
  })
  file(@Root() it: Printout, @Ctx() { loaders }: GraphQLContext): Promise<RoomDocumentVersion | null> | null {
    return it.documentVersionId === null ? null : loaders.roomFile.load(it.documentVersionId);
  }
}
