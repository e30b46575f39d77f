import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { statements } from "../src/bench/fill-statements.js";
import { cloneDatabase, type TestDatabase } from "./support/database.js";

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.drop());

const filled = statements
  .map((it) => /insert into "(\w+)" \(([^)]*)\)/.exec(it))
  .map((it) => ({ table: it?.[1] ?? "", columns: (it?.[2] ?? "").split(",").map((one) => one.trim().replaceAll('"', "")) }));

test("the rows that speed is measured on have every column that a row must have", async () => {
  const owed = await database.sql<{ place: string }>(
    `select table_name || '.' || column_name as place from information_schema.columns
     where table_schema = 'public' and is_nullable = 'NO' and column_default is null and table_name = any ($1)`,
    [filled.map((it) => it.table)],
  );
  const given = new Set(filled.flatMap(({ table, columns }) => columns.map((it) => `${table}.${it}`)));

  expect(filled.length).toBeGreaterThan(15);
  expect(owed.map((it) => it.place).filter((it) => !given.has(it))).toEqual([]);
});
