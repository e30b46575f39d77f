import { Refusal } from "../rules/refusal.js";

/** Which part of a list is asked for: the first so many after a cursor. */
export interface PageRequest {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A part of a list, in order, and whether there is more. */
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** Where a row stands in a list: the value it is ordered by, and its id. */
export interface Position {
  readonly value: string;
  readonly id: string;
}

const DEFAULT_FIRST = 20;
const MOST = 100;

/** How many rows to fetch: one more than asked for, which tells whether there is a next page. */
export function rowsToFetch({ first }: PageRequest): number {
  const size = first ?? DEFAULT_FIRST;
  if (size < 1 || size > MOST) throw new Refusal("INVALID_INPUT", { path: ["first"], least: 1, most: MOST });
  return size + 1;
}

/** The position a cursor stands for; a cursor of another make is refused. Lists are ordered by a time, a day or a name. */
export function positionAfter({ after }: PageRequest, order: "time" | "text" = "time"): Position | null {
  if (after == null) return null;
  const [value, id] = Buffer.from(after, "base64url").toString("utf8").split("|");
  const isValue = value !== undefined && (order === "text" ? value !== "" && !value.includes("\0") : isInstantOrDay(value));
  if (!isValue || !id || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new Refusal("INVALID_INPUT", { path: ["after"] });
  return { value, id };
}

/** As this program writes them, so that the database can read them. */
function isInstantOrDay(text: string): boolean {
  const at = new Date(text);
  return /^[1-9]\d{3}-/.test(text) && !Number.isNaN(at.getTime()) && (at.toISOString() === text || at.toISOString().slice(0, 10) === text);
}

/** The page made of the rows that were fetched. */
export function pageOf<T>(rows: readonly T[], request: PageRequest, positionOf: (row: T) => Position): Page<T> {
  const size = rowsToFetch(request) - 1;
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  return { nodes, hasNextPage: rows.length > size, endCursor: last === undefined ? null : cursorOf(positionOf(last)) };
}

function cursorOf({ value, id }: Position): string {
  return Buffer.from(`${value}|${id}`, "utf8").toString("base64url");
}
