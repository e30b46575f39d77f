import { Arg, Args, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import type { Person } from "../entities/person.entity.js";
import { ParticipationEnd, type PlanParticipant } from "../entities/plan-participant.entity.js";
import type { RoomUnit } from "../entities/room-unit.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { globalId, localId } from "../rules/global-id.rules.js";
import { isInForce } from "../rules/coordinator.rules.js";
import { type Card, cardsOf } from "../rules/roster.rules.js";
import { AccessBasis } from "../entities/case-access.entity.js";
import { findCandidates, type Picture, readsRoster, representativesAmong } from "../services/roster.reader.js";
import type { RequestContext } from "../tenants/request-context.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { PageArgs } from "./page.type.js";
import { ContributorType, ServiceUnitType } from "./person.type.js";
import { PlanParticipantType } from "./plan.type.js";
import { RoomType } from "./room.type.js";
import { MyCardType, ParticipantCandidateConnection, ParticipantCardType, PictureType, RightsOfParticipantType, RoomUnitType } from "./roster.type.js";

@Resolver(() => RoomType)
export class RoomRosterResolver {
  @FieldResolver(() => [ParticipantCardType], {
    nullable: true,
    description: "Deltakerliste: everybody in the room, each once; null for those who may not read it (hol § 12-1).",
  })
  async participants(
    @Root() it: Case,
    @Arg("includeEnded", () => Boolean, { defaultValue: false, description: "Tidligere deltakere: those who take part no longer as well." }) includeEnded: boolean,
    @Ctx() { request, loaders }: GraphQLContext,
  ): Promise<Card[] | null> {
    if (!readsRoster(request, it.id)) return null;
    const [participants, coordinators, groups, parties] = await Promise.all([
      loaders.participantsOfCase.load(it.id),
      loaders.coordinatorsOfCase.load(it.id),
      loaders.groupsOfCase.load(it.id),
      loaders.partiesOfCase.load(it.id),
    ]);
    const members = (await Promise.all(groups.map((group) => loaders.membersOfGroup.load(group.id)))).flat();
    const places = { ownerId: it.subjectId, representativeIds: representativesAmong(parties, request.today), coordinators, participants, members };
    return cardsOf(places, request.today, includeEnded);
  }

  @FieldResolver(() => [RoomUnitType], {
    nullable: true,
    description: "Enheter og omtalte tjenester: units with a place in the room, and services that are only named; null for those who may not read it.",
  })
  async units(@Root() it: Case, @Ctx() { request, loaders }: GraphQLContext): Promise<RoomUnit[] | null> {
    return readsRoster(request, it.id) ? (await loaders.unitsOfRoom.load(it.id)).filter((one) => one.until === null) : null;
  }
}

@Resolver(() => ParticipantCardType)
export class ParticipantCardFieldsResolver {
  @FieldResolver(() => ContributorType, { nullable: true, description: "Who it is." })
  person(@Root() it: Card, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.personId);
  }

  @FieldResolver(() => String, { nullable: true, description: "Navn: the name." })
  async name(@Root() it: Card, @Ctx() { loaders }: GraphQLContext): Promise<string | null> {
    return (await loaders.person.load(it.personId))?.name ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: "Stilling: the title, of a professional." })
  async title(@Root() it: Card, @Ctx() { loaders }: GraphQLContext): Promise<string | null> {
    return (await loaders.person.load(it.personId))?.title ?? null;
  }

  @FieldResolver(() => ServiceUnitType, { nullable: true, description: "Arbeidssted: where they work." })
  async workplace(@Root() it: Card, @Ctx() { loaders }: GraphQLContext) {
    const unitId = (await loaders.person.load(it.personId))?.serviceUnitId ?? null;
    return unitId === null ? null : loaders.serviceUnit.load(unitId);
  }

  @FieldResolver(() => String, { nullable: true, description: "Telefon på jobb: the work phone; nobody's private one." })
  async workPhone(@Root() it: Card, @Ctx() { loaders }: GraphQLContext): Promise<string | null> {
    return (await loaders.person.load(it.personId))?.workPhone ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: "E-post på jobb: the work e-mail; nobody's private one." })
  async workEmail(@Root() it: Card, @Ctx() { loaders }: GraphQLContext): Promise<string | null> {
    return (await loaders.person.load(it.personId))?.workEmail ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: "Ansvarsområde: what they see to in this room." })
  responsibility(@Root() it: Card): string | null {
    return it.participant?.responsibility ?? null;
  }

  @FieldResolver(() => PictureType, { nullable: true, description: "Bilde: what they look like, where they have put a picture on their card." })
  async picture(@Root() it: Card, @Ctx() { loaders }: GraphQLContext): Promise<PictureType | null> {
    return published(await loaders.picture.load(it.personId));
  }

  @FieldResolver(() => PlanParticipantType, {
    nullable: true,
    description: "Deltaker: their place as a participant, for the deeds on it; null for one who is here by something else.",
  })
  participant(@Root() it: Card): PlanParticipant | null {
    return it.participant;
  }
}

function published(picture: Picture | null): PictureType | null {
  return picture === null ? null : { mediaType: picture.mediaType, content: picture.content.toString("base64") };
}

/** What is kept from somebody, and what is said of their going, is for the person's side, the coordinator and themselves. */
function mayKnowOf(request: RequestContext, it: PlanParticipant): boolean {
  const relations = request.relationsTo(it.caseId);
  return it.personId === request.actor.personId || maySpeakForOwner(relations) || relations.includes(AccessBasis.COORDINATOR);
}

@Resolver(() => PlanParticipantType)
export class ParticipantPlaceResolver {
  @FieldResolver(() => Int, { description: "For `expectedVersion`." })
  version(@Root() it: PlanParticipant): number {
    return it.version;
  }

  @FieldResolver(() => String, { nullable: true, description: "Ansvarsområde: what they see to." })
  responsibility(@Root() it: PlanParticipant): string | null {
    return it.responsibility;
  }

  @FieldResolver(() => Boolean, { description: "I en plan: whether they take part in a plan, and not in the room alone." })
  inPlan(@Root() it: PlanParticipant): boolean {
    return it.planId !== null;
  }

  @FieldResolver(() => RoomUnitType, { nullable: true, description: "Stedfortreder for: the unit whose place they fill." })
  standsInFor(@Root() it: PlanParticipant, @Ctx() { loaders }: GraphQLContext): Promise<RoomUnit | null> | null {
    return it.standsInForId === null ? null : loaders.roomUnit.load(it.standsInForId);
  }

  @FieldResolver(() => RightsOfParticipantType, {
    nullable: true,
    description: "Begrensning: the rights that are kept from them here; for the person's side, the coordinator and themselves.",
  })
  rightsKept(@Root() it: PlanParticipant, @Ctx() { request }: GraphQLContext): RightsOfParticipantType | null {
    if (it.withheld === null || it.withheldAt === null || !mayKnowOf(request, it)) return null;
    return { withheld: it.withheld as RightsOfParticipantType["withheld"], reason: it.withheldReason, setAt: it.withheldAt };
  }

  @FieldResolver(() => ParticipationEnd, {
    nullable: true,
    description: "Grunn: why they take part no longer, where somebody has said; for the person's side, the coordinator and themselves.",
  })
  endReason(@Root() it: PlanParticipant, @Ctx() { request }: GraphQLContext): ParticipationEnd | null {
    return mayKnowOf(request, it) ? it.endReason : null;
  }

  @FieldResolver(() => String, { nullable: true, description: "Merknad: what was said of it; for the person's side, the coordinator and themselves." })
  endNote(@Root() it: PlanParticipant, @Ctx() { request }: GraphQLContext): string | null {
    return mayKnowOf(request, it) ? it.endNote : null;
  }
}

@Resolver(() => RoomUnitType)
export class RoomUnitFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: RoomUnit): string {
    return globalId("RoomUnit", it.id);
  }

  @FieldResolver(() => ServiceUnitType, { nullable: true, description: "Enhet: the unit of the municipality's register." })
  serviceUnit(@Root() it: RoomUnit, @Ctx() { loaders }: GraphQLContext) {
    return it.serviceUnitId === null ? null : loaders.serviceUnit.load(it.serviceUnitId);
  }

  @FieldResolver(() => [PlanParticipantType], { description: "Stedfortredere: the people who fill its place now, each by name." })
  async standIns(@Root() it: RoomUnit, @Ctx() { loaders }: GraphQLContext): Promise<PlanParticipant[]> {
    return (await loaders.participantsOfCase.load(it.caseId)).filter((one) => one.standsInForId === it.id && one.until === null);
  }
}

@Resolver(() => MyCardType)
export class MyCardFieldsResolver {
  @FieldResolver(() => PictureType, { nullable: true, description: "Bilde: the picture, where there is one." })
  async picture(@Root() it: Person, @Ctx() { loaders }: GraphQLContext): Promise<PictureType | null> {
    return published(await loaders.picture.load(it.id));
  }
}

@Resolver()
export class ParticipantCandidatesResolver {
  @Ask(
    () => ParticipantCandidateConnection,
    "plan:write",
    "Søk etter deltaker: people the coordinator can let into a room, by the beginning of a name. Whoever is registered for another reason is not found, exactly as somebody nobody knows.",
  )
  async participantCandidates(
    @Arg("caseId", () => ID, { description: "The case of the room." }) caseId: string,
    @Arg("name", () => String, { description: "The beginning of a first or last name; two letters at least." }) name: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { request, loaders }: GraphQLContext,
  ) {
    const id = localId("Case", caseId);
    const found = await findCandidates(request, id, name, page);
    const [participants, coordinators] = await Promise.all([loaders.participantsOfCase.load(id), loaders.coordinatorsOfCase.load(id)]);
    const present = new Set([
      ...participants.filter((one) => one.until === null).map((one) => one.personId),
      ...coordinators.filter((one) => isInForce(one, request.today)).map((one) => one.coordinatorId),
    ]);
    return { ...found, nodes: found.nodes.map((person) => ({ person, takesPart: present.has(person.id) })) };
  }
}
