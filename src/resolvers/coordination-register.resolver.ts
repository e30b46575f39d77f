import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import type { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import { isInForce } from "../rules/coordinator.rules.js";
import { countRegister, type RegisterCounts, type RegisterEntry, type RegisterFilter, RegisterOrder, unitRegister } from "../services/unit-register.reader.js";
import { CaseType } from "./case.type.js";
import { RegisterConnection, RegisterCountsType, RegisterEntryType, RegisterFilterInput } from "./coordination-register.type.js";
import { CoordinatorAssignmentType } from "./coordinator.type.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { type Connection, PageArgs } from "./page.type.js";

type RegisterPage = Connection<RegisterEntry> & { readonly filter: RegisterFilter };

/** The unit's view of everybody with a plan, a coordinator or a group. */
@Resolver()
export class CoordinationRegisterResolver {
  @Ask(
    () => RegisterConnection,
    "unit:read",
    "Oversikt over planer og koordinatorer: everybody with a plan, a coordinator or a group, or the right to one; for who does not see the whole unit, those they handle or coordinate (hol § 7-3).",
  )
  async unitRegister(
    @Arg("filter", () => RegisterFilterInput, { nullable: true, description: "Which ones." }) filter: RegisterFilterInput | null,
    @Arg("orderBy", () => RegisterOrder, { defaultValue: RegisterOrder.LONGEST_KNOWN, description: "In which order." }) orderBy: RegisterOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { request }: GraphQLContext,
  ): Promise<RegisterPage> {
    return { ...(await unitRegister(request, filter ?? {}, orderBy, page)), filter: filter ?? {} };
  }
}

@Resolver(() => RegisterConnection)
export class RegisterConnectionResolver {
  @FieldResolver(() => RegisterCountsType, { description: "Antall: how many the filter finds in all, and what they lack. Counted only when asked for." })
  counts(@Root() { filter }: RegisterPage, @Ctx() { request }: GraphQLContext): Promise<RegisterCounts> {
    return countRegister(request, filter);
  }
}

@Resolver(() => RegisterEntryType)
export class RegisterEntryFieldsResolver {
  @FieldResolver(() => CaseType, { nullable: true, description: "Sak: the case, as far as the caller may read it." })
  case(@Root() it: RegisterEntry, @Ctx() { loaders }: GraphQLContext): Promise<Case | null> {
    return loaders.case.load(it.id);
  }

  @FieldResolver(() => String, { nullable: true, description: "Navn: the person's name, and nothing else of who they are." })
  async personName(@Root() it: RegisterEntry, @Ctx() { loaders }: GraphQLContext): Promise<string | null> {
    return (await loaders.person.load(it.subjectId))?.name ?? null;
  }

  @FieldResolver(() => [CoordinatorAssignmentType], { description: "Koordinatorer: who coordinates now, with the kind and since when (hol §§ 7-2, 7-2 a)." })
  async coordinators(@Root() it: RegisterEntry, @Ctx() { request, loaders }: GraphQLContext): Promise<CoordinatorAssignment[]> {
    return (await loaders.coordinatorsOfCase.load(it.id)).filter((one) => isInForce(one, request.today));
  }
}
