import { Consent, type ConsentCapacity, ConsentMethod } from "../entities/consent.entity.js";
import { ConsentGrant, type PlanSection } from "../entities/consent-grant.entity.js";
import { Person } from "../entities/person.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { couldSign, isOvertaken, momentsOf } from "../rules/signed-consent.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import { localDate } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, type CaseAtHand, changeCase } from "./case-deed.step.js";
import type { OnCase } from "./case-handling.service.js";
import { currentConsent, endConsent, lawfulCapacity, recordConsent } from "./consent.service.js";
import { fileOf } from "./document-content.step.js";
import { followExpiry } from "./sharing.step.js";
import { keepForm, refuseOpenRequest, shareAsTicked } from "./signed-consent.step.js";

/** What was ticked for one participant. */
export interface SignedLine {
  readonly participantId: string;
  readonly sections?: readonly PlanSection[] | null | undefined;
  readonly validTo?: string | null | undefined;
}

export interface RegisterSignedConsent extends OnCase {
  readonly content: string;
  readonly signedById: string;
  readonly signedOn: string;
  readonly refused?: boolean | null | undefined;
  readonly validTo?: string | null | undefined;
  readonly lines: readonly SignedLine[];
}

export type SignedConsentRegistered = { readonly caseId: string; readonly consentId?: string; readonly signedConsentId: string; readonly warnings: [] };

/** Whose word a form is, by what right, and from which day. */
export interface PaperWord {
  readonly giverId: string;
  readonly capacity: ConsentCapacity;
  readonly signedOn: string;
}

/**
 * Takes in a form that was signed by hand, with its scan: consent, sharing and refusals follow exactly what was ticked, and weigh what the same words would
 * weigh had they been given digitally. A later form takes the place of an earlier one (SAM-93, SAM-94, SAM-99, LUND-ATT-1).
 */
export async function registerSignedConsent(ctx: RequestContext, input: RegisterSignedConsent): Promise<SignedConsentRegistered> {
  return ctx.write("registerSignedConsent", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "registerSignedConsent", localId("Case", input.caseId), input.expectedVersion);
    const file = fileOf(input.content);
    const word = await wordOn(ctx, db, hand, input);
    const consent = input.refused === true ? await refuse(ctx, db, hand, word) : await consentOn(ctx, db, hand, { ...word, validTo: input.validTo ?? null });
    if (input.refused === true && input.lines.length > 0) throw new Refusal("INVALID_INPUT", { path: ["lines"] });
    const ticked = input.refused === true || consent === null ? [] : await shareAsTicked(ctx, db, { consent, giverId: word.giverId }, input.lines);
    if (consent !== null && input.refused !== true) await followExpiry(ctx, db, consent, hand.policy);
    const consentId = consent?.id ?? null;
    const signedConsentId = await keepForm(ctx, db, { caseId: hand.it.id, consentId, ...word, refused: input.refused === true }, { file, ticked });
    await changeCase(db, hand, {});
    return { caseId: hand.it.id, ...(consentId === null ? {} : { consentId }), signedConsentId, warnings: [] };
  });
}

/** Whoever signed could consent when they signed and can today, and nothing has been said since (pbrl §§ 4-1, 4-3, 4-4). */
async function wordOn(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, { signedById, signedOn }: RegisterSignedConsent): Promise<PaperWord> {
  if (!isLocalDate(signedOn) || signedOn > ctx.today) throw new Refusal("INVALID_DATE_ORDER", { path: ["signedOn"] });
  const giverId = localId("Person", signedById);
  const capacity = await lawfulCapacity(ctx, db, hand, giverId);
  const [owner] = await db.among(Person, "id", [hand.it.subjectId]);
  if (!couldSign(capacity, owner?.birthDate ?? null, signedOn)) throw new Refusal("CONSENT_GIVER_NOT_LAWFUL");
  const consents = await db.among(Consent, "caseId", [hand.it.id]);
  const grants = await db.among(ConsentGrant, "caseId", [hand.it.id]);
  const saidOn = [...consents.map((it) => it.givenOn), ...momentsOf([...consents, ...grants]).map(localDate)];
  if (isOvertaken(signedOn, saidOn)) throw new Refusal("LATER_WORD_GIVEN", { path: ["signedOn"] });
  return { giverId, capacity, signedOn };
}

/** The consent the form shares under: the one in force, else the one it gives. */
async function consentOn(
  ctx: RequestContext,
  db: WriteDb,
  hand: CaseAtHand,
  { giverId, capacity, signedOn, validTo }: PaperWord & { readonly validTo: string | null },
): Promise<Consent> {
  if (validTo !== null && (!isLocalDate(validTo) || validTo <= ctx.today)) throw new Refusal("INVALID_INPUT", { path: ["validTo"] });
  const known = await currentConsent(ctx, db, hand.it.id);
  if (known?.sharingSuspendedAt != null) throw new Refusal("SHARING_SUSPENDED");
  if (known) await db.update(Consent, { id: known.id }, { version: known.version + 1 });
  else await recordConsent(ctx, db, hand, { giverId, capacity, method: ConsentMethod.PAPER, givenOn: signedOn, validTo });
  const consent = await currentConsent(ctx, db, hand.it.id);
  if (!consent) throw new Refusal("CONSENT_REQUIRED");
  return consent;
}

/** A no by hand ends the consent there was, and answers whoever asked. */
async function refuse(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, word: PaperWord): Promise<Consent | null> {
  const known = await currentConsent(ctx, db, hand.it.id);
  if (known) await endConsent(ctx, db, known);
  await refuseOpenRequest(ctx, db, hand.it.id, word);
  return known ?? null;
}
