import { InputType } from "type-graphql";
import { Id, OptionalText, SHORT_TEXT, Whole } from "./fields.js";

/** What every deed may carry. */
@InputType()
export abstract class DeedInput {
  @OptionalText("A key of the caller's own: the same deed sent again under it is done once.", SHORT_TEXT)
  readonly idempotencyKey?: string | null;
}

/** A deed on something that changes: the caller says which version it has read. */
@InputType()
export abstract class ChangeInput extends DeedInput {
  @Whole("The version the caller has read. When it is another by now, the deed is refused.")
  readonly expectedVersion!: number;
}

@InputType()
export abstract class OnCaseInput extends ChangeInput {
  @Id("Sak: the case.")
  readonly caseId!: string;
}

@InputType()
export abstract class OnPlanInput extends ChangeInput {
  @Id("Plan: the plan.")
  readonly planId!: string;
}
