import type { LifeArea } from "../entities/goal.entity.js";
import { ServiceCatalogueEntry } from "../entities/service-catalogue-entry.entity.js";
import { ServiceUnit } from "../entities/service-unit.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { searchWordsOf } from "../rules/service-catalogue.rules.js";
import { seemsToNameAPerson } from "../rules/unit-document.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { sameVersion } from "./case-deed.step.js";
import { actorId } from "./person.step.js";

/** What the list says of a service. */
export interface CatalogueServiceSaid {
  readonly title: string;
  readonly description: string;
  readonly audience: string;
  readonly howToReach: string;
  readonly needs?: readonly string[] | null | undefined;
  readonly lifeAreas: readonly LifeArea[];
  readonly responsibleUnitId?: string | null | undefined;
  readonly isRehabilitation: boolean;
  readonly isPublic: boolean;
}

interface OnEntry {
  readonly catalogueServiceId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

export type CatalogueChanged = { readonly catalogueServiceId: string; readonly warnings: [] };

/** Adds a service to the list that people are guided by (LOPPA-TASK-6, SALANGEN-KE-4, GUIDE-KE-1). */
export async function addCatalogueService(ctx: RequestContext, input: CatalogueServiceSaid & { readonly idempotencyKey?: string | null | undefined }): Promise<CatalogueChanged> {
  return ctx.write("addCatalogueService", input, async (db) => {
    const catalogueServiceId = await db.insert(ServiceCatalogueEntry, { ...(await checked(ctx, db, input)), retiredAt: null, version: 1 });
    return { catalogueServiceId, warnings: [] };
  });
}

/** Says anew what the list says of a service: the whole of it. */
export async function changeCatalogueService(ctx: RequestContext, input: CatalogueServiceSaid & OnEntry): Promise<CatalogueChanged> {
  return ctx.write("changeCatalogueService", input, async (db) => {
    const it = await offered(db, input);
    await db.update(ServiceCatalogueEntry, { id: it.id }, { ...(await checked(ctx, db, input)), version: it.version + 1 });
    return { catalogueServiceId: it.id, warnings: [] };
  });
}

/** Takes a service that is not offered any more off the list; what it said stays. */
export async function retireCatalogueService(ctx: RequestContext, input: OnEntry): Promise<CatalogueChanged> {
  return ctx.write("retireCatalogueService", input, async (db) => {
    const it = await offered(db, input);
    await db.update(ServiceCatalogueEntry, { id: it.id }, { retiredAt: ctx.now, changedById: actorId(ctx), changedAt: ctx.now, version: it.version + 1 });
    return { catalogueServiceId: it.id, warnings: [] };
  });
}

async function offered(db: WriteDb, { catalogueServiceId, expectedVersion }: OnEntry): Promise<ServiceCatalogueEntry> {
  const [it] = await db.among(ServiceCatalogueEntry, "id", [localId("ServiceCatalogueEntry", catalogueServiceId)], { lock: true });
  if (!it) throw new Refusal("NOT_FOUND");
  sameVersion(it.version, expectedVersion);
  if (it.retiredAt !== null) throw new Refusal("ALREADY_ENDED");
  return it;
}

async function checked(ctx: RequestContext, db: WriteDb, input: CatalogueServiceSaid) {
  const { lifeAreas, isRehabilitation, isPublic } = input;
  const said = { title: stated(input, "title"), description: stated(input, "description"), audience: stated(input, "audience"), howToReach: stated(input, "howToReach") };
  if (lifeAreas.length === 0) throw new Refusal("INVALID_INPUT", { path: ["lifeAreas"] });
  const needs = input.needs ?? [];
  if (needs.some(seemsToNameAPerson)) throw new Refusal("NO_PERSON_IN_SYSTEM_WORK", { path: ["needs"] });
  const responsibleUnitId = input.responsibleUnitId == null ? null : await unitFor(db, input.responsibleUnitId);
  const told = { ...said, lifeAreas: [...new Set(lifeAreas)], searchWords: searchWordsOf({ ...said, needs }), needs: [...needs], responsibleUnitId, isRehabilitation, isPublic };
  return { ...told, changedById: actorId(ctx), changedAt: ctx.now };
}

function stated(input: CatalogueServiceSaid, field: "title" | "description" | "audience" | "howToReach"): string {
  const text = input[field].trim();
  if (text.length === 0) throw new Refusal("INVALID_INPUT", { path: [field] });
  if (seemsToNameAPerson(text)) throw new Refusal("NO_PERSON_IN_SYSTEM_WORK", { path: [field] });
  return text;
}

async function unitFor(db: WriteDb, id: string): Promise<string> {
  const [unit] = await db.among(ServiceUnit, "id", [localId("ServiceUnit", id)]);
  if (!unit) throw new Refusal("NOT_FOUND");
  return unit.id;
}
