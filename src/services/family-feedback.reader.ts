import { FamilyFeedback } from "../entities/family-feedback.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { readCaseRows } from "./case-rows.reader.js";

/** What the family has said of being followed up, the first first, for those who read the file. */
export const familyFeedbackByCase = (ctx: RequestContext, ids: readonly string[]) =>
  readCaseRows(ctx, FamilyFeedback, "caseId", ids, { what: "FAMILY_FEEDBACK", part: "file", orderBy: ["givenOn", "id"] });
