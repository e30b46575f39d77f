import type { EntityTarget, ObjectLiteral } from "typeorm";
import { type RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { rightsOf } from "./room.step.js";

type RoomRow = ObjectLiteral & { readonly caseId: string };

interface ReadOptions<T> {
  readonly what: string;
  readonly area: RoomArea;
  readonly orderBy?: readonly (keyof T & string)[];
}

/** Rows of rooms by one property, in one statement, without those of an area that the caller may not read; what is read is remembered for the access log. */
export async function readRoomRows<T extends RoomRow>(
  ctx: RequestContext,
  entity: EntityTarget<T>,
  property: keyof T & string,
  values: readonly string[],
  options: ReadOptions<T>,
): Promise<T[]> {
  const rows = await ctx.read((db) => db.among(entity, property, values, { orderBy: options.orderBy ?? [] }));
  const readable = rows.filter((it) => rightsOf(ctx, it.caseId, options.area).includes(RoomRight.READ));
  for (const caseId of new Set(readable.map((it) => it.caseId))) ctx.saw(options.what, caseId);
  return readable;
}
