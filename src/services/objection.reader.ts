import { SharingObjection } from "../entities/sharing-objection.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { readCaseRows } from "./case-rows.reader.js";

type Ids = readonly string[];

export const objectionsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, SharingObjection, "id", ids, { what: "OBJECTIONS", part: "file" });
export const objectionsByCase = (ctx: RequestContext, ids: Ids) =>
  readCaseRows(ctx, SharingObjection, "caseId", ids, { what: "OBJECTIONS", part: "file", orderBy: ["objectedAt", "id"] });
