import type { GroupMemberKind } from "../entities/group-member.entity.js";
import { GroupNeed, GroupNeedState } from "../entities/group-need.entity.js";
import { GroupFounding, type GroupKind, GroupState, ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import { UnitWork } from "../entities/unit-document.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { isFoundingChosen, mayFound } from "../rules/group.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, type CaseAtHand, changeCase } from "./case-deed.step.js";
import type { OnCase } from "./case-handling.service.js";
import { consentInForce } from "./consent.service.js";
import { handOutDocuments } from "./document-handout.step.js";
import { adviceOnGroup, checkedTerm, groupForDeed, lawfulWord, membersFor, openGroupOf, type OwnersWord, startGroupDeadlines, takeIn } from "./group.step.js";
import { actorId, professionalFor } from "./person.step.js";
import type { SharingGiven } from "./sharing-basis.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";

export interface MemberInput extends SharingGiven {
  readonly personId: string;
  readonly kind: GroupMemberKind;
  readonly function: string;
}

/** How a group is put together. */
interface Composition {
  readonly kind: GroupKind;
  readonly founding: GroupFounding;
  readonly need: string;
  readonly goals: string;
  readonly leaderId: string;
  readonly leaderUntil?: string | null | undefined;
  readonly procedureHandedOut: boolean;
  readonly members: readonly MemberInput[];
  readonly consent?: OwnersWord | null | undefined;
}

export interface FoundGroup extends OnCase, Composition {}

export type GroupFounded = { readonly caseId: string; readonly groupId: string; readonly warnings: RaisedWarning[] };

/** Founds a responsibility group by a way the municipality has, with leader and members; with or without a plan (LUND-11.4-1 to -12, LOPPA-AG-4). */
export async function foundGroup(ctx: RequestContext, input: FoundGroup): Promise<GroupFounded> {
  return ctx.write("foundGroup", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "foundGroup", localId("Case", input.caseId), input.expectedVersion);
    return found(ctx, db, hand, input, null);
  });
}

export interface ReopenGroup extends Composition {
  readonly groupId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** Takes a dissolved group up again, as another with its own composition; what the first was stays as it was (LUND-11.4-39). */
export async function reopenGroup(ctx: RequestContext, input: ReopenGroup): Promise<GroupFounded> {
  return ctx.write("reopenGroup", input, async (db) => {
    const { group, hand } = await groupForDeed(ctx, db, "reopenGroup", localId("ResponsibilityGroup", input.groupId), input.expectedVersion);
    return found(ctx, db, hand, input, group.id);
  });
}

async function found(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, input: Composition, reopensId: string | null): Promise<GroupFounded> {
  check(input, hand);
  const leaderUntil = checkedTerm(ctx, input.leaderUntil);
  if (await openGroupOf(db, hand.it.id)) throw new Refusal("GROUP_EXISTS");
  const leader = await professionalFor(db, localId("Professional", input.leaderId));
  const members = await membersFor(db, hand.it.id, input.members, { leaderId: leader.id, hasConsent: await consentInForce(ctx, db, hand.it.id) });
  const word = input.consent ? await lawfulWord(ctx, db, hand, input.consent) : null;
  const groupId = await db.insert(ResponsibilityGroup, {
    caseId: hand.it.id,
    state: GroupState.ACTIVE,
    kind: input.kind,
    founding: input.founding,
    need: input.need,
    goals: input.goals,
    leaderId: leader.id,
    leaderUntil,
    procedureHandedOut: input.procedureHandedOut,
    foundedById: actorId(ctx),
    foundedOn: ctx.today,
    consentById: word?.byId ?? null,
    consentMethod: input.consent?.method ?? null,
    consentOn: word?.on ?? null,
    reopensId,
    version: 1,
  });
  await takeIn(ctx, db, { caseId: hand.it.id, groupId }, members);
  const meetBy = await startGroupDeadlines(ctx, db, hand, groupId, leaderUntil);
  await db.update(ResponsibilityGroup, { id: groupId }, { meetBy });
  await answerNeeds(ctx, db, hand.it.id, groupId);
  await handOutDocuments(ctx, db, UnitWork.GROUP, { caseId: hand.it.id, aboutId: groupId });
  await changeCase(db, hand, {});
  return { caseId: hand.it.id, groupId, warnings: await raiseWarnings(ctx, db, hand.it.id, await adviceOnGroup(ctx, db, hand, { kind: input.kind, leaderUntil }), groupId) };
}

function check(input: Composition, hand: CaseAtHand): void {
  if (!isFoundingChosen(input.founding, hand.policy)) throw new Refusal("FOUNDING_NOT_CHOSEN", { path: ["founding"] });
  if (!mayFound(input.founding, hand.standing)) throw new Refusal("NOT_YOURS_TO_DO");
  if (input.founding === GroupFounding.BY_INSTANCE && !input.procedureHandedOut) throw new Refusal("PROCEDURE_NOT_HANDED_OUT");
  if (input.members.length === 0) throw new Refusal("GROUP_MEMBERS_REQUIRED", { path: ["members"] });
}

/** What was reported and waits has been answered by the group itself (LOPPA-FLOW-7). */
async function answerNeeds(ctx: RequestContext, db: WriteDb, caseId: string, groupId: string): Promise<void> {
  const waiting = (await db.among(GroupNeed, "caseId", [caseId])).filter((it) => it.state === GroupNeedState.REPORTED);
  for (const it of waiting) {
    await db.update(GroupNeed, { id: it.id }, { state: GroupNeedState.FOUNDED, answeredById: actorId(ctx), answeredAt: ctx.now, groupId, version: it.version + 1 });
  }
}
