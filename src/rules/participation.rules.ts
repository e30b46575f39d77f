import { ServiceUnitKind } from "../entities/service-unit.entity.js";
import { QuestionBasis } from "../entities/participation-question.entity.js";
import type { LocalDate } from "../tenants/local-date.js";

interface Provision {
  readonly from: LocalDate;
  readonly text: string;
}

/** hpl chapter 5 was rewritten by the act of 23 January 2026 no. 1: § 25 covers what §§ 25 and 45 did, from 1 July 2026. */
const provisions: Readonly<Record<QuestionBasis, readonly Provision[]>> = {
  COOPERATION: [
    { from: "2001-01-01", text: "hpl §§ 25, 45" },
    { from: "2026-07-01", text: "hpl § 25" },
  ],
  CONSENT: [{ from: "2001-01-01", text: "hpl § 22" }],
};

/** Law: hpl §§ 21-29: the provision a question rests on, as it is numbered on the day it is asked. PRIV-10, INV-25. */
export function provisionOn(basis: QuestionBasis, on: LocalDate): string {
  const inForce = provisions[basis].filter((it) => it.from <= on).at(-1);
  return (inForce ?? provisions[basis][0])?.text ?? "";
}

const MOST_QUESTIONS_AN_HOUR = 30;

/** Choice: a question is about one person somebody treats; whoever asks about many in an hour is looking for something else. PRIV-08. */
export function asksTooMuch(askedInTheLastHour: number): boolean {
  return askedInTheLastHour >= MOST_QUESTIONS_AN_HOUR;
}

/** Choice: what the asker comes from, as far as an objection can name it. LAW-23, PRIV-06. */
export const specialistKinds: readonly ServiceUnitKind[] = [ServiceUnitKind.SPECIALIST_SERVICE, ServiceUnitKind.HOSPITAL_COORDINATING_UNIT];
