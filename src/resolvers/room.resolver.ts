import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import { PlanState } from "../entities/individual-plan.entity.js";
import { globalId, localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { RoomKind, roomKind } from "../rules/room.rules.js";
import { RoomArea } from "../tenants/policy-enums.js";
import { rightsOf } from "../services/room.step.js";
import { CaseType } from "./case.type.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { RoomRightsType, RoomType } from "./room.type.js";

/** Whether there is a room for the caller: there is or has been a coordinator, a plan or a group, and the caller has a place in it. */
async function roomOf(it: Case, { request, loaders }: GraphQLContext): Promise<Case | null> {
  if (Object.values(RoomArea).every((area) => rightsOf(request, it.id, area).length === 0)) return null;
  const rows = await Promise.all([loaders.coordinatorsOfCase.load(it.id), loaders.plansOfCase.load(it.id), loaders.groupsOfCase.load(it.id)]);
  return rows.some((it) => it.length > 0) ? it : null;
}

@Resolver(() => CaseType)
export class CaseWithRoomResolver {
  @FieldResolver(() => RoomType, { nullable: true, description: "Rom, samspill: the room of the case, for those who have a place in it." })
  room(@Root() it: Case, @Ctx() context: GraphQLContext): Promise<Case | null> {
    return roomOf(it, context);
  }
}

@Resolver(() => RoomType)
export class RoomResolver {
  @Ask(() => RoomType, "case:read", "Rom, samspill: the room of one case. Not there, not yours and not allowed to know answer alike.")
  async room(@Arg("caseId", () => ID, { description: "The case." }) caseId: string, @Ctx() context: GraphQLContext): Promise<Case> {
    const it = await context.loaders.case.load(localId("Case", caseId));
    const room = it === null ? null : await roomOf(it, context);
    if (room === null) throw new Refusal("NOT_FOUND");
    return room;
  }

  @FieldResolver(() => ID, { description: "The id of its case, for the deeds in the room." })
  id(@Root() it: Case): string {
    return globalId("Case", it.id);
  }

  @FieldResolver(() => RoomKind, { description: "What it is used for now." })
  async kind(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<RoomKind> {
    const plans = await loaders.plansOfCase.load(it.id);
    return roomKind({ hasOpenPlan: plans.some((one) => one.state !== PlanState.CLOSED), tool: it.tool });
  }

  @FieldResolver(() => CaseType, { description: "Sak: the case it belongs to." })
  case(@Root() it: Case): Case {
    return it;
  }

  @FieldResolver(() => [RoomRightsType], {
    description: "Rettigheter: what the caller may do in the room, area by area, for building a menu. The service holds to the same table.",
  })
  myRights(@Root() it: Case, @Ctx() { request }: GraphQLContext): RoomRightsType[] {
    return Object.values(RoomArea)
      .map((area) => ({ area, rights: rightsOf(request, it.id, area) }))
      .filter((one) => one.rights.length > 0);
  }
}
