import { Appeal, AppealState, AppealSubject } from "../entities/appeal.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { Decision } from "../entities/decision.entity.js";
import { Letter, LetterKind } from "../entities/letter.entity.js";
import { NoticeChannel } from "../entities/notice.entity.js";
import { appealReceipt } from "../rules/appeal-letter.rules.js";
import { caseStateUnderAppeal, defectsOf, isOpen, timelinessOf } from "../rules/appeal.rules.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { appealForwardingPeriod, interimReplyPeriod } from "../rules/deadline.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { appellantOf, type AppellantInput } from "./appellant.step.js";
import { appealForDeed, aroundAppeal, changeAppeal, isSettledByGovernor, letStand, markAppealed, mustSpeakForAppellant, type OnAppeal, writeAboutAppeal } from "./appeal.step.js";
import { caseForDeed, type CaseAtHand, changeCase } from "./case-deed.step.js";
import { lapseDeadlines, settleDeadlinesAbout, startDeadline } from "./deadline.step.js";
import { actorId } from "./person.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";

/** What somebody appeals, how it came and what it says. */
export interface RegisterAppeal extends AppellantInput {
  readonly caseId: string;
  readonly subject?: AppealSubject | null | undefined;
  readonly decisionId?: string | null | undefined;
  readonly grounds?: string | null | undefined;
  readonly wanted?: string | null | undefined;
  readonly channel?: NoticeChannel | null | undefined;
  readonly receivedOn?: string | null | undefined;
  readonly handedInOn?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type AppealChanged = { readonly caseId: string; readonly appealId: string; readonly warnings: RaisedWarning[] };

/**
 * Registers an appeal, from the person or a representative themselves or by staff for a letter or a wish they helped to write down. A defect or a day that
 * is over never rejects it; two clocks start and a receipt goes out (pbrl §§ 7-2, 7-3, 7-5; fvl §§ 11 a, 31, 33).
 */
export async function registerAppeal(ctx: RequestContext, input: RegisterAppeal): Promise<AppealChanged> {
  return ctx.write("registerAppeal", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "registerAppeal", localId("Case", input.caseId));
    const subject = input.subject ?? AppealSubject.DECISION;
    const decision = await appealedDecision(db, hand, subject, input.decisionId ?? null);
    const appeal = await asReceived(ctx, db, hand, { ...input, subject }, decision);
    await mustBeNew(db, appeal);
    const appealId = await db.insert(Appeal, appeal);
    const answerBy = await startClocks(db, hand, appealId, appeal.receivedOn);
    if (decision) await putUnderAppeal(ctx, db, hand, decision, appealId);
    const receipt = { receivedOn: appeal.receivedOn, answerBy };
    await writeAboutAppeal(ctx, db, { appeal: { ...appeal, id: appealId }, hand }, LetterKind.APPEAL_RECEIPT, (form) => appealReceipt(form, receipt));
    return { caseId: hand.it.id, appealId, warnings: await raiseWarnings(ctx, db, hand.it.id, warningsOn(appeal), appealId) };
  });
}

/** The appeal as it came in: from whom, when, in time or not, and what it says. */
async function asReceived(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, input: RegisterAppeal & { readonly subject: AppealSubject }, decision: Decision | null) {
  const appellant = await appellantOf(ctx, db, hand, input);
  const days = daysOf(ctx, input, decision);
  const { subject } = input;
  return {
    ...appellant,
    ...days,
    ...timelinessOf({ ...days, subject, ...(await toldOf(db, decision, appellant.appellantId)) }),
    caseId: hand.it.id,
    subject,
    decisionId: decision?.id ?? null,
    registeredById: actorId(ctx),
    channel: ctx.login?.kind === "CITIZEN" ? NoticeChannel.SECURE_FORM : (input.channel ?? NoticeChannel.PAPER),
    grounds: (input.grounds ?? "").trim(),
    wanted: input.wanted ?? null,
    state: AppealState.RECEIVED,
    askedFor: [],
    forwardDueOn: appealForwardingPeriod(days.receivedOn, hand.policy).dueOn,
    version: 1,
  };
}

/** The month in which the appellant hears more, and the days within which the appeal is forwarded. Gives the end of the month. */
async function startClocks(db: WriteDb, { it, policy }: CaseAtHand, appealId: string, receivedOn: string): Promise<string> {
  const owner = { caseId: it.id, aboutId: appealId };
  const interim = interimReplyPeriod(receivedOn, policy);
  await startDeadline(db, DeadlineKind.APPEAL_FORWARDING, appealForwardingPeriod(receivedOn, policy), owner);
  await startDeadline(db, DeadlineKind.INTERIM_REPLY, interim, owner);
  return interim.dueOn;
}

/** The decision moves to appealed, and a notified case with it; what was waited for from the person has come. */
async function putUnderAppeal(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, decision: Decision, appealId: string): Promise<void> {
  await markAppealed(db, await aroundAppeal(db, { id: appealId, caseId: hand.it.id, decisionId: decision.id }));
  await settleDeadlinesAbout(ctx, db, decision.id, DeadlineKind.APPEAL);
  await changeCase(db, hand, { state: caseStateUnderAppeal(hand.it.state) });
}

async function appealedDecision(db: WriteDb, hand: CaseAtHand, subject: AppealSubject, id: string | null): Promise<Decision | null> {
  if ((id === null) === (subject === AppealSubject.DECISION)) throw new Refusal("INVALID_INPUT", { path: ["decisionId"] });
  if (id === null) return null;
  const [found] = await db.among(Decision, "id", [localId("Decision", id)], { lock: true });
  if (!found || found.caseId !== hand.it.id) throw new Refusal("NOT_FOUND");
  if (found.supersededAt !== null) throw new Refusal("DECISION_SUPERSEDED");
  if (await isSettledByGovernor(db, found)) throw new Refusal("NO_FURTHER_APPEAL");
  return found;
}

/** Received today at the latest, handed in no later than that, and not before there was anything to appeal. */
function daysOf(ctx: RequestContext, input: RegisterAppeal, decision: Decision | null): Pick<Appeal, "receivedOn" | "handedInOn"> {
  const receivedOn = ctx.login?.kind === "CITIZEN" ? ctx.today : (input.receivedOn ?? ctx.today);
  const handedInOn = input.handedInOn ?? null;
  if (!isLocalDate(receivedOn) || receivedOn > ctx.today) throw new Refusal("INVALID_INPUT", { path: ["receivedOn"] });
  if (handedInOn !== null && (!isLocalDate(handedInOn) || handedInOn > receivedOn)) throw new Refusal("INVALID_DATE_ORDER", { path: ["handedInOn"] });
  if (decision && (handedInOn ?? receivedOn) < decision.decidedOn) throw new Refusal("INVALID_DATE_ORDER", { path: ["receivedOn"] });
  return { receivedOn, handedInOn };
}

async function mustBeNew(db: WriteDb, it: Pick<Appeal, "caseId" | "appellantId" | "subject" | "decisionId">): Promise<void> {
  const present = await db.among(Appeal, "caseId", [it.caseId]);
  const isSame = (one: Appeal): boolean => one.appellantId === it.appellantId && one.subject === it.subject && one.decisionId === it.decisionId;
  if (present.some((one) => isOpen(one.state) && isSame(one))) throw new Refusal("APPEAL_EXISTS");
}

/** When the appellant got the letter, else when the decision was delivered at all; and whether the letters told how to appeal. */
async function toldOf(db: WriteDb, decision: Decision | null, appellantId: string): Promise<{ deliveredOn: string | null; toldOfAppeal: boolean }> {
  if (!decision) return { deliveredOn: null, toldOfAppeal: false };
  const letters = (await db.among(Letter, "aboutId", [decision.id])).filter((it) => it.kind === LetterKind.DECISION);
  const own = letters.find((it) => it.recipientId === appellantId);
  const told = own ? [own] : letters;
  return { deliveredOn: own ? own.deliveredOn : decision.deliveredOn, toldOfAppeal: told.length > 0 && told.every((it) => it.text.parts.some((part) => part.block === "APPEAL")) };
}

function warningsOn(appeal: Pick<Appeal, "capacity" | "written" | "signed" | "authorityAttached" | "grounds" | "inTime" | "startUncertain">): WarningCode[] {
  const codes: WarningCode[] = [];
  if (defectsOf(appeal).length > 0) codes.push(WarningCode.APPEAL_HAS_DEFECTS);
  if (appeal.startUncertain) codes.push(WarningCode.APPEAL_START_UNCERTAIN);
  if (!appeal.inTime) codes.push(WarningCode.APPEAL_LATE);
  return codes;
}

/** The appellant takes the appeal back, or staff record that they have; what was decided then stands, unless others appeal too. */
export async function withdrawAppeal(ctx: RequestContext, input: OnAppeal & { readonly reference?: string | null | undefined }): Promise<AppealChanged> {
  return ctx.write("withdrawAppeal", input, async (db) => {
    const at = await appealForDeed(ctx, db, "withdrawAppeal", input);
    const isRecorded = mustSpeakForAppellant(ctx, at) === "STAFF";
    if (isRecorded && (input.reference ?? "").trim().length === 0) throw new Refusal("REASONS_REQUIRED", { path: ["reference"] });
    await changeAppeal(db, at, { state: AppealState.WITHDRAWN, withdrawalReference: input.reference ?? null, endedOn: ctx.today });
    await lapseDeadlines(ctx, db, { aboutId: at.appeal.id });
    await letStand(ctx, db, at, await aroundAppeal(db, at.appeal), false);
    return { caseId: at.appeal.caseId, appealId: at.appeal.id, warnings: [] };
  });
}
