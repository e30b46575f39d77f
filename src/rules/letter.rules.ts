import { type Assessment, RightKind } from "../entities/assessment.entity.js";
import { DecisionPath } from "../entities/case.entity.js";
import { type Decision, DecisionOutcome } from "../entities/decision.entity.js";
import type { LetterPart, LetterText } from "../entities/letter.entity.js";
import type { MunicipalityPolicy, PostalAddress } from "../tenants/municipality-policy.js";
import { givesRight, provisionsOf } from "./decision.rules.js";
import { dayInLetter, type Form, nationalPart, ownPart, withLocalTexts } from "./letter-layout.rules.js";
import { hostClause, type HostTold } from "./host.rules.js";
import type { NationalBlock } from "./national-texts.rules.js";
import { asNumberedOn, spelledOut } from "./provision.rules.js";
import { wordsFor } from "./letter-words.rules.js";

/** Somebody of the municipality by name and seat. */
export interface Seat {
  readonly name: string;
  readonly title: string | null;
}

/** The coordinator a grant tells of, beside what the person wished. */
export interface CoordinatorTold extends Seat {
  readonly wishFollowed: boolean | null;
  readonly reasonWishNotFollowed: string | null;
}

/** What the letter of a decision is written from. */
export interface LetterFacts {
  readonly decision: Pick<Decision, "kind" | "outcome" | "facts" | "considerations" | "legalBasis" | "decidedOn" | "authority">;
  readonly assessment: Pick<Assessment, "longTermReasons" | "coordinatedReasons" | "complexReasons" | "seriousConditionReasons">;
  readonly policy: MunicipalityPolicy;
  readonly municipalityName: string;
  /** The agreement under which another municipality's resident gets the decision here; left out for the municipality's own. */
  readonly host?: HostTold | null;
  readonly handler: Seat | null;
  readonly responsible: Seat | null;
  readonly coordinator: CoordinatorTold | null;
}

const rightBlock: Readonly<Record<RightKind, NationalBlock>> = {
  INDIVIDUAL_PLAN: "RIGHT_TO_PLAN",
  COORDINATOR: "RIGHT_TO_COORDINATOR",
  CHILD_COORDINATOR: "RIGHT_TO_CHILD_COORDINATOR",
};

/**
 * The letter of a decision: the municipality's facts between national blocks that it cannot edit.
 * Law: fvl §§ 24, 25, 27 as a floor; pbrl § 7-5. The municipality's own words on appeal are never part of it. PROC-07, PROC-08, PROC-11, SC-05.
 */
export function letterOf(facts: LetterFacts, form: Form): LetterText {
  const { decision, policy } = facts;
  const national = (block: NationalBlock): LetterPart => nationalPart(block, form, decision.decidedOn);
  const isPlan = decision.kind === RightKind.INDIVIDUAL_PLAN;
  const parts = [
    ...opening(facts, form),
    national(rightBlock[decision.kind]),
    national("LEGAL_TEST"),
    ...(isPlan ? [national("PURPOSE"), national("NO_WIDER_RIGHT")] : []),
    ...(!givesRight(decision.outcome) ? [] : [ownPart("COORDINATOR", coordinatorIn(facts.coordinator, form)), national("PARTICIPATION")]),
    ...(decision.outcome === DecisionOutcome.GRANTED ? [] : [national("GROUP_IS_POSSIBLE")]),
    national("APPEAL"),
    ownPart("APPEAL_ADDRESS", addressOf(policy, facts.municipalityName)),
    national("ACCESS_TO_DOCUMENTS"),
    national("SUPERVISION"),
    ownPart("CASE_HANDLING", whoHandled(facts, form)),
  ];
  const written = parts.filter((it) => it.text.length > 0);
  return { writtenForm: form, parts: withLocalTexts(written, policy.letterTexts, form) };
}

/** What was decided about what the person asked for, and why. */
function opening({ decision, assessment, policy, municipalityName, host }: LetterFacts, form: Form): LetterPart[] {
  const words = wordsFor(form);
  const right = words.rights[decision.kind];
  const isFullGrant = decision.outcome === DecisionOutcome.GRANTED;
  const named = decision.legalBasis.filter((it) => it.trim().length > 0);
  const provisions = named.length === 0 && isFullGrant ? provisionsOf(decision.kind) : named;
  return [
    ownPart("HEADING", municipalityName && `${municipalityName} kommune, ${policy.unit.name}. ${words.decisionOn} ${right}, ${dayInLetter(decision.decidedOn)}`),
    ownPart(
      "OUTCOME",
      `${decision.outcome === DecisionOutcome.CLOSED ? words.assessedAnew(right) : `${words.noticeTerm(policy.notice.terms[0])} om ${right} ${words.isHandled}`}: ${words.outcomes[decision.outcome]}. ${words.decidedBy} ${decision.authority}.`,
    ),
    ownPart("HOST", hostClause(host ?? null, municipalityName, form)),
    ownPart("FACTS", decision.facts),
    ownPart("ASSESSMENT", words.limbs(assessment)),
    ownPart("CONSIDERATIONS", decision.considerations),
    ownPart("LEGAL_BASIS", provisions.map((it) => spelledOut(asNumberedOn(it, decision.decidedOn), form)).join(", ")),
  ];
}

/** Law: pbrl § 3-1, hol § 7-2: who coordinates, and why it is not the one the person wished for. LOPPA-FLOW-4b. */
function coordinatorIn(coordinator: CoordinatorTold | null, form: Form): string {
  if (coordinator === null) return "";
  const words = wordsFor(form);
  const wish = coordinator.wishFollowed === null ? "" : coordinator.wishFollowed ? words.wishFollowed : `${words.wishNotFollowed} ${coordinator.reasonWishNotFollowed ?? ""}`;
  return `${words.coordinatorIs} ${seat(coordinator)}. ${wish}`;
}

/** Law: forvaltningsloven 2025 no. 81, built now: the letter names who handled the case and who is responsible. PROC-11; empty while one of them is unknown. */
function whoHandled({ handler, responsible }: LetterFacts, form: Form): string {
  const words = wordsFor(form);
  return handler && responsible ? `${words.handler}: ${seat(handler)}. ${words.responsible}: ${seat(responsible)}.` : "";
}

/** Choice: a person of the municipality as letters name them: name and seat. */
export function seat({ name, title }: Seat): string {
  return [name, title].filter(Boolean).join(", ");
}

/** Who might answer for a decision. */
export interface Responsible {
  readonly path: DecisionPath;
  readonly decidedById: string;
  /** Whether whoever decided holds that duty, as the leader has given it. */
  readonly byDuty: boolean;
  readonly unitLeaderId: string | null;
}

/** Choice: where the unit decides its leader answers for it, unless another holds that duty; elsewhere whoever decided or leads the body that did. LOPPA-LEAD-3. */
export function responsibleFor({ path, decidedById, byDuty, unitLeaderId }: Responsible): string {
  return path === DecisionPath.UNIT && !byDuty ? (unitLeaderId ?? decidedById) : decidedById;
}

const always = ["HEADING", "OUTCOME", "LEGAL_BASIS", "APPEAL", "APPEAL_ADDRESS", "ACCESS_TO_DOCUMENTS", "CASE_HANDLING"];
const unlessFullGrant = ["FACTS", "ASSESSMENT", "CONSIDERATIONS"];

/**
 * The parts a decision's letter lacks, by name; with one of them missing it cannot be issued.
 * Law: fvl §§ 23-25, 27 as a floor; pbrl § 7-5: right, outcome, grounds, provisions, appeal with deadline, body, address and procedure, access to documents, who answers for it. PROC-07, PROC-08, PROC-11, INV-06.
 */
export function missingParts({ parts }: LetterText, { kind, outcome }: Pick<Decision, "kind" | "outcome">): string[] {
  const required = [...always, rightBlock[kind], ...(outcome === DecisionOutcome.GRANTED ? [] : unlessFullGrant)];
  return required.filter((block) => !parts.some((it) => it.block === block && it.text.trim().length > 0));
}

function addressOf(policy: MunicipalityPolicy, municipalityName: string): string {
  const { contact } = policy.unit;
  const address = contact.postal ?? contact.visiting;
  return [policy.unit.name, `${municipalityName} kommune`, address ? line(address) : null, contact.phone].filter(Boolean).join(", ");
}

function line(address: PostalAddress): string {
  return `${address.line}, ${address.postalCode} ${address.town}`;
}
