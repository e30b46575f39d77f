import { Kind, parse, type OperationDefinitionNode } from "graphql";
import type { Story } from "./stories";

/** What GraphiQL wants in its `defaultTabs`. */
export interface StoryTab {
  readonly query: string;
  readonly variables: string | null;
}

const LETTERS: Readonly<Record<string, string>> = { æ: "ae", ø: "oe", å: "aa", Æ: "Ae", Ø: "Oe", Å: "Aa" };

/** GraphQL names are ASCII words, so "Hvem venter på svar?" becomes Hvem_venter_paa_svar. */
export function operationName(title: string): string {
  const words = title
    .replace(/[æøåÆØÅ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .match(/[A-Za-z0-9]+/g);
  const name = (words ?? ["Story"]).join("_");
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

/**
 * Gives the first operation of `query` the name `name`, leaving comments and
 * layout alone. A story that does not parse is shown as it is: the editor will
 * point at the mistake better than we can.
 */
export function withOperationName(query: string, name: string): string {
  const operation = firstOperation(query);
  if (operation?.loc === undefined) return query;
  const { start, startToken } = operation.loc;
  if (startToken.kind === "{") return `${query.slice(0, start)}query ${name} ${query.slice(start)}`;
  const from = operation.name?.loc?.start ?? startToken.end;
  const to = operation.name?.loc?.end ?? startToken.end;
  const before = query.slice(0, from).trimEnd();
  return `${before} ${name}${query.slice(to)}`;
}

function firstOperation(query: string): OperationDefinitionNode | undefined {
  try {
    return parse(query).definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  } catch {
    return undefined;
  }
}

export function storyTabs(stories: readonly Story[]): StoryTab[] {
  return stories.map((story) => ({
    query: withOperationName(story.query, operationName(story.title)),
    variables: story.variables ?? null,
  }));
}
