import { ParticipationQuestion } from "../entities/participation-question.entity.js";
import type { RequestContext } from "../tenants/request-context.js";

/** One's own questions; the unit sees that they were asked, and of nobody whom they were about. */
export async function questionsByIds(ctx: RequestContext, ids: readonly string[]): Promise<ParticipationQuestion[]> {
  const found = await ctx.read((db) => db.among(ParticipationQuestion, "id", ids));
  return found.filter((it) => ctx.seesWholeMunicipality || it.askedById === ctx.actor.personId);
}
