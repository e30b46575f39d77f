import { type CaseParty, PartyRole } from "../entities/case-party.entity.js";
import type { MediaType } from "../entities/document.entity.js";
import { PlanSection } from "../entities/consent-grant.entity.js";
import { Person, PersonKind } from "../entities/person.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import { RoomUnit } from "../entities/room-unit.entity.js";
import { mayReadRoster } from "../rules/roster.rules.js";
import { Refusal } from "../rules/refusal.js";
import { isTheirsToDo } from "../rules/access.rules.js";
import { RoomArea } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { standingOf } from "./case-deed.step.js";
import { mayRead } from "./case-rows.reader.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";
import { rightsOf } from "./room.step.js";

type Ids = readonly string[];
type OfRoom = { readonly id: string; readonly caseId: string };

/** Whether the caller may read who takes part in the room of a case. */
export function readsRoster(ctx: RequestContext, caseId: string): boolean {
  const rights = rightsOf(ctx, caseId, RoomArea.PARTICIPANTS);
  return mayReadRoster({ relations: ctx.relationsTo(caseId), rights, shared: ctx.sectionsSharedOf(caseId), roomOnly: ctx.placeIn(caseId)?.roomOnly ?? false });
}

function known<T extends OfRoom>(ctx: RequestContext, rows: readonly T[], mayAlso: (caseId: string) => boolean = () => false): T[] {
  const readable = rows.filter((it) => readsRoster(ctx, it.caseId) || mayAlso(it.caseId));
  for (const caseId of new Set(readable.map((it) => it.caseId))) ctx.saw("PARTICIPANTS", caseId);
  return readable;
}

/** Everybody who takes part or has taken part in rooms, with a plan or without. */
export async function participantsByCase(ctx: RequestContext, ids: Ids): Promise<PlanParticipant[]> {
  return known(ctx, await ctx.read((db) => db.among(PlanParticipant, "caseId", ids, { orderBy: ["id"] })));
}

/** Participants by id: for those who read the roster of the room, and for those who read that part of the plan. */
export async function participantsByIds(ctx: RequestContext, ids: Ids): Promise<PlanParticipant[]> {
  const rows = await ctx.read((db) => db.among(PlanParticipant, "id", ids));
  return known(ctx, rows, (caseId) => mayRead(ctx, caseId, PlanSection.PARTICIPANTS));
}

/** Units with a place, and services that are only named. */
export async function roomUnitsByCase(ctx: RequestContext, ids: Ids): Promise<RoomUnit[]> {
  return known(ctx, await ctx.read((db) => db.among(RoomUnit, "caseId", ids, { orderBy: ["id"] })));
}

export async function roomUnitsByIds(ctx: RequestContext, ids: Ids): Promise<RoomUnit[]> {
  return known(ctx, await ctx.read((db) => db.among(RoomUnit, "id", ids)));
}

/** What somebody looks like, as they have put it on their card. */
export interface Picture {
  readonly id: string;
  readonly content: Buffer;
  readonly mediaType: MediaType;
}

const pictures = statement("person.pictures", `select id, picture as content, picture_type as "mediaType" from person where id = any ($1) and picture is not null`);

export async function picturesByPersons(ctx: RequestContext, ids: Ids): Promise<Picture[]> {
  return ctx.read((db) => db.rows<Picture>(pictures, [ids]));
}

/** Who stands in for the person today, as far as the parties are known to the caller. */
export function representativesAmong(parties: readonly CaseParty[], today: string): string[] {
  const now = parties.filter((it) => it.until === null || it.until >= today);
  const represents = (it: CaseParty): boolean =>
    it.role === PartyRole.GUARDIAN || it.role === PartyRole.PROXY || (it.role === PartyRole.PARENT && it.parentalResponsibility === true);
  return now.filter(represents).map((it) => it.personId);
}

const candidates = statement(
  "roster.candidates",
  `select p.id, p.name, p.kind, p.title, p.profession, p.service_unit_id as "serviceUnitId", p.work_phone as "workPhone", p.work_email as "workEmail",
     p.birth_date as "birthDate", p.expected_birth_date as "expectedBirthDate"
   from person p
   where (p.kind = 'PROFESSIONAL' or exists (select 1 from case_party c where c.case_id = $1 and c.person_id = p.id and (c.until is null or c.until >= $2)))
     and (' ' || lower(p.name)) like '% ' || $3 || '%' and ($4::text is null or (p.name, p.id) > ($4, $5::uuid))
   order by p.name, p.id limit $6`,
);

/**
 * People whom the coordinator could let into a room, by the beginning of a name: professionals of the municipality's register and the person's own side. Of
 * everybody else there is nothing to find, whether they are registered for another reason or not at all (SAM-83).
 */
export async function findCandidates(ctx: RequestContext, caseId: string, name: string, page: PageRequest): Promise<Page<Person>> {
  const standing = standingOf(ctx, caseId);
  if (standing.relations.length === 0 || !isTheirsToDo("addRoomParticipant", standing)) throw new Refusal("NOT_FOUND");
  const wanted = name.trim().toLowerCase();
  if (wanted.length < 2) throw new Refusal("INVALID_INPUT", { path: ["name"] });
  const after = positionAfter(page, "text");
  const beginning = wanted.replaceAll(/[\\%_]/g, String.raw`\$&`);
  const rows = await ctx.read((db) => db.rows<Person>(candidates, [caseId, ctx.today, beginning, after?.value ?? null, after?.id ?? null, rowsToFetch(page)]));
  const found = pageOf(rows, page, (it) => ({ value: it.name, id: it.id }));
  for (const it of found.nodes) if (it.kind === PersonKind.CITIZEN) ctx.saw("PERSON", null, it.id);
  return found;
}
