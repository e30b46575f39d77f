import { LetterKind, RecipientCapacity } from "../entities/letter.entity.js";
import type { Notice } from "../entities/notice.entity.js";
import { Person } from "../entities/person.entity.js";
import { type Addressee, addresseesOf } from "../rules/addressee.rules.js";
import { interimLetter, notifierEntitled } from "../rules/interim-reply.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { personsSideIn } from "./addressee.step.js";
import { writeAboutAppeal } from "./appeal.step.js";
import { idsOf, type Matter } from "./interim-matter.step.js";
import type { SendInterimReply } from "./interim-reply.service.js";
import { sendLetters } from "./outgoing-letter.step.js";

/** Sends the reply to the person, to whoever represents the person, and to the notifier who is entitled to it; in an appeal, to the appellant. */
export async function sendInterimLetters(ctx: RequestContext, db: WriteDb, matter: Matter, reply: SendInterimReply & { readonly interimReplyId: string }): Promise<void> {
  const facts = { ...reply, unitName: ctx.policy.policy.unit.name, municipalityName: ctx.municipality.name, sentOn: ctx.today };
  if (matter.kind === "Appeal") return writeAboutAppeal(ctx, db, matter.at, LetterKind.INTERIM_REPLY, (form) => interimLetter(facts, form, RecipientCapacity.OWNER));
  const letter = { kind: LetterKind.INTERIM_REPLY, ...idsOf(matter), aboutId: reply.interimReplyId, ...(reply.method ? { method: reply.method } : {}) };
  for (const it of await recipientsOf(ctx, db, matter)) await sendLetters(ctx, db, { ...letter, to: [it], write: (form) => interimLetter(facts, form, it.capacity) });
}

type Answerable = Exclude<Matter, { readonly kind: "Appeal" }>;

/** Nobody gets two letters; the fuller one goes first. */
async function recipientsOf(ctx: RequestContext, db: WriteDb, matter: Answerable): Promise<Addressee[]> {
  const all = matter.kind === "Case" ? await ofCase(ctx, db, matter) : await ofNotice(ctx, db, matter.it);
  return all.filter((it, index) => all.findIndex((one) => one.personId === it.personId) === index);
}

/** Once there is a case, whoever stood in for the person gets letters as long as they still do. */
async function ofCase(ctx: RequestContext, db: WriteDb, { it, notices }: Extract<Matter, { readonly kind: "Case" }>): Promise<Addressee[]> {
  const { side, to } = await personsSideIn(ctx, db, it);
  const notifiers = notices.map(notifierEntitled).filter((one) => one !== null);
  const still = notifiers.filter((one) => one.capacity === RecipientCapacity.NOTIFIER || side.representing.includes(one.personId));
  return [...to, ...still];
}

async function ofNotice(ctx: RequestContext, db: WriteDb, notice: Notice): Promise<Addressee[]> {
  const [subject] = await db.among(Person, "id", [notice.subjectId]);
  const born = { birthDate: subject?.birthDate ?? null, expectedBirthDate: subject?.expectedBirthDate ?? null };
  const to = addresseesOf({ subject: { id: notice.subjectId, ...born }, parties: [], representing: [] }, ctx.today);
  const notifier = notifierEntitled(notice);
  return [...to, ...(notifier ? [notifier] : [])];
}
