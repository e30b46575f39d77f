import { type ASTNode, type DocumentNode, type GraphQLSchema, GraphQLError, Kind, type OperationDefinitionNode, type SelectionSetNode, visit } from "graphql";
import { type ComplexityEstimator, getComplexity } from "graphql-query-complexity";

/** What a single request may ask for. */
export const limits = { bodyBytes: 200_000, depth: 12, aliases: 15, tokens: 1000, directives: 10, errors: 5, complexity: 10_000 } as const;

const LIST_GUESS = 5;

/** A page costs what is asked for; an unbounded list is taken for a handful. */
const estimate: ComplexityEstimator = ({ args, childComplexity, field }) => {
  return 1 + childComplexity * sizeOf(args["first"], field);
};

/** The nodes of a page are counted by the page's own `first`, once. */
function sizeOf(first: unknown, field: { readonly name: string; readonly type: unknown }): number {
  if (typeof first === "number") return Math.max(1, first);
  return field.name !== "nodes" && String(field.type).startsWith("[") ? LIST_GUESS : 1;
}

/** Refuses a document that asks for too much before anything is read. Runs for each request: what it costs depends on the variables. */
export function refuseTooMuch(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode | null | undefined, variables: Record<string, unknown>): void {
  if (!operation) return;
  if (!schema.getRootType(operation.operation)) throw noSuchOperations();
  const { aliases, directives } = count(document);
  if (aliases > limits.aliases || directives > limits.directives) throw tooMuch();
  if (isIntrospection(operation)) return;
  const fragments = new Map(document.definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it.selectionSet] as const] : [])));
  if (depthOf(operation.selectionSet, fragments, new Set()) > limits.depth) throw tooMuch();
  if (complexityOf(schema, document, operation, variables) > limits.complexity) throw tooMuch();
}

/** Values that do not fit are refused here already: what a document costs cannot be told without them. */
function complexityOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): number {
  try {
    return getComplexity({ schema, query: document, variables, ...(operation.name ? { operationName: operation.name.value } : {}), estimators: [estimate] });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (!error.nodes) throw tooMuch();
    throw badInput(error.message, error.nodes);
  }
}

/** PostgreSQL keeps no U+0000, and half of a surrogate pair is no character: neither could be given back as it was sent. */
export function refuseUnstorableText(document: DocumentNode, variables: Record<string, unknown>): void {
  visit(document, { StringValue: (node) => void refuseUnstorable(node.value) });
  const waiting: unknown[] = [variables];
  while (waiting.length > 0) {
    const it = waiting.pop();
    if (typeof it === "string") refuseUnstorable(it);
    else if (typeof it === "object" && it !== null) for (const inner of Object.values(it)) waiting.push(inner);
  }
}

function refuseUnstorable(text: string): void {
  if (text.includes("\0") || /\p{Surrogate}/u.test(text)) throw badInput("A text holds U+0000 or half of a surrogate pair.");
}

function badInput(message: string, nodes?: readonly ASTNode[]): GraphQLError {
  return new GraphQLError(message, { ...(nodes ? { nodes } : {}), extensions: { code: "BAD_USER_INPUT", http: { status: 400 } } });
}

function noSuchOperations(): GraphQLError {
  return new GraphQLError("The schema has no operations of that kind.", { extensions: { code: "OPERATION_RESOLUTION_FAILURE", http: { status: 400 } } });
}

function tooMuch(): GraphQLError {
  return new GraphQLError("QUERY_TOO_COMPLEX", { extensions: { code: "QUERY_TOO_COMPLEX", http: { status: 400 } } });
}

/** The schema's own questions are bounded by the token limit and by `maxRecursiveSelections`. */
function isIntrospection(operation: OperationDefinitionNode): boolean {
  return operation.selectionSet.selections.every((it) => it.kind === Kind.FIELD && it.name.value.startsWith("__"));
}

function count(document: DocumentNode): { aliases: number; directives: number } {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: (node) => {
      if (node.alias) aliases += 1;
    },
    Directive: () => {
      directives += 1;
    },
  });
  return { aliases, directives };
}

function depthOf(set: SelectionSetNode, fragments: ReadonlyMap<string, SelectionSetNode>, open: ReadonlySet<string>): number {
  return Math.max(
    0,
    ...set.selections.map((it) => {
      if (it.kind === Kind.FIELD) return 1 + (it.selectionSet ? depthOf(it.selectionSet, fragments, open) : 0);
      if (it.kind === Kind.INLINE_FRAGMENT) return depthOf(it.selectionSet, fragments, open);
      const inner = fragments.get(it.name.value);
      return inner && !open.has(it.name.value) ? depthOf(inner, fragments, new Set([...open, it.name.value])) : 0;
    }),
  );
}
