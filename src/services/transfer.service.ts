import type { PlanSection } from "../entities/consent-grant.entity.js";
import { PlanState } from "../entities/individual-plan.entity.js";
import { PlanTransfer, TransferState } from "../entities/plan-transfer.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { sectionsShared } from "../rules/sharing.rules.js";
import { acceptByOf, isOnItsWay, standsAs, transferable } from "../rules/transfer.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { caseForDeed, type CaseAtHand, sameVersion } from "./case-deed.step.js";
import { consentInForce, lawfulCapacity } from "./consent.service.js";
import { municipalityNumbered, numberOf } from "./municipality-number.reader.js";
import { sealParcel } from "./parcel.step.js";
import { actorId } from "./person.step.js";
import type { OnPlan } from "./plan.service.js";
import { planForDeed } from "./plan.step.js";
import { takeOfferBack } from "./transfer.step.js";

export interface OfferTransfer extends OnPlan {
  readonly toMunicipality: string;
  readonly sections: readonly PlanSection[];
  readonly acceptBy?: string | null | undefined;
}

export interface OnTransfer {
  readonly transferId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

export type TransferChanged = { readonly caseId: string; readonly transferId: string; readonly warnings: [] };

/** Prepares the handing over of a plan whose owner moves. Nobody outside learns of it before the owner has consented (SC-29, INV-01). */
export async function offerTransfer(ctx: RequestContext, input: OfferTransfer): Promise<TransferChanged> {
  return ctx.write("offerTransfer", input, async (db) => {
    const at = await planForDeed(ctx, db, "offerTransfer", localId("IndividualPlan", input.planId), input.expectedVersion);
    if (at.plan.state === PlanState.CLOSED) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: at.plan.state });
    const earlier = await db.among(PlanTransfer, "planId", [at.plan.id]);
    if (earlier.some((it) => isOnItsWay(it, ctx.today))) throw new Refusal("TRANSFER_EXISTS");
    const to = await municipalityNumbered(db, input.toMunicipality, ctx.today);
    if (!to || to.id === ctx.municipality.id) throw new Refusal("INVALID_INPUT", { path: ["toMunicipality"] });
    const acceptBy = acceptByOf(input.acceptBy ?? null, ctx.today);
    if (acceptBy === null) throw new Refusal("INVALID_INPUT", { path: ["acceptBy"] });
    const transferId = await db.insert(PlanTransfer, {
      toMunicipalityId: to.id,
      fromNumber: (await numberOf(db, ctx.municipality.id, ctx.today)).number,
      toNumber: to.number,
      caseId: at.plan.caseId,
      planId: at.plan.id,
      sections: sectionsOf(input.sections),
      state: TransferState.AWAITING_OWNER,
      acceptBy,
      offeredById: actorId(ctx),
      offeredAt: ctx.now,
      version: 1,
    });
    return { caseId: at.plan.caseId, transferId, warnings: [] };
  });
}

const packWhose = statement(
  "transfer.packWhose",
  `update plan_transfer set national_id_cipher = p.national_id_cipher, national_id_key_id = p.national_id_key_id, national_id_hash = p.national_id_hash
   from person p where p.id = $2 and p.municipality_id = plan_transfer.municipality_id and plan_transfer.id = $1`,
);

/** The owner, or whoever lawfully decides for the owner, says yes, to all of it or to fewer parts: now the parcel is packed, and the other municipality sees that an offer waits (pbrl § 4-1, SC-29). */
export async function consentToTransfer(ctx: RequestContext, input: OnTransfer & { readonly sections?: readonly PlanSection[] | null | undefined }): Promise<TransferChanged> {
  return ctx.write("consentToTransfer", input, async (db) => {
    const { it, hand } = await transferForDeed(ctx, db, "consentToTransfer", input);
    if (standsAs(it, ctx.today) !== TransferState.AWAITING_OWNER) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: standsAs(it, ctx.today) });
    await lawfulCapacity(ctx, db, hand, actorId(ctx));
    if (!(await consentInForce(ctx, db, it.caseId))) throw new Refusal("CONSENT_REQUIRED");
    const sections = input.sections ? sectionsOf(input.sections) : it.sections;
    if (sections.some((one) => !it.sections.includes(one))) throw new Refusal("INVALID_INPUT", { path: ["sections"] });
    const at = await planForDeed(ctx, db, "consentToTransfer", it.planId, null);
    const sealed = await sealParcel(ctx, db, at, sections);
    await db.rows(packWhose, [it.id, at.plan.ownerId]);
    await db.update(PlanTransfer, { id: it.id }, { ...sealed, sections, state: TransferState.OFFERED, consentedById: actorId(ctx), consentedAt: ctx.now, version: it.version + 1 });
    return { caseId: it.caseId, transferId: it.id, warnings: [] };
  });
}

/** Takes the offer back while nobody has accepted it; the parcel is gone at once, there as here (SC-29). */
export async function withdrawTransfer(ctx: RequestContext, input: OnTransfer): Promise<TransferChanged> {
  return ctx.write("withdrawTransfer", input, async (db) => {
    const { it } = await transferForDeed(ctx, db, "withdrawTransfer", input);
    if (!isOnItsWay(it, ctx.today)) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: standsAs(it, ctx.today) });
    await takeOfferBack(ctx, db, it);
    return { caseId: it.caseId, transferId: it.id, warnings: [] };
  });
}

function sectionsOf(asked: readonly PlanSection[]): PlanSection[] {
  const sections = sectionsShared(asked);
  if (sections.length === 0 || sections.some((it) => !transferable.includes(it))) throw new Refusal("INVALID_INPUT", { path: ["sections"] });
  return sections;
}

/** One of our own municipality's; an offer that others have made to it is none to these deeds. */
async function transferForDeed(ctx: RequestContext, db: WriteDb, deed: Deed, input: OnTransfer): Promise<{ readonly it: PlanTransfer; readonly hand: CaseAtHand }> {
  const [it] = await db.among(PlanTransfer, "id", [localId("PlanTransfer", input.transferId)], { lock: true });
  if (it?.municipalityId !== ctx.municipality.id) throw new Refusal("NOT_FOUND");
  const hand = await caseForDeed(ctx, db, deed, it.caseId);
  sameVersion(it.version, input.expectedVersion);
  return { it, hand };
}
