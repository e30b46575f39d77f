import DataLoader from "dataloader";
import type { RequestContext } from "../tenants/request-context.js";

type Reader<T> = (ctx: RequestContext, ids: readonly string[]) => Promise<T[]>;

/** Makes loaders for one request: `one` row by its id, or `many` rows by what they belong to. */
export class Making {
  constructor(private readonly ctx: RequestContext) {}

  readonly one = <T extends { id: string }>(read: Reader<T>) => new DataLoader<string, T | null>(async (ids) => inOrder(ids, await read(this.ctx, ids)));
  readonly many = <T>(read: Reader<T>, keyOf: (row: T) => string | null) => new DataLoader<string, T[]>(async (keys) => grouped(keys, await read(this.ctx, keys), keyOf));
}

function inOrder<T extends { id: string }>(ids: readonly string[], rows: readonly T[]): (T | null)[] {
  const byId = new Map(rows.map((it) => [it.id, it]));
  return ids.map((id) => byId.get(id) ?? null);
}

function grouped<T>(keys: readonly string[], rows: readonly T[], keyOf: (row: T) => string | null): T[][] {
  const groups = new Map<string, T[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row) ?? "")?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}
