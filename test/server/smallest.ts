import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from "graphql";

/** The smallest document that asks for a field: what must be given is given, in the right shape and without meaning. */
export function smallestDocument(kind: "query" | "mutation", field: GraphQLField<unknown, unknown>): string {
  return `${kind} Smallest { ${field.name}${argumentsOf(field.args)} ${selectionOf(field)} }`;
}

function argumentsOf(all: readonly GraphQLArgument[]): string {
  const given = all.filter(isRequiredArgument).map((it) => `${it.name}: ${literal(it.type)}`);
  return given.length > 0 ? `(${given.join(", ")})` : "";
}

function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return "";
  if (isUnionType(type) || isInterfaceType(type)) return "{ __typename }";
  const leaf = Object.values(type.getFields()).find((it) => !isCompositeType(getNamedType(it.type)) && it.args.length === 0);
  return leaf ? `{ ${leaf.name} }` : "{ __typename }";
}

function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return "[]";
  if (isEnumType(type)) return type.getValues()[0]?.name ?? "";
  if (isInputObjectType(type)) return `{ ${inputFields(Object.values(type.getFields())).join(", ")} }`;
  return leafLiterals[type.name] ?? '"x"';
}

function inputFields(all: readonly GraphQLInputField[]): string[] {
  return all.filter(isRequiredInputField).map((it) => `${it.name}: ${literal(it.type)}`);
}

const leafLiterals: Readonly<Record<string, string>> = {
  Int: "1",
  Float: "1.0",
  Boolean: "true",
  LocalDate: '"2026-06-15"',
  DateTimeISO: '"2026-06-15T08:00:00Z"',
};
