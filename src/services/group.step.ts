import { AccessBasis, CaseAccess } from "../entities/case-access.entity.js";
import { CaseParty } from "../entities/case-party.entity.js";
import type { ConsentMethod } from "../entities/consent.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { GroupMember, GroupMemberKind } from "../entities/group-member.entity.js";
import { IndividualPlan, PlanState } from "../entities/individual-plan.entity.js";
import { Person } from "../entities/person.entity.js";
import { type GroupKind, ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { capacityToConsent } from "../rules/consent.rules.js";
import { groupLeaderTermPeriod, groupMeetingPeriod } from "../rules/coordination-deadline.rules.js";
import { localId, parseGlobalId } from "../rules/global-id.rules.js";
import { groupAllows, groupWarnings, isOpenGroup, mayComposeGroup, mayLeadGroup } from "../rules/group.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { Db, WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import type { RequestContext } from "../tenants/request-context.js";
import { grantAccess } from "./case-access.step.js";
import { caseForDeed, type CaseAtHand, sameVersion } from "./case-deed.step.js";
import { activeCoordinators } from "./coordinator.step.js";
import { startDeadline } from "./deadline.step.js";
import { actorId, professionalFor } from "./person.step.js";
import { type SharingGiven, sharingOf } from "./sharing-basis.step.js";

/** A group that a deed is about to be done on, with its case. */
export interface GroupAtHand {
  readonly group: ResponsibilityGroup;
  readonly hand: CaseAtHand;
  readonly isGroupLeader: boolean;
}

/** Locks a group for a deed, in the state the deed is done in. */
export async function groupForDeed(ctx: RequestContext, db: WriteDb, deed: Deed, groupId: string, expectedVersion: number): Promise<GroupAtHand> {
  const [group] = await db.among(ResponsibilityGroup, "id", [groupId], { lock: true });
  if (!group) throw new Refusal("NOT_FOUND");
  const hand = await caseForDeed(ctx, db, deed, group.caseId);
  sameVersion(group.version, expectedVersion);
  if (!groupAllows(deed, group.state)) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: group.state });
  return { group, hand, isGroupLeader: group.leaderId === actorId(ctx) };
}

/** The same, for what whoever leads the group or the coordinator does. */
export async function groupToLead(ctx: RequestContext, db: WriteDb, deed: Deed, groupId: string, expectedVersion: number): Promise<GroupAtHand> {
  const at = await groupForDeed(ctx, db, deed, groupId, expectedVersion);
  if (!mayLeadGroup(at.hand.standing, at.isGroupLeader)) throw new Refusal("NOT_YOURS_TO_DO");
  return at;
}

/** The same, for what the unit's leader may settle as well. */
export async function groupToCompose(ctx: RequestContext, db: WriteDb, deed: Deed, groupId: string, expectedVersion: number): Promise<GroupAtHand> {
  const at = await groupForDeed(ctx, db, deed, groupId, expectedVersion);
  if (!mayComposeGroup(at.hand.standing, at.isGroupLeader)) throw new Refusal("NOT_YOURS_TO_DO");
  return at;
}

export async function changeGroup(db: WriteDb, { group }: GroupAtHand, changes: Partial<ResponsibilityGroup> = {}): Promise<void> {
  await db.update(ResponsibilityGroup, { id: group.id }, { ...changes, version: group.version + 1 });
}

/** The group of a case that is at work, if there is one. */
export async function openGroupOf(db: Db, caseId: string): Promise<ResponsibilityGroup | null> {
  return (await db.among(ResponsibilityGroup, "caseId", [caseId])).find((it) => isOpenGroup(it.state)) ?? null;
}

/** Who belongs to the case: a professional of the register, or somebody on the person's side. */
export async function professionalOrParty(db: Db, caseId: string, globalId: string): Promise<{ readonly id: string; readonly isParty: boolean }> {
  const parties = await db.among(CaseParty, "caseId", [caseId]);
  const id = parseGlobalId(globalId)?.id;
  if (parties.some((it) => it.personId === id)) return { id: localId("Person", globalId), isParty: true };
  return { id: (await professionalFor(db as WriteDb, localId("Professional", globalId))).id, isParty: false };
}

/** Takes members in and opens the case to them. */
export async function takeIn(ctx: RequestContext, db: WriteDb, at: { readonly caseId: string; readonly groupId: string }, members: readonly NewMember[]): Promise<string[]> {
  const ids: string[] = [];
  for (const it of members) {
    ids.push(await db.insert(GroupMember, { ...it, ...at, since: ctx.today, until: null }));
    await grantAccess(ctx, db, { caseId: at.caseId, personId: it.personId, basis: AccessBasis.GROUP_MEMBER });
  }
  return ids;
}

export type NewMember = Pick<GroupMember, "personId" | "kind" | "function" | "basis" | "basisNote">;

/** Members are named professionals or relatives who are parties; the leader is one of them even when not listed. */
export async function membersFor(
  db: WriteDb,
  caseId: string,
  listed: readonly (SharingGiven & { readonly personId: string; readonly kind: GroupMemberKind; readonly function: string })[],
  { leaderId, hasConsent }: { readonly leaderId: string; readonly hasConsent: boolean },
): Promise<NewMember[]> {
  const members: NewMember[] = [];
  for (const it of listed) {
    const { id: personId, isParty } = await professionalOrParty(db, caseId, it.personId);
    const sharing = sharingOf(it, { isProfessional: !isParty, hasConsent });
    if (!members.some((one) => one.personId === personId)) members.push({ personId, kind: it.kind, function: it.function, ...sharing });
  }
  if (!members.some((it) => it.personId === leaderId)) {
    members.push({ personId: leaderId, kind: GroupMemberKind.FIXED, function: "leiar / leder", ...sharingOf({}, { isProfessional: true, hasConsent }) });
  }
  return members;
}

/** The day until which a leader leads, which must not have passed. */
export function checkedTerm(ctx: RequestContext, until: string | null | undefined): string | null {
  if (until == null) return null;
  if (!isLocalDate(until)) throw new Refusal("INVALID_INPUT", { path: ["leaderUntil"] });
  if (until < ctx.today) throw new Refusal("INVALID_DATE_ORDER", { path: ["leaderUntil"] });
  return until;
}

/** What a new group waits for: its first meeting, and the end of the leader's term (DL-11, DL-22). Gives the day of the meeting. */
export async function startGroupDeadlines(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, groupId: string, leaderUntil: string | null): Promise<string | null> {
  const owner = { caseId: hand.it.id, aboutId: groupId };
  if (leaderUntil !== null) await startDeadline(db, DeadlineKind.GROUP_LEADER_TERM, groupLeaderTermPeriod(ctx.today, leaderUntil), owner);
  const meeting = groupMeetingPeriod(ctx.today, hand.policy);
  if (meeting) await startDeadline(db, DeadlineKind.GROUP_MEETING, meeting, owner);
  return meeting?.dueOn ?? null;
}

/** What is advised on a new group. */
export async function adviceOnGroup(ctx: RequestContext, db: WriteDb, { it }: CaseAtHand, group: { readonly kind: GroupKind; readonly leaderUntil: string | null }) {
  const plans = await db.among(IndividualPlan, "caseId", [it.id]);
  const hasCoordinator = (await activeCoordinators(ctx, db, it.id)).length > 0;
  return groupWarnings({ ...group, hasCoordinator, hasPlan: plans.some((one) => one.state !== PlanState.CLOSED) });
}

/** Whose word it is that there is a group: the person's, or of whoever lawfully speaks for the person that day. */
export interface OwnersWord {
  readonly giverId?: string | null | undefined;
  readonly method: ConsentMethod;
  readonly givenOn?: string | null | undefined;
}

/** Law: pbrl §§ 4-1 to 4-6: consent is given by the person, or by whoever lawfully gives it. */
export async function lawfulWord(ctx: RequestContext, db: WriteDb, { it }: CaseAtHand, word: Pick<OwnersWord, "giverId" | "givenOn">): Promise<{ byId: string; on: string }> {
  const byId = word.giverId ? localId("Person", word.giverId) : it.subjectId;
  const on = word.givenOn ?? ctx.today;
  if (!isLocalDate(on) || on > ctx.today) throw new Refusal("INVALID_INPUT", { path: ["givenOn"] });
  const [subject] = await db.among(Person, "id", [it.subjectId]);
  const parties = await db.among(CaseParty, "caseId", [it.id]);
  if (subject && capacityToConsent(byId, subject, parties, ctx.today) !== null) return { byId, on };
  const access = (await db.among(CaseAccess, "caseId", [it.id])).filter((one) => one.basis === AccessBasis.REPRESENTATIVE && one.personId === byId);
  if (!access.some((one) => one.validFrom <= ctx.now && (one.validTo === null || one.validTo > ctx.now))) throw new Refusal("CONSENT_GIVER_NOT_LAWFUL");
  return { byId, on };
}
