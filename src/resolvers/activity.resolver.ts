import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Person } from "../entities/person.entity.js";
import { textOfDeed, textOfReading, type TextFor } from "../rules/deed-text.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { type Activity, activityOfCase } from "../services/activity.reader.js";
import { WrittenForm } from "../tenants/policy-enums.js";
import { ActivityConnection, ActivityEntryType } from "./activity.type.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { PageArgs } from "./page.type.js";
import { ContributorType } from "./person.type.js";

/** The form the caller reads, where they have said it; else the municipality's own. */
function formFor({ language, request }: GraphQLContext): "nb" | "nn" {
  if (language !== "en") return language;
  return request.policy.policy.writtenForm === WrittenForm.NN ? "nn" : "nb";
}

function textFor(it: Activity, reader: TextFor, context: GraphQLContext): string {
  return it.deed === null ? textOfReading(formFor(context)) : textOfDeed(it.deed, reader, formFor(context));
}

@Resolver()
export class ActivityResolver {
  @Ask(
    () => ActivityConnection,
    "case:read",
    "Logg: what has been done in a case, the newest first, for those who read its file; the owner also sees who has read. Nobody is told of what is kept from them.",
  )
  activityLog(@Arg("caseId", () => ID, { description: "Sak: the case." }) caseId: string, @Args(() => PageArgs) page: PageArgs, @Ctx() { request }: GraphQLContext) {
    return activityOfCase(request, localId("Case", caseId), page);
  }
}

@Resolver(() => ActivityEntryType)
export class ActivityFieldsResolver {
  @FieldResolver(() => ContributorType, { nullable: true, description: "Who." })
  actor(@Root() it: Activity, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.actorId === null ? null : loaders.person.load(it.actorId);
  }

  @FieldResolver(() => String, {
    description: "Tekst: what happened, in plain words for the person's side and in the words of the field for staff; in bokmål or nynorsk by Accept-Language.",
  })
  text(@Root() it: Activity, @Ctx() context: GraphQLContext): string {
    return textFor(it, it.forOwner ? "owner" : "staff", context);
  }

  @FieldResolver(() => String, { description: "Arkivtekst: what the archive calls it." })
  archiveText(@Root() it: Activity, @Ctx() context: GraphQLContext): string {
    return textFor(it, "archive", context);
  }
}
