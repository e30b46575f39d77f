import { EndingMethod } from "../entities/case-ending.entity.js";
import type { Consent } from "../entities/consent.entity.js";
import { ConsentAnswer, ConsentRequest } from "../entities/consent-request.entity.js";
import type { ConsentGrant, PlanSection } from "../entities/consent-grant.entity.js";
import type { PlanParticipant } from "../entities/plan-participant.entity.js";
import { RoomDocument, RoomDocumentKind } from "../entities/room-document.entity.js";
import { SignedConsent } from "../entities/signed-consent.entity.js";
import { SignedConsentLine } from "../entities/signed-consent-line.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { sectionsShared } from "../rules/sharing.rules.js";
import { faultInLines } from "../rules/signed-consent.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import type { FileAtHand } from "./document-content.step.js";
import { mustNotBeObjected } from "./objection.step.js";
import { actorId } from "./person.step.js";
import { addVersion } from "./room-document.step.js";
import { endSections, grantSections, shareWith, stopSharingWith, takingPart } from "./sharing.step.js";
import type { PaperWord, SignedLine } from "./signed-consent.service.js";

/** A line of the form, as it was taken in. */
export interface Ticked {
  readonly participantId: string;
  readonly sections: readonly PlanSection[];
  readonly validTo: string | null;
}

/** Shares with each participant exactly what was ticked, until the day written there; whoever got no tick reads nothing from now on. */
export async function shareAsTicked(
  ctx: RequestContext,
  db: WriteDb,
  { consent, giverId }: { readonly consent: Consent; readonly giverId: string },
  lines: readonly SignedLine[],
): Promise<Ticked[]> {
  const participants = await takingPart(ctx, db, consent.caseId);
  const named = lines.map((it) => ({ ...it, participantId: localId("PlanParticipant", it.participantId) }));
  const fault = faultInLines(
    named.map((it) => it.participantId),
    participants.map((it) => it.id),
  );
  if (fault !== null) throw new Refusal(fault, { path: ["lines"] });
  const ticked: Ticked[] = [];
  for (const line of named) {
    const participant = participants.find((it) => it.id === line.participantId);
    const sections = sectionsShared(line.sections ?? []);
    const validTo = sections.length === 0 ? null : lastDayOn(ctx, consent, line.validTo ?? null);
    if (participant) await follow(ctx, db, consent, participant, { sections, validFrom: ctx.today, validTo, giverId });
    ticked.push({ participantId: line.participantId, sections, validTo });
  }
  return ticked;
}

/** Somebody who has a place in the room and not in the plan keeps it; what was ticked is for the plan they may come along into. */
async function follow(
  ctx: RequestContext,
  db: WriteDb,
  consent: Consent,
  { personId, planId }: PlanParticipant,
  given: Pick<ConsentGrant, "sections" | "validFrom" | "validTo" | "giverId">,
): Promise<void> {
  const isYes = given.sections.length > 0;
  if (planId === null && isYes) await mustNotBeObjected(db, consent.caseId, [personId], given.sections);
  if (planId === null) return isYes ? grantSections(ctx, db, consent, personId, given) : endSections(ctx, db, consent, personId);
  return isYes ? shareWith(ctx, db, consent, [personId], given) : stopSharingWith(ctx, db, consent, personId);
}

/** The day written for a participant, within the consent; the consent's own where none is written. */
function lastDayOn(ctx: RequestContext, consent: Consent, written: string | null): string | null {
  if (written === null) return consent.validTo;
  if (!isLocalDate(written) || written < ctx.today) throw new Refusal("INVALID_INPUT", { path: ["lines"] });
  if (consent.validTo !== null && written > consent.validTo) throw new Refusal("INVALID_DATE_ORDER", { path: ["lines"] });
  return written;
}

/** Whoever asked for consent has their answer. */
export async function refuseOpenRequest(ctx: RequestContext, db: WriteDb, caseId: string, { giverId, signedOn }: PaperWord): Promise<void> {
  const open = (await db.among(ConsentRequest, "caseId", [caseId])).find((it) => it.answer === null);
  if (!open) return;
  const word = { answer: ConsentAnswer.REFUSED, answeredOn: signedOn, answeredById: giverId, method: EndingMethod.PAPER, recordedById: actorId(ctx) };
  await db.update(ConsentRequest, { id: open.id }, { ...word, version: open.version + 1 });
}

interface FormContent {
  readonly file: FileAtHand;
  readonly ticked: readonly Ticked[];
}

/** Keeps the scan in the room, for the person's side and the coordinators, with what was ticked; the form before it is superseded (SAM-78, SAM-94). */
export async function keepForm(
  ctx: RequestContext,
  db: WriteDb,
  { giverId, ...word }: PaperWord & Pick<SignedConsent, "caseId" | "consentId" | "refused">,
  { file, ticked }: FormContent,
): Promise<string> {
  const { caseId } = word;
  const documentId = await keepScan(ctx, db, { caseId, title: `Samtykke ${word.signedOn}` }, file);
  const earlier = (await db.among(SignedConsent, "caseId", [caseId])).filter((it) => it.supersededById === null);
  const id = await db.insert(SignedConsent, { ...word, documentId, signedById: giverId, registeredById: actorId(ctx), registeredAt: ctx.now, supersededById: null });
  for (const it of earlier) await db.update(SignedConsent, { id: it.id }, { supersededById: id });
  for (const it of ticked) await db.insert(SignedConsentLine, { caseId, signedConsentId: id, ...it });
  return id;
}

async function keepScan(ctx: RequestContext, db: WriteDb, { caseId, title }: Pick<RoomDocument, "caseId" | "title">, file: FileAtHand): Promise<string> {
  const forFew = { namedIds: [], onlyNamed: true, keptFromRepresentatives: false, printerIds: [] };
  const added = { addedById: actorId(ctx), addedAt: ctx.now, setAsideAt: null, version: 1 };
  const documentId = await db.insert(RoomDocument, { caseId, kind: RoomDocumentKind.SIGNED_CONSENT, title, folder: null, ...forFew, ...added });
  await addVersion(ctx, db, { caseId, documentId, number: 1 }, file);
  return documentId;
}
