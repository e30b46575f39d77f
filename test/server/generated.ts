import fc, { type GeneratorValue } from "fast-check";
import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";

/** A request made up from the schema. */
export interface MadeUp {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const cursor = (value: string): string => Buffer.from(`${value}|01a1ffef-b794-7664-8b87-86f9e84f31eb`).toString("base64url");

const evenly = (min: number, max: number): fc.Arbitrary<number> => fc.noBias(fc.integer({ min, max }));

/** Makes up documents and variables that mostly fit the schema, and sometimes just do not. */
export class MakeUp {
  private readonly declared: string[] = [];
  private readonly variables: Record<string, unknown> = {};

  constructor(
    private readonly draw: GeneratorValue,
    private readonly schema: GraphQLSchema,
    private readonly ids: readonly string[],
  ) {}

  request(): MadeUp {
    const kind = this.chance(70) ? "query" : "mutation";
    const type = kind === "query" ? this.schema.getQueryType() : this.schema.getMutationType();
    const selection = type ? this.selection(type, this.number(1, 4)) : "{ __typename }";
    const declared = this.declared.length > 0 ? `(${this.declared.join(", ")})` : "";
    return { query: this.garbled(`${kind} MadeUp${declared} ${selection}`), variables: this.variables };
  }

  /** Sometimes a piece is cut out of the document, or put into it. */
  private garbled(document: string): string {
    if (this.chance(95)) return document;
    const [at, length] = [this.number(0, document.length), this.number(0, 8)];
    return document.slice(0, at) + this.draw(fc.string, { unit: "binary", maxLength: 6 }) + document.slice(at + length);
  }

  private selection(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields());
    const chosen = Array.from({ length: this.number(1, 3) }, () => this.one(fields));
    const twice = (name: string): boolean => chosen.filter((it) => it.name === name).length > 1;
    const parts = chosen.map((it, index) => this.field(it, depth, twice(it.name) ? `a${index}: ` : ""));
    return `{ ${[...parts, this.chance(20) ? "__typename" : ""].join(" ")} }`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number, alias: string): string {
    const given = field.args.map((it) => (this.chance(isRequiredArgument(it) ? 99 : 50) ? `${it.name}: ${this.argument(it.type)}` : "")).filter((it) => it !== "");
    const directive = this.chance(5) ? ` @${this.one(["include", "skip"])}(if: ${this.one(["true", "false"])})` : "";
    return `${alias}${field.name}${given.length > 0 ? `(${given.join(", ")})` : ""}${directive} ${this.inner(field.type, depth)}`;
  }

  private inner(output: GraphQLOutputType, depth: number): string {
    const type = getNamedType(output);
    if (!isCompositeType(type)) return "";
    if (depth === 0) return "{ __typename }";
    if (isObjectType(type)) return this.selection(type, depth - 1);
    const possible = this.one(this.schema.getPossibleTypes(type));
    return `{ __typename ... on ${possible.name} ${this.selection(possible, depth - 1)} }`;
  }

  private argument(type: GraphQLInputType): string {
    const value = this.value(type, 3);
    if (this.chance(15)) return literal(value, type);
    const name = `v${this.declared.length}`;
    this.declared.push(`$${name}: ${String(type)}`);
    if (this.chance(97)) this.variables[name] = value;
    return `$${name}`;
  }

  private value(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.chance(98) ? this.value(type.ofType, depth) : null;
    if (this.chance(1)) return this.draw(fc.jsonValue);
    if (this.chance(4)) return null;
    if (isListType(type)) return Array.from({ length: this.number(0, 3) }, () => this.value(type.ofType, depth));
    if (isEnumType(type)) return this.chance(97) ? this.one(type.getValues()).name : this.text();
    if (!isInputObjectType(type)) return this.leaf(type.name);
    const given = Object.values(type.getFields()).filter((it) => this.chance(isRequiredInputField(it) ? 98 : 60));
    return Object.fromEntries(given.map((it) => [it.name, this.value(it.type, depth - 1)]));
  }

  private leaf(name: string): unknown {
    switch (name) {
      case "Int":
        return this.chance(90) ? this.number(1, 14) : this.one([0, 20, 100, -1, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 0.5, "1"]);
      case "Float":
        return this.one([0, 1.5, -1, 1e308, "1"]);
      case "Boolean":
        return this.one([true, false]);
      case "ID":
        return this.chance(85) ? this.one(this.ids) : this.text();
      case "LocalDate":
        return this.chance(85)
          ? this.one(["2026-06-15", "2026-07-01", "1990-02-28", "2199-12-31", "1900-01-01"])
          : this.one(["2026-02-30", "0001-01-01", "9999-12-31", this.text()]);
      case "DateTimeISO":
        return this.chance(85)
          ? this.one(["2026-06-01T08:00:00Z", "2026-06-14T23:30:00+02:00", "1970-01-01T00:00:00Z"])
          : this.one(["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", this.text()]);
      default:
        return this.text();
    }
  }

  private text(): string {
    if (this.chance(80)) return this.one(["Trygve Eksempel", "Trenger hjelp til å samordne tjenestene.", "12838403989", ""]);
    return this.one([
      "😀 æøå",
      "\0",
      cursor("2026-06-15T08:00:00.000Z"),
      cursor("2026-02-30"),
      cursor("\0"),
      "\ud800",
      "%' or 1=1 --",
      "x".repeat(4001),
      this.draw(fc.string, { unit: "grapheme", maxLength: 20 }),
      this.draw(fc.string, { unit: "binary", maxLength: 20 }),
    ]);
  }

  private one<T>(all: readonly T[]): T {
    return all[this.number(0, all.length - 1)] as T;
  }

  private number(least: number, most: number): number {
    return this.draw(evenly, least, most);
  }

  private chance(percent: number): boolean {
    return this.number(1, 100) <= percent;
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return `[${value.map((it) => literal(it, isListType(inner) ? inner.ofType : inner)).join(", ")}]`;
  if (typeof value === "object")
    return `{ ${Object.entries(value)
      .map(([name, it]) => `${name}: ${literal(it, isInputObjectType(inner) ? (inner.getFields()[name]?.type ?? inner) : inner)}`)
      .join(", ")} }`;
  return typeof value === "string" && isEnumType(inner) && /^[A-Z_]+$/.test(value) ? value : JSON.stringify(value);
}
