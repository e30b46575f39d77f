import type { Consent } from "../entities/consent.entity.js";
import type { Goal, LifeArea } from "../entities/goal.entity.js";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import type { Measure } from "../entities/measure.entity.js";
import { type PlanEntry, PlanEntryKind } from "../entities/plan-entry.entity.js";
import { WrittenForm } from "../tenants/policy-enums.js";
import { type DocumentWords, documentWords } from "./plan-document-words.rules.js";

type Written<T, K extends keyof T> = Pick<T, K>;

/** The whole plan, with people by name. */
export interface WholePlan {
  readonly municipality: string;
  readonly owner: string;
  readonly plan: Written<IndividualPlan, "values" | "periodFrom" | "periodTo" | "reviseOn" | "approvedAt">;
  readonly goals: readonly (Written<Goal, "id" | "text" | "ownWords" | "lifeArea" | "targetOn"> & Partial<Written<Goal, "parentId" | "status">>)[];
  readonly measures: readonly (Written<Measure, "id" | "goalId" | "text" | "extent" | "execution" | "fromOn" | "toOn" | "needIds"> & { readonly responsible: string })[];
  readonly entries: readonly (Written<PlanEntry, "id" | "kind" | "text" | "lifeArea"> & { readonly contributor: string | null })[];
  readonly participants: readonly { readonly name: string; readonly function: string }[];
  readonly coordinators: readonly { readonly name: string; readonly since: string }[];
  readonly consents: readonly (Written<Consent, "givenOn" | "validTo"> & { readonly giver: string })[];
}

/** One part of the document: a heading and what stands under it, line by line. */
export interface DocumentSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

/**
 * Law: hol § 7-1 and the joint regulation on individual plans: the plan as one document, its nine points in order, what each holds and what it lacks,
 * under its purpose and the note that it gives no wider right to services. LUSTER-REQ-1, LUSTER-REQ-3, REG-03.
 */
export function planDocument(whole: WholePlan, form: WrittenForm): DocumentSection[] {
  const words = documentWords[form];
  const { plan, owner, municipality } = whole;
  const bodies: readonly (readonly string[])[] = [
    needsAndGoals(whole, words),
    whole.participants.map((it) => `${it.name}: ${it.function}`),
    whole.coordinators.map((it) => `${it.name} (${words.since} ${it.since})`),
    entriesOf(whole, PlanEntryKind.CONTRIBUTION, words),
    measuresOf(whole, words),
    whole.measures.flatMap((it) => (it.execution === null ? [] : [`${it.text}: ${it.execution}`])),
    periodOf(whole, words),
    whole.consents.map((it) => [`${it.giver}, ${it.givenOn}`, ...(it.validTo === null ? [] : [`${words.until} ${it.validTo}`])].join(" ")),
    entriesOf(whole, PlanEntryKind.COOPERATION, words),
  ];
  const values = plan.values === null ? [] : [{ heading: words.values, lines: [plan.values] }];
  const head = { heading: words.title, lines: [`${words.owner}: ${owner}`, `${words.municipality}: ${municipality}`, words.purpose, words.noWiderRight] };
  return [head, ...values, ...words.points.map((heading, index) => ({ heading, lines: orNothing(bodies[index] ?? [], words) }))];
}

function orNothing(lines: readonly string[], words: DocumentWords): readonly string[] {
  return lines.length > 0 ? lines : [words.nothing];
}

/** Goals, resources, needs and activities under the part of life they belong to, in the order of the list of these. */
function needsAndGoals({ goals, entries }: WholePlan, words: DocumentWords): string[] {
  const mapped = [PlanEntryKind.RESOURCE, PlanEntryKind.NEED, PlanEntryKind.ACTIVITY] as const;
  const lines = (area: LifeArea | null): string[] => [
    ...goals.filter((it) => it.lifeArea === area).flatMap((it) => goalLines(it, words)),
    ...mapped.flatMap((kind) => entries.filter((it) => it.kind === kind && it.lifeArea === area).map((it) => `${words.kinds[kind]}: ${it.text}`)),
  ];
  const named = (area: LifeArea): string[] => lines(area).map((it) => `${words.lifeAreas[area]}. ${it}`);
  return [...(Object.keys(words.lifeAreas) as LifeArea[]).flatMap(named), ...lines(null)];
}

function goalLines(it: WholePlan["goals"][number], words: DocumentWords): string[] {
  const by = it.targetOn === null ? "" : ` (${words.by} ${it.targetOn})`;
  return [`${it.parentId == null ? words.goal : words.subGoal}: ${it.text}${by}`, ...(it.ownWords === null ? [] : [`${words.ownWords}: «${it.ownWords}»`])];
}

function entriesOf({ entries }: WholePlan, kind: PlanEntryKind, words: DocumentWords): string[] {
  const area = (it: LifeArea | null): string => (it === null ? "" : `${words.lifeAreas[it]}. `);
  return entries.filter((it) => it.kind === kind).map((it) => `${area(it.lifeArea)}${it.contributor === null ? "" : `${it.contributor}: `}${it.text}`);
}

function measuresOf({ goals, measures, entries }: WholePlan, words: DocumentWords): string[] {
  const needs = (ids: readonly string[]): string => entries.flatMap((it) => (ids.includes(it.id) ? [it.text] : [])).join("; ");
  return goals.flatMap((goal) =>
    measures
      .filter((it) => it.goalId === goal.id)
      .map((it) => {
        const days = it.toOn === null ? `${words.from} ${it.fromOn}` : `${it.fromOn}–${it.toOn}`;
        const more = [
          ...(it.extent === null ? [] : [it.extent]),
          days,
          `${words.responsible}: ${it.responsible}`,
          ...(it.needIds.length > 0 ? [`${words.covers}: ${needs(it.needIds)}`] : []),
        ];
        return `${goal.text}: ${it.text} (${more.join(", ")})`;
      }),
  );
}

function periodOf({ plan }: WholePlan, words: DocumentWords): string[] {
  const { periodFrom, periodTo, reviseOn } = plan;
  const days = [periodFrom ?? "", periodTo ?? ""].join("–");
  return [...(periodFrom === null && periodTo === null ? [] : [`${words.period}: ${days}`]), ...(reviseOn === null ? [] : [`${words.revision}: ${reviseOn}`])];
}
