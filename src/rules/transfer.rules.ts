import { PlanSection } from "../entities/consent-grant.entity.js";
import type { Goal } from "../entities/goal.entity.js";
import type { Measure } from "../entities/measure.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { PlanEntry } from "../entities/plan-entry.entity.js";
import { type PlanTransfer, TransferState } from "../entities/plan-transfer.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import { addDays } from "./calendar.rules.js";

/** Choice: who takes part, and what is said of others, is made anew where the person has moved to; these parts go along. SC-29. */
export const transferable: readonly PlanSection[] = [PlanSection.VALUES, PlanSection.GOALS, PlanSection.MEASURES, PlanSection.CONTENT_POINTS];

const DAYS_TO_ACCEPT = 30;
const MOST_DAYS_TO_ACCEPT = 90;

/** Choice: an offer waits a month where nobody says otherwise, and never longer than three: what a person has consented to does not lie about. SC-29. */
export function acceptByOf(wanted: LocalDate | null, today: LocalDate): LocalDate | null {
  const acceptBy = wanted ?? addDays(today, DAYS_TO_ACCEPT);
  return acceptBy < today || acceptBy > addDays(today, MOST_DAYS_TO_ACCEPT) ? null : acceptBy;
}

/** Choice: an offer that nobody has answered in time is over by itself. SC-29. */
export function standsAs(it: Pick<PlanTransfer, "state" | "acceptBy">, today: LocalDate): TransferState {
  const waits = it.state === TransferState.AWAITING_OWNER || it.state === TransferState.OFFERED;
  return waits && it.acceptBy < today ? TransferState.EXPIRED : it.state;
}

/** Choice: a plan is on its way to one municipality at a time. INV-01. */
export function isOnItsWay(it: Pick<PlanTransfer, "state" | "acceptBy">, today: LocalDate): boolean {
  const state = standsAs(it, today);
  return state === TransferState.AWAITING_OWNER || state === TransferState.OFFERED;
}

interface GoalInParcel extends Pick<Goal, "text" | "ownWords" | "lifeArea" | "targetOn" | "status"> {
  readonly measures: readonly Pick<Measure, "text" | "extent" | "execution">[];
}

/** Choice: what goes along when a plan is handed over: whose it is, and what stands in the parts the owner consents to. No name of anybody else, and no id. SC-29. */
export interface Parcel {
  readonly format: 1;
  readonly madeOn: LocalDate;
  readonly person: Pick<Person, "name" | "birthDate" | "expectedBirthDate" | "writtenForm">;
  readonly values: string | null;
  readonly goals: readonly GoalInParcel[];
  readonly entries: readonly Pick<PlanEntry, "kind" | "text" | "lifeArea">[];
}

export interface PlanToHandOver {
  readonly person: Parcel["person"];
  readonly values: string | null;
  readonly goals: readonly Goal[];
  readonly measures: readonly Measure[];
  readonly entries: readonly PlanEntry[];
}

/** Law: pbrl § 4-1, hpl § 22: nothing but the parts consented to; what has been set aside, and what is kept from a child's parents, stays behind. SC-29. */
export function parcelOf(plan: PlanToHandOver, sections: readonly PlanSection[], withheld: ReadonlySet<string>, madeOn: LocalDate): Parcel {
  const goes = <T extends { readonly id: string; readonly setAsideAt: Date | null }>(section: PlanSection, rows: readonly T[]): readonly T[] =>
    sections.includes(section) ? rows.filter((it) => it.setAsideAt === null && !withheld.has(it.id)) : [];
  const inOrder = <T extends { readonly position: number }>(rows: readonly T[]): T[] => [...rows].sort((a, b) => a.position - b.position);
  const measures = goes(PlanSection.MEASURES, plan.measures);
  const { name, birthDate, expectedBirthDate, writtenForm } = plan.person;
  return {
    format: 1,
    madeOn,
    person: { name, birthDate, expectedBirthDate, writtenForm },
    values: sections.includes(PlanSection.VALUES) ? plan.values : null,
    goals: inOrder(goes(PlanSection.GOALS, plan.goals)).map(({ id, text, ownWords, lifeArea, targetOn, status }) => ({
      text,
      ownWords,
      lifeArea,
      targetOn,
      status,
      measures: inOrder(measures.filter((it) => it.goalId === id)).map(({ text: what, extent, execution }) => ({ text: what, extent, execution })),
    })),
    entries: goes(PlanSection.CONTENT_POINTS, plan.entries).map(({ kind, text, lifeArea }) => ({ kind, text, lifeArea })),
  };
}

const wantedTexts = {
  nb: (from: string) => `Overføring av individuell plan fra ${from} kommune etter samtykke fra planeieren.`,
  nn: (from: string) => `Overføring av individuell plan frå ${from} kommune etter samtykke frå planeigaren.`,
};

/** Choice: what the notice says that an accepted plan begins with. SC-29. */
export function noticeOfTransfer(from: string, form: "nb" | "nn"): string {
  return wantedTexts[form](from);
}
