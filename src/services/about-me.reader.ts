import { AboutMePicture } from "../entities/about-me-picture.entity.js";
import { AboutMeProposal } from "../entities/about-me-proposal.entity.js";
import { AboutMeSection } from "../entities/about-me-section.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { RoomArea } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { readRoomRows } from "./room-rows.reader.js";
import { withheldFromCaller } from "./withholding.step.js";

type Ids = readonly string[];

const options = { what: "ABOUT_ME", area: RoomArea.ABOUT_ME };

/** What the owner, and who represents them, say of who the owner is, without what is kept from the caller. */
async function sections(ctx: RequestContext, property: "id" | "caseId", ids: Ids): Promise<AboutMeSection[]> {
  const rows = await readRoomRows(ctx, AboutMeSection, property, ids, { ...options, orderBy: ["writtenAt", "id"] });
  const withheld = await ctx.read((db) =>
    withheldFromCaller(
      ctx,
      db,
      rows.map((it) => it.caseId),
    ),
  );
  return rows.filter((it) => !withheld.has(it.id));
}

export const sectionsByIds = (ctx: RequestContext, ids: Ids) => sections(ctx, "id", ids);
export const sectionsByCase = (ctx: RequestContext, ids: Ids) => sections(ctx, "caseId", ids);

/** Proposals, for whoever made them and for the person's side, who answers them. */
async function proposals(ctx: RequestContext, property: "id" | "caseId", ids: Ids): Promise<AboutMeProposal[]> {
  const rows = await readRoomRows(ctx, AboutMeProposal, property, ids, { ...options, orderBy: ["proposedAt", "id"] });
  return rows.filter((it) => it.proposedById === ctx.actor.personId || maySpeakForOwner(ctx.relationsTo(it.caseId)));
}

export const proposalsByIds = (ctx: RequestContext, ids: Ids) => proposals(ctx, "id", ids);
export const proposalsByCase = (ctx: RequestContext, ids: Ids) => proposals(ctx, "caseId", ids);

/** The picture that is shown now; one that has been removed is nobody's to see. */
async function pictures(ctx: RequestContext, property: "id" | "caseId", ids: Ids): Promise<AboutMePicture[]> {
  return (await readRoomRows(ctx, AboutMePicture, property, ids, options)).filter((it) => it.removedAt === null);
}

export const picturesByIds = (ctx: RequestContext, ids: Ids) => pictures(ctx, "id", ids);
export const picturesByCase = (ctx: RequestContext, ids: Ids) => pictures(ctx, "caseId", ids);
