import { type Assessment, RightKind } from "../entities/assessment.entity.js";
import { type Decision, DecisionOutcome, type LetterText } from "../entities/decision.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import { type MunicipalityPolicy, type PostalAddress } from "../tenants/municipality-policy.js";
import { WrittenForm } from "../tenants/policy-enums.js";
import { type NationalBlock, nationalText } from "./national-texts.rules.js";

type Form = "nb" | "nn";
type Part = LetterText["parts"][number];

/** What a letter is written from. */
export interface LetterFacts {
  readonly decision: Pick<Decision, "kind" | "outcome" | "facts" | "considerations" | "legalBasis" | "decidedOn" | "authority">;
  readonly assessment: Pick<Assessment, "longTermReasons" | "coordinatedReasons" | "complexReasons" | "seriousConditionReasons">;
  readonly policy: MunicipalityPolicy;
  readonly municipalityName: string;
  readonly preferredForm: WrittenForm | null;
  readonly issuedOn: LocalDate;
}

const rightBlock: Readonly<Record<RightKind, NationalBlock>> = {
  INDIVIDUAL_PLAN: "RIGHT_TO_PLAN",
  COORDINATOR: "RIGHT_TO_COORDINATOR",
  CHILD_COORDINATOR: "RIGHT_TO_CHILD_COORDINATOR",
};

const names: Readonly<Record<RightKind, string>> = { INDIVIDUAL_PLAN: "individuell plan", COORDINATOR: "koordinator", CHILD_COORDINATOR: "barnekoordinator" };

const outcomes: Readonly<Record<Form, Readonly<Record<DecisionOutcome, string>>>> = {
  nb: { GRANTED: "Søknaden er innvilget", PARTLY: "Søknaden er delvis innvilget", REFUSED: "Søknaden er avslått" },
  nn: { GRANTED: "Søknaden er innvilga", PARTLY: "Søknaden er delvis innvilga", REFUSED: "Søknaden er avslått" },
};

/**
 * The letter of a decision: the municipality's facts between national blocks that it cannot edit.
 * Law: fvl §§ 24, 25, 27 as a floor; pbrl § 7-5. The municipality's own words on appeal are never part of it. PROC-07, PROC-08, SC-05.
 */
export function letterOf(facts: LetterFacts): LetterText {
  const form: Form = (facts.preferredForm ?? facts.policy.writtenForm) === WrittenForm.NN ? "nn" : "nb";
  const national = (block: NationalBlock): Part => ({ block, national: true, text: nationalText(block, facts.decision.decidedOn)[form] });
  const { decision } = facts;
  const isPlan = decision.kind === RightKind.INDIVIDUAL_PLAN;
  const isGrant = decision.outcome === DecisionOutcome.GRANTED;
  const parts = [
    own(
      "HEADING",
      `${facts.municipalityName} kommune, ${facts.policy.unit.name}. ${form === "nn" ? "Avgjerd om" : "Avgjørelse om"} ${names[decision.kind]}, ${decision.decidedOn}`,
    ),
    own("OUTCOME", `${outcomes[form][decision.outcome]}. Avgjort av ${decision.authority}.`),
    own("FACTS", decision.facts),
    own("ASSESSMENT", reasonsIn(facts.assessment)),
    own("CONSIDERATIONS", decision.considerations),
    own("LEGAL_BASIS", decision.legalBasis.join(", ")),
    national(rightBlock[decision.kind]),
    ...(isPlan ? [national("NO_WIDER_RIGHT")] : []),
    ...(isGrant ? [national("PARTICIPATION")] : [national("GROUP_IS_POSSIBLE")]),
    national("APPEAL"),
    own("APPEAL_ADDRESS", addressOf(facts.policy, facts.municipalityName)),
    national("ACCESS_TO_DOCUMENTS"),
    national("SUPERVISION"),
  ];
  return { writtenForm: form, parts: parts.filter((it) => it.text.length > 0) };
}

function own(block: string, text: string): Part {
  return { block, national: false, text: text.trim() };
}

function reasonsIn(it: LetterFacts["assessment"]): string {
  return [it.longTermReasons, it.coordinatedReasons, it.complexReasons, it.seriousConditionReasons].filter(Boolean).join("\n");
}

function addressOf(policy: MunicipalityPolicy, municipalityName: string): string {
  const { contact } = policy.unit;
  const address = contact.postal ?? contact.visiting;
  return [policy.unit.name, `${municipalityName} kommune`, address ? line(address) : null, contact.phone].filter(Boolean).join(", ");
}

function line(address: PostalAddress): string {
  return `${address.line}, ${address.postalCode} ${address.town}`;
}
