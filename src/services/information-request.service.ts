import { Consent } from "../entities/consent.entity.js";
import { InformationBasis, InformationRequest } from "../entities/information-request.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, type CaseAtHand, changeCase, sameVersion } from "./case-deed.step.js";
import type { OnCase } from "./case-handling.service.js";
import { actorId } from "./person.step.js";
import { serviceUnitFor } from "./staff.step.js";

export type InformationChanged = { readonly caseId: string; readonly informationRequestId: string; readonly warnings: [] };

export interface RequestInformation extends OnCase {
  readonly source?: string | null | undefined;
  readonly serviceUnitId?: string | null | undefined;
  readonly wanted: string;
  readonly basis: InformationBasis;
  readonly provision?: string | null | undefined;
  readonly consentId?: string | null | undefined;
  readonly consentDeclaration?: string | null | undefined;
  readonly dueOn?: string | null | undefined;
}

/** Records that information is asked of one source, by what right; without a basis nothing is asked (fvl §§ 13-13 b, LOPPA-FLOW-3c). */
export async function requestInformation(ctx: RequestContext, input: RequestInformation): Promise<InformationChanged> {
  return ctx.write("requestInformation", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "requestInformation", localId("Case", input.caseId), input.expectedVersion);
    const source = input.source?.trim() || null;
    if ((source === null) === (input.serviceUnitId == null)) throw new Refusal("INVALID_INPUT", { path: ["source"] });
    if (input.wanted.trim().length === 0) throw new Refusal("INVALID_INPUT", { path: ["wanted"] });
    if (input.dueOn != null && (!isLocalDate(input.dueOn) || input.dueOn < ctx.today)) throw new Refusal("INVALID_INPUT", { path: ["dueOn"] });
    const informationRequestId = await db.insert(InformationRequest, {
      caseId: hand.it.id,
      source,
      serviceUnitId: await serviceUnitFor(db, input.serviceUnitId),
      wanted: input.wanted.trim(),
      ...(await checkedBasis(ctx, db, hand, input)),
      requestedById: actorId(ctx),
      requestedOn: ctx.today,
      dueOn: input.dueOn ?? null,
      version: 1,
    });
    await changeCase(db, hand, {});
    return { caseId: hand.it.id, informationRequestId, warnings: [] };
  });
}

type Basis = Pick<InformationRequest, "basis" | "provision" | "consentId" | "consentDeclaration">;

async function checkedBasis(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, input: RequestInformation): Promise<Basis> {
  const provision = input.provision?.trim() || null;
  const consentDeclaration = input.consentDeclaration?.trim() || null;
  if (input.basis === InformationBasis.STATUTE) {
    if (provision === null) throw new Refusal("INFORMATION_BASIS_REQUIRED", { path: ["provision"] });
    return { basis: input.basis, provision, consentId: null, consentDeclaration: null };
  }
  if (input.consentId == null && consentDeclaration === null) throw new Refusal("INFORMATION_BASIS_REQUIRED", { path: ["consentDeclaration"] });
  const consentId = input.consentId == null ? null : await consentInForce(ctx, db, hand, localId("Consent", input.consentId));
  return { basis: input.basis, provision, consentId, consentDeclaration };
}

async function consentInForce(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, id: string): Promise<string> {
  const [found] = await db.among(Consent, "id", [id]);
  if (found?.caseId !== hand.it.id) throw new Refusal("NOT_FOUND");
  const hasEnded = found.withdrawnAt !== null || found.supersededAt !== null || (found.validTo !== null && found.validTo < ctx.today);
  if (hasEnded) throw new Refusal("INFORMATION_BASIS_REQUIRED", { path: ["consentId"] });
  return found.id;
}

export interface RecordInformationReceived {
  readonly informationRequestId: string;
  readonly expectedVersion: number;
  readonly receivedOn?: string | null | undefined;
  readonly received: string;
  readonly idempotencyKey?: string | null | undefined;
}

/** Records what came of asking, once (LOPPA-FLOW-3c). */
export async function recordInformationReceived(ctx: RequestContext, input: RecordInformationReceived): Promise<InformationChanged> {
  return ctx.write("recordInformationReceived", input, async (db) => {
    const [it] = await db.among(InformationRequest, "id", [localId("InformationRequest", input.informationRequestId)], { lock: true });
    if (!it) throw new Refusal("NOT_FOUND");
    await caseForDeed(ctx, db, "recordInformationReceived", it.caseId);
    sameVersion(it.version, input.expectedVersion);
    if (it.receivedOn !== null) throw new Refusal("ALREADY_ANSWERED");
    const receivedOn = input.receivedOn ?? ctx.today;
    if (!isLocalDate(receivedOn)) throw new Refusal("INVALID_INPUT", { path: ["receivedOn"] });
    if (receivedOn < it.requestedOn || receivedOn > ctx.today) throw new Refusal("INVALID_DATE_ORDER", { path: ["receivedOn"] });
    if (input.received.trim().length === 0) throw new Refusal("INVALID_INPUT", { path: ["received"] });
    await db.update(InformationRequest, { id: it.id }, { receivedOn, received: input.received.trim(), recordedById: actorId(ctx), version: it.version + 1 });
    return { caseId: it.caseId, informationRequestId: it.id, warnings: [] };
  });
}
