import { LetterKind, type DeliveryMethod } from "../entities/letter.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { applicantSummonsOf, type MeetingTime } from "../rules/summons.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { addresseesIn } from "./addressee.step.js";
import { caseForDeed, changeCase } from "./case-deed.step.js";
import type { OnCase } from "./case-handling.service.js";
import { seatsOf } from "./letter-facts.step.js";
import { checkedMeeting } from "./meeting-time.step.js";
import { sendLetters } from "./outgoing-letter.step.js";
import { actorId } from "./person.step.js";

export interface SummonApplicant extends OnCase {
  readonly meeting: MeetingTime;
  readonly method?: DeliveryMethod | null | undefined;
}

export type ApplicantSummoned = { readonly caseId: string; readonly letterIds: string[]; readonly warnings: [] };

/** Summons the person to the talk, and tells that they may wish for a coordinator and bring somebody along (LOPPA-FLOW-3a, LOPPA-FLOW-3d, LOPPA-LEAD-5). */
export async function summonApplicant(ctx: RequestContext, input: SummonApplicant): Promise<ApplicantSummoned> {
  return ctx.write("summonApplicant", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "summonApplicant", localId("Case", input.caseId), input.expectedVersion);
    const meeting = checkedMeeting(ctx, input.meeting, ["meeting", "proposedOn"]);
    if (meeting === null) throw new Refusal("INVALID_INPUT", { path: ["meeting"] });
    const { to } = await addresseesIn(ctx, db, hand.it);
    const contactId = hand.it.handlerId ?? actorId(ctx);
    const contact = (await seatsOf(db, [contactId]))(contactId);
    const facts = { policy: hand.policy, municipalityName: ctx.municipality.name, contact, on: ctx.today, meeting };
    const method = input.method ? { method: input.method } : {};
    const write = (form: "nb" | "nn") => applicantSummonsOf(facts, form);
    const letterIds = await sendLetters(ctx, db, { kind: LetterKind.APPLICANT_SUMMONS, caseId: hand.it.id, to, meeting, write, ...method });
    await changeCase(db, hand, {});
    return { caseId: hand.it.id, letterIds, warnings: [] };
  });
}
