import { RoomLink } from "../entities/room-link.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { isSafeAddress, placed } from "../rules/room-document.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { sameVersion } from "./case-deed.step.js";
import { actorId } from "./person.step.js";
import { mustBeTheirsToChange } from "./room-audience.step.js";
import { roomForDeed } from "./room.step.js";

const need = { area: RoomArea.DOCUMENTS, right: RoomRight.WRITE } as const;

export interface AddRoomLink {
  readonly caseId: string;
  readonly title: string;
  readonly address: string;
  readonly idempotencyKey?: string | null | undefined;
}

export interface ChangeRoomLink {
  readonly roomLinkId: string;
  readonly expectedVersion: number;
  readonly title?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly position?: number | null | undefined;
  readonly active?: boolean | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type RoomLinkChanged = { readonly caseId: string; readonly roomLinkId: string; readonly warnings: [] };

/** Puts an address in the library of a room, last (SAM-34). */
export async function addRoomLink(ctx: RequestContext, input: AddRoomLink): Promise<RoomLinkChanged> {
  return ctx.write("addRoomLink", input, async (db) => {
    const { it } = await roomForDeed(ctx, db, "addRoomLink", localId("Case", input.caseId), need);
    const present = await db.among(RoomLink, "caseId", [it.id]);
    const position = Math.max(0, ...present.map((one) => one.position)) + 1;
    const said = { title: input.title.trim(), address: safe(input.address) };
    const added = { addedById: actorId(ctx), addedAt: ctx.now, setAsideAt: null, version: 1 };
    const roomLinkId = await db.insert(RoomLink, { caseId: it.id, ...said, position, ...added });
    return { caseId: it.id, roomLinkId, warnings: [] };
  });
}

/** Changes an address, moves it in the list, puts it away or takes it up again; what is left out stays (SAM-34). */
export async function changeRoomLink(ctx: RequestContext, input: ChangeRoomLink): Promise<RoomLinkChanged> {
  return ctx.write("changeRoomLink", input, async (db) => {
    const [link] = await db.among(RoomLink, "id", [localId("RoomLink", input.roomLinkId)], { lock: true });
    if (!link) throw new Refusal("NOT_FOUND");
    await roomForDeed(ctx, db, "changeRoomLink", link.caseId, need);
    mustBeTheirsToChange(ctx, link.caseId, link.addedById);
    sameVersion(link.version, input.expectedVersion);
    const setAsideAt = input.active == null ? link.setAsideAt : input.active ? null : ctx.now;
    const said = { title: input.title?.trim() || link.title, address: input.address == null ? link.address : safe(input.address) };
    await db.update(RoomLink, { id: link.id }, { ...said, setAsideAt, version: link.version + 1 });
    if (input.position != null) await place(db, link, input.position);
    return { caseId: link.caseId, roomLinkId: link.id, warnings: [] };
  });
}

/** Nobody else's link changes by being moved past: its version stays. */
async function place(db: WriteDb, { id, caseId }: RoomLink, position: number): Promise<void> {
  const links = await db.among(RoomLink, "caseId", [caseId], { orderBy: ["position", "id"] });
  const order = placed(
    links.map((it) => it.id),
    id,
    position,
  );
  for (const it of links) {
    const at = order.indexOf(it.id) + 1;
    if (at !== it.position) await db.update(RoomLink, { id: it.id }, { position: at });
  }
}

function safe(address: string): string {
  if (!isSafeAddress(address.trim())) throw new Refusal("INVALID_INPUT", { path: ["address"] });
  return address.trim();
}
