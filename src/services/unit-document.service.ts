import { DeadlineKind } from "../entities/deadline.entity.js";
import { UnitDocument, UnitDocumentKind, type UnitWork } from "../entities/unit-document.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { mayBePublic, mayLackText, needsPeriod, reviewPeriod, worksOf } from "../rules/unit-document.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import { deeds } from "../tenants/deeds.js";
import type { RequestContext } from "../tenants/request-context.js";
import { lapseDeadlines, settleDeadlinesAbout, startDeadline } from "./deadline.step.js";
import { actorId } from "./person.step.js";

export interface PublishUnitDocument {
  readonly supersedesId?: string | null | undefined;
  readonly kind: UnitDocumentKind;
  readonly title: string;
  readonly ownerSeat: string;
  readonly approvedOn: string;
  readonly reviewOn?: string | null | undefined;
  readonly link?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly flowStep?: string | null | undefined;
  readonly works?: readonly UnitWork[] | null | undefined;
  readonly parentPlan?: string | null | undefined;
  readonly periodFrom?: string | null | undefined;
  readonly periodTo?: string | null | undefined;
  readonly isPublic?: boolean | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type DocumentChanged = { readonly unitDocumentId: string; readonly warnings: [] };

/** Publishes a document of the unit's own, or a new edition that takes the place of an earlier one; its review has a day (LOPPA-TASK-8, LUSTER-TASK-3, SALANGEN-KE-5b, DL-24). */
export async function publishUnitDocument(ctx: RequestContext, input: PublishUnitDocument): Promise<DocumentChanged> {
  return ctx.write("publishUnitDocument", input, async (db) => {
    const checked = checkedDocument(ctx, input);
    const former = input.supersedesId == null ? null : await documentInUse(db, input.supersedesId);
    if (former && former.kind !== input.kind) throw new Refusal("INVALID_INPUT", { path: ["kind"] });
    if (former) {
      await db.update(UnitDocument, { id: former.id }, { retiredAt: ctx.now });
      await settleDeadlinesAbout(ctx, db, former.id, DeadlineKind.REVIEW);
    }
    const edition = (former?.edition ?? 0) + 1;
    const unitDocumentId = await db.insert(UnitDocument, { ...checked, edition, supersedesId: former?.id ?? null, publishedById: actorId(ctx), publishedAt: ctx.now });
    if (checked.reviewOn !== null) await startDeadline(db, DeadlineKind.REVIEW, reviewPeriod(ctx.today, checked.reviewOn), { aboutId: unitDocumentId });
    return { unitDocumentId, warnings: [] };
  });
}

/** Takes a document out of use without a new edition; nobody owes its review any more. */
export async function retireUnitDocument(
  ctx: RequestContext,
  input: { readonly unitDocumentId: string; readonly idempotencyKey?: string | null | undefined },
): Promise<DocumentChanged> {
  return ctx.write("retireUnitDocument", input, async (db) => {
    const it = await documentInUse(db, input.unitDocumentId);
    await db.update(UnitDocument, { id: it.id }, { retiredAt: ctx.now });
    await lapseDeadlines(ctx, db, { aboutId: it.id });
    return { unitDocumentId: it.id, warnings: [] };
  });
}

async function documentInUse(db: WriteDb, id: string): Promise<UnitDocument> {
  const [it] = await db.among(UnitDocument, "id", [localId("UnitDocument", id)], { lock: true });
  if (!it) throw new Refusal("NOT_FOUND");
  if (it.retiredAt !== null) throw new Refusal("ALREADY_ENDED");
  return it;
}

type Checked = Pick<
  UnitDocument,
  "kind" | "title" | "ownerSeat" | "approvedOn" | "reviewOn" | "link" | "text" | "flowStep" | "works" | "parentPlan" | "periodFrom" | "periodTo" | "isPublic"
>;

function checkedDocument(ctx: RequestContext, input: PublishUnitDocument): Checked {
  const { kind, approvedOn, reviewOn = null, periodFrom = null, periodTo = null, flowStep = null, isPublic = false } = input;
  for (const [name, day] of Object.entries({ approvedOn, reviewOn, periodFrom, periodTo })) {
    if (day !== null && !isLocalDate(day)) throw new Refusal("INVALID_INPUT", { path: [name] });
  }
  if (approvedOn > ctx.today) throw new Refusal("INVALID_DATE_ORDER", { path: ["approvedOn"] });
  if (reviewOn !== null && reviewOn < ctx.today) throw new Refusal("INVALID_DATE_ORDER", { path: ["reviewOn"] });
  if (periodFrom !== null && periodTo !== null && periodTo < periodFrom) throw new Refusal("INVALID_DATE_ORDER", { path: ["periodTo"] });
  if (needsPeriod(kind) && (periodFrom === null || periodTo === null)) throw new Refusal("INVALID_INPUT", { path: ["periodFrom"] });
  if (flowStep !== null && !Object.hasOwn(deeds, flowStep)) throw new Refusal("INVALID_INPUT", { path: ["flowStep"] });
  if (isPublic === true && !mayBePublic(kind)) throw new Refusal("INVALID_INPUT", { path: ["isPublic"] });
  const [title, ownerSeat] = [input.title.trim(), input.ownerSeat.trim()];
  const [link, text, parentPlan] = [input.link?.trim() || null, input.text?.trim() || null, input.parentPlan?.trim() || null];
  if (title === "") throw new Refusal("INVALID_INPUT", { path: ["title"] });
  if (ownerSeat === "") throw new Refusal("INVALID_INPUT", { path: ["ownerSeat"] });
  if (link === null && text === null && !mayLackText(kind)) throw new Refusal("INVALID_INPUT", { path: ["text"] });
  if (link !== null && !/^https:\/\/\S+$/.test(link)) throw new Refusal("INVALID_INPUT", { path: ["link"] });
  return {
    kind,
    title,
    ownerSeat,
    approvedOn,
    reviewOn,
    link,
    text,
    flowStep,
    works: worksOf(kind, input.works ?? []),
    parentPlan,
    periodFrom,
    periodTo,
    isPublic: isPublic === true,
  };
}
