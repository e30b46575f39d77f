import { AccessBasis } from "../entities/case-access.entity.js";
import { MeetingBoard } from "../entities/case-meeting.entity.js";
import { ImpartialityDeclaration } from "../entities/impartiality-declaration.entity.js";
import { type Declared, mayDeclareFor, recusalOf, whyItCannotBeDeclared } from "../rules/impartiality.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { openItem, publishedItems } from "./agenda.step.js";
import { membersOf } from "./board.step.js";
import { endAccess } from "./case-access.step.js";
import { caseForDeed, type CaseAtHand, changeCase } from "./case-deed.step.js";
import { declarationsIn } from "./impartiality.step.js";
import { actorId, professionalFor } from "./person.step.js";

export interface DeclareImpartiality extends Declared {
  readonly caseId: string;
  readonly personId?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type ImpartialityDeclared = { readonly caseId: string; readonly declarationId: string; readonly warnings: [] };

/**
 * Somebody who prepares or decides a case says what they are to it. Whoever is recused no longer sees it through a meeting and no longer handles it;
 * in a body the others may say it of a member (fvl §§ 6, 8, PROC-01).
 */
export async function declareImpartiality(ctx: RequestContext, input: DeclareImpartiality): Promise<ImpartialityDeclared> {
  return ctx.write("declareImpartiality", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "declareImpartiality", localId("Case", input.caseId));
    const fault = whyItCannotBeDeclared(input);
    if (fault) throw new Refusal(fault, { path: [fault === "REASONS_REQUIRED" ? "note" : "recused"] });
    const recused = recusalOf(input) === true;
    const personId = await declaredFor(ctx, db, hand, input, recused);
    const declarationId = await db.insert(ImpartialityDeclaration, {
      caseId: hand.it.id,
      personId,
      ground: input.ground,
      recused,
      note: input.note?.trim() ?? null,
      declaredAt: ctx.now,
      declaredById: actorId(ctx),
    });
    if (recused) await stepAside(ctx, db, hand, personId);
    else for (const item of await publishedItems(db, hand.it.id)) await openItem(ctx, db, item, personId);
    return { caseId: hand.it.id, declarationId, warnings: [] };
  });
}

/** Of whom it is said: oneself, or somebody of whom the caller may say it. */
async function declaredFor(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, input: DeclareImpartiality, recused: boolean): Promise<string> {
  const personId = input.personId == null ? actorId(ctx) : (await professionalFor(db, localId("Professional", input.personId))).id;
  const liftsRecusal = !recused && (await declarationsIn(db, hand.it.id)).get(personId)?.recused === true;
  const isBodyMember = (await membersOf(ctx, db, MeetingBoard.ALLOCATION_BODY)).includes(personId);
  if (!mayDeclareFor(hand.standing, { isSelf: personId === actorId(ctx), isBodyMember, liftsRecusal })) throw new Refusal("NOT_YOURS_TO_DO");
  return personId;
}

const endsWithRecusal = [AccessBasis.ALLOCATION_BODY, AccessBasis.UNIT_MEETING, AccessBasis.MEETING_ADVISER, AccessBasis.ADVISER, AccessBasis.HANDLER];

/** A case that loses its handler by this waits for another. */
async function stepAside(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, personId: string): Promise<void> {
  for (const basis of endsWithRecusal) await endAccess(ctx, db, hand.it.id, basis, personId);
  if (hand.it.handlerId === personId) await changeCase(db, hand, { handlerId: null });
}
