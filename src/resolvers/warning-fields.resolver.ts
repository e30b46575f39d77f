import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { CaseWarning } from "../entities/case-warning.entity.js";
import type { Person } from "../entities/person.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { WarningType } from "./case.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { ProfessionalType } from "./person.type.js";
import { warningTexts } from "./warning-texts.js";

/** A warning that a case keeps, or one that is told once. */
export type WarningShape = Pick<CaseWarning, "code" | "severity" | "needsSecondReader"> & { readonly id: string | null; readonly acknowledgedById?: string | null };

@Resolver(() => WarningType)
export class WarningFieldsResolver {
  @FieldResolver(() => ID, { nullable: true, description: "The id; null for a warning that nothing keeps." })
  id(@Root() it: WarningShape): string | null {
    return it.id === null ? null : globalId("Warning", it.id);
  }

  @FieldResolver(() => String, { description: "What to tell the user, in the language asked for." })
  message(@Root() it: WarningShape, @Ctx() { language }: GraphQLContext): string {
    return warningTexts[it.code][language];
  }

  @FieldResolver(() => String, { nullable: true, description: "The provision behind it." })
  legalBasis(@Root() it: WarningShape): string | null {
    return warningTexts[it.code].legalBasis;
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who acknowledged it." })
  acknowledgedBy(@Root() it: WarningShape, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.acknowledgedById ? loaders.person.load(it.acknowledgedById) : null;
  }
}
