import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import type { NextOfKinCheck } from "../entities/next-of-kin-check.entity.js";
import type { Person } from "../entities/person.entity.js";
import { isInForce, leadsCoordination } from "../rules/coordinator.rules.js";
import { globalId } from "../rules/global-id.rules.js";
import { recordNextOfKinCheck } from "../services/next-of-kin.service.js";
import { CoordinatorAssignmentType } from "./coordinator.type.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { RecordNextOfKinCheckInput } from "./next-of-kin.inputs.js";
import { NextOfKinCheckType } from "./next-of-kin.type.js";
import { payloadOf } from "./payloads.js";
import { ProfessionalType } from "./person.type.js";

const RecordNextOfKinCheckPayload = payloadOf("recordNextOfKinCheck", "case", "nextOfKinCheck");

@Resolver()
export class NextOfKinResolver {
  @Do(
    () => RecordNextOfKinCheckPayload,
    "coordinator:report",
    "Kartlegg barn som pårørende: the coordinator tells whether minor children or siblings are next of kin, and what they need (hpl § 10 a).",
  )
  recordNextOfKinCheck(@Arg("input", () => RecordNextOfKinCheckInput, { description: "The deed." }) input: RecordNextOfKinCheckInput, @Ctx() { request }: GraphQLContext) {
    return recordNextOfKinCheck(request, input);
  }
}

@Resolver(() => NextOfKinCheckType)
export class NextOfKinFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: NextOfKinCheck): string {
    return globalId("NextOfKinCheck", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who checked." })
  checkedBy(@Root() it: NextOfKinCheck, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.checkedById);
  }
}

@Resolver(() => CoordinatorAssignmentType)
export class CoordinatorDutiesResolver {
  @FieldResolver(() => [NextOfKinCheckType], {
    description: "Barn som pårørende: what the coordinator has found on minors who are next of kin, the oldest first; empty for who may not read the case file (hpl § 10 a).",
  })
  nextOfKinChecks(@Root() it: CoordinatorAssignment, @Ctx() { loaders }: GraphQLContext): Promise<NextOfKinCheck[]> {
    return loaders.kinChecksOfAssignment.load(it.id);
  }

  @FieldResolver(() => Boolean, { description: "Samordner: whether this coordinator goes before the others; beside a child coordinator nobody else does (hol § 3-4)." })
  async leads(@Root() it: CoordinatorAssignment, @Ctx() { request, loaders }: GraphQLContext): Promise<boolean> {
    const all = await loaders.coordinatorsOfCase.load(it.caseId);
    return leadsCoordination(
      it.kind,
      all.filter((one) => isInForce(one, request.today)).map((one) => one.kind),
    );
  }
}
