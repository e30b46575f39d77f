import type { EntityTarget } from "typeorm";
import { AboutMeSection } from "../entities/about-me-section.entity.js";
import { ChildView } from "../entities/child-view.entity.js";
import { DialogueThread } from "../entities/dialogue-thread.entity.js";
import { Goal } from "../entities/goal.entity.js";
import { MappingAnswer } from "../entities/mapping-answer.entity.js";
import { Measure } from "../entities/measure.entity.js";
import { PlanEntry } from "../entities/plan-entry.entity.js";
import { PlanEvaluation } from "../entities/plan-evaluation.entity.js";
import { RelatedPlan } from "../entities/related-plan.entity.js";
import { RoomNote } from "../entities/room-note.entity.js";
import { SectionText } from "../entities/section-text.entity.js";
import { WithheldKind, Withholding } from "../entities/withholding.entity.js";
import { type GlobalKind, localId, parseGlobalId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { mayReadWithheld, mayStopWithholding } from "../rules/withholding.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, sameVersion, standingOf } from "./case-deed.step.js";
import { actorId } from "./person.step.js";
import { type Withholdable, withhold } from "./withhold.step.js";

export interface WithholdFromParents {
  readonly elementId: string;
  readonly reason?: string | null | undefined;
  readonly approverId?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type Withheld = { readonly caseId: string; readonly planId?: string; readonly withholdingId: string; readonly warnings: [] };

/** The child, from 12, keeps something of the plan from the parents; staff do so for strong reasons when somebody else stands behind it (pbrl § 3-4, LAW-13). */
export async function withholdFromParents(ctx: RequestContext, input: WithholdFromParents): Promise<Withheld> {
  return ctx.write("withholdFromParents", input, async (db) => {
    const item = await itemOf(db, input.elementId);
    if (!mayReadWithheld(standingOf(ctx, item.caseId)) && (await isWithheld(db, item.id))) throw new Refusal("NOT_FOUND");
    const hand = await caseForDeed(ctx, db, "withholdFromParents", item.caseId);
    const withholdingId = await withhold(ctx, db, hand, item, input);
    return changed(item, withholdingId);
  });
}

export interface StopWithholding {
  readonly withholdingId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** Lets the parents know of it from now on. What the child kept, the child alone lets go. */
export async function stopWithholding(ctx: RequestContext, input: StopWithholding): Promise<Withheld> {
  return ctx.write("stopWithholding", input, async (db) => {
    const [kept] = await db.among(Withholding, "id", [localId("Withholding", input.withholdingId)], { lock: true });
    if (!kept || !mayReadWithheld(standingOf(ctx, kept.caseId))) throw new Refusal("NOT_FOUND");
    const { it, standing } = await caseForDeed(ctx, db, "stopWithholding", kept.caseId);
    if (!mayStopWithholding(kept.withheldById === it.subjectId, standing.relations)) throw new Refusal("NOT_YOURS_TO_DO");
    sameVersion(kept.version, input.expectedVersion);
    if (kept.stoppedAt !== null) throw new Refusal("ALREADY_ENDED");
    await db.update(Withholding, { id: kept.id }, { stoppedById: actorId(ctx), stoppedAt: ctx.now, version: kept.version + 1 });
    return changed(kept, kept.id);
  });
}

function changed({ caseId, planId }: Pick<Withholding, "caseId" | "planId">, withholdingId: string): Withheld {
  return { caseId, ...(planId === null ? {} : { planId }), withholdingId, warnings: [] };
}

type Item = Withholdable & { readonly caseId: string };

type WithholdableRow = Goal | Measure | PlanEntry | SectionText | RelatedPlan | MappingAnswer | PlanEvaluation | ChildView | DialogueThread | RoomNote | AboutMeSection;

const kinds: Partial<Record<GlobalKind, readonly [WithheldKind, EntityTarget<WithholdableRow>]>> = {
  Goal: [WithheldKind.GOAL, Goal],
  Measure: [WithheldKind.MEASURE, Measure],
  PlanEntry: [WithheldKind.ENTRY, PlanEntry],
  SectionText: [WithheldKind.SECTION_TEXT, SectionText],
  RelatedPlan: [WithheldKind.RELATED_PLAN, RelatedPlan],
  MappingAnswer: [WithheldKind.MAPPING, MappingAnswer],
  PlanEvaluation: [WithheldKind.EVALUATION, PlanEvaluation],
  ChildView: [WithheldKind.CHILD_VIEW, ChildView],
  DialogueThread: [WithheldKind.DIALOGUE, DialogueThread],
  RoomNote: [WithheldKind.NOTE, RoomNote],
  AboutMeSection: [WithheldKind.ABOUT_ME, AboutMeSection],
};

async function itemOf(db: WriteDb, globalId: string): Promise<Item> {
  const parsed = parseGlobalId(globalId);
  const found = parsed ? kinds[parsed.kind] : undefined;
  if (!parsed || !found) throw new Refusal("NOT_FOUND");
  const [row] = await db.among<WithholdableRow>(found[1], "id", [parsed.id]);
  if (!row) throw new Refusal("NOT_FOUND");
  return { id: row.id, caseId: row.caseId, planId: "planId" in row ? row.planId : null, kind: found[0] };
}

async function isWithheld(db: WriteDb, itemId: string): Promise<boolean> {
  return (await db.among(Withholding, "itemId", [itemId])).some((it) => it.stoppedAt === null);
}
