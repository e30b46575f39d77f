import { WarningCode } from "../entities/case-warning.entity.js";
import { Document } from "../entities/document.entity.js";
import { InformationGiven } from "../entities/information-given.entity.js";
import { Mandate } from "../entities/mandate.entity.js";
import { NoticeCompletion } from "../entities/notice-completion.entity.js";
import { ReceivedPlan } from "../entities/received-plan.entity.js";
import { topicsMissing } from "../rules/information.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { applyMandate } from "./mandate.step.js";

/** What was put on a notice follows it into its case; what it asked for beside the unit's work never does. Gives what the case should warn of. */
export async function takePartsAlong(ctx: RequestContext, db: WriteDb, noticeId: string, caseId: string): Promise<WarningCode[]> {
  for (const part of [NoticeCompletion, InformationGiven, Document, ReceivedPlan]) await db.update(part, { noticeId }, { caseId });
  for (const it of await db.among(Mandate, "noticeId", [noticeId])) await applyMandate(ctx, db, it, caseId);
  if (ctx.policy.policy.notice.informationChecked !== true) return [];
  return topicsMissing(await db.among(InformationGiven, "caseId", [caseId])).length > 0 ? [WarningCode.INFORMATION_NOT_GIVEN] : [];
}
