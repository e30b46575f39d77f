import { registerEnumType } from "type-graphql";

/** Publishes an enum under a name with a description for each of its values; a value that is forgotten does not compile. */
export function describe<T extends Record<string, string>>(values: T, name: string, description: string, of: Readonly<Record<keyof T, string>>): void {
  registerEnumType(values, { name, description, valuesConfig: Object.fromEntries(Object.entries(of).map(([key, text]) => [key, { description: text }])) as never });
}
