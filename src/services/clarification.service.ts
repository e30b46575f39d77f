import { CaseState } from "../entities/case.entity.js";
import { Clarification } from "../entities/clarification.entity.js";
import { Person } from "../entities/person.entity.js";
import { ServiceReceived } from "../entities/service-received.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { mustBeHeard } from "../rules/consent.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, changeCase } from "./case-deed.step.js";
import type { CaseChanged, OnCase } from "./case-handling.service.js";
import { actorId, professionalFor } from "./person.step.js";

export type ServiceInput = Pick<ServiceReceived, "type" | "source" | "provider" | "professionalGroup" | "seenInContext">;

export interface RecordClarification extends OnCase {
  readonly heldOn: string;
  readonly place?: string | null | undefined;
  readonly orientationGiven: boolean;
  readonly toldOfRightToWish: boolean;
  readonly needs: string;
  readonly resources?: string | null | undefined;
  readonly familySituation?: string | null | undefined;
  readonly childView?: string | null | undefined;
  readonly wantsPlan: boolean;
  readonly wantsCoordinator: boolean;
  readonly coordinatorWish?: string | null | undefined;
  readonly wishedCoordinatorId?: string | null | undefined;
  readonly services: readonly ServiceInput[];
}

/** Keeps what the talk with the person came to: orientation, needs, services received and the wish for a coordinator (LOPPA-FLOW-3a, LOPPA-FLOW-3b, LOPPA-FLOW-3d, LUND-7-4). */
export async function recordClarification(ctx: RequestContext, input: RecordClarification): Promise<CaseChanged> {
  return ctx.write("recordClarification", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "recordClarification", localId("Case", input.caseId), input.expectedVersion);
    await check(ctx, db, hand.it.subjectId, input);
    const wished = input.wishedCoordinatorId ? await professionalFor(db, localId("Professional", input.wishedCoordinatorId)) : null;
    const { services, caseId: _caseId, expectedVersion: _expectedVersion, idempotencyKey: _idempotencyKey, ...said } = input;
    await db.insert(Clarification, {
      ...said,
      place: said.place ?? null,
      resources: said.resources ?? null,
      familySituation: said.familySituation ?? null,
      childView: said.childView ?? null,
      coordinatorWish: said.coordinatorWish ?? null,
      caseId: hand.it.id,
      wishedCoordinatorId: wished?.id ?? null,
      heldById: actorId(ctx),
    });
    for (const it of services) await db.insert(ServiceReceived, { ...it, caseId: hand.it.id });
    await changeCase(db, hand, { state: CaseState.CLARIFIED });
    return { caseId: hand.it.id, warnings: [] };
  });
}

async function check(ctx: RequestContext, db: WriteDb, subjectId: string, input: RecordClarification): Promise<void> {
  if (!isLocalDate(input.heldOn) || input.heldOn > ctx.today) throw new Refusal("INVALID_INPUT", { path: ["heldOn"] });
  if (!input.orientationGiven || !input.toldOfRightToWish) throw new Refusal("ORIENTATION_REQUIRED");
  const [subject] = await db.among(Person, "id", [subjectId]);
  const heard = (input.childView ?? "").trim().length > 0;
  if (mustBeHeard(subject?.birthDate ?? null, input.heldOn) && !heard) throw new Refusal("CHILD_VIEW_REQUIRED", { path: ["childView"] });
}
