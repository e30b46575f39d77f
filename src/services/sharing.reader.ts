import { ConsentGrant } from "../entities/consent-grant.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { readCaseRows } from "./case-rows.reader.js";

type Ids = readonly string[];

/** What has been shared with whom stands in the file, with what has ended. */
export const grantsByConsent = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, ConsentGrant, "consentId", ids, { what: "CONSENT", part: "file", orderBy: ["sharedAt", "id"] });
export const grantsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, ConsentGrant, "id", ids, { what: "CONSENT", part: "file" });
