import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Person } from "../entities/person.entity.js";
import type { TrainingActivity } from "../entities/training-activity.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { coordinatorsWithoutTraining, listTrainings } from "../services/training.reader.js";
import { recordTraining } from "../services/training.service.js";
import { type Count, countsByState } from "../services/unit-overview.reader.js";
import { Ask, Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { PageArgs } from "./page.type.js";
import { payloadOf } from "./payloads.js";
import { ProfessionalType } from "./person.type.js";
import { RecordTrainingInput, TrainingFilterInput } from "./training.inputs.js";
import { TrainingActivityConnection, TrainingActivityType } from "./training.type.js";
import { StateCountType, UnitOverviewType } from "./unit.type.js";

const RecordTrainingPayload = payloadOf("recordTraining", "trainings");

/** How coordinators and services are trained, guided and informed. Nothing in it is about a citizen. */
@Resolver()
export class TrainingResolver {
  @Do(() => RecordTrainingPayload, "training:record", "Registrer opplæring: records a course, guidance or information for those who took part (hol § 7-3).")
  recordTraining(@Arg("input", () => RecordTrainingInput, { description: "The deed." }) input: RecordTrainingInput, @Ctx() { request }: GraphQLContext) {
    return recordTraining(request, input);
  }

  @Ask(
    () => TrainingActivityConnection,
    "unit:read",
    "Opplæring og veiledning: what has been recorded, the newest first; all of it for those who record, one's own for everybody else (hol § 7-3).",
  )
  trainings(
    @Arg("filter", () => TrainingFilterInput, { nullable: true, description: "Which ones." }) filter: TrainingFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { request }: GraphQLContext,
  ) {
    return listTrainings(request, filter ?? {}, page);
  }
}

@Resolver(() => TrainingActivityType)
export class TrainingFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: TrainingActivity): string {
    return globalId("TrainingActivity", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Deltaker: who took part." })
  professional(@Root() it: TrainingActivity, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.professionalId);
  }
}

@Resolver(() => UnitOverviewType)
export class OverviewOfWorkResolver {
  @FieldResolver(() => [StateCountType], { description: "Ansvarsgrupper: responsibility groups by state (hol § 7-3)." })
  groups(@Ctx() { request }: GraphQLContext): Promise<Count[]> {
    return countsByState(request, "groups");
  }

  @FieldResolver(() => [ProfessionalType], { description: "Uten opplæring: those who coordinate now and have had neither course nor guidance (hol § 7-3)." })
  async coordinatorsWithoutTraining(@Ctx() { request, loaders }: GraphQLContext): Promise<Person[]> {
    const found = await loaders.person.loadMany(await coordinatorsWithoutTraining(request));
    return found.filter((it): it is Person => it !== null && !(it instanceof Error));
  }
}
