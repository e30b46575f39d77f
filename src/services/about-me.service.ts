import { type AboutMeKind, AboutMeSection } from "../entities/about-me-section.entity.js";
import { AboutMeProposal } from "../entities/about-me-proposal.entity.js";
import { WithheldKind } from "../entities/withholding.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { newSection, rewrite, saidIn, sectionForDeed, type SectionSaid, speaksAsOwner } from "./about-me.step.js";
import { sameVersion } from "./case-deed.step.js";
import { actorId } from "./person.step.js";
import { roomForDeed } from "./room.step.js";
import { type Grounds, withhold } from "./withhold.step.js";

interface Keyed {
  readonly idempotencyKey?: string | null | undefined;
}

interface SaidInput {
  readonly heading?: string | null | undefined;
  readonly text: string;
  readonly language: string;
}

export interface WriteAboutMe extends Keyed, SaidInput {
  readonly caseId: string;
  readonly kind: AboutMeKind;
  readonly keepFromParents?: Grounds | null | undefined;
}

export type SectionChanged = { readonly caseId: string; readonly sectionId: string; readonly warnings: [] };

/** The owner, or somebody who represents them, says something of who they are. Each in their own voice: a child's words and its parents' stand beside each other (SAM-32, INV-23). */
export async function writeAboutMe(ctx: RequestContext, input: WriteAboutMe): Promise<SectionChanged> {
  return ctx.write("writeAboutMe", input, async (db) => {
    const caseId = localId("Case", input.caseId);
    const hand = await roomForDeed(ctx, db, "writeAboutMe", caseId, { area: RoomArea.ABOUT_ME, right: RoomRight.WRITE });
    const sectionId = await newSection(ctx, db, caseId, input.kind, saidIn(input.kind, { ...input, heading: input.heading ?? null }));
    if (input.keepFromParents) await withhold(ctx, db, hand, { id: sectionId, planId: null, kind: WithheldKind.ABOUT_ME }, input.keepFromParents);
    return { caseId, sectionId, warnings: [] };
  });
}

export interface ChangeAboutMe extends Keyed {
  readonly aboutMeSectionId: string;
  readonly expectedVersion: number;
  readonly heading?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly language?: string | null | undefined;
}

/** Says it in another way; what was said before is kept. The owner's own words are the owner's alone to change (INV-23, FAIL-16). */
export async function changeAboutMe(ctx: RequestContext, input: ChangeAboutMe): Promise<SectionChanged> {
  return ctx.write("changeAboutMe", input, async (db) => {
    const section = await sectionForDeed(ctx, db, "changeAboutMe", { id: localId("AboutMeSection", input.aboutMeSectionId), expectedVersion: input.expectedVersion });
    if (section.passiveAt !== null) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: "PASSIVE" });
    const wanted = { heading: input.heading ?? section.heading, text: input.text ?? section.text, language: input.language ?? section.language };
    await rewrite(ctx, db, section, saidIn(section.kind, wanted));
    return { caseId: section.caseId, sectionId: section.id, warnings: [] };
  });
}

export interface ProposeAboutMe extends Keyed, SaidInput {
  readonly caseId: string;
  readonly kind: AboutMeKind;
}

export type ProposalChanged = { readonly caseId: string; readonly proposalId: string; readonly sectionId?: string; readonly warnings: [] };

/** Somebody else in the room proposes what the presentation could say; nothing is said before the person's side has said yes (SAM-32, SAM-64). */
export async function proposeAboutMe(ctx: RequestContext, input: ProposeAboutMe): Promise<ProposalChanged> {
  return ctx.write("proposeAboutMe", input, async (db) => {
    const caseId = localId("Case", input.caseId);
    const { standing } = await roomForDeed(ctx, db, "proposeAboutMe", caseId, { area: RoomArea.ABOUT_ME, right: RoomRight.READ });
    if (maySpeakForOwner(standing.relations)) throw new Refusal("NOT_YOURS_TO_DO");
    const said = saidIn(input.kind, { ...input, heading: input.heading ?? null });
    const open = { accepted: null, answeredById: null, answeredAt: null, sectionId: null, version: 1 };
    const proposalId = await db.insert(AboutMeProposal, { caseId, kind: input.kind, ...said, proposedById: actorId(ctx), proposedAt: ctx.now, ...open });
    return { caseId, proposalId, warnings: [] };
  });
}

export interface AnswerAboutMeProposal extends Keyed {
  readonly proposalId: string;
  readonly expectedVersion: number;
  readonly accepted: boolean;
  readonly text?: string | null | undefined;
}

/** The person's side takes a proposal as it is or in words of their own, or says no. What was said under the heading before is kept (SAM-32, INV-23). */
export async function answerAboutMeProposal(ctx: RequestContext, input: AnswerAboutMeProposal): Promise<ProposalChanged> {
  return ctx.write("answerAboutMeProposal", input, async (db) => {
    const [proposal] = await db.among(AboutMeProposal, "id", [localId("AboutMeProposal", input.proposalId)], { lock: true });
    if (!proposal || !maySpeakForOwner(ctx.relationsTo(proposal.caseId))) throw new Refusal("NOT_FOUND");
    const { caseId, kind, heading, language } = proposal;
    await roomForDeed(ctx, db, "answerAboutMeProposal", caseId, { area: RoomArea.ABOUT_ME, right: RoomRight.WRITE });
    sameVersion(proposal.version, input.expectedVersion);
    if (proposal.accepted !== null) throw new Refusal("ALREADY_ANSWERED");
    const said = saidIn(kind, { heading, language, text: input.text ?? proposal.text });
    const sectionId = input.accepted ? await saidNow(ctx, db, proposal, said) : null;
    const answer = { accepted: input.accepted, answeredById: actorId(ctx), answeredAt: ctx.now, sectionId };
    await db.update(AboutMeProposal, { id: proposal.id }, { ...answer, version: proposal.version + 1 });
    return { caseId, proposalId: proposal.id, ...(sectionId === null ? {} : { sectionId }), warnings: [] };
  });
}

/** The section in the voice of whoever accepts: a new one, or what stands under the heading already, said anew. */
async function saidNow(ctx: RequestContext, db: Parameters<typeof newSection>[1], { caseId, kind, heading }: AboutMeProposal, said: SectionSaid): Promise<string> {
  const byOwner = speaksAsOwner(ctx, caseId);
  const rows = await db.among(AboutMeSection, "caseId", [caseId], { lock: true });
  const present = rows.find((it) => it.kind === kind && it.heading === heading && it.byOwner === byOwner);
  if (!present) return newSection(ctx, db, caseId, kind, said);
  await rewrite(ctx, db, present, said);
  if (present.passiveAt !== null) await db.update(AboutMeSection, { id: present.id }, { passiveAt: null });
  return present.id;
}
