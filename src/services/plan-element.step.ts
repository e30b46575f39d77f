import type { EntityTarget } from "typeorm";
import { AddedSection } from "../entities/added-section.entity.js";
import { CaseParty } from "../entities/case-party.entity.js";
import { Goal } from "../entities/goal.entity.js";
import { MappingAnswer } from "../entities/mapping-answer.entity.js";
import { Measure } from "../entities/measure.entity.js";
import { PlanChange, type PlanContent, PlanElement } from "../entities/plan-change.entity.js";
import { PlanEntry } from "../entities/plan-entry.entity.js";
import { PlanEvaluation } from "../entities/plan-evaluation.entity.js";
import { RelatedPlan } from "../entities/related-plan.entity.js";
import { SectionText } from "../entities/section-text.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { type GlobalKind, parseGlobalId } from "../rules/global-id.rules.js";
import { changeOf } from "../rules/plan-change.rules.js";
import { isOwnersWriting, mayChangeElement } from "../rules/plan-element.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import type { RequestContext } from "../tenants/request-context.js";
import { sameVersion } from "./case-deed.step.js";
import { actorId } from "./person.step.js";
import { type PlanAtHand, planToChange } from "./plan.step.js";
import { withheldFromCaller } from "./withholding.step.js";

/** A goal, a measure, an entry or another part: what stands in a plan and has a history of its own. */
export type PlanRow = (Goal | Measure | PlanEntry | AddedSection | SectionText | RelatedPlan | MappingAnswer | PlanEvaluation) & {
  readonly responsibleId?: string;
  readonly contributorId?: string | null;
  readonly ownWords?: string | null;
};

export interface ElementAtHand<T extends PlanRow = PlanRow> extends PlanAtHand {
  readonly row: T;
  readonly element: PlanElement;
}

/** Where each kind of element stands. */
export const targets: Readonly<Record<Exclude<PlanElement, PlanElement.PLAN>, EntityTarget<PlanRow>>> = {
  GOAL: Goal,
  MEASURE: Measure,
  ENTRY: PlanEntry,
  SECTION: AddedSection,
  SECTION_TEXT: SectionText,
  RELATED_PLAN: RelatedPlan,
  MAPPING: MappingAnswer,
  EVALUATION: PlanEvaluation,
};
const elements: Partial<Record<GlobalKind, Exclude<PlanElement, PlanElement.PLAN>>> = {
  Goal: PlanElement.GOAL,
  Measure: PlanElement.MEASURE,
  PlanEntry: PlanElement.ENTRY,
  AddedSection: PlanElement.SECTION,
  SectionText: PlanElement.SECTION_TEXT,
  RelatedPlan: PlanElement.RELATED_PLAN,
  MappingAnswer: PlanElement.MAPPING,
  PlanEvaluation: PlanElement.EVALUATION,
};

export interface OnElement {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Which element an id stands for; refuses what is none. */
export function elementOf(globalId: string): { readonly element: Exclude<PlanElement, PlanElement.PLAN>; readonly id: string } {
  const parsed = parseGlobalId(globalId);
  const element = parsed && elements[parsed.kind];
  if (!parsed || !element) throw new Refusal("NOT_FOUND");
  return { element, id: parsed.id };
}

/** Locks a plan and something in it for a deed. Nobody needs to have read the rest of the plan: two who work on two things never stand in each other's way (FAIL-16). */
export async function elementForDeed(ctx: RequestContext, db: WriteDb, deed: Deed, { id, expectedVersion }: OnElement): Promise<ElementAtHand> {
  const wanted = elementOf(id);
  const target = targets[wanted.element];
  const [known] = await db.among(target, "id", [wanted.id]);
  if (!known || (await withheldFromCaller(ctx, db, [known.caseId])).has(known.id)) throw new Refusal("NOT_FOUND");
  const at = await planToChange(ctx, db, deed, known.planId, null);
  const [row = known] = await db.among(target, "id", [wanted.id], { lock: true });
  if (!mayChangeElement(at.hand.standing.relations, row, actorId(ctx))) throw new Refusal("NOT_YOURS_TO_DO");
  sameVersion(row.version, expectedVersion);
  return { ...at, row, element: wanted.element };
}

/** The same for an element of one kind that is in use. */
export async function elementToChange<T extends PlanRow>(ctx: RequestContext, db: WriteDb, deed: Deed, element: PlanElement, on: OnElement): Promise<ElementAtHand<T>> {
  if (elementOf(on.id).element !== element) throw new Refusal("NOT_FOUND");
  const at = await elementForDeed(ctx, db, deed, on);
  if (at.row.setAsideAt !== null) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: "SET_ASIDE" });
  return at as ElementAtHand<T>;
}

/** Keeps what an element said before and what it says after; what one deed changes has one version of the plan. */
export async function rememberChange(
  ctx: RequestContext,
  db: WriteDb,
  { plan }: PlanAtHand,
  change: Pick<PlanChange, "element" | "aboutId" | "before" | "after"> & { readonly undoesId?: string },
): Promise<void> {
  await db.insert(PlanChange, { undoesId: null, ...change, caseId: plan.caseId, planId: plan.id, planVersion: plan.version + 1, byId: actorId(ctx), at: ctx.now });
}

/** Changes an element and keeps what it said. Its version follows what it says, not where it stands among others. Answers whether anything differed. */
export async function changeElement(ctx: RequestContext, db: WriteDb, { row, element, ...at }: ElementAtHand, wanted: PlanContent, undoesId?: string): Promise<boolean> {
  const difference = changeOf(row, wanted);
  if (difference === null || element === PlanElement.PLAN) return false;
  const isMoved = Object.keys(difference.after).every((it) => it === "position");
  await db.update(targets[element], { id: row.id }, { ...wanted, version: isMoved ? row.version : row.version + 1 });
  await rememberChange(ctx, db, at, { element, aboutId: row.id, ...difference, ...(undoesId ? { undoesId } : {}) });
  return true;
}

/** The row that a change or a remark is about. Whoever writes it has locked its plan first. */
export async function elementRow(db: WriteDb, { element, aboutId }: Pick<PlanChange, "element" | "aboutId">): Promise<PlanRow | undefined> {
  return element === PlanElement.PLAN ? undefined : (await db.among(targets[element], "id", [aboutId]))[0];
}

/** Elements that hold one person's text, and so may be the owner's. */
const writings: readonly PlanElement[] = [PlanElement.ENTRY, PlanElement.SECTION_TEXT, PlanElement.MAPPING];

/** Whether an entry, a text or an answer is what the owner, or somebody who spoke for the owner, has written. */
export async function isOwnersEntry(db: WriteDb, { plan }: PlanAtHand, element: PlanElement, row: Pick<PlanRow, "createdById">): Promise<boolean> {
  return writings.includes(element) && isOwnersWriting(row.createdById, plan.ownerId, await db.among(CaseParty, "caseId", [plan.caseId]));
}

/** Law: pbrl § 3-1: what the owner has said in their own words is neither changed nor put away by others (INV-23). */
export async function leaveOwnersWords(db: WriteDb, at: ElementAtHand): Promise<void> {
  if (maySpeakForOwner(at.hand.standing.relations)) return;
  const inOwnWords = at.row.ownWords != null || (await isOwnersEntry(db, at, at.element, at.row));
  if (inOwnWords) throw new Refusal("OWN_WORDS_ARE_THE_OWNERS");
}
