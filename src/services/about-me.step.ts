import { AboutMeKind, AboutMeSection } from "../entities/about-me-section.entity.js";
import { isHeadingRight, isLanguage, mayChangeSection } from "../rules/about-me.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import { RoomArea, RoomRight, RoomRole } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { sameVersion } from "./case-deed.step.js";
import { roomRolesOf } from "./dialogue-view.step.js";
import { keepWording } from "./earlier-wording.step.js";
import { actorId } from "./person.step.js";
import { rightsOf, roomForDeed } from "./room.step.js";
import { withheldFromCaller } from "./withholding.step.js";

/** What a section says. */
export interface SectionSaid {
  readonly heading: string | null;
  readonly text: string;
  readonly language: string;
}

/** Checks what somebody wants a section to say. */
export function saidIn(kind: AboutMeKind, { heading, text, language }: { readonly [K in keyof SectionSaid]: SectionSaid[K] | undefined }): SectionSaid {
  const said = { heading: heading?.trim() || null, text: text ?? "", language: language ?? "" };
  if (!isHeadingRight(kind, said.heading)) throw new Refusal("INVALID_INPUT", { path: ["heading"] });
  if (said.text.trim() === "") throw new Refusal("INVALID_INPUT", { path: ["text"] });
  if (!isLanguage(said.language)) throw new Refusal("INVALID_INPUT", { path: ["language"] });
  return said;
}

/** Whether the caller speaks as the owner, with a login of their own, or as somebody who represents them. */
export function speaksAsOwner(ctx: RequestContext, caseId: string): boolean {
  return roomRolesOf(ctx, caseId).includes(RoomRole.OWNER);
}

/** Adds a section in the caller's voice; of each fixed heading there is one in the owner's own and one of those who represent them. */
export async function newSection(ctx: RequestContext, db: WriteDb, caseId: string, kind: AboutMeKind, said: SectionSaid): Promise<string> {
  const byOwner = speaksAsOwner(ctx, caseId);
  const present = (await db.among(AboutMeSection, "caseId", [caseId])).some((it) => it.kind === kind && it.byOwner === byOwner);
  if (present && kind !== AboutMeKind.OTHER) throw new Refusal("ABOUT_ME_SECTION_EXISTS");
  const written = { writtenById: actorId(ctx), writtenAt: ctx.now, changedAt: ctx.now, passiveAt: null, version: 1 };
  return db.insert(AboutMeSection, { caseId, kind, ...said, byOwner, ...written });
}

/** Locks a section for a deed of somebody whose words it may be. What is kept from them, or none of theirs to read, is not there. */
export async function sectionForDeed(
  ctx: RequestContext,
  db: WriteDb,
  deed: Deed,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
): Promise<AboutMeSection> {
  const [section] = await db.among(AboutMeSection, "id", [id], { lock: true });
  const reads = section !== undefined && rightsOf(ctx, section.caseId, RoomArea.ABOUT_ME).includes(RoomRight.READ);
  if (!section || !reads || (await withheldFromCaller(ctx, db, [section.caseId])).has(id)) throw new Refusal("NOT_FOUND");
  await roomForDeed(ctx, db, deed, section.caseId, { area: RoomArea.ABOUT_ME, right: RoomRight.WRITE });
  const theirs = roomRolesOf(ctx, section.caseId);
  if (!mayChangeSection(theirs, section.byOwner)) throw new Refusal(theirs.includes(RoomRole.REPRESENTATIVE) ? "OWN_WORDS_ARE_THE_OWNERS" : "NOT_YOURS_TO_DO");
  sameVersion(section.version, expectedVersion);
  return section;
}

/** Lets a section say something else; what it said is kept. What the owner changes becomes the owner's own words. */
export async function rewrite(ctx: RequestContext, db: WriteDb, section: AboutMeSection, said: SectionSaid): Promise<void> {
  await keepWording(ctx, db, RoomArea.ABOUT_ME, section, section.heading);
  await db.update(AboutMeSection, { id: section.id }, { ...said, changedAt: ctx.now, version: section.version + 1 });
}
