import { createHash } from "node:crypto";
import type { PlanSection } from "../entities/consent-grant.entity.js";
import { Goal } from "../entities/goal.entity.js";
import { Measure } from "../entities/measure.entity.js";
import { Person } from "../entities/person.entity.js";
import { PlanEntry } from "../entities/plan-entry.entity.js";
import { Refusal } from "../rules/refusal.js";
import { type Parcel, parcelOf } from "../rules/transfer.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import type { PlanAtHand } from "./plan.step.js";
import { withheldOfPlan } from "./withholding.step.js";

/** A parcel as it is kept: its text, and the sum by which it is known again. */
export interface Sealed {
  readonly parcel: string;
  readonly digest: string;
}

export function digestOf(parcel: string): string {
  return createHash("sha256").update(parcel).digest("hex");
}

/** Packs the parts of a plan that its owner consents to hand over, as they stand now (SC-29). */
export async function sealParcel(ctx: RequestContext, db: WriteDb, { plan }: PlanAtHand, sections: readonly PlanSection[]): Promise<Sealed> {
  const [person] = await db.among(Person, "id", [plan.ownerId]);
  if (!person) throw new Refusal("NOT_FOUND");
  const content = {
    person,
    values: plan.values,
    goals: await db.among(Goal, "planId", [plan.id]),
    measures: await db.among(Measure, "planId", [plan.id]),
    entries: await db.among(PlanEntry, "planId", [plan.id], { orderBy: ["id"] }),
  };
  const parcel = JSON.stringify(parcelOf(content, sections, await withheldOfPlan(db, plan.id), ctx.today));
  return { parcel, digest: digestOf(parcel) };
}

/** Opens a parcel; one that is not what was sent is refused whole. */
export function openParcel({ parcel, digest }: Sealed): Parcel {
  if (digestOf(parcel) !== digest) throw new Refusal("PARCEL_ALTERED");
  return JSON.parse(parcel) as Parcel;
}
