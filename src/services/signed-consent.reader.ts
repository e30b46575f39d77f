import { SignedConsent } from "../entities/signed-consent.entity.js";
import { SignedConsentLine } from "../entities/signed-consent-line.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { readCaseRows } from "./case-rows.reader.js";

type Ids = readonly string[];

/** Signed forms stand in the file, like the consents they give. */
export const signedConsentsByCase = (ctx: RequestContext, ids: Ids) =>
  readCaseRows(ctx, SignedConsent, "caseId", ids, { what: "CONSENT", part: "file", orderBy: ["registeredAt", "id"] });
export const signedConsentsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, SignedConsent, "id", ids, { what: "CONSENT", part: "file" });
export const linesBySignedConsent = (ctx: RequestContext, ids: Ids) =>
  readCaseRows(ctx, SignedConsentLine, "signedConsentId", ids, { what: "CONSENT", part: "file", orderBy: ["id"] });
