import { GroupAction } from "../entities/group-action.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { mayLeadGroup } from "../rules/group.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { changeGroup, groupForDeed, type GroupAtHand } from "./group.step.js";
import { changedGroup, type GroupChanged } from "./group-work.service.js";
import { actorId } from "./person.step.js";

export interface CompleteGroupAction {
  readonly actionId: string;
  readonly expectedVersion: number;
  readonly doneOn?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** What somebody took on in the group has been done: said by whoever took it on, by whoever speaks for the person where it was theirs, or by whoever leads the group (LUND-11.4-12). */
export async function completeGroupAction(ctx: RequestContext, input: CompleteGroupAction): Promise<GroupChanged & { readonly actionId: string }> {
  return ctx.write("completeGroupAction", input, async (db) => {
    const [it] = await db.among(GroupAction, "id", [localId("GroupAction", input.actionId)]);
    if (!it) throw new Refusal("NOT_FOUND");
    const at = await groupForDeed(ctx, db, "completeGroupAction", it.groupId, input.expectedVersion);
    if (!isTheirs(ctx, at, it)) throw new Refusal("NOT_YOURS_TO_DO");
    if (it.doneOn !== null || it.withdrawnOn !== null) throw new Refusal("TASK_ALREADY_DONE");
    const doneOn = input.doneOn ?? ctx.today;
    if (!isLocalDate(doneOn) || doneOn > ctx.today || doneOn < it.addedOn) throw new Refusal("INVALID_INPUT", { path: ["doneOn"] });
    await db.update(GroupAction, { id: it.id }, { doneOn, doneById: actorId(ctx), doneNote: input.note?.trim() || null });
    await changeGroup(db, at);
    return { ...changedGroup(at), actionId: it.id };
  });
}

function isTheirs(ctx: RequestContext, { hand, isGroupLeader }: GroupAtHand, it: GroupAction): boolean {
  if (it.responsibleId === actorId(ctx)) return true;
  const { standing } = hand;
  return maySpeakForOwner(standing.relations) ? it.responsibleId === hand.it.subjectId : mayLeadGroup(standing, isGroupLeader);
}
