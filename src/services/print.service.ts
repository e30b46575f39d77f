import { IndividualPlan } from "../entities/individual-plan.entity.js";
import { Printout, PrintoutKind } from "../entities/printout.entity.js";
import { RoomDocumentVersion } from "../entities/room-document-version.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { mayPrintOne } from "../rules/room-audience.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import { type FormLanguage, RoomArea, RoomRight, type WrittenForm } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { mayRead } from "./case-rows.reader.js";
import { actorId } from "./person.step.js";
import { documentForDeed } from "./room-document.step.js";
import { rightsOf, roomForDeed, withheldIn } from "./room.step.js";

interface Print {
  readonly idempotencyKey?: string | null | undefined;
}

export interface PrintPlan extends Print {
  readonly planId: string;
  readonly writtenForm?: WrittenForm | null | undefined;
  readonly points?: readonly number[] | null | undefined;
}

export interface PrintConsentForm extends Print {
  readonly caseId: string;
  readonly language?: FormLanguage | null | undefined;
}

export interface PrintDocument extends Print {
  readonly roomDocumentId: string;
  readonly number?: number | null | undefined;
}

export type Printed = { readonly caseId: string; readonly printoutId: string; readonly warnings: [] };

/** Takes the plan out of the room on paper, all of it or some of its points, and writes down who did (SAM-104, SAM-116). */
export async function printPlan(ctx: RequestContext, input: PrintPlan): Promise<Printed> {
  return ctx.write("printPlan", input, async (db) => {
    const [plan] = await db.among(IndividualPlan, "id", [localId("IndividualPlan", input.planId)]);
    if (!plan || !mayRead(ctx, plan.caseId, "plan")) throw new Refusal("NOT_FOUND");
    await roomToPrint(ctx, db, "printPlan", plan.caseId, RoomArea.PLAN);
    const points = [...new Set(input.points ?? [])].sort();
    if (points.some((it) => it < 1 || it > 9)) throw new Refusal("INVALID_INPUT", { path: ["points"] });
    return printed(ctx, db, { caseId: plan.caseId, kind: PrintoutKind.PLAN, planId: plan.id, language: input.writtenForm ?? null, points });
  });
}

/** Prints the form of consent, with everybody who takes part, for whoever signs by hand (SAM-93, SAM-117). */
export async function printConsentForm(ctx: RequestContext, input: PrintConsentForm): Promise<Printed> {
  return ctx.write("printConsentForm", input, async (db) => {
    const caseId = localId("Case", input.caseId);
    await roomToPrint(ctx, db, "printConsentForm", caseId, RoomArea.PARTICIPANTS);
    return printed(ctx, db, { caseId, kind: PrintoutKind.CONSENT_FORM, language: input.language ?? null });
  });
}

/** Prints a document of the room, the newest version when none is named. Whoever may read it may not for that reason print it (SAM-104). */
export async function printDocument(ctx: RequestContext, input: PrintDocument): Promise<Printed> {
  return ctx.write("printDocument", input, async (db) => {
    const { document } = await documentForDeed(ctx, db, "printDocument", input.roomDocumentId, RoomRight.READ);
    const rights = rightsOf(ctx, document.caseId, RoomArea.DOCUMENTS);
    const isNamed = document.printerIds.includes(actorId(ctx));
    if (!mayPrintOne(rights, isNamed, ctx.relationsTo(document.caseId), withheldIn(ctx, document.caseId))) throw new Refusal("NOT_YOURS_TO_DO");
    const versions = await db.among(RoomDocumentVersion, "documentId", [document.id], { orderBy: ["number"] });
    const version = input.number == null ? versions.at(-1) : versions.find((it) => it.number === input.number);
    if (!version) throw new Refusal("INVALID_INPUT", { path: ["number"] });
    return printed(ctx, db, { caseId: document.caseId, kind: PrintoutKind.DOCUMENT, documentVersionId: version.id });
  });
}

async function roomToPrint(ctx: RequestContext, db: WriteDb, deed: Deed, caseId: string, area: RoomArea): Promise<void> {
  await roomForDeed(ctx, db, deed, caseId, { area, right: RoomRight.PRINT });
}

type What = Pick<Printout, "caseId" | "kind"> & Partial<Pick<Printout, "planId" | "documentVersionId" | "language" | "points">>;

async function printed(ctx: RequestContext, db: WriteDb, { planId = null, documentVersionId = null, language = null, points = [], ...what }: What): Promise<Printed> {
  const printoutId = await db.insert(Printout, { ...what, planId, documentVersionId, language, points, printedById: actorId(ctx), printedAt: ctx.now });
  return { caseId: what.caseId, printoutId, warnings: [] };
}
