import { AccessBasis } from "../entities/case-access.entity.js";
import { CaseParty } from "../entities/case-party.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { GroupMember, type GroupMemberKind } from "../entities/group-member.entity.js";
import { IndividualPlan, PlanState } from "../entities/individual-plan.entity.js";
import { GroupFounding, type GroupKind, GroupState, ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { groupLeaderTermPeriod } from "../rules/coordination-deadline.rules.js";
import { localId, parseGlobalId } from "../rules/global-id.rules.js";
import { groupWarnings, isFoundingChosen, mayFound } from "../rules/group.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { grantAccess } from "./case-access.step.js";
import { caseForDeed, type CaseAtHand, changeCase } from "./case-deed.step.js";
import type { OnCase } from "./case-handling.service.js";
import { consentInForce } from "./consent.service.js";
import { activeCoordinators } from "./coordinator.step.js";
import { startDeadline } from "./deadline.step.js";
import { actorId, professionalFor } from "./person.step.js";
import { type SharingGiven, sharingOf } from "./sharing.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";

export interface MemberInput extends SharingGiven {
  readonly personId: string;
  readonly kind: GroupMemberKind;
  readonly function: string;
}

export interface FoundGroup extends OnCase {
  readonly kind: GroupKind;
  readonly founding: GroupFounding;
  readonly need: string;
  readonly goals: string;
  readonly leaderId: string;
  readonly leaderUntil?: string | null | undefined;
  readonly procedureHandedOut: boolean;
  readonly members: readonly MemberInput[];
}

export type GroupFounded = { readonly caseId: string; readonly groupId: string; readonly warnings: RaisedWarning[] };

/** Founds a responsibility group by a way the municipality has, with leader and members; with or without a plan (LUND-11.4-1 to -12, LOPPA-AG-4). */
export async function foundGroup(ctx: RequestContext, input: FoundGroup): Promise<GroupFounded> {
  return ctx.write("foundGroup", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "foundGroup", localId("Case", input.caseId), input.expectedVersion);
    check(input, hand, ctx.today);
    const [present] = await db.among(ResponsibilityGroup, "caseId", [hand.it.id]);
    if (present) throw new Refusal("GROUP_EXISTS");
    const leader = await professionalFor(db, localId("Professional", input.leaderId));
    const members = await membersOf(db, hand, input, { leaderId: leader.id, hasConsent: await consentInForce(ctx, db, hand.it.id) });
    const groupId = await db.insert(ResponsibilityGroup, {
      caseId: hand.it.id,
      state: GroupState.ACTIVE,
      kind: input.kind,
      founding: input.founding,
      need: input.need,
      goals: input.goals,
      leaderId: leader.id,
      leaderUntil: input.leaderUntil ?? null,
      procedureHandedOut: input.procedureHandedOut,
      foundedById: actorId(ctx),
      foundedOn: ctx.today,
      version: 1,
    });
    for (const it of members) {
      await db.insert(GroupMember, { ...it, caseId: hand.it.id, groupId, since: ctx.today, until: null });
      await grantAccess(ctx, db, { caseId: hand.it.id, personId: it.personId, basis: AccessBasis.GROUP_MEMBER });
    }
    if (input.leaderUntil) await startDeadline(db, DeadlineKind.GROUP_LEADER_TERM, groupLeaderTermPeriod(ctx.today, input.leaderUntil), { caseId: hand.it.id, aboutId: groupId });
    await changeCase(db, hand, {});
    return { caseId: hand.it.id, groupId, warnings: await raiseWarnings(ctx, db, hand.it.id, await adviceOn(db, hand, input), groupId) };
  });
}

function check(input: FoundGroup, hand: CaseAtHand, today: LocalDate): void {
  if (!isFoundingChosen(input.founding, hand.policy)) throw new Refusal("FOUNDING_NOT_CHOSEN", { path: ["founding"] });
  if (!mayFound(input.founding, hand.standing)) throw new Refusal("NOT_YOURS_TO_DO");
  if (input.founding === GroupFounding.BY_INSTANCE && !input.procedureHandedOut) throw new Refusal("PROCEDURE_NOT_HANDED_OUT");
  if (input.members.length === 0) throw new Refusal("GROUP_MEMBERS_REQUIRED", { path: ["members"] });
  if (input.leaderUntil != null && !isLocalDate(input.leaderUntil)) throw new Refusal("INVALID_INPUT", { path: ["leaderUntil"] });
  if (input.leaderUntil != null && input.leaderUntil < today) throw new Refusal("INVALID_DATE_ORDER", { path: ["leaderUntil"] });
}

/** Members are named professionals or relatives who are parties; the leader is one of them even when not listed. */
async function membersOf(db: WriteDb, hand: CaseAtHand, input: FoundGroup, { leaderId, hasConsent }: { readonly leaderId: string; readonly hasConsent: boolean }) {
  const parties = await db.among(CaseParty, "caseId", [hand.it.id]);
  const members: Pick<GroupMember, "personId" | "kind" | "function" | "basis" | "basisNote">[] = [];
  for (const it of input.members) {
    const isParty = parties.some((one) => one.personId === parseGlobalId(it.personId)?.id);
    const personId = isParty ? localId("Person", it.personId) : (await professionalFor(db, localId("Professional", it.personId))).id;
    const sharing = sharingOf(it, { isProfessional: !isParty, hasConsent });
    if (!members.some((one) => one.personId === personId)) members.push({ personId, kind: it.kind, function: it.function, ...sharing });
  }
  if (!members.some((it) => it.personId === leaderId)) {
    members.push({ personId: leaderId, kind: "FIXED" as GroupMemberKind, function: "leiar / leder", ...sharingOf({}, { isProfessional: true, hasConsent }) });
  }
  return members;
}

async function adviceOn(db: WriteDb, hand: CaseAtHand, input: FoundGroup) {
  const plans = await db.among(IndividualPlan, "caseId", [hand.it.id]);
  const hasCoordinator = (await activeCoordinators(db, hand.it.id)).length > 0;
  return groupWarnings({ kind: input.kind, leaderUntil: input.leaderUntil ?? null, hasCoordinator, hasPlan: plans.some((it) => it.state !== PlanState.CLOSED) });
}
