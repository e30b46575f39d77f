import type { LetterText } from "../entities/decision.entity.js";
import { DeliveryMethod, Letter, type LetterKind, type RecipientCapacity } from "../entities/letter.entity.js";
import { Person, PersonKind } from "../entities/person.entity.js";
import type { WriteDb } from "../tenants/bracket.js";
import { WrittenForm } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";

/** Whom a letter goes to, and as what. */
export interface Recipient {
  readonly personId: string;
  readonly capacity: RecipientCapacity;
}

/** A letter before it is written in each recipient's own form. */
export interface Outgoing {
  readonly kind: LetterKind;
  readonly caseId?: string | null;
  readonly noticeId?: string | null;
  readonly aboutId?: string | null;
  readonly to: readonly Recipient[];
  readonly write: (form: "nb" | "nn") => LetterText["parts"];
  readonly method?: DeliveryMethod;
  /** The day it is known to have arrived; left out, a digital letter arrives today and any other is waited for. */
  readonly deliveredOn?: string | null;
}

/** Sends a letter to each recipient in the form that person prefers, else the municipality's (målloven § 6). Gives the letters' ids. */
export async function sendLetters(ctx: RequestContext, db: WriteDb, letter: Outgoing): Promise<string[]> {
  const { kind, to, caseId = null, noticeId = null, aboutId = null, method = DeliveryMethod.DIGITAL } = letter;
  const deliveredOn = letter.deliveredOn ?? (method === DeliveryMethod.DIGITAL ? ctx.today : null);
  const people = new Map((await db.among(Person, "id", [...new Set(to.map((it) => it.personId))])).map((it) => [it.id, it]));
  const ids: string[] = [];
  for (const { personId, capacity } of to) {
    const writtenForm = formFor(ctx, people.get(personId));
    const text = { writtenForm, parts: letter.write(writtenForm).filter((it) => it.text.length > 0) };
    const common = { kind, caseId, noticeId, aboutId, method, issuedById: ctx.actor.personId, issuedAt: ctx.now };
    ids.push(await db.insert(Letter, { ...common, recipientId: personId, capacity, text, deliveredOn, version: 1 }));
  }
  return ids;
}

function formFor(ctx: RequestContext, person: Person | undefined): "nb" | "nn" {
  const own = person?.kind === PersonKind.CITIZEN ? person.writtenForm : null;
  return (own ?? ctx.policy.policy.writtenForm) === WrittenForm.NN ? "nn" : "nb";
}

const deliver = statement("letter.deliver", "update letter set delivered_on = $1, version = version + 1 where about_id = $2 and kind = $3 and delivered_on is null");

/** Keeps the day on which the letters about something reached their recipients. */
export async function markDelivered(db: WriteDb, aboutId: string, kind: LetterKind, deliveredOn: string): Promise<void> {
  await db.rows(deliver, [deliveredOn, aboutId, kind]);
}
