import { AccessBasis } from "../entities/case-access.entity.js";
import { MeetingBoard } from "../entities/case-meeting.entity.js";
import { CaseState } from "../entities/case.entity.js";
import { Role, RoleMembership } from "../entities/role-membership.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { stateAfterAssignment, stepBeforeAssignment } from "../rules/case.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { isHeldOn } from "../rules/unit.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { placeCase } from "./agenda.service.js";
import { endAccess, grantAccess } from "./case-access.step.js";
import { caseForDeed, changeCase } from "./case-deed.step.js";
import { impartial } from "./impartiality.step.js";
import { changeMeeting, meetingOn, newMeeting } from "./meeting.step.js";
import { professionalFor } from "./person.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";

/** What every deed on a case is told. */
export interface OnCase {
  readonly caseId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

export type CaseChanged = { readonly caseId: string; readonly warnings: RaisedWarning[] };

/** The first contact takes the initiative to cooperation with those concerned (SALANGEN-CONTACT-3). */
export async function initiateCooperation(ctx: RequestContext, input: OnCase): Promise<CaseChanged> {
  return ctx.write("initiateCooperation", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "initiateCooperation", localId("Case", input.caseId), input.expectedVersion);
    await changeCase(db, hand, { state: CaseState.INITIATED });
    return { caseId: hand.it.id, warnings: [] };
  });
}

/** Puts a case on the agenda of the unit meeting of a day, which is planned by it where it was not; warns when it comes after the one-month limit (LOPPA-FLOW-2a, DL-08). */
export async function placeOnUnitMeeting(ctx: RequestContext, input: OnCase & { readonly meetingOn: string }): Promise<CaseChanged> {
  return ctx.write("placeOnUnitMeeting", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "placeOnUnitMeeting", localId("Case", input.caseId), input.expectedVersion);
    if (!isLocalDate(input.meetingOn)) throw new Refusal("INVALID_INPUT", { path: ["meetingOn"] });
    const meeting = (await meetingOn(db, MeetingBoard.UNIT, input.meetingOn)) ?? (await newMeeting(ctx, db, MeetingBoard.UNIT, input.meetingOn, null));
    const { warnings } = await placeCase(ctx, db, meeting, hand);
    await changeMeeting(db, meeting);
    return { caseId: hand.it.id, warnings };
  });
}

/** Gives a case to the one who handles it from now on; the former handler's access ends (LOPPA-FLOW-2b). */
export async function assignCase(ctx: RequestContext, input: OnCase & { readonly handlerId: string }): Promise<CaseChanged> {
  return ctx.write("assignCase", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "assignCase", localId("Case", input.caseId), input.expectedVersion);
    const missing = stepBeforeAssignment(hand.it.state, hand.it.path, hand.policy);
    if (missing) throw new Refusal(missing);
    const handler = await professionalFor(db, localId("Professional", input.handlerId));
    await mustBeStaffOfUnit(ctx, db, handler.id);
    const codes = await impartial(db, hand.it.id, [handler.id], "HANDLER_RECUSED");
    await endAccess(ctx, db, hand.it.id, AccessBasis.HANDLER);
    await grantAccess(ctx, db, { caseId: hand.it.id, personId: handler.id, basis: AccessBasis.HANDLER });
    await changeCase(db, hand, { handlerId: handler.id, state: stateAfterAssignment(hand.it.state) });
    return { caseId: hand.it.id, warnings: await raiseWarnings(ctx, db, hand.it.id, codes, null) };
  });
}

const handlers: readonly Role[] = [Role.CASE_WORKER, Role.UNIT_LEADER, Role.SERVICE_OFFICER, Role.SERVICE_UNIT_LEADER];

async function mustBeStaffOfUnit(ctx: RequestContext, db: WriteDb, personId: string): Promise<void> {
  const memberships = await db.among(RoleMembership, "personId", [personId]);
  const inForce = memberships.filter((it) => isHeldOn(it, ctx.today));
  if (!inForce.some((it) => handlers.includes(it.role))) throw new Refusal("HANDLER_NOT_QUALIFIED", { path: ["handlerId"] });
}
