import { Field, ObjectType } from "type-graphql";
import { ActivityKind } from "../rules/activity.rules.js";
import type { Activity } from "../services/activity.reader.js";
import { connectionOf } from "./page.type.js";

@ObjectType("ActivityEntry", { simpleResolvers: true, description: "Innslag i loggen: something that was done in a case, or that somebody read of it (pjl § 22 a)." })
export class ActivityEntryType implements Pick<Activity, "at" | "kind" | "deed" | "what"> {
  @Field(() => Date, { description: "When." })
  readonly at!: Date;
  @Field(() => ActivityKind, { description: "Whether it was done or read." })
  readonly kind!: ActivityKind;
  @Field(() => String, { nullable: true, description: "Handling: the mutation by its name; null for a reading." })
  readonly deed!: Activity["deed"];
  @Field(() => [String], { description: "What was read; empty for what was done." })
  readonly what!: string[];
}

export const ActivityConnection = connectionOf(() => ActivityEntryType, "ActivityConnection", "A page of a case's log.");
