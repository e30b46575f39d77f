import { AccessBasis } from "../entities/case-access.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import { RoomUnit, RoomUnitKind } from "../entities/room-unit.entity.js";
import { ServiceUnit } from "../entities/service-unit.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { endAccess } from "./case-access.step.js";
import { caseForDeed, sameVersion } from "./case-deed.step.js";
import { activeCoordinators } from "./coordinator.step.js";
import { actorId } from "./person.step.js";
import { roomForDeed } from "./room.step.js";
import { endGrants } from "./sharing.step.js";

export interface AddRoomUnit {
  readonly caseId: string;
  readonly kind: RoomUnitKind;
  readonly serviceUnitId?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly function: string;
  readonly contact?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type RoomUnitChanged = { readonly caseId: string; readonly roomUnitId: string; readonly warnings: [] };

/** A unit gets a place that its stand-ins fill by name, or a service is named so that everybody knows of it; neither gives anybody access by itself (SAM-89, SAM-90). */
export async function addRoomUnit(ctx: RequestContext, input: AddRoomUnit): Promise<RoomUnitChanged> {
  return ctx.write("addRoomUnit", input, async (db) => {
    const { it } = await roomForDeed(ctx, db, "addRoomUnit", localId("Case", input.caseId), { area: RoomArea.PARTICIPANTS, right: RoomRight.WRITE });
    const contact = input.contact?.trim() || null;
    if (contact !== null && input.kind === RoomUnitKind.UNIT) throw new Refusal("INVALID_INPUT", { path: ["contact"] });
    const unit = await unitNamed(db, input);
    const place = { ...unit, caseId: it.id, kind: input.kind, function: input.function.trim(), contact };
    const roomUnitId = await db.insert(RoomUnit, { ...place, since: ctx.today, until: null, addedById: actorId(ctx), version: 1 });
    return { caseId: it.id, roomUnitId, warnings: [] };
  });
}

/** One of the register, or one that is called something. */
async function unitNamed(db: WriteDb, { serviceUnitId, name }: AddRoomUnit): Promise<Pick<RoomUnit, "serviceUnitId" | "name">> {
  const called = name?.trim() || null;
  if (serviceUnitId == null) {
    if (called === null) throw new Refusal("INVALID_INPUT", { path: ["name"] });
    return { serviceUnitId: null, name: called };
  }
  const [unit] = await db.among(ServiceUnit, "id", [localId("ServiceUnit", serviceUnitId)]);
  if (!unit) throw new Refusal("NOT_FOUND");
  return { serviceUnitId: unit.id, name: called ?? unit.name };
}

export interface EndRoomUnit {
  readonly roomUnitId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** Ends the place of a unit, and with it the part of those who filled it; one of them who coordinates goes on doing so. */
export async function endRoomUnit(ctx: RequestContext, input: EndRoomUnit): Promise<RoomUnitChanged> {
  return ctx.write("endRoomUnit", input, async (db) => {
    const [it] = await db.among(RoomUnit, "id", [localId("RoomUnit", input.roomUnitId)], { lock: true });
    if (!it) throw new Refusal("NOT_FOUND");
    await caseForDeed(ctx, db, "endRoomUnit", it.caseId);
    sameVersion(it.version, input.expectedVersion);
    if (it.until !== null) throw new Refusal("ALREADY_ENDED");
    await db.update(RoomUnit, { id: it.id }, { until: ctx.today, version: it.version + 1 });
    const coordinators = (await activeCoordinators(ctx, db, it.caseId)).map((one) => one.coordinatorId);
    const standIns = (await db.among(PlanParticipant, "caseId", [it.caseId])).filter((one) => one.standsInForId === it.id && one.until === null);
    for (const one of standIns.filter((each) => !coordinators.includes(each.personId))) {
      await db.update(PlanParticipant, { id: one.id }, { until: ctx.today, endedById: actorId(ctx), version: one.version + 1 });
      await endGrants(ctx, db, { caseId: it.caseId, recipientId: one.personId });
      await endAccess(ctx, db, it.caseId, AccessBasis.PARTICIPANT, one.personId);
    }
    return { caseId: it.caseId, roomUnitId: it.id, warnings: [] };
  });
}
