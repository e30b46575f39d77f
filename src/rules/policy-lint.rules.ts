import { NoticeChannel } from "../entities/notice.entity.js";
import { FindingSeverity, PolicyFindingCode } from "../entities/policy-finding-acknowledgement.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import { ContactState, CountUnit, LetterBlock, TextTopic } from "../tenants/policy-enums.js";
import { addMonths } from "./calendar.rules.js";
import { has } from "./clause.rules.js";
import { isUnderDuty } from "./notice-state.rules.js";
import { findingsInText } from "./policy-texts-lint.rules.js";
import { contactWays, wayOf } from "./publishing.rules.js";
import { mayBeWithheld } from "./room.rules.js";

/** What the law says to a kind of finding, from which day. */
interface FindingKind {
  readonly severity: FindingSeverity;
  readonly source: string;
  readonly validFrom: LocalDate;
}

const kind = (severity: FindingSeverity, validFrom: LocalDate, source: string): FindingKind => ({ severity, source, validFrom });
const { UNLAWFUL, SERIOUS, ADVICE } = FindingSeverity;
const threeRights = "pbrl §§ 2-5, 2-5 b, 2-5 c";
const childCoordinator = "pbrl § 2-5 c, hol § 7-2 a";

/** Law: how much each finding weighs, the provision behind it, and the day it holds from. LINT-01 to LINT-12, LAW-05, CON-25. */
export const findingKinds: Readonly<Record<PolicyFindingCode, FindingKind>> = {
  APPEAL_DEADLINE_TOO_SHORT: kind(UNLAWFUL, "2012-01-01", "pbrl § 7-5"),
  INTERIM_REPLY_TOO_LATE: kind(UNLAWFUL, "1970-01-01", "fvl § 11 a"),
  ORAL_NEED_REFUSED: kind(UNLAWFUL, "1970-01-01", "fvl § 11"),
  NUMBER_DECIDES: kind(UNLAWFUL, "2012-01-01", threeRights),
  NO_DECISION_MADE: kind(UNLAWFUL, "2012-01-01", "pbrl § 2-7"),
  AUTHORITY_REQUIRED_FROM_HEALTH_PERSONNEL: kind(UNLAWFUL, "2012-01-01", "hpl § 38 a"),
  COORDINATOR_APPEAL_DENIED: kind(SERIOUS, "2022-08-01", "pbrl §§ 2-5 b, 7-2"),
  NUMBER_STATED_AS_CRITERION: kind(SERIOUS, "2012-01-01", threeRights),
  PASSWORD_LOGIN_TO_PLAN: kind(SERIOUS, "2018-07-20", "GDPR art. 32, pjl § 22"),
  EMAIL_AS_APPLICATION_CHANNEL: kind(SERIOUS, "2018-07-20", "GDPR art. 32"),
  SYSTEM_SAID_TO_BE_JOURNAL: kind(SERIOUS, "2018-01-01", "hpl § 39"),
  CHILD_COORDINATOR_NOT_MENTIONED: kind(SERIOUS, "2022-08-01", childCoordinator),
  CHILD_COORDINATOR_TOO_NARROW: kind(SERIOUS, "2022-08-01", childCoordinator),
  APPEAL_INFORMATION_INCOMPLETE: kind(ADVICE, "2012-01-01", "pbrl §§ 7-2, 7-5"),
  AUTHORITY_DEMANDED_FROM_PROFESSIONALS: kind(SERIOUS, "2012-01-01", "hpl § 38 a"),
  CONTACT_WITHOUT_ADDRESS: kind(SERIOUS, "2012-01-01", "hol § 7-3"),
  CHANNEL_WITHOUT_ADDRESS: kind(SERIOUS, "2012-01-01", "hol § 7-3"),
  REPEALED_EXCEPTION: kind(SERIOUS, "2026-07-01", "hol § 7-2 b, pbrl § 2-5 d"),
  OUTDATED_REGULATION_REFERENCE: kind(ADVICE, "2022-08-01", "forskrift om habilitering, rehabilitering og koordinator"),
  OUTDATED_LAW_REFERENCE: kind(ADVICE, "2022-08-01", "hol §§ 7-1, 7-2, 7-2 a, 7-3"),
  INDICATOR_STRICTER_THAN_TEST: kind(ADVICE, "2012-01-01", threeRights),
  CONTACT_NOT_SAID: kind(ADVICE, "2012-01-01", "hol § 7-3"),
  INFORMATION_REVIEW_OVERDUE: kind(ADVICE, "2012-01-01", "hol § 3-3"),
  RIGHT_WITHHELD_UNLAWFULLY: kind(UNLAWFUL, "2012-01-01", "pbrl §§ 3-1, 5-1"),
};

/** Something in a policy that the law does not allow, advises against or misses: where it stands and what it is about. */
export interface PolicyFinding extends FindingKind {
  readonly code: PolicyFindingCode;
  readonly path: readonly string[];
  /** The municipality's own sentence, where it is one. */
  readonly excerpt: string | null;
  /** What somebody who acknowledges it has looked at: the whole text, or the choice. */
  readonly about: string;
}

type Found = Pick<PolicyFinding, "code" | "path" | "excerpt" | "about">;

const found = (code: PolicyFindingCode, path: readonly string[], about: unknown, excerpt: string | null = null): Found => ({
  code,
  path,
  excerpt,
  about: typeof about === "string" ? about : JSON.stringify(about),
});

/** Law: everything that is found in a policy by the rules of a day, the gravest first. INV-20, FAIL-09. */
export function policyFindings(policy: MunicipalityPolicy, on: LocalDate): PolicyFinding[] {
  const all = [...inTexts(policy), ...missingTexts(policy), ...inNotices(policy), ...inContact(policy), ...inIndicators(policy), ...inReview(policy, on), ...inRooms(policy)];
  const weights = Object.values(FindingSeverity);
  return all
    .map((it) => ({ ...it, ...findingKinds[it.code] }))
    .filter((it) => it.validFrom <= on)
    .sort((one, other) => weights.indexOf(one.severity) - weights.indexOf(other.severity));
}

/** Law: the findings that a municipality cannot choose to live with. FAIL-09, INV-20. */
export function unlawfulIn(policy: MunicipalityPolicy, on: LocalDate): PolicyFinding[] {
  return policyFindings(policy, on).filter((it) => it.severity === FindingSeverity.UNLAWFUL);
}

function inTexts({ texts, letterTexts }: MunicipalityPolicy): Found[] {
  const own = texts.map((it, index) => ({ path: ["texts", String(index), "text"], topic: it.topic, text: it.text }));
  const inLetters = letterTexts.map((it, index) => ({
    path: ["letterTexts", String(index), "text"],
    topic: it.block === LetterBlock.APPEAL ? TextTopic.APPEAL : TextTopic.CASE_HANDLING,
    text: it.text,
  }));
  return [...own, ...inLetters].flatMap(({ path, topic, text }) => findingsInText(topic, text).map(({ code, excerpt }) => found(code, path, text, excerpt)));
}

const deadline = /(?<![\p{L}\d])(?:fire|4) (?:uker|veker)(?!\p{L})/iu;
const body = /statsforvalt/iu;

/** What every municipality has to tell and this one does not. */
function missingTexts({ texts }: MunicipalityPolicy): Found[] {
  const appeals = texts.filter((it) => it.topic === TextTopic.APPEAL).map((it) => it.text);
  const first = texts.findIndex((it) => it.topic === TextTopic.APPEAL);
  const told = appeals.join("\n");
  const isWhole = has(deadline, told) && has(body, told);
  return [
    ...(texts.some((it) => has(/barnekoordinator/iu, it.text)) ? [] : [found(PolicyFindingCode.CHILD_COORDINATOR_NOT_MENTIONED, ["texts"], "none")]),
    ...(isWhole ? [] : [found(PolicyFindingCode.APPEAL_INFORMATION_INCOMPLETE, first === -1 ? ["texts"] : ["texts", String(first), "text"], told, appeals[0] ?? null)]),
  ];
}

function inNotices({ notice }: MunicipalityPolicy): Found[] {
  const asked = notice.authorityRequiredFrom.filter(isUnderDuty);
  return [
    ...(asked.length > 0 ? [found(PolicyFindingCode.AUTHORITY_REQUIRED_FROM_HEALTH_PERSONNEL, ["notice", "authorityRequiredFrom"], asked)] : []),
    ...(notice.channels.includes(NoticeChannel.EMAIL) ? [found(PolicyFindingCode.EMAIL_AS_APPLICATION_CHANNEL, ["notice", "channels"], NoticeChannel.EMAIL)] : []),
  ];
}

function inContact(policy: MunicipalityPolicy): Found[] {
  const { contact } = policy.unit;
  const path = ["unit", "contact"];
  const reaches = contact.postal ?? contact.visiting ?? contact.email;
  const offered = policy.notice.channels.map((it) => wayOf[it]);
  const gaps = contactWays(contact).filter((it) => it.state === ContactState.MISSING);
  return [
    ...(reaches === null ? [found(PolicyFindingCode.CONTACT_WITHOUT_ADDRESS, path, contact)] : []),
    ...gaps.map((it) => found(offered.includes(it.channel) ? PolicyFindingCode.CHANNEL_WITHOUT_ADDRESS : PolicyFindingCode.CONTACT_NOT_SAID, [...path, it.field], it.channel)),
  ];
}

type Count = Pick<MunicipalityPolicy["eligibility"], "minimum" | "countUnit" | "excluded">;

/** The guideline's own reading is two services or more; a higher number, or two of fewer kinds, asks for more than the law. */
function isStricter({ minimum, countUnit, excluded }: Count): boolean {
  return minimum !== null && countUnit !== null && (minimum > 2 || (minimum === 2 && (excluded.length > 0 || countUnit !== CountUnit.SERVICE)));
}

function inIndicators({ eligibility }: MunicipalityPolicy): Found[] {
  const code = PolicyFindingCode.INDICATOR_STRICTER_THAN_TEST;
  const { minimum, countUnit, excluded, indicators } = eligibility;
  const further = indicators.flatMap((it, index) => (isStricter(it) ? [found(code, ["eligibility", "indicators", String(index), "minimum"], it)] : []));
  return isStricter(eligibility) ? [found(code, ["eligibility", "minimum"], { minimum, countUnit, excluded }), ...further] : further;
}

/** SAM-102: from the person's own side nothing in a room is kept, and from the coordinator printing alone. */
function inRooms({ room }: MunicipalityPolicy): Found[] {
  const kept = room?.withheld ?? [];
  const isUnlawful = (it: (typeof kept)[number]): boolean => it.rights.some((right) => !mayBeWithheld(it.role, right));
  return kept.flatMap((it, index) => (isUnlawful(it) ? [found(PolicyFindingCode.RIGHT_WITHHELD_UNLAWFULLY, ["room", "withheld", String(index)], it)] : []));
}

/** DL-24: where the municipality has said how often it looks through its public information. */
function inReview({ unit }: MunicipalityPolicy, on: LocalDate): Found[] {
  const { informationReviewedOn: last, informationReviewMonths: months } = unit;
  if (months === null || (last !== null && addMonths(last, months) >= on)) return [];
  return [found(PolicyFindingCode.INFORMATION_REVIEW_OVERDUE, ["unit", "informationReviewedOn"], { last, months })];
}
