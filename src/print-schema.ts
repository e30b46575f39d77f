import { writeFileSync } from "node:fs";
import path from "node:path";
import { lexicographicSortSchema, printSchema } from "graphql";
import { createSchema } from "./schema.js";

/** The schema as it is checked in: sorted, so that a change shows as what it is. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(createSchema()))}\n`;
}

if (require.main === module) writeFileSync(path.join(__dirname, "..", "schema.graphql"), schemaText());
