import { Field, Int, ObjectType } from "type-graphql";
import { CoordinatorAnswer } from "../entities/coordinator-request.entity.js";
import type { Candidate } from "../services/candidate.reader.js";
import type { Continuity } from "../services/coordination.reader.js";

@ObjectType("CoordinatorCandidate", {
  simpleResolvers: true,
  description: "Kandidat: somebody who could be asked to be coordinator, with what speaks for it. The decision is a human's.",
})
export class CoordinatorCandidateType implements Pick<Candidate, "isWished" | "services" | "isPreferred" | "load" | "maxPlans" | "needsAcceptance" | "answer"> {
  readonly professionalId!: string;

  @Field(() => Boolean, { description: "Ønsket: whether the person wishes for them." })
  readonly isWished!: boolean;
  @Field(() => Int, { description: "Tjenester: how many of the person's services come from their unit." })
  readonly services!: number;
  @Field(() => Boolean, { description: "Whether those are health, care or social services." })
  readonly isPreferred!: boolean;
  @Field(() => Int, { description: "Belastning: what they coordinate already, as the municipality counts it." })
  readonly load!: number;
  @Field(() => Int, { nullable: true, description: "The municipality's limit; null where it has none." })
  readonly maxPlans!: number | null;
  @Field(() => Boolean, { description: "Whether only their own yes can make it more." })
  readonly needsAcceptance!: boolean;
  @Field(() => CoordinatorAnswer, { nullable: true, description: "Svar: what they have said when asked for this role here." })
  readonly answer!: CoordinatorAnswer | null;
}

@ObjectType("Continuity", { simpleResolvers: true, description: "Kontinuitet: how steadily the person has been followed up." })
export class ContinuityType implements Pick<Continuity, "daysSinceContact" | "daysWithoutCoordinator"> {
  @Field(() => Int, {
    nullable: true,
    description: "Days since the coordinator was in contact with anybody involved, counted from the appointment where nobody was; null without a coordinator.",
  })
  readonly daysSinceContact!: number | null;
  @Field(() => Int, { nullable: true, description: "Days with the right to a coordinator and nobody named, until today; null without the right." })
  readonly daysWithoutCoordinator!: number | null;
}
