import { Args, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";
import type { AccessLogEntry } from "../entities/access-log-entry.entity.js";
import type { Person } from "../entities/person.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { myAccessLog } from "../services/access-log.reader.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { NodeType } from "./node.type.js";
import { connectionOf, PageArgs } from "./page.type.js";
import { ContributorType } from "./person.type.js";

@ObjectType("AccessLogEntry", { implements: NodeType, simpleResolvers: true, description: "Innslag i tilgangsloggen: that somebody read data about the person (pjl § 22 a)." })
export class AccessLogEntryType extends NodeType implements Pick<AccessLogEntry, "at" | "actorRoles" | "organisation" | "what" | "basis"> {
  @Field(() => Date, { description: "When." })
  readonly at!: Date;
  @Field(() => [Role], { description: "Roller: in which roles." })
  readonly actorRoles!: Role[];
  @Field(() => String, { nullable: true, description: "Organisasjon: from which unit or organisation." })
  readonly organisation!: string | null;
  @Field(() => [String], { description: "What was read." })
  readonly what!: string[];
  @Field(() => String, { description: "Grunnlag: on which basis." })
  readonly basis!: string;
}

const AccessLogConnection = connectionOf(() => AccessLogEntryType, "AccessLogConnection", "A page of the access log.");

@Resolver(() => AccessLogEntryType)
export class AccessLogResolver {
  @Ask(() => AccessLogConnection, "access-log:read-own", "Tilgangslogg: who has read what about oneself, and why, the newest first.")
  myAccessLog(@Args(() => PageArgs) page: PageArgs, @Ctx() { request }: GraphQLContext) {
    return myAccessLog(request, page);
  }

  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: AccessLogEntry): string {
    return globalId("AccessLogEntry", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who." })
  actor(@Root() it: AccessLogEntry, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.actorId === null ? null : loaders.person.load(it.actorId);
  }
}
