import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import type { Task } from "../services/task.reader.js";

export enum CaseOrder {
  OLDEST_FIRST = "OLDEST_FIRST",
  NEWEST_FIRST = "NEWEST_FIRST",
}

registerEnumType(CaseOrder, {
  name: "CaseOrder",
  description: "Rekkefølge: the order of cases, by when the first notice was received.",
  valuesConfig: { OLDEST_FIRST: { description: "Eldste først: who has waited longest comes first." }, NEWEST_FIRST: { description: "Nyeste først: the newest comes first." } },
});

@ObjectType("Task", { simpleResolvers: true, description: "Oppgave: a deed that waits for the caller." })
export class TaskType implements Pick<Task, "deed" | "dueOn"> {
  readonly caseId!: string | null;
  readonly noticeId?: string | null;

  @Field(() => String, { description: "The deed: the name of the mutation that does it." })
  readonly deed!: Task["deed"];
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The earliest open deadline of the case, or the day the one month of a new notice is over (fvl § 11 a). Null where nothing runs.",
  })
  readonly dueOn!: string | null;
}
