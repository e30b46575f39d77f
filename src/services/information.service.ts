import { InformationGiven, type InformationTopic } from "../entities/information-given.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { fileForDeed, knownBy, type OnFile, resultOf } from "./file-deed.step.js";
import { actorId } from "./person.step.js";

export interface RecordInformationGiven extends OnFile {
  readonly topics: readonly InformationTopic[];
  readonly givenOn?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type InformationRecorded = { readonly noticeId?: string; readonly caseId?: string; readonly informationId: string; readonly warnings: [] };

/** Keeps that the person was told of the rights and of the way to the unit, by whom and when (LUND-5-1, LUND-5-3, LUND-5-4). */
export async function recordInformationGiven(ctx: RequestContext, input: RecordInformationGiven): Promise<InformationRecorded> {
  return ctx.write("recordInformationGiven", input, async (db) => {
    const file = await fileForDeed(ctx, db, "recordInformationGiven", input);
    if (input.topics.length === 0) throw new Refusal("INVALID_INPUT", { path: ["topics"] });
    const givenOn = input.givenOn ?? ctx.today;
    if (!isLocalDate(givenOn) || givenOn > ctx.today) throw new Refusal("INVALID_INPUT", { path: ["givenOn"] });
    const { noticeId, caseId } = file;
    const told = { topics: [...new Set(input.topics)], givenById: actorId(ctx), givenOn, recordedAt: ctx.now, knownTo: knownBy(ctx, file) };
    const informationId = await db.insert(InformationGiven, { noticeId, caseId, ...told });
    return { ...resultOf(file), informationId, warnings: [] };
  });
}
