import "reflect-metadata";
import { Type } from "class-transformer";
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDateString,
  IsEnum,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from "class-validator";

type Group = new () => object;
type EnumObject = Readonly<Record<string, string>>;

/** What a choice may hold: how it is checked, and how the schema shows it. */
export interface ChoiceKind {
  readonly schema: "Int" | "String" | "Boolean" | { readonly of: EnumObject } | { readonly group: () => Group };
  readonly checks: readonly PropertyDecorator[];
  readonly eachChecks: (each: { each: true }) => readonly PropertyDecorator[];
}

/** One choice that a municipality may make. */
export interface ChoiceField {
  readonly name: string;
  readonly description: string;
  readonly kind: ChoiceKind;
  readonly list: boolean;
  readonly optional: boolean;
}

const fieldsOf = new Map<Group, ChoiceField[]>();

/** The choices of one class, in the order they are written. */
export function choicesOf(group: Group): readonly ChoiceField[] {
  return fieldsOf.get(group) ?? [];
}

export function text(longest: number): ChoiceKind {
  return {
    schema: "String",
    checks: [IsString(), IsNotEmpty(), MaxLength(longest)],
    eachChecks: (each) => [IsString(each), IsNotEmpty(each), MaxLength(longest, each)],
  };
}

export function pattern(shape: RegExp): ChoiceKind {
  return { schema: "String", checks: [Matches(shape)], eachChecks: (each) => [Matches(shape, each)] };
}

/** A day of the calendar. */
export function day(): ChoiceKind {
  const options = { strict: true } as const;
  return {
    schema: "String",
    checks: [IsDateString(options), Matches(/^\d{4}-\d{2}-\d{2}$/)],
    eachChecks: (each) => [IsDateString(options, each), Matches(/^\d{4}-\d{2}-\d{2}$/, each)],
  };
}

export function wholeNumber(least: number, most: number): ChoiceKind {
  return { schema: "Int", checks: [IsInt(), Min(least), Max(most)], eachChecks: (each) => [IsInt(each), Min(least, each), Max(most, each)] };
}

export function yesOrNo(): ChoiceKind {
  return { schema: "Boolean", checks: [IsBoolean()], eachChecks: (each) => [IsBoolean(each)] };
}

export function oneOf(values: EnumObject): ChoiceKind {
  return { schema: { of: values }, checks: [IsEnum(values)], eachChecks: (each) => [IsEnum(values, each)] };
}

export function group(type: () => Group): ChoiceKind {
  return {
    schema: { group: type },
    checks: [IsObject(), ValidateNested(), Type(type)],
    eachChecks: (each) => [IsObject(each), ValidateNested(each), Type(type)],
  };
}

/** A choice that must be made. */
export function Required(kind: ChoiceKind, description: string): PropertyDecorator {
  return declare({ kind, description, list: false, optional: false }, kind.checks);
}

/** A choice that may be left unsaid: then it is null and the national floor applies, never a neighbour's value. */
export function Optional(kind: ChoiceKind, description: string): PropertyDecorator {
  return declare({ kind, description, list: false, optional: true }, [IsOptional(), ...kind.checks]);
}

/** A choice of several values; empty when nothing was said. */
export function Several(kind: ChoiceKind, description: string): PropertyDecorator {
  const isGroup = typeof kind.schema === "object" && "group" in kind.schema;
  const checks = [IsArray(), ArrayMaxSize(50), ...(isGroup ? [] : [ArrayUnique()]), ...kind.eachChecks({ each: true })];
  return declare({ kind, description, list: true, optional: false }, checks);
}

function declare(field: Omit<ChoiceField, "name">, checks: readonly PropertyDecorator[]): PropertyDecorator {
  return (prototype, name) => {
    const owner = prototype.constructor as Group;
    fieldsOf.set(owner, [...choicesOf(owner), { ...field, name: String(name) }]);
    for (const check of checks) check(prototype, name);
  };
}
