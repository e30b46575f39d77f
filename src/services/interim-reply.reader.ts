import { InterimReply } from "../entities/interim-reply.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { mayRead, readCaseRows } from "./case-rows.reader.js";

const OfCase = InterimReply as unknown as new () => InterimReply & { readonly caseId: string };

/** The interim replies of cases, the oldest first. */
export const interimRepliesByCase = (ctx: RequestContext, ids: readonly string[]) =>
  readCaseRows(ctx, OfCase, "caseId", ids, { what: "INTERIM_REPLY", part: "file", orderBy: ["sentAt", "id"] });

/** Interim replies by id: those of a case for whoever reads its file, those of a notice alone for the unit. */
export async function interimRepliesByIds(ctx: RequestContext, ids: readonly string[]): Promise<InterimReply[]> {
  const rows = await ctx.read((db) => db.among(InterimReply, "id", ids));
  const readable = rows.filter((it) => (it.caseId === null ? ctx.seesWholeMunicipality : mayRead(ctx, it.caseId, "file")));
  for (const it of readable) ctx.sawOf("INTERIM_REPLY", it);
  return readable;
}
