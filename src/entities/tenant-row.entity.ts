import { ForeignKey, PrimaryColumn } from "typeorm";

/** What every tenant table begins with: the municipality first in the key, and an id made by the application (uuid version 7). */
export abstract class TenantRow {
  @PrimaryColumn({ type: "integer" })
  readonly municipalityId!: number;

  @PrimaryColumn({ type: "uuid" })
  readonly id!: string;
}

/** A foreign key that carries the municipality on both sides, so that a row can never point into another municipality. */
export function TenantKey(table: string, property: string, target: string): ClassDecorator {
  const column = property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return ForeignKey(target, ["municipalityId", property], ["municipalityId", "id"], { name: `fk_${table}_${column}` });
}
