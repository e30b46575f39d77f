import type { DataSource, EntityTarget, ObjectLiteral } from "typeorm";

/** A statement that PostgreSQL prepares once per connection under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Names a statement written by hand. The name must be unique in the program; the text never holds a value. */
export function statement(name: string, text: string): Statement {
  return { name, text };
}

/** Builds the plain select lists and look-ups of entities from their metadata, once per shape. */
export class Statements {
  private readonly made = new Map<string, Statement>();

  constructor(private readonly dataSource: DataSource) {}

  /** `"i"."received_at" as "receivedAt", …`: a row that reads like the entity without being one, and without the columns it keeps to itself. */
  columns(entity: EntityTarget<ObjectLiteral>, alias: string): string {
    return this.dataSource
      .getMetadata(entity)
      .columns.filter((it) => it.isSelect)
      .map((it) => `"${alias}"."${it.databaseName}" as "${it.propertyName}"`)
      .join(", ");
  }

  /** Rows where one property is among the values given as the only parameter, an array. */
  amongValues(entity: EntityTarget<ObjectLiteral>, property: string, orderBy: readonly string[], lock: boolean): Statement {
    const metadata = this.dataSource.getMetadata(entity);
    const name = `${metadata.tableName}.${property}.${orderBy.join("-")}${lock ? ".lock" : ""}`;
    const known = this.made.get(name);
    if (known) return known;

    const column = (it: string): string => `"i"."${metadata.findColumnWithPropertyName(it)?.databaseName ?? it}"`;
    const order = orderBy.length > 0 ? ` order by ${orderBy.map(column).join(", ")}` : "";
    const text = `select ${this.columns(entity, "i")} from "${metadata.tableName}" "i" where ${column(property)} = any ($1)${order}${lock ? " for update" : ""}`;
    const made = statement(name, text);
    this.made.set(name, made);
    return made;
  }
}
