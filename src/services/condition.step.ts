/** A condition by name, with a question mark for each of its values. */
export type Condition = readonly [name: string, text: string, ...values: unknown[]];

/** A where clause with its values, and what to call the statement that carries it. */
export interface Where {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Only the conditions that are asked for: one that allowed for being left out would find no index. */
export function where(conditions: readonly Condition[]): Where {
  const values = conditions.flatMap(([, , ...own]) => own);
  let number = 0;
  const text = conditions.map(([, it]) => it.replaceAll("?", () => `$${++number}`)).join(" and ");
  return { name: conditions.map(([it]) => `.${it}`).join(""), text: text === "" ? "" : `where ${text}`, values };
}
