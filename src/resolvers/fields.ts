import { applyDecorators, type FieldSpec } from "./decorators.js";
import { GraphQLLocalDate } from "graphql-scalars";
import { ArrayMaxSize, MaxLength } from "class-validator";
import { Field, ID, Int } from "type-graphql";

/** Free text of a person or a case worker: bounded, so that nothing can be drowned in it. */
export const LONG_TEXT = 4000;
export const SHORT_TEXT = 200;

/** A text that must be given. */
export function Text(description: string, longest = LONG_TEXT): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { description }),
    MaxLength(longest),
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
  return Field(() => GraphQLLocalDate, { description }) as PropertyDecorator;
}

export function OptionalDay(description: string): PropertyDecorator {
  return Field(() => GraphQLLocalDate, { nullable: true, description }) as PropertyDecorator;
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

/** One of an enum or another input. */
export function Of(type: FieldSpec, description: string): PropertyDecorator {
  return Field(type as never, { description }) as PropertyDecorator;
}

export function OptionalOf(type: FieldSpec, description: string): PropertyDecorator {
  return Field(type as never, { nullable: true, description }) as PropertyDecorator;
}

/** A list, of a hundred at the most. */
export function ListOf(type: FieldSpec, description: string): PropertyDecorator {
  return applyDecorators(Field((() => [type()]) as never, { description }), ArrayMaxSize(100));
}

export function OptionalListOf(type: FieldSpec, description: string): PropertyDecorator {
  return applyDecorators(Field((() => [type()]) as never, { nullable: true, description }), ArrayMaxSize(100));
}
