import { Printout, PrintoutKind } from "../entities/printout.entity.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { rightsOf } from "./room.step.js";

type Ids = readonly string[];

export const printoutsByCase = (ctx: RequestContext, ids: Ids) => printouts(ctx, "caseId", ids);
export const printoutsByIds = (ctx: RequestContext, ids: Ids) => printouts(ctx, "id", ids);

/** What was printed, for those who read the room's log, and for whoever printed it as long as they may read there. */
async function printouts(ctx: RequestContext, property: "id" | "caseId", ids: Ids): Promise<Printout[]> {
  const rows = await ctx.read((db) => db.among(Printout, property, ids, { orderBy: ["printedAt", "id"] }));
  const readable = rows.filter((it) => readsLog(ctx, it.caseId) || (it.printedById === ctx.actor.personId && rightsOf(ctx, it.caseId, RoomArea.DOCUMENTS).length > 0));
  for (const caseId of new Set(readable.map((it) => it.caseId))) ctx.saw("PRINTOUTS", caseId);
  return readable;
}

function readsLog(ctx: RequestContext, caseId: string): boolean {
  return rightsOf(ctx, caseId, RoomArea.LOG).includes(RoomRight.READ);
}

const areaOf: Readonly<Record<PrintoutKind, RoomArea>> = { PLAN: RoomArea.PLAN, CONSENT_FORM: RoomArea.PARTICIPANTS, DOCUMENT: RoomArea.DOCUMENTS };

/** What is to be printed is for the one who asked to print it, as long as they may; each time it is fetched stands in the access log. */
export function mayPrintStill(ctx: RequestContext, { caseId, kind, printedById }: Printout): boolean {
  const may = printedById === ctx.actor.personId && rightsOf(ctx, caseId, areaOf[kind]).includes(RoomRight.PRINT);
  if (may) ctx.saw("PRINTED", caseId);
  return may;
}
