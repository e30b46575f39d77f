import { applyDecorators, type FieldSpec } from "./decorators.js";
import { GraphQLLocalDate } from "graphql-scalars";
import { ArrayMaxSize, Matches, MaxLength, ValidateIf, ValidateNested } from "class-validator";
import { Field, ID, Int } from "type-graphql";

/** Free text of a person or a case worker: bounded, so that nothing can be drowned in it. */
export const LONG_TEXT = 4000;
export const SHORT_TEXT = 200;

/** A day that somebody alive can mean. Periods are added to it, and the calendar ends somewhere. */
const nearDay = /^(?:19|20|21)\d\d-/;

/** A text that must be given. */
export function Text(description: string, longest = LONG_TEXT): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { description }),
    MaxLength(longest),
  );
}

/** A text that must be given and say something. */
export function FilledText(description: string, longest = LONG_TEXT): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { description }),
    MaxLength(longest),
    Matches(/\S/),
  );
}

export function OptionalText(description: string, longest = LONG_TEXT): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { nullable: true, description }),
    MaxLength(longest),
  );
}

export function Id(description: string): PropertyDecorator {
  return applyDecorators(
    Field(() => ID, { description }),
    MaxLength(SHORT_TEXT),
  );
}

export function OptionalId(description: string): PropertyDecorator {
  return applyDecorators(
    Field(() => ID, { nullable: true, description }),
    MaxLength(SHORT_TEXT),
  );
}

export function Day(description: string): PropertyDecorator {
  return applyDecorators(
    Field(() => GraphQLLocalDate, { description }),
    Matches(nearDay),
  );
}

export function OptionalDay(description: string): PropertyDecorator {
  return applyDecorators(
    Field(() => GraphQLLocalDate, { nullable: true, description }),
    Matches(nearDay),
  );
}

/** A time of day, written 14:30. */
export function OptionalClock(description: string): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { nullable: true, description }),
    ValidateIf((_, value) => value != null),
    Matches(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
  );
}

export function YesNo(description: string): PropertyDecorator {
  return Field(() => Boolean, { description }) as PropertyDecorator;
}

export function OptionalYesNo(description: string): PropertyDecorator {
  return Field(() => Boolean, { nullable: true, description }) as PropertyDecorator;
}

export function Whole(description: string): PropertyDecorator {
  return Field(() => Int, { description }) as PropertyDecorator;
}

export function OptionalWhole(description: string): PropertyDecorator {
  return Field(() => Int, { nullable: true, description }) as PropertyDecorator;
}

/** One of an enum or another input. */
export function Of(type: FieldSpec, description: string): PropertyDecorator {
  return applyDecorators(Field(type as never, { description }), ...inside(type, false));
}

export function OptionalOf(type: FieldSpec, description: string): PropertyDecorator {
  return applyDecorators(Field(type as never, { nullable: true, description }), ...inside(type, false));
}

/** The checks of another input hold inside this one too; of scalars and enums GraphQL itself takes care. */
function inside(type: FieldSpec, each: boolean): readonly PropertyDecorator[] {
  const named = type();
  return typeof named === "function" && named !== String ? [ValidateNested({ each })] : [];
}

/** A list, of a hundred at the most. */
export function ListOf(type: FieldSpec, description: string): PropertyDecorator {
  return applyDecorators(Field((() => [type()]) as never, { description }), ArrayMaxSize(100), ...inside(type, true));
}

export function OptionalListOf(type: FieldSpec, description: string): PropertyDecorator {
  return applyDecorators(Field((() => [type()]) as never, { nullable: true, description }), ArrayMaxSize(100), ...inside(type, true));
}
