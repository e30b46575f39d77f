import { Max, Min } from "class-validator";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import type { Person } from "../entities/person.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { globalId } from "../rules/global-id.rules.js";
import { isLockedRoom, RoomOrder, RoomWaitingKind } from "../rules/my-rooms.rules.js";
import { roomKind, RoomKind } from "../rules/room.rules.js";
import { activityOfCase } from "../services/activity.reader.js";
import type { CalendarItem } from "../services/calendar.reader.js";
import { type MyRoom, myRooms } from "../services/room-home.reader.js";
import { changesInRoom, type RoomChange } from "../services/room-change.reader.js";
import { rightsOf } from "../services/room.step.js";
import { RoomArea, RoomRight, RoomRole } from "../tenants/policy-enums.js";
import { ActivityConnection } from "./activity.type.js";
import { CalendarItemType } from "./calendar.type.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { PageArgs } from "./page.type.js";
import { ContributorType, PersonType } from "./person.type.js";
import { MyRoomConnection, MyRoomFilterInput, MyRoomType, RoomChangeType, RoomHomeType, type RoomWaiting, RoomWaitingType } from "./room-home.type.js";
import { RoomType } from "./room.type.js";

@ArgsType()
class HowManyArgs {
  @Min(1)
  @Max(20)
  @Field(() => Int, { defaultValue: 5, description: "How many, 1 to 20." })
  readonly first!: number;
}

@Resolver(() => RoomType)
export class RoomHomeOfRoomResolver {
  @FieldResolver(() => RoomHomeType, { description: "Hjem: the home page of the room, for one request." })
  home(@Root() it: Case): Case {
    return it;
  }

  @FieldResolver(() => ActivityConnection, {
    nullable: true,
    description: "Logg: who has been in the room and what has happened, the newest first; null for whoever has no right to it. A part of the room like any other (pjl § 22 a).",
  })
  log(@Root() it: Case, @Args(() => PageArgs) page: PageArgs, @Ctx() { request }: GraphQLContext) {
    return rightsOf(request, it.id, RoomArea.LOG).includes(RoomRight.READ) ? activityOfCase(request, it.id, page) : null;
  }
}

@Resolver(() => RoomHomeType)
export class RoomHomeResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: "Planeier, tjenestemottaker: whose room it is." })
  owner(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.subjectId);
  }

  @FieldResolver(() => Date, { nullable: true, description: "Sist innom: when the caller last said they were here; null for somebody who has not been." })
  async lastVisitAt(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<Date | null> {
    return (await loaders.visitsOfRoom.load(it.id))[0]?.visitedAt ?? null;
  }

  @FieldResolver(() => Date, { nullable: true, description: "Forrige gang: the visit before that." })
  async previousVisitAt(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<Date | null> {
    return (await loaders.visitsOfRoom.load(it.id))[0]?.previousAt ?? null;
  }

  @FieldResolver(() => [CalendarItemType], { description: "Neste avtaler: what happens next, a quarter of a year ahead." })
  async nextEvents(@Root() it: Case, @Args(() => HowManyArgs) { first }: HowManyArgs, @Ctx() { loaders }: GraphQLContext): Promise<CalendarItem[]> {
    return (await loaders.upcomingOfRoom.load(it.id)).slice(0, first);
  }

  @FieldResolver(() => Int, { description: "Uleste meldinger: how many messages the caller has not read." })
  async unreadMessages(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<number> {
    return (await loaders.unreadMessagesOfCase.load(it.id))[0]?.unread ?? 0;
  }

  @FieldResolver(() => [RoomChangeType], {
    description: "Siden sist: what others have done here since the caller's last visit, the newest first, 20 at the most; each as far as the caller may read it.",
  })
  async latestChanges(
    @Root() it: Case,
    @Arg("since", () => Date, { nullable: true, description: "Since when; the caller's last visit when left out." }) since: Date | null | undefined,
    @Ctx() { request, loaders }: GraphQLContext,
  ): Promise<RoomChange[]> {
    return changesInRoom(request, it.id, since ?? (await loaders.visitsOfRoom.load(it.id))[0]?.visitedAt ?? null);
  }

  @FieldResolver(() => [RoomWaitingType], { description: "Venter på meg: conversations, requests, proposals and deeds whose turn is the caller's." })
  async waitsForMe(@Root() it: Case, @Ctx() { request, loaders }: GraphQLContext): Promise<RoomWaiting[]> {
    const [threads, plans, proposals, tasks] = await Promise.all([
      loaders.dialoguesAwaitingOfCase.load(it.id),
      loaders.plansOfCase.load(it.id),
      loaders.aboutMeProposalsOfCase.load(it.id),
      loaders.tasksOfRoom.load(it.id),
    ]);
    const requests = (await Promise.all(plans.map((plan) => loaders.progressRequestsOfPlan.load(plan.id)))).flat();
    const asked = requests.filter((one) => one.askedId === request.actor.personId && one.answeredAt === null && one.endedAt === null);
    const open = maySpeakForOwner(request.relationsTo(it.id)) ? proposals.filter((one) => one.accepted === null) : [];
    return [
      ...threads.map((one) => ({ kind: RoomWaitingKind.ANSWER, id: globalId("DialogueThread", one.id), deed: null, dueOn: null })),
      ...asked.map((one) => ({ kind: RoomWaitingKind.PROGRESS, id: globalId("ProgressRequest", one.id), deed: null, dueOn: one.dueOn })),
      ...open.map((one) => ({ kind: RoomWaitingKind.PROPOSAL, id: globalId("AboutMeProposal", one.id), deed: null, dueOn: null })),
      ...tasks.map((one) => ({ kind: RoomWaitingKind.DEED, id: null, deed: one.deed, dueOn: one.dueOn })),
    ];
  }
}

@Resolver(() => RoomChangeType)
export class RoomChangeFieldsResolver {
  @FieldResolver(() => ContributorType, { nullable: true, description: "Who did it; null where it is several who write." })
  by(@Root() it: RoomChange, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.byId === null ? null : loaders.person.load(it.byId);
  }
}

@Resolver(() => MyRoomType)
export class MyRoomsResolver {
  @Ask(() => MyRoomConnection, "case:read", "Mine rom: everything the caller takes part in, with a plan or without, in this municipality (hol §§ 7-1, 7-2).")
  myRooms(
    @Arg("filter", () => MyRoomFilterInput, { nullable: true, description: "Which ones." }) filter: MyRoomFilterInput | null,
    @Arg("orderBy", () => RoomOrder, { defaultValue: RoomOrder.OWNER_NAME, description: "In which order." }) orderBy: RoomOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { request }: GraphQLContext,
  ) {
    return myRooms(request, filter ?? {}, orderBy, page);
  }

  @FieldResolver(() => ID, { description: "The id of its case, for the deeds in the room." })
  id(@Root() it: MyRoom): string {
    return globalId("Case", it.id);
  }

  @FieldResolver(() => RoomType, { description: "Rom: the room itself." })
  room(@Root() it: MyRoom): Case {
    return it.case;
  }

  @FieldResolver(() => String, { description: "Hvem det gjelder: the name of the person." })
  ownerName(@Root() it: MyRoom): string {
    return it.ownerName;
  }

  @FieldResolver(() => RoomKind, { description: "What it is used for now." })
  kind(@Root() it: MyRoom): RoomKind {
    return roomKind(it);
  }

  @FieldResolver(() => [RoomRole], { description: "Min rolle: what the caller is in it." })
  roles(@Root() it: MyRoom): readonly RoomRole[] {
    return it.roles;
  }

  @FieldResolver(() => Boolean, { description: "Hengelås: the case has ended, or the plan has and no other has been begun; what it holds is read and not written." })
  locked(@Root() it: MyRoom): boolean {
    return isLockedRoom(it);
  }

  @FieldResolver(() => Int, { description: "Uleste meldinger: how many messages the caller has not read." })
  async unreadMessages(@Root() it: MyRoom, @Ctx() { loaders }: GraphQLContext): Promise<number> {
    return (await loaders.unreadMessagesOfCase.load(it.id))[0]?.unread ?? 0;
  }

  @FieldResolver(() => CalendarItemType, { nullable: true, description: "Neste avtale: what happens next." })
  async nextEvent(@Root() it: MyRoom, @Ctx() { loaders }: GraphQLContext): Promise<CalendarItem | null> {
    return (await loaders.upcomingOfRoom.load(it.id))[0] ?? null;
  }
}
