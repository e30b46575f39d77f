import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { isLocalDate } from "../rules/calendar.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { ServiceUnit } from "../entities/service-unit.entity.js";
import { noticesByUnit, type NoticesOfUnit, openNeedsByKind } from "../services/unit-needs.reader.js";
import type { Count } from "../services/unit-overview.reader.js";
import { startOfDay } from "../tenants/local-date.js";
import { GraphQLContext } from "./graphql-context.js";
import { ServiceUnitType } from "./person.type.js";
import { StateCountType, UnitOverviewType } from "./unit.type.js";

@ObjectType("NoticesOfUnit", { simpleResolvers: true, description: "Meldinger fra en enhet: how many notices a unit has given." })
export class NoticesOfUnitType implements Pick<NoticesOfUnit, "count"> {
  @Field(() => Int, { description: "How many." })
  readonly count!: number;
}

/** The needs that have been reported, and by whom. */
@Resolver(() => UnitOverviewType)
export class UnitNeedsResolver {
  @FieldResolver(() => [StateCountType], {
    description: "Åpne behov: notices that have not been answered yet, by what they ask for; one of two kinds counts for each (hol § 7-3).",
  })
  openNeeds(@Ctx() { request }: GraphQLContext): Promise<Count[]> {
    return openNeedsByKind(request);
  }

  @FieldResolver(() => [NoticesOfUnitType], { description: "Meldinger etter enhet: how many notices each unit has given, the most first." })
  noticesByUnit(
    @Arg("since", () => GraphQLLocalDate, { nullable: true, description: "From this day; from the first of January when left out." }) since: string | null,
    @Ctx() { request }: GraphQLContext,
  ): Promise<NoticesOfUnit[]> {
    const day = since ?? `${request.today.slice(0, 4)}-01-01`;
    if (!isLocalDate(day)) throw new Refusal("INVALID_INPUT", { path: ["since"] });
    return noticesByUnit(request, startOfDay(day));
  }
}

@Resolver(() => NoticesOfUnitType)
export class NoticesOfUnitFieldsResolver {
  @FieldResolver(() => ServiceUnitType, { nullable: true, description: "Enhet: the unit, by where whoever gave notice works." })
  serviceUnit(@Root() it: NoticesOfUnit, @Ctx() { loaders }: GraphQLContext): Promise<ServiceUnit | null> {
    return loaders.serviceUnit.load(it.serviceUnitId);
  }
}
