import { type LetterKind, type LetterText, DeliveryMethod } from "../entities/letter.entity.js";
import type { Notice } from "../entities/notice.entity.js";
import { answerMethod, recipientCapacity, type Sender } from "../rules/notice-letter.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { sendLetters } from "./outgoing-letter.step.js";

type Addressed = Pick<Notice, "channel" | "notifierId" | "notifierCapacity" | "registeredById"> & { readonly id: string };

/** Writes to whoever gave a notice; nothing is sent where the notifier has no record. Gives how it was sent. */
export async function writeToNotifier(
  ctx: RequestContext,
  db: WriteDb,
  notice: Addressed,
  kind: LetterKind,
  write: (form: "nb" | "nn", from: Sender) => LetterText["parts"],
): Promise<DeliveryMethod | null> {
  if (notice.notifierId === null) return null;
  const from = { municipalityName: ctx.municipality.name, unitName: ctx.policy.policy.unit.name };
  const method = answerMethod(notice.channel, notice.notifierId === notice.registeredById);
  const to = [{ personId: notice.notifierId, capacity: recipientCapacity(notice.notifierCapacity) }];
  await sendLetters(ctx, db, { kind, noticeId: notice.id, to, method, write: (form) => write(form, from) });
  return method;
}
