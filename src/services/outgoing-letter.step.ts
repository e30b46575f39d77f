import { DeliveryMethod, Letter, type LetterKind, type LetterPart } from "../entities/letter.entity.js";
import { Person, PersonKind } from "../entities/person.entity.js";
import type { Addressee } from "../rules/addressee.rules.js";
import { type Form, formFor } from "../rules/letter-layout.rules.js";
import type { MeetingTime } from "../rules/summons.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";

/** Whom a letter goes to, and as what. */
export type Recipient = Addressee;

/** A letter before it is written in each recipient's own form. */
export interface Outgoing {
  readonly kind: LetterKind;
  readonly caseId?: string | null;
  readonly noticeId?: string | null;
  readonly aboutId?: string | null;
  readonly to: readonly Recipient[];
  readonly write: (form: Form) => readonly LetterPart[];
  readonly method?: DeliveryMethod;
  /** The day it is known to have arrived; left out, a digital letter arrives today and any other is waited for. */
  readonly deliveredOn?: string | null;
  /** For a summons: when and where. */
  readonly meeting?: MeetingTime;
}

/** Sends a letter to each recipient in the form that person prefers, else the municipality's (målloven § 6). Gives the letters' ids. */
export async function sendLetters(ctx: RequestContext, db: WriteDb, letter: Outgoing): Promise<string[]> {
  const { kind, to, caseId = null, noticeId = null, aboutId = null, method = DeliveryMethod.DIGITAL, meeting } = letter;
  const deliveredOn = letter.deliveredOn ?? (method === DeliveryMethod.DIGITAL ? ctx.today : null);
  const people = new Map((await db.among(Person, "id", [...new Set(to.map((it) => it.personId))])).map((it) => [it.id, it]));
  const common = { kind, caseId, noticeId, aboutId, method, issuedById: ctx.actor.personId, issuedAt: ctx.now, deliveredOn, version: 1 };
  const summons = { meetingOn: meeting?.proposedOn ?? null, meetingTime: meeting?.time ?? null, meetingPlace: meeting?.place ?? null };
  const ids: string[] = [];
  for (const { personId, capacity } of to) {
    const writtenForm = formFor(preferenceOf(people.get(personId)), ctx.policy.policy.writtenForm);
    const text = { writtenForm, parts: letter.write(writtenForm).filter((it) => it.text.length > 0) };
    ids.push(await db.insert(Letter, { ...common, ...summons, recipientId: personId, capacity, text }));
  }
  return ids;
}

/** A citizen may prefer a form; a professional gets the municipality's. */
function preferenceOf(person: Person | undefined): string | null {
  return person?.kind === PersonKind.CITIZEN ? person.writtenForm : null;
}

const deliver = statement("letter.deliver", "update letter set delivered_on = $1, version = version + 1 where about_id = $2 and kind = $3 and delivered_on is null");

/** Keeps the day on which the letters about something reached their recipients. */
export async function markDelivered(db: WriteDb, aboutId: string, kind: LetterKind, deliveredOn: string): Promise<void> {
  await db.rows(deliver, [deliveredOn, aboutId, kind]);
}
